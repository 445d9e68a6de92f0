"""Two invented texts that are hard to draw: claims within claims, and lines in both directions."""

from __future__ import annotations

from annotator.commands import AddClaim, AddDocument
from annotator.gui.session.session import Session
from annotator.model import ClaimId, ClaimKind, DocumentId
from annotator.text.regions import propose_regions

FACT, REPORT, OPINION = ClaimKind.FACT, ClaimKind.REPORT, ClaimKind.OPINION
NESTED = """Four levels deep

The Herald reported on Monday that officials did not deny that the secretary had called the letter \
a shameful forgery, and the paper stands by every word of it. Nobody asked twice.

Critics, he said in a briefing that nobody else attended, were certain that the report, which went \
through many hands, had been written by an opponent of the mayor.
"""
NESTED_CLAIMS: tuple[tuple[ClaimKind | None, tuple[str, ...]], ...] = (
    (REPORT, (NESTED[NESTED.index("The Herald") : NESTED.index(" Nobody")],)),
    (
        REPORT,
        ("officials did not deny that the secretary had called the letter a shameful forgery",),
    ),
    (OPINION, ("the secretary had called the letter a shameful forgery",)),
    (FACT, ("letter a shameful forgery",)),
    (None, ("stands by every word",)),
    (FACT, ("he said in a briefing that nobody else attended",)),
    (OPINION, ("which went through many hands",)),
    (
        REPORT,
        (
            "Critics",
            "were certain that the report",
            "had been written by an opponent of the mayor",
        ),
    ),
)
HEBREW = """מכתב סודי בעיר הנמל

העיתון „המצפה” דיווח ביום שני כי הפקידים לא הכחישו את קיומו של המכתב. לדברי הדובר, בשנת 2024 נשלחו \
3 מכתבים אל ראש העיר, ואיש לא ענה עליהם.

לפי סוכנות Tarn Press, המכתב נשלח בדואר רגיל. זו פרשה מבישה.

The English summary says that nobody answered.
"""
HEBREW_CLAIMS: tuple[tuple[ClaimKind | None, tuple[str, ...]], ...] = (
    (FACT, ("מכתב סודי בעיר הנמל",)),
    (REPORT, ("הפקידים לא הכחישו את קיומו של המכתב",)),
    (OPINION, ("זו פרשה מבישה",)),
    (FACT, ("nobody answered",)),
    (REPORT, ("בשנת 2024 נשלחו 3 מכתבים", "ואיש לא ענה עליהם")),
)


def add_nested(session: Session) -> ClaimId:
    """Add the first text with its claims; returns the interrupted one."""
    return _add(session, NESTED, "Four levels deep", NESTED_CLAIMS)


def add_hebrew(session: Session) -> ClaimId:
    """Add the second text with its claims; returns the interrupted one."""
    return _add(session, HEBREW, "מכתב סודי", HEBREW_CLAIMS)


def _add(
    session: Session,
    text: str,
    title: str,
    claims: tuple[tuple[ClaimKind | None, tuple[str, ...]], ...],
) -> ClaimId:
    regions = tuple(propose_regions(text))
    document = AddDocument(text=text, title=title, regions=regions, file_name=f"{title}.txt")
    session.do(document)
    session.show_document(document.document_id)
    made = [_claim(session, document.document_id, text, kind, words) for kind, words in claims]
    return made[-1]


def _claim(
    session: Session,
    document_id: DocumentId,
    text: str,
    kind: ClaimKind | None,
    words: tuple[str, ...],
) -> ClaimId:
    starts = [(text.index(each), each) for each in words]
    ranges = tuple((start, start + len(each)) for start, each in starts)
    command = AddClaim(document_id=document_id, ranges=ranges, kind=kind)
    session.do(command)
    return command.claim_id
