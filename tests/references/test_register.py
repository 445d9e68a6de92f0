"""What a bibliography brings to a register."""

import json
from typing import Any

from annotator.model import JsonText, Source, SourceId, SourceKind, guid
from annotator.references import identity, item_in, new_sources, reference_of, source_of
from annotator.references.sources import title_apart
from annotator.references.values import Item, Json


def item(**members: Any) -> Item:
    return {"id": "k", "type": "book", "title": "Tides", **members}


def source(name: str, kind: SourceKind = SourceKind.DOCUMENT, **fields: Any) -> Source:
    return Source(id=SourceId(fields.pop("id", name)), name=name, kind=kind, **fields)


def test_an_item_becomes_a_document_with_all_that_it_says() -> None:
    given = item(issued={"date-parts": [[2014, 11]]}, URL="https://example.org", x=[1])
    made = source_of(given)
    assert (made.name, made.kind, made.date) == ("Tides", SourceKind.DOCUMENT, "2014-11")
    assert item_in(made) == given
    assert made == source_of(given)


def test_the_same_entry_has_the_same_id_by_its_doi_or_by_key_and_title() -> None:
    doi = item(DOI="10.1/AbC")
    assert source_of(doi).id == source_of({"DOI": "https://doi.org/10.1/abc"}).id
    assert source_of(item()).id == source_of(item(volume=3)).id
    assert source_of(item()).id != source_of(item(title="Waves")).id
    assert identity({"id": "b", "issued": "2014"}) != identity({"id": "b", "issued": "2015"})


def test_our_own_export_keeps_the_id_of_the_source() -> None:
    own = guid("paper")
    assert source_of(item(id=own)).id == own


def test_the_same_again_is_passed_over() -> None:
    known = source_of(item())
    assert new_sources([source_of(item())], [known]) == new_sources([], [])
    assert new_sources([known, known], []).sources == (known,)


def test_the_same_again_is_passed_over_whatever_it_says_that_csl_has_no_place_for() -> None:
    odd = item(type="not-a-type", author="a text", volume=[1], issued={"raw": "circa 1850"})
    assert new_sources([source_of(odd)], [source_of(odd)]) == new_sources([], [])


def test_what_the_analyst_changed_of_a_source_is_no_difference() -> None:
    known = source("Tides, my copy", id=source_of(item()).id, csl=source_of(item()).csl, note="n")
    assert new_sources([source_of(item())], [known]) == new_sources([], [])


def test_an_entry_that_says_something_else_is_told_and_left() -> None:
    known = source_of(item())
    brought = new_sources([source_of(item(volume="2"))], [known])
    assert brought.sources == ()
    assert brought.notes == (
        "“Tides” is in the register already and says something else there; it stays as it is.",
    )


def test_an_entry_that_says_less_is_no_difference() -> None:
    known = source_of(item(volume="2", custom={"C1": "x"}))
    assert new_sources([source_of(item())], [known]).notes == ()


def test_a_source_is_known_by_what_its_own_reference_says() -> None:
    """Whatever id it has: it may have come with annotated JSON."""
    known = source("Tides", id="mine", csl=JsonText(json.dumps(item(DOI="10.1/a"))))
    assert new_sources([source_of(item(DOI="10.1/A"))], [known]).sources == ()
    bare = source("Paper", id="paper")
    own = reference_of(bare)
    assert new_sources([source_of({**own, "id": guid("paper")})], [bare]) == new_sources([], [])
    other = {**own, "id": guid("paper"), "title": "Else"}
    assert len(new_sources([source_of(other)], [bare]).notes) == 1


def test_a_title_that_another_source_has_gets_author_and_year() -> None:
    one = item(author=[{"family": "Adams", "given": "A"}], issued={"date-parts": [[2014]]})
    two = item(id="k2", author=[{"family": "Brody"}, {"family": "Coe"}, {"literal": "others"}])
    names = [s.name for s in new_sources([source_of(one), source_of(two)], []).sources]
    assert names == ["Tides (Adams, 2014)", "Tides (Brody et al.)"]
    (alone,) = new_sources([source_of(one)], [source("tides", SourceKind.PERSON)]).sources
    assert alone.name == "Tides (Adams, 2014)"
    assert title_apart(item()) == "Tides (k)"


def test_the_journal_is_put_down_where_the_register_has_it() -> None:
    paper = source("Haaretz", SourceKind.PUBLICATION)
    person = source("Nature", SourceKind.PERSON)
    given = [item(**{"container-title": "haaretz"}), item(id="b", **{"container-title": "Nature"})]
    made = new_sources([*map(source_of, given)], [paper, person]).sources
    assert [each.by for each in made] == [paper.id, None]


def test_a_source_without_a_title_is_called_by_something() -> None:
    author: Json = [{"family": "Adams", "given": "A"}, {"family": "Brody"}]
    assert source_of({"author": author, "issued": "2014"}).name == "Adams & Brody (2014)"
    assert source_of({"URL": "https://example.org"}).name == "https://example.org"
    assert source_of({"id": "b", "issued": "2014"}).name == "b"
    assert source_of({"title": "<i>T</i> <sub>2</sub> a < b"}).name == "T 2 a < b"
    assert len(source_of({"title": "x" * 1_000_000}).name) <= 500


def test_a_source_without_a_reference_becomes_one_from_what_is_known() -> None:
    made = source("Briefing", SourceKind.BRIEFING, date="2014-11-05")
    assert reference_of(made, by="White House") == {
        "type": "speech",
        "title": "Briefing",
        "issued": {"date-parts": [[2014, 11, 5]]},
        "author": [{"literal": "White House"}],
    }
    paper = source("Haaretz", SourceKind.PUBLICATION)
    assert reference_of(paper, "https://haaretz.com") == {
        "type": "periodical",
        "title": "Haaretz",
        "URL": "https://haaretz.com",
    }
    kept = source("A", csl=JsonText('{"type":"map","title":"B"}'), date="1999")
    assert reference_of(kept, by="C") == {"type": "map", "title": "B"}
