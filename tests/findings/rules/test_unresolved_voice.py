"""unresolved-voice."""

import pytest

from annotator.model import RegionKind, SourceKind

from ..made import TEXT, document, found, region, source

CODE = "unresolved-voice"


@pytest.mark.parametrize("kind", list(SourceKind))
def test_the_voice_of_a_region_is_known_at_least_by_a_pseudonym(kind: SourceKind) -> None:
    comment = region("c", RegionKind.COMMENT, 5, 90, voice="x")
    findings = found(CODE, document(), comment, source("x", kind))
    if kind is not SourceKind.ANONYMOUS:
        assert findings == []
        return
    (finding,) = findings
    assert finding.sources == ("x",)
    assert [passage.exact for passage in finding.passages] == [TEXT[5:65]]


def test_an_anonymous_source_that_speaks_nowhere_is_none() -> None:
    assert found(CODE, document(), source("x", SourceKind.ANONYMOUS)) == []
