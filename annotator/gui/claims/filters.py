"""The row above the claims: letters, kinds, and chips for a source or a tag that was added."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from annotator.gui.look.claim_terms import kind_name
from annotator.gui.look.language import counted, word
from annotator.gui.look.plain_labels import literal, plain_tip
from annotator.gui.session.asker import Asker, Spot
from annotator.gui.session.session import Session
from annotator.gui.widgets.flow_layout import FlowLayout
from annotator.gui.widgets.pick_box import Choice, Question
from annotator.model import Claim, ClaimKind, Edit, Source, Tag
from annotator.project.claim_filter import ClaimFilter
from annotator.text.quoting import shortened

_LONGEST_NAME = 28

Added = Source | Tag


class ClaimFilters(QWidget):
    """What of the claims is wanted; several of a sort mean any of them."""

    changed = Signal()
    list_wanted = Signal()
    """An arrow key leads from the field into the list."""
    left = Signal()
    """Escape was pressed in an empty field; the text gets the keys back."""

    def __init__(self, session: Session, asker: Asker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._asker = asker
        self._is_resetting = False
        self.field = QLineEdit(placeholderText=self.tr("Filter claims"))
        self.field.setClearButtonEnabled(True)
        self.field.setAccessibleName(self.tr("Filter claims"))
        self.field.setToolTip(self.tr("Letters of the words, the statement or the origin"))
        self.field.textChanged.connect(self._on_changed)
        self.field.installEventFilter(self)
        self.add_button = QPushButton(self.tr("Filter by…"))
        self.add_button.setToolTip(self.tr("Only the claims of a source or with a tag"))
        self.add_button.setAutoDefault(False)
        self.add_button.clicked.connect(self._ask)
        any_of = self.tr("Only these; choose several for any of them")
        self.kinds = {kind: _chip(any_of) for kind in (*ClaimKind, None)}
        self.without_source = _chip(self.tr("Only claims that are linked to no source"))
        self.untouched = _chip(self.tr("The sentences with neither claim nor mark"))
        self._added: dict[QPushButton, Added] = {}
        self._lay_out()
        self.show_numbers({})
        self.show_untouched(None)
        session.opened.connect(self.reset)
        session.edited.connect(self._on_edit)

    @property
    def wanted(self) -> ClaimFilter:
        """The claims that are wanted."""
        added = self._added.values()
        return ClaimFilter(
            text=" ".join(self.field.text().split()),
            kinds=frozenset(kind for kind, chip in self.kinds.items() if chip.isChecked()),
            is_without_source=self.without_source.isChecked(),
            sources=frozenset(each.id for each in added if isinstance(each, Source)),
            tags=frozenset(each.id for each in added if isinstance(each, Tag)),
        )

    @property
    def wants_untouched(self) -> bool:
        """Whether the untouched sentences are wanted in place of the claims."""
        return self.untouched.isChecked()

    def reset(self) -> None:
        """Want everything again."""
        self._is_resetting = True
        self.field.clear()
        for chip in self._fixed:
            chip.setChecked(False)
        for chip in tuple(self._added):
            self._remove(chip)
        self._is_resetting = False
        self._on_changed()

    def add(self, added: Added) -> None:
        """Want only the claims of a source or with a tag, or of those added before."""
        if added.id not in {each.id for each in self._added.values()}:
            chip = _chip("")
            chip.setCheckable(False)
            chip.setProperty("role", "added")
            chip.clicked.connect(lambda: self._take_off(chip))
            self._added[chip] = added
            self._name(chip)
            self._flow.addWidget(chip)
        self.untouched.setChecked(False)
        self._on_changed()

    def show_numbers(
        self, kinds: Mapping[ClaimKind | None, int], without_source: int | None = None
    ) -> None:
        """Say how many claims there are of each kind and, if that is known, without a source."""
        for kind, chip in self.kinds.items():
            chip.setText(f"{kind_name(kind)} {kinds.get(kind, 0)}")
        number = "" if without_source is None else f" {without_source}"
        self.without_source.setText(self.tr("No source") + number)

    def show_untouched(self, number: int | None) -> None:
        """Say how many sentences are untouched, if that is known."""
        self.untouched.setText(self.tr("Untouched") + ("" if number is None else f" {number}"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Have the arrow lead into the list, and Escape clear and then leave."""
        if watched is self.field and event.type() == QEvent.Type.FocusIn:
            document = self._session.document
            if document is not None:
                document.index.prepare()
        if watched is self.field and event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.list_wanted.emit()
                return True
            if event.key() == Qt.Key.Key_Escape:
                if self.field.text():
                    self.field.clear()
                else:
                    self.left.emit()
                return True
        return super().eventFilter(watched, event)

    @property
    def _fixed(self) -> tuple[QPushButton, ...]:
        return (*self.kinds.values(), self.without_source, self.untouched)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 0, 12, 0)
        column.setSpacing(6)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.field, 1)
        row.addWidget(self.add_button)
        column.addLayout(row)
        chips = QWidget()
        self._flow = FlowLayout(chips)
        for chip in self._fixed:
            chip.toggled.connect(lambda is_on, chip=chip: self._on_toggled(chip, is_on))
            self._flow.addWidget(chip)
        column.addWidget(chips)

    def _on_toggled(self, chip: QPushButton, is_on: bool) -> None:
        """Untouched sentences have no kind and no source: one excludes the other."""
        if is_on and not self._is_resetting:
            others = self._fixed[:-1] if chip is self.untouched else (self.untouched,)
            self._is_resetting = True
            for other in others:
                other.setChecked(False)
            if chip is self.untouched:
                for added in tuple(self._added):
                    self._remove(added)
            self._is_resetting = False
        self._on_changed()

    def _on_changed(self) -> None:
        if not self._is_resetting:
            self.changed.emit()

    def _on_edit(self, edit: Edit) -> None:
        """Follow new names, and let go of what is not in the project any more."""
        for change in edit.changes:
            for chip, added in tuple(self._added.items()):
                if change.record.id != added.id:
                    continue
                if isinstance(change.after, Source | Tag):
                    self._added[chip] = change.after
                    self._name(chip)
                else:
                    self._take_off(chip)

    def _take_off(self, chip: QPushButton) -> None:
        self._remove(chip)
        self._on_changed()

    def _remove(self, chip: QPushButton) -> None:
        if chip.hasFocus():
            self.field.setFocus()
        del self._added[chip]
        self._flow.removeWidget(chip)
        chip.hide()
        chip.deleteLater()

    def _name(self, chip: QPushButton) -> None:
        added = self._added[chip]
        chip.setText(literal(f"{shortened(added.name, _LONGEST_NAME)}  ×"))
        what = self.tr("Source: {0}") if isinstance(added, Source) else self.tr("Tag: {0}")
        tip = what.format(added.name)
        chip.setToolTip(plain_tip(tip))
        chip.setAccessibleName(self.tr("{0}, remove this filter").format(tip))

    def _ask(self) -> None:
        project, document = self._session.project, self._session.document
        if project is None or document is None:
            return
        sources, tags = document.index.sources_used(), document.index.tags_used()
        used = _most_used((each, sources[each.id]) for each in project.read.sources())
        used += _most_used((each, tags[each.id]) for each in project.read.tags())
        choices = [Choice(each.name, each, self._remark(each, number)) for each, number in used]
        if not choices:
            self._session.say(self.tr("No claim here has a source or a tag yet."))
            return
        question = Question(
            title=self.tr("Only the claims of which source, or with which tag?"),
            choices=choices,
            hint=self.tr("Two or three letters find it · Enter filters · Esc leaves"),
        )
        place = Spot(self.field, QPoint(0, self.field.height()))
        self._asker.ask(place, question, self._on_answer)

    def _on_answer(self, added: object) -> None:
        assert isinstance(added, Source | Tag), "the choices hold nothing else"
        self.add(added)

    def _remark(self, added: Added, number: int) -> str:
        what = word(added.kind) if isinstance(added, Source) else self.tr("tag")
        return f"{what}, {counted(Claim.__name__, number)}"


def _chip(tip: str) -> QPushButton:
    chip = QPushButton()
    chip.setProperty("role", "chip")
    chip.setCheckable(True)
    chip.setAutoDefault(False)
    chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    chip.setToolTip(tip)
    return chip


def _most_used(uses: Iterable[tuple[Added, int]]) -> list[tuple[Added, int]]:
    """Return what is used, with how often, the most used first."""
    used = [(record, number) for record, number in uses if number]
    return sorted(used, key=lambda pair: (-pair[1], pair[0].name.casefold()))
