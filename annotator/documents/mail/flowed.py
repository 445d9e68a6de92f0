"""Lines that a mail program broke and that are one (RFC 3676, `format=flowed`)."""

import re

_QUOTE = re.compile(r">*")


def unflow(text: str, *, takes_space: bool = False) -> str:
    """Return a flowed text with the lines of each paragraph joined.

    `takes_space` is `delsp=yes`: the space at the end of a line was added by the program.
    """
    joined: list[str] = []
    depth_before = -1
    for line in text.replace("\r\n", "\n").split("\n"):
        quote = _QUOTE.match(line)
        depth = quote.end() if quote else 0
        words = line[depth:]
        # A line that would look like a quotation, or like `From `, was moved by one space.
        words = words[1:] if words.startswith(" ") else words
        is_signature = words == "-- "
        if depth == depth_before and not is_signature:
            joined[-1] += words
        else:
            joined.append(f"{'>' * depth} {words}" if depth else words)
        is_soft = words.endswith(" ") and not is_signature
        if is_soft and takes_space:
            joined[-1] = joined[-1][:-1]
        depth_before = depth if is_soft else -1
    return "\n".join(joined)
