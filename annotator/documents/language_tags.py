"""What a file says about its language."""

import re

_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")


def language_tag(value: str) -> str:
    """Return a language tag (BCP 47) if it looks like one, else nothing."""
    return value if _TAG.fullmatch(value) else ""
