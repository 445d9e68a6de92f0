"""The seed's article annotated twice: every difference that was planted is found, nothing else."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random

import pytest

from annotator.agreement.coding import codings
from annotator.agreement.disagreements import side_by_side
from annotator.agreement.figures import Aspect, figures, paired
from annotator.formats.annotated_json import read_json_file
from annotator.model import (
    Analyst,
    AnalystId,
    Attribution,
    AttributionId,
    Claim,
    ClaimId,
    ClaimKind,
    Document,
    Source,
    Stance,
)
from annotator.project import Project
from annotator.store import Transaction

ANN = Analyst(id=AnalystId("ann"), name="Ann")
BEN = Analyst(id=AnalystId("ben"), name="Ben")


@dataclass
class Second:
    """Gives the claims to Ann, and copies to Ben of which a fifth is not the same."""

    chance: Random
    planted: dict[str, set[Aspect]] = field(default_factory=dict)
    """What was changed, by the id of Ann's claim; nothing where Ben has none."""
    label: str = "Annotate again"

    def apply(self, tx: Transaction) -> None:
        tx.put_all((ANN, BEN))
        sources = tx.find(Source)
        for claim in tx.find(Claim):
            tx.put(replace(claim, created_by=ANN.id))
            copy = replace(claim, id=ClaimId(f"ben {claim.id}"), created_by=BEN.id)
            layers = tx.find(Attribution, claim=claim.id)
            match self.chance.choice(["moved", "retyped", "sourced", "denied", "dropped"]) * (
                self.chance.random() < 0.2
            ):
                case "moved" if len(claim.spans[-1].exact) > 12:
                    last = claim.spans[-1]
                    shorter = replace(last, end=last.end - 2, exact=last.exact[:-2])
                    copy = replace(copy, spans=(*claim.spans[:-1], shorter))
                    self.planted[claim.id] = {Aspect.WORDS}
                case "retyped":
                    kinds = [kind for kind in ClaimKind if kind is not claim.kind]
                    copy = replace(copy, kind=self.chance.choice(kinds))
                    self.planted[claim.id] = {Aspect.KIND}
                case "sourced" if layers:
                    other = next(s.id for s in sources if s.id != layers[0].source)
                    layers = [replace(layers[0], source=other), *layers[1:]]
                    outermost = layers[0].parent is None
                    self.planted[claim.id] = {Aspect.CHAIN, *({Aspect.SOURCE} if outermost else ())}
                case "denied" if layers and layers[0].parent is None:
                    stance = Stance.DENIES if layers[0].stance is Stance.ASSERTS else Stance.ASSERTS
                    layers = [replace(layers[0], stance=stance), *layers[1:]]
                    self.planted[claim.id] = {Aspect.STANCE}
                case "dropped":
                    self.planted[claim.id] = set()
                    continue
            tx.put(copy)
            for layer in layers:
                parent = AttributionId(f"ben {layer.parent}") if layer.parent else None
                own = AttributionId(f"ben {layer.id}")
                tx.put(replace(layer, id=own, claim=copy.id, parent=parent))


@pytest.mark.parametrize("seed", range(5))
def test_each_planted_difference_is_listed_once_and_nothing_else_is(
    seed_path: Path, tmp_path: Path, seed: int
) -> None:
    with Project.create(tmp_path / "twice.annotator", ANN) as project:
        project.do(read_json_file(seed_path / "article.gold.json"))
        second = Second(Random(seed))
        project.do(second)
        (document,) = (d.id for d in project.read.all(Document) if project.read.claim_ids(d.id))
        found = codings(project.read, document)
    items = side_by_side(found, paired(*found.people))
    listed = {item.claims[0]: set(item.differs) for item in items if not item.is_alike}
    assert listed == second.planted
    assert len(items) == len(found.people[0].claims)
    values = {figure.code: figure.value for figure in figures(found)}
    assert all(value is not None and 0.5 < value <= 1 for value in values.values()), values
