from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.commands import AddClaim, AddDocument, AddSource, LinkSource, Together
from annotator.messages import Message
from annotator.model import (
    Analyst,
    AnalystId,
    ClaimId,
    ClaimKind,
    Document,
    Source,
    SourceId,
    SourceKind,
)
from annotator.project import Project
from annotator.project.open_document import OpenDocument
from annotator.project.proposing import proposal_for, repetition, steps_of, with_source

_TEXT = """Ann Lee said the pier was shut. She added that it leaked.

The Herald reported that officials denied that it leaked. He said it was late.
"""
_ANN = Source(id=SourceId("ann"), name="Ann Lee", kind=SourceKind.PERSON)
_LETTER = Source(id=SourceId("letter"), name="letter", kind=SourceKind.DOCUMENT)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    analyst = Analyst(id=AnalystId("ann"), name="Ann")
    with Project.create(tmp_path / "pier.annotator", analyst) as made:
        made.do(AddDocument(text=_TEXT, title="Pier"))
        for source in (_ANN, _LETTER):
            made.do(AddSource(source))
        yield made


def _claim(project: Project, words: str) -> tuple[OpenDocument, ClaimId]:
    (document,) = project.read.all(Document)
    start = _TEXT.index(words)
    command = AddClaim(
        document_id=document.id, ranges=((start, start + len(words)),), kind=ClaimKind.REPORT
    )
    project.do(command)
    return OpenDocument(project.read, document.id), command.claim_id


def test_the_sources_of_the_project_are_proposed(project: Project) -> None:
    document, claim_id = _claim(project, "the pier was shut")
    found = proposal_for(project.read, document, claim_id)
    assert found is not None
    assert [layer.source for layer in found.layers] == [_ANN.id]


def test_what_was_linked_before_in_the_paragraph_explains_a_pronoun(project: Project) -> None:
    _, first = _claim(project, "the pier was shut")
    mention = (0, len("Ann Lee"))
    project.do(LinkSource(claim_id=first, source_id=_ANN.id, via_id=_LETTER.id, mention=(mention,)))
    document, claim_id = _claim(project, "it leaked")
    found = proposal_for(project.read, document, claim_id)
    assert found is not None
    (layer,) = found.layers
    assert (layer.source, layer.via, layer.is_guess) == (_ANN.id, _LETTER.id, True)


def test_the_steps_of_a_proposal_enter_new_sources_once(project: Project) -> None:
    document, claim_id = _claim(project, "The Herald reported that officials denied that it leaked")
    found = proposal_for(project.read, document, claim_id)
    assert found is not None
    words = document.outlines[claim_id].ranges
    steps = steps_of(found, claim_id, words, may_shape=False)
    project.do(Together(Message("Take over the proposed chain"), steps))
    names = [project.read.need(Source, each.source).name for each in project.read.layers(claim_id)]
    assert names == ["Herald", "officials"]
    (officials,) = [s for s in project.read.sources() if s.name == "officials"]
    assert (officials.kind, officials.named) == (SourceKind.ANONYMOUS, False)


def test_a_source_is_put_in_the_place_of_the_one_that_is_missing(project: Project) -> None:
    document, claim_id = _claim(project, "it was late")
    found = proposal_for(project.read, document, claim_id)
    assert found is not None
    corrected = with_source(found, _ANN.id, _LETTER.id)
    assert corrected is not None
    assert [(layer.source, layer.via) for layer in corrected.layers] == [(_ANN.id, _LETTER.id)]


def test_which_of_two_layers_another_source_is_for_cannot_be_told(project: Project) -> None:
    document, claim_id = _claim(project, "The Herald reported that officials denied that it leaked")
    found = proposal_for(project.read, document, claim_id)
    assert found is not None
    assert with_source(found, _ANN.id, None) is None


def test_the_last_chain_is_that_of_another_claim(project: Project) -> None:
    document, first = _claim(project, "the pier was shut")
    assert project.read.last_chain(first) == []
    project.do(LinkSource(claim_id=first, source_id=_ANN.id, via_id=_LETTER.id))
    assert project.read.last_chain(first) == []
    document, claim_id = _claim(project, "it was late")
    last = project.read.last_chain(claim_id)
    again = repetition(project.read, document, claim_id, last)
    (layer,) = again.layers
    assert (layer.source, layer.via) == (_ANN.id, _LETTER.id)
    assert [_TEXT[start:end] for start, end in (*layer.cue, *layer.mention)] == ["said", "He"]
