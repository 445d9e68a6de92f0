"""Lists of words that stand in the code as they are read, with spaces between them."""


def words(*texts: str) -> frozenset[str]:
    """Return the words of some texts."""
    return frozenset(" ".join(texts).split())
