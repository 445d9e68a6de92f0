"""CSL's types and variables as people call them."""

from __future__ import annotations

from annotator.messages import Message

TYPES = {
    "article-newspaper": Message("newspaper article"),
    "article-magazine": Message("magazine article"),
    "article-journal": Message("journal article"),
    "article": Message("preprint"),
    "webpage": Message("web page"),
    "post": Message("post"),
    "post-weblog": Message("blog post"),
    "report": Message("report (document)"),
    "book": Message("book"),
    "chapter": Message("chapter of a book"),
    "speech": Message("speech or briefing"),
    "hearing": Message("hearing"),
    "interview": Message("interview"),
    "broadcast": Message("broadcast"),
    "event": Message("event"),
    "personal_communication": Message("letter or message"),
    "document": Message("document"),
    "manuscript": Message("manuscript"),
    "pamphlet": Message("pamphlet"),
    "periodical": Message("periodical"),
    "legislation": Message("law"),
    "bill": Message("bill (of law)"),
    "regulation": Message("regulation"),
    "legal_case": Message("legal case"),
    "treaty": Message("treaty"),
    "patent": Message("patent"),
    "standard": Message("standard (norm)"),
    "thesis": Message("thesis"),
    "paper-conference": Message("conference paper"),
    "entry": Message("entry"),
    "entry-dictionary": Message("entry of a dictionary"),
    "entry-encyclopedia": Message("entry of an encyclopedia"),
    "review": Message("review"),
    "review-book": Message("book review"),
    "collection": Message("collection"),
    "classic": Message("classic work"),
    "dataset": Message("data set"),
    "software": Message("software"),
    "map": Message("map"),
    "figure": Message("figure"),
    "graphic": Message("picture"),
    "motion_picture": Message("film or video"),
    "song": Message("sound recording"),
    "musical_score": Message("musical score"),
    "performance": Message("performance"),
}
"""What a reference is, the likeliest first."""

VARIABLES = {
    "title": Message("Title"),
    "author": Message("Authors"),
    "editor": Message("Editors"),
    "container-title": Message("Published in"),
    "issued": Message("Date"),
    "publisher": Message("Publisher"),
    "publisher-place": Message("Place"),
    "volume": Message("Volume"),
    "issue": Message("Issue"),
    "page": Message("Pages"),
    "URL": Message("Address"),
    "accessed": Message("Accessed"),
    "DOI": Message("DOI"),
    "ISBN": Message("ISBN"),
    "language": Message("Language"),
}
"""The variables that have a field of their own, in its order."""

DESCRIPTOR = {
    "access": Message("Access"),
    "basis": Message("Basis"),
    "record": Message("Track record"),
    "bias": Message("Bias"),
    "currency": Message("Currency"),
    "completeness": Message("Completeness"),
    "note": Message("Remark"),
}
"""What bears on the quality of a source (after ICD 206)."""


def name_of(field: str) -> Message:
    """Return what a field inside a reference or a descriptor is called; see `editing`."""
    outer, _, name = field.partition(".")
    found = DESCRIPTOR if outer == "descriptor" else VARIABLES
    return found.get(name, Message("{0}", name))
