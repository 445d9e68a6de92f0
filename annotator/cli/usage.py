"""What is wrong with the words of a command line."""


class UsageError(Exception):
    """The arguments make no sense together; `str(error)` is a sentence."""
