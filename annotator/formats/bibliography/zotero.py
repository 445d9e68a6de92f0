"""Items as Zotero itself has them, which Better BibTeX exports, to CSL."""

from __future__ import annotations

import re

from annotator.formats.bibliography.entries import Broken
from annotator.messages import Message
from annotator.references.dates import parsed
from annotator.references.values import Item, Json
from annotator.text.word_lists import words

_TYPES = {
    "artwork": "graphic", "audioRecording": "song", "bill": "bill", "blogPost": "post-weblog",
    "book": "book", "bookSection": "chapter", "case": "legal_case", "computerProgram": "software",
    "conferencePaper": "paper-conference", "dataset": "dataset",
    "dictionaryEntry": "entry-dictionary", "document": "document",
    "email": "personal_communication", "encyclopediaArticle": "entry-encyclopedia",
    "film": "motion_picture", "forumPost": "post", "hearing": "hearing",
    "instantMessage": "personal_communication", "interview": "interview",
    "journalArticle": "article-journal", "letter": "personal_communication",
    "magazineArticle": "article-magazine", "manuscript": "manuscript", "map": "map",
    "newspaperArticle": "article-newspaper", "patent": "patent", "podcast": "broadcast",
    "preprint": "article", "presentation": "speech", "radioBroadcast": "broadcast",
    "report": "report", "standard": "standard", "statute": "legislation", "thesis": "thesis",
    "tvBroadcast": "broadcast", "videoRecording": "motion_picture", "webpage": "webpage",
}  # fmt: skip
_NO_REFERENCES = ("attachment", "note", "annotation")
_FIELDS = {
    "title": "title", "caseName": "title", "nameOfAct": "title", "subject": "title",
    "shortTitle": "title-short", "publicationTitle": "container-title",
    "bookTitle": "container-title", "proceedingsTitle": "container-title",
    "encyclopediaTitle": "container-title", "dictionaryTitle": "container-title",
    "websiteTitle": "container-title", "blogTitle": "container-title",
    "forumTitle": "container-title", "programTitle": "container-title",
    "journalAbbreviation": "container-title-short", "series": "collection-title",
    "seriesTitle": "collection-title", "seriesNumber": "collection-number", "volume": "volume",
    "issue": "issue", "pages": "page", "edition": "edition", "numPages": "number-of-pages",
    "numberOfVolumes": "number-of-volumes", "section": "section", "publisher": "publisher",
    "institution": "publisher", "university": "publisher", "label": "publisher",
    "studio": "publisher", "network": "publisher", "company": "publisher",
    "place": "publisher-place", "DOI": "DOI", "ISBN": "ISBN", "ISSN": "ISSN", "url": "URL",
    "abstractNote": "abstract", "language": "language", "rights": "license",
    "archive": "archive", "archiveLocation": "archive_location", "callNumber": "call-number",
    "libraryCatalog": "source", "reportNumber": "number", "billNumber": "number",
    "patentNumber": "number", "docketNumber": "number", "publicLawNumber": "number",
    "number": "number", "reportType": "genre", "thesisType": "genre", "letterType": "genre",
    "presentationType": "genre", "manuscriptType": "genre", "websiteType": "genre",
    "medium": "medium", "conferenceName": "event-title", "meetingName": "event-title",
    "court": "authority", "legislativeBody": "authority", "committee": "section",
    "extra": "note", "versionNumber": "version", "scale": "scale", "citationKey": "citation-key",
    "citekey": "citation-key",
}  # fmt: skip
_DATES = {"date": "issued", "dateDecided": "issued", "dateEnacted": "issued", "issueDate": "issued",
          "accessDate": "accessed", "filingDate": "submitted"}  # fmt: skip
_ROLES = {
    "bookAuthor": "container-author", "seriesEditor": "collection-editor",
    "reviewedAuthor": "reviewed-author", "castMember": "performer", "scriptwriter": "script-writer",
    "interviewee": "author", "inventor": "author", "programmer": "author", "artist": "author",
    "cartographer": "author", "presenter": "author", "sponsor": "author", "podcaster": "author",
    "wordsBy": "author",
}  # fmt: skip
_OWN_ROLES = words(
    "author editor translator contributor director producer composer performer interviewer",
    "recipient guest",
)


def item_of(given: dict[str, Json]) -> Item | Broken:
    """Return an item of CSL; a note or a file is none."""
    kind = given.get("itemType")
    if kind in _NO_REFERENCES:
        return Broken("", Message("it is a note or a file, not a reference"))
    item: Item = {"type": _TYPES.get(str(kind), "document")}
    for name, value in given.items():
        text = value.strip() if isinstance(value, str) else ""
        if name in _DATES and text:
            # `2014-11-07 11/7/2014`, as Zotero keeps what was typed behind what it read.
            found = re.match(r"(\d{4})-(\d\d)-(\d\d)\b", text)
            parts = [part for part in found.groups() if int(part)] if found else []
            item.setdefault(_DATES[name], dict(parsed("-".join(parts) if parts else text)))
        elif name in _FIELDS and text:
            item.setdefault(_FIELDS[name], text)
    for creator in _objects(given.get("creators")):
        role = str(creator.get("creatorType", "author"))
        variable = _ROLES.get(role, role if role in _OWN_ROLES else "contributor")
        if person := _name(creator):
            known = item.setdefault(variable, [])
            assert isinstance(known, list), "no text has the name of a role"
            known.append(person)
    tags = (each.get("tag") for each in _objects(given.get("tags")))
    if keywords := [tag for tag in tags if isinstance(tag, str)]:
        item["keyword"] = "; ".join(keywords)
    ids = (given.get(name) for name in ("citationKey", "citekey", "key", "uri"))
    if own_id := next((each for each in ids if isinstance(each, str) and each), ""):
        item["id"] = own_id
    return item


def _objects(value: Json) -> list[dict[str, Json]]:
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def _name(creator: dict[str, Json]) -> Json:
    parts = {"family": creator.get("lastName"), "given": creator.get("firstName")}
    name: dict[str, Json] = {p: v for p, v in parts.items() if isinstance(v, str) and v}
    literal = creator.get("name")
    return {"literal": literal} if isinstance(literal, str) and literal else name
