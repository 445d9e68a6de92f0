"""Changes that a file marks: what was deleted is no word of the text, what was inserted is."""

from annotator.messages import Message


def told_changes(deletions: int, insertions: int) -> tuple[Message, ...]:
    """Return notes for the analyst on the tracked changes of a file."""
    found = []
    if deletions:
        found.append(
            Message("1 deletion that is marked in the file was left out.")
            if deletions == 1
            else Message("{0} deletions that are marked in the file were left out.", deletions)
        )
    if insertions:
        found.append(
            Message("1 insertion that is marked in the file was read as part of the text.")
            if insertions == 1
            else Message(
                "{0} insertions that are marked in the file were read as part of the text.",
                insertions,
            )
        )
    return tuple(found)
