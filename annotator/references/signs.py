"""How files of references are known: by the head, from its first visible character on.

Regular expressions for text without case and by lines (`re.MULTILINE`, `re.DOTALL`).
"""

from __future__ import annotations

_TYPES = (
    "(?i:article|book|booklet|collection|conference|dataset|electronic|inbook|incollection"
    "|inproceedings|manual|mastersthesis|misc|mvbook|online|patent|periodical|phdthesis"
    "|proceedings|report|software|techreport|thesis|unpublished|www)"
)
BIBTEX = (
    r"\A(?>%[^\n]*\n\s*)*+@"
    rf"(?:{_TYPES}\s*[{{(]\s*[^\s,{{}}()=\"]*\s*,"
    r"|(?i:string|preamble|comment)\s*[{(]\s*[\"\w]"
    r"|\w+\s*\{\s*[^\s,{}()=\"]+\s*,\s*[\w+:-]+\s*=)"
)
BIBTEX_NAMED = r"^\s*@\w+\s*[{(]"
"""Where the file's name ends in .bib or .bibtex."""
RIS = r"\ATY {1,2}- ?[A-Z][^\n]*\n\s*[A-Z][A-Z0-9] {1,2}-"
RIS_NAMED = r"^TY {1,2}-"
"""Where the file's name ends in .ris."""
