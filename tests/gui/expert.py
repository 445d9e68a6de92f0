"""An analyst who knows all keys: she tries the ways that are offered, and keeps the cheapest.

She knows the text, the rules of the keys and what she wants, no offsets on the screen. What a key
does to the selection she works out from the same rules as the window. How a chain comes about she
tries in the window itself, takes it back, and does it again in the way that took the fewest keys.
What is left of it, a list of keys, is then played in another window, from nothing.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import product
from typing import NamedTuple

from PySide6.QtCore import Qt

from annotator.model import ClaimId, ClaimKind, Edit, EditAction, Source, Stance
from annotator.text.clauses import without_stop
from annotator.text.coverage import SentenceState
from annotator.text.shaping import Range, Shaper, Unit
from annotator.text.words import word_at

from .gold import Gold, Layer, Whole
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
_GOING = frozenset("jknN[]y")
_ALT = Qt.KeyboardModifier.AltModifier
_CODES = {
    "!": (Qt.Key.Key_1, SHIFT),
    "@": (Qt.Key.Key_2, SHIFT),
    "#": (Qt.Key.Key_3, SHIFT),
    "$": (Qt.Key.Key_4, SHIFT),
    "^l": (Qt.Key.Key_L, CTRL),
    "^h": (Qt.Key.Key_H, CTRL),
    "^L": (Qt.Key.Key_L, CTRL | SHIFT),
    "^H": (Qt.Key.Key_H, CTRL | SHIFT),
    "Enter": (Qt.Key.Key_Return, NONE),
    "Down": (Qt.Key.Key_Down, NONE),
    "Esc": (Qt.Key.Key_Escape, NONE),
    "Space": (Qt.Key.Key_Space, NONE),
    **{f"Alt+{digit}": (Qt.Key(Qt.Key.Key_0 + digit), _ALT) for digit in range(1, 10)},
}


class Press(NamedTuple):
    """A key, or a chord, and what it is pressed for."""

    act: str
    key: str


def press(robot: Robot, key: str) -> None:
    """Press a key of a plan."""
    if key in _CODES:
        robot.key(*_CODES[key])
    else:
        robot.type(key)


def by_act(presses: list[Press]) -> dict[str, int]:
    """Return how many keys each act took."""
    acts = ("claims", "sources", "via", "cue", "mention", "stance", "layers", "moving")
    counts = Counter(each.act for each in presses)
    return {act: counts[act] for act in (*acts, *sorted(counts.keys() - set(acts)))}


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
class Way:
    """How a claim with its chain may be made."""

    is_whole: bool
    """Tag the sentence, and let what is proposed say which words of it are the claim."""
    begins: str
    """The key that makes the chain's beginning: what is proposed is taken (Enter) or left (Esc),
    the last chain repeated (.), or a source linked, with what is proposed beside it (s)."""
    mention_first: bool
    """Select the mention before the box of sources is opened, which takes it."""
    inwards: bool
    """Link the outermost source first; else the innermost one, and wrap the others round it."""
    parts: str
    """In which order the words of a layer are given: cue (c), mention (C)."""
    layers: int
    """1 where the outermost layer is completed first, -1 where the innermost one is."""


ALL_WAYS = [
    Way(whole, begins, mention_first, inwards, parts, layers)
    for begins, whole, layers, inwards, mention_first, parts in product(
        ("Enter", ".", "s", "Esc"),
        (True, False),
        (1, -1),
        (True, False),
        (True, False),
        ("cC", "Cc"),
    )
]
LIKELY_WAYS = [
    way
    for way in ALL_WAYS
    if way.begins != "Esc"
    and way.mention_first
    and way.inwards
    and way.layers == 1
    and way.parts == "cC"
]
"""Those that are the cheapest for most claims, for a test that shall not take minutes."""


class StuckError(Exception):
    """This way leads nowhere."""


class Expert:
    """Plans in a window, and notes every key."""

    def __init__(self, robot: Robot, gold: Gold, ways: list[Way]) -> None:
        self.robot = robot
        self.presses: list[Press] = []
        self._gold = gold
        self._ways = ways
        self._limit = 0
        self._edits = 0
        self._pending: list[Press] | None = None
        """The keys of the claim before, which end with taking what is proposed: a key that goes on
        does that too."""
        self._is_shaped = False
        robot.session.edited.connect(self._on_edit)

    def make(self, wanted: Whole) -> list[Press]:
        """Make a claim with its chain; return the keys that it took.

        A key less may be in the list once the claim after it was made.
        """
        self.presses, self._limit = [], 10_000
        if wanted.layers:
            way = self._best_way(wanted)
            self._follow(way, wanted)
        else:
            way = None
            self._claim(wanted)
        made, self.presses = self.presses, []
        if self._pending is not None and self._is_taken_by(made):
            self._pending.pop()
        is_last = way is not None and made[-1] == Press("accepting", "Enter")
        self._pending = made if is_last else None
        self._is_shaped = way is not None and way.is_whole
        return made

    def _is_taken_by(self, keys: list[Press]) -> bool:
        """Return whether the next keys take what is proposed, before they depend on it."""
        if keys[0].key in "jknN[]":
            return True
        first = next(number for number, each in enumerate(keys) if each.key in _KINDS.values())
        return not self._is_shaped and all(each.act == "claims" for each in keys[:first])

    # Ways

    def _best_way(self, wanted: Whole) -> Way:
        best, best_way = 10_000, None
        for way in self._ways:
            if len(wanted.layers) == 1 and not (way.inwards and way.layers == 1):
                continue
            come_back = self._here()
            self._limit = best - 1
            try:
                self._follow(way, wanted)
            except StuckError:
                pass
            else:
                best, best_way = len(self.presses), way
            come_back()
            self.presses = []
        assert best_way is not None, f"no way leads to {wanted}"
        self._limit = best
        return best_way

    def _here(self) -> Callable[[], None]:
        """Return what brings her back to where she is now, the project with her."""
        robot, view = self.robot, self.robot.view
        claim_id, caret, selected = robot.session.claim_id, view.caret, view.selected_range
        self._edits = 0

        def come_back() -> None:
            robot.window.pick_box.leave()
            for _ in range(self._edits):
                robot.session.undo()
            robot.session.proposed.drop()
            robot.focus_text()
            robot.session.show_claim(claim_id)
            view.move_caret(caret, chooses_claim=False)
            if selected is not None:
                view.select_range(*selected)

        return come_back

    def _follow(self, way: Way, wanted: Whole) -> None:
        if way.is_whole:
            self._tag_sentence(wanted)
        else:
            self._claim(wanted)
        is_proposed = self.robot.session.proposed.proposal is not None
        if way.begins in ("Enter", "Esc") and not is_proposed:
            raise StuckError
        if way.begins != "s":
            self._press("sources" if way.begins == "." else "accepting", way.begins)
        self._link(way, wanted.layers)
        if self._gold.made_in(self.robot.project, self.robot.claim.id)[0].spans != wanted.spans:
            raise StuckError
        for number in range(len(wanted.layers))[:: way.layers]:
            self._complete(number, wanted.layers, way.parts)
        if self._made() != wanted.layers or not self._gold.is_register_clean(self.robot.project):
            raise StuckError

    def _claim(self, wanted: Whole) -> None:
        for number, span in enumerate(wanted.spans):
            sign = _KINDS[wanted.kind] if number == 0 else ","
            self._select(span, "claims", is_further=number > 0)
            self._press("claims", sign)

    def _tag_sentence(self, wanted: Whole) -> None:
        document = self.robot.document
        sentence = document.sentences.at(wanted.spans[0][0])
        assert sentence is not None
        self._select(without_stop(document.text, *sentence), "claims", is_further=False)
        if self.robot.view.selected_range is not None:
            raise StuckError  # words that are selected are the claim, whatever is said in them
        self._press("claims", _KINDS[wanted.kind])

    def _link(self, way: Way, wanted: tuple[Layer, ...]) -> None:
        """Link the sources that are not there yet; words and stance come later."""
        names = [layer.source for layer in wanted]
        there = [layer.source for layer in self._made()]
        while there != names:
            if not there:
                number = 0 if way.inwards else len(names) - 1
            elif names[: len(there)] == there:
                number = len(there)
            elif names[-len(there) :] == there:
                number = len(names) - len(there) - 1
            else:
                raise StuckError
            is_inside = not there or number >= len(there)
            (mention,) = wanted[number].mention
            if way.mention_first:
                self._select(mention, "mention", is_further=True)
            self._press("sources", "s" if is_inside else "w")
            self._pick(names[number], "sources")
            now = [layer.source for layer in self._made()]
            if len(now) <= len(there):
                raise StuckError
            there = now

    def _complete(self, number: int, wanted: tuple[Layer, ...], parts: str) -> None:
        layer = wanted[number]
        if self._made()[number].stance is not layer.stance:
            self._choose_layer(number)
            self._press("stance", "a", str(list(Stance).index(layer.stance) + 1))
        if self._made()[number].via != layer.via:
            self._choose_layer(number)
            self._press("via", "b")
            self._pick(layer.via, "via")
        for part in parts:
            act = "cue" if part == "c" else "mention"
            (words,) = getattr(layer, act)
            if getattr(self._made()[number], act) != (words,):
                self._choose_layer(number)
                self._select(words, act, is_further=True)
                self._press(act, part)

    def _choose_layer(self, number: int) -> None:
        layers = self.robot.layers
        chosen = self.robot.session.layer.of(layers)
        assert chosen is not None
        place = layers.index(chosen)
        key = "d" if place < number else "D"
        self._press("layers", *[key] * abs(number - place))

    def _made(self) -> tuple[Layer, ...]:
        (made,) = self._gold.made_in(self.robot.project, self.robot.claim.id)
        return made.layers

    # Boxes

    def _pick(self, gold_id: str, act: str) -> None:
        """Pick a source in the box that is open, by the fewest keys."""
        box = self.robot.window.pick_box
        if not box.isVisible():
            raise StuckError
        best: list[str] | None = None
        for letters in self._letters_for(gold_id):
            if best is not None and len(letters) + 1 >= len(best):
                break
            box.field.setText(letters)
            row = next((n for n, c in enumerate(box.shown) if self._is(c.value, gold_id)), None)
            if row is None:
                continue
            keys = [*letters, *["Down"] * row, "Enter"]
            if not letters and box.list.item(row).text().startswith(f"Alt+{row + 1}"):
                keys = [f"Alt+{row + 1}"]
            if best is None or len(keys) < len(best):
                best = keys
        box.field.setText("")
        if best is None:
            raise StuckError
        self._press(act, *("Space" if key == " " else key for key in best))

    def _letters_for(self, gold_id: str) -> list[str]:
        """Return what she may type: the beginning of a name, or of a word of it, by length."""
        found = {""}
        for name in self._gold.names_of(gold_id):
            words = name.casefold().split()
            for start in range(len(words)):
                rest = " ".join(words[start:])
                found |= {rest[:length] for length in range(1, len(rest) + 1)}
        return sorted(found, key=lambda each: (len(each), each))

    def _is(self, value: object, gold_id: str) -> bool:
        sources = {source.id: source for source in self.robot.project.read.sources()}
        known = [s for s in sources.values() if self._gold.id_of(s) == gold_id]
        if isinstance(value, Source):  # it would be a new one
            return not known and self._gold.id_of(value) == gold_id
        return isinstance(value, str) and value in {source.id for source in known}

    # Selections

    def _select(self, target: Range, act: str, *, is_further: bool) -> None:
        for key in self._plan(target, is_further=is_further):
            self._press("moving" if key in _GOING else act, key)

    def _plan(self, target: Range, *, is_further: bool) -> list[str]:
        """Return the fewest keys after which the next key is about a range."""
        view, window = self.robot.view, self.robot.window
        unit = window.shape_actions.unit if view.selected_range else Unit.WORD
        begin = Place(view.caret, view.selected_range, unit, self.robot.session.claim_id)
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
        raise StuckError(f"no keys lead to {target}")

    def _is_about(self, place: Place, target: Range, *, is_further: bool) -> bool:
        """Return whether the next key would take exactly a range."""
        document = self.robot.document
        if place.selected is not None:
            return place.selected == target
        if is_further:
            return False
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
        selected = place.selected or (place.caret, place.caret)
        ends = {"(": self._shaper.start_before(selected), ")": self._shaper.end_behind(selected)}
        for key, caret in ends.items():
            yield key, Place(caret, claim_id=document.claim_at(caret))

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

    def _press(self, act: str, *keys: str) -> None:
        for key in keys:
            self.presses.append(Press(act, key))
            if len(self.presses) > self._limit:
                raise StuckError  # another way was cheaper
            press(self.robot, key)

    def _on_edit(self, edit: Edit) -> None:
        if edit.summary.action is EditAction.EDIT:
            self._edits += 1


def _path(reached: dict[Place, tuple[Place, str] | None], place: Place) -> list[str]:
    keys: list[str] = []
    step = reached[place]
    while step is not None:
        keys.append(step[1])
        step = reached[step[0]]
    return keys[::-1]
