"""An analyst who knows all keys: she plans the fewest to a selection, and presses them.

She knows the text and the rules of the keys, no offsets. What a key does to the selection she
works out from the same rules as the window; a key press that comes out otherwise fails the test.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt

from annotator.model import Claim, ClaimId, ClaimKind, Source
from annotator.text.clauses import without_stop
from annotator.text.coverage import SentenceState
from annotator.text.shaping import Range, Shaper, Unit
from annotator.text.words import word_at

from .robot import CTRL, NONE, SHIFT, Robot

_NEAR = 14
"""How near (code points) an end of the selection is before she thinks of single characters."""
_UNITS = {"!": Unit.SENTENCE, "@": Unit.WORD, "#": Unit.CHARACTER, "$": Unit.CLAUSE}
_CLAUSE_KEYS = {"l": "+", "h": "-"}
_MOVES = {
    "l": Shaper.end_forward,
    "h": Shaper.end_back,
    "L": Shaper.start_forward,
    "H": Shaper.start_back,
}
_KINDS = {ClaimKind.FACT: "f", ClaimKind.REPORT: "r", ClaimKind.OPINION: "o", None: "u"}
_CODES = {
    "!": (Qt.Key.Key_1, SHIFT),
    "@": (Qt.Key.Key_2, SHIFT),
    "#": (Qt.Key.Key_3, SHIFT),
    "$": (Qt.Key.Key_4, SHIFT),
    "^l": (Qt.Key.Key_L, CTRL),
    "^h": (Qt.Key.Key_H, CTRL),
    "^L": (Qt.Key.Key_L, CTRL | SHIFT),
    "^H": (Qt.Key.Key_H, CTRL | SHIFT),
    "\n": (Qt.Key.Key_Return, NONE),
    **{
        f"Alt+{digit}": (Qt.Key(Qt.Key.Key_0 + digit), Qt.KeyboardModifier.AltModifier)
        for digit in range(1, 10)
    },
}


@dataclass(frozen=True, slots=True)
class Place:
    """Where she is in the text: caret, selection, what the ends move by, the current claim."""

    caret: int
    selected: Range | None = None
    unit: Unit = Unit.WORD
    claim_id: ClaimId | None = None
    is_shaped: bool = False
    """Whether she has begun to shape, after which she chooses neither words nor unit again."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A claim that she wants: its spans in order, its kind, who is nearest to have said it."""

    spans: tuple[Range, ...]
    kind: ClaimKind | None
    source: str = ""


class Expert:
    """Plans and presses keys, and counts every one."""

    def __init__(self, robot: Robot) -> None:
        self.robot = robot
        self.count = 0
        self._last_source = ""

    def make(self, wanted: Wanted) -> str:
        """Make a claim; return the keys that it took, with a space between them."""
        keys: list[str] = []
        for number, span in enumerate(wanted.spans):
            sign = _KINDS[wanted.kind] if number == 0 else ","
            keys += self._press(*self._plan(span, is_further=number > 0), sign)
        if wanted.source:
            keys += self._link(wanted.source)
        self.count += len(keys)
        return " ".join(keys).replace("\n", "Enter")

    # Sources

    def _link(self, name: str) -> list[str]:
        if name == self._last_source:
            return self._press(".")
        self._last_source = name
        read = self.robot.project.read
        recent = [read.need(Source, source_id).name for source_id in read.recent_source_ids()]
        if name in recent:
            return self._press("s", f"Alt+{recent.index(name) + 1}")
        keys = self._press("s")
        for letter in name.casefold():
            keys += self._press(letter)
            choices = self.robot.window.pick_box.list
            if choices.count() and f"“{name}”" in choices.item(0).text():
                break
        return keys + self._press("\n")

    # Selections

    def _plan(self, target: Range, *, is_further: bool) -> list[str]:
        """Return the fewest keys after which the next key is about a range."""
        view = self.robot.view
        begin = Place(view.caret, view.selected_range, Unit.WORD, self.robot.session.claim_id)
        reached: dict[Place, tuple[Place, str] | None] = {begin: None}
        queue = deque([begin])
        while queue:
            place = queue.popleft()
            if self._is_about(place, target, is_further=is_further):
                return _path(reached, place)
            for key, after in self._steps(place, target, is_further=is_further):
                if after not in reached:
                    reached[after] = place, key
                    queue.append(after)
        raise AssertionError(f"no keys lead to {target}")

    def _is_about(self, place: Place, target: Range, *, is_further: bool) -> bool:
        """Return whether tagging, or adding words, would take exactly a range."""
        if place.selected is not None or is_further:
            return place.selected == target
        document = self.robot.document
        sentence = document.sentences.at(place.caret)
        if place.claim_id is not None or sentence is None:
            return False
        return without_stop(document.text, *sentence) == target

    def _steps(
        self, place: Place, target: Range, *, is_further: bool
    ) -> Iterator[tuple[str, Place]]:
        if not place.is_shaped:
            if not is_further:  # going elsewhere would leave the claim that is to get more words
                yield from self._goings(place)
            yield from self._choices(place)
        yield from self._shapings(place, target)

    def _goings(self, place: Place) -> Iterator[tuple[str, Place]]:
        document = self.robot.document
        here = document.sentences.at(place.caret)
        if here is None:
            return
        onward = here if place.caret < here[0] else document.sentences.after(here[0])
        untouched = onward
        while untouched and document.state_of(*untouched) is not SentenceState.UNTOUCHED:
            untouched = document.sentences.after(untouched[0])
        ways = {"j": onward, "k": document.sentences.before(here[0]), "n": untouched}
        for key, sentence in ways.items():
            if sentence is not None:
                start = sentence[0]
                yield key, Place(start, claim_id=document.claim_at(start))

    def _choices(self, place: Place) -> Iterator[tuple[str, Place]]:
        document, shaper = self.robot.document, self._shaper
        at = place.selected[0] if place.selected else place.caret
        sentence = document.sentences.at(at)
        chosen = {"X": shaper.previous_piece(at, Unit.CLAUSE)}
        if sentence is not None:
            chosen["v"] = without_stop(document.text, *sentence)
        claimed = self._claimed_words(place)
        if place.selected is not None:
            chosen["x"] = shaper.next_piece(at, Unit.CLAUSE)
        elif claimed is not None:
            chosen["x"] = shaper.next_piece(claimed[1] - 1, Unit.CLAUSE)
        else:
            chosen["x"] = shaper.piece_at(place.caret, Unit.CLAUSE)
        for key, selected in chosen.items():
            if selected is not None:
                yield key, Place(selected[1], selected, claim_id=place.claim_id)

    def _shapings(self, place: Place, target: Range) -> Iterator[tuple[str, Place]]:
        text, shaper = self.robot.document.text, self._shaper
        start, end = selected = place.selected or word_at(text, place.caret)
        # Each end is moved towards where it shall be, past it and back if need be.
        keys = {"l": end < target[1], "h": end > target[1]}
        keys |= {"L": start < target[0], "H": start > target[0]}
        for key in (key for key, is_apt in keys.items() if is_apt):
            units = {key: place.unit}
            if key in _CLAUSE_KEYS:
                units[_CLAUSE_KEYS[key]] = Unit.CLAUSE
            at, wanted = (end, target[1]) if key in "lh" else (start, target[0])
            if abs(at - wanted) <= _NEAR:
                units[f"^{key}"] = Unit.CHARACTER
            for pressed, unit in units.items():
                found = _MOVES[key](shaper, selected, unit)
                if found != place.selected:
                    yield pressed, replace(place, caret=found[1], selected=found, is_shaped=True)
        if place.is_shaped:
            return
        for key, unit in _UNITS.items():
            found = shaper.widened(place.selected or (place.caret, place.caret), unit)
            if unit is not place.unit and found[0] < found[1]:
                yield key, Place(found[1], found, unit, place.claim_id, is_shaped=True)

    @property
    def _shaper(self) -> Shaper:
        return Shaper(self.robot.document.text, self.robot.document.sentences)

    def _claimed_words(self, place: Place) -> Range | None:
        if place.claim_id is None:
            return None
        ranges = self.robot.document.outlines[place.claim_id].ranges
        return next((r for r in ranges if r[0] <= place.caret <= r[1]), None)

    # The keyboard

    def _press(self, *keys: str) -> list[str]:
        for key in keys:
            if key in _CODES:
                self.robot.key(*_CODES[key])
            else:
                self.robot.type(key)
        return list(keys)


def _path(reached: dict[Place, tuple[Place, str] | None], place: Place) -> list[str]:
    keys: list[str] = []
    step = reached[place]
    while step is not None:
        keys.append(step[1])
        step = reached[step[0]]
    return keys[::-1]


def made_claims(robot: Robot) -> dict[tuple[Range, ...], tuple[ClaimKind | None, str]]:
    """Return what the project holds: by spans, the kind and the source nearest to the reader."""
    return {_spans(claim): (claim.kind, _nearest(robot, claim)) for claim in robot.claims}


def _spans(claim: Claim) -> tuple[Range, ...]:
    return tuple((span.start, span.end) for span in claim.spans)


def _nearest(robot: Robot, claim: Claim) -> str:
    layers = robot.project.read.layers(claim.id)
    return robot.project.read.need(Source, layers[0].source).name if layers else ""
