"""The bar under the text: everybody's version of the present unit, and what can be decided."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from goldspan.domain.review import Reason
from goldspan.services.review.review_units import ReviewUnit, UnitState
from goldspan.ui.eliding_label import ElidingLabel
from goldspan.ui.keys.bindings import KeyBindings
from goldspan.ui.keys.tips import set_key_tip
from goldspan.ui.review.units.card import VersionCard
from goldspan.ui.review.units.versions import Version
from goldspan.ui.review.units.words import (
    KIND_ICONS,
    KINDS,
    REASONS,
    decision_words,
    kinds_in_words,
    provenance_words,
    reason_word,
    staleness_words,
    state_word,
)
from goldspan.ui.tab_order import set_tab_order
from goldspan.ui.theme import Theme
from goldspan.ui.toast import KEPT_CLEAR
from goldspan.ui.widgets import BUTTON_ICON_SIZE, button, icon_button, label, set_role

REASON_COMMANDS = {
    Reason.GUIDELINE: "review_guideline",
    Reason.SLIP: "review_slip",
    Reason.BOUNDARY: "review_boundary",
    Reason.INTERPRETATION: "review_interpretation",
}


class DecisionBar(QFrame):
    """`pressed` carries the name of a command, `taken` a person's id, `part_taken` a line as well.

    `reason_chosen` carries a Reason; `commented` a comment that was written; `left` that the
    keyboard goes back to the text; `card_made` a card, when there is one more than ever.
    """

    pressed = Signal(str)
    taken = Signal(str)
    part_taken = Signal(str, object)
    reason_chosen = Signal(object)
    commented = Signal(str)
    left = Signal()
    card_made = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        set_role(self, "foot")
        self.setObjectName(KEPT_CLEAR)
        self._theme = theme
        self._cards: list[VersionCard] = []
        self._shown = 0
        self._has_unit = self._editing = False
        self._commands: dict[str, tuple[QPushButton, str]] = {}
        self._build()
        self.setAccessibleName(self.tr("Decision"))

    # Showing

    def show_unit(
        self,
        unit: ReviewUnit | None,
        versions: Sequence[Version],
        names: Mapping[str, str],
        place: str,
    ) -> None:
        """Show a unit with everybody's version; `names` by ids, `place` says which of how many."""
        self._place.setText(place)
        self._has_unit = unit is not None
        for part in (self._cards_area, self._icon):
            part.setVisible(self._has_unit)
        self._foot.setVisible(self._has_unit and not self._editing)
        if unit is None:
            self._head.setText(self.tr("No unit is chosen."))
            self._detail.clear()
            self._show_cards(())
            return
        kind = next((kind for kind in KINDS if kind in unit.differences), None)
        icon = self._theme.icon(KIND_ICONS[kind] if kind else "check", "text")
        self._icon.setPixmap(icon.pixmap(BUTTON_ICON_SIZE))
        self._head.setText(kinds_in_words(unit.differences))
        self._detail.setText(self._said_of(unit, names))
        set_role(self._detail, "error" if unit.state is UnitState.STALE else "muted")
        self._detail.style().polish(self._detail)
        self._show_cards(versions)
        self.none.setEnabled(bool(unit.spans or unit.gold))
        self.both.setEnabled(len({span.key() for span in unit.spans.values()}) > 1)
        self.skip.setEnabled(bool(unit.spans))

    def show_reason(self, reason: Reason, comment: str) -> None:
        """Show why people differ, as it was said or is going to be."""
        self._group.setExclusive(False)
        for each, chip in self.reasons.items():
            chip.setChecked(each is reason)
        if self.comment.text() != comment:
            self.comment.setText(comment)

    def set_writable(self, writable: bool, *, editing: bool = False) -> None:
        """Disable what decides where nothing can be; while one edits it gives room to the cards."""
        self._editing = editing
        self._foot.setVisible(self._has_unit and not editing)
        self._foot.setEnabled(writable)
        for card in self._cards:
            card.setEnabled(writable)

    def focus_cards(self) -> None:
        """Put the keyboard on what can be taken by itself, else on the first card."""
        shown = self._cards[: self._shown]
        if not any(card.focus_part() for card in shown) and shown:
            shown[0].setFocus()

    def cards(self) -> Sequence[VersionCard]:
        """Return the cards that are shown, from the left."""
        return self._cards[: self._shown]

    @property
    def said(self) -> str:
        """What is said of the present unit: what differs, what was decided, by whom and why."""
        return f"{self._head.text()} · {self._detail.text()}"

    def panes(self) -> list[QWidget]:
        """Return what F6 goes to here."""
        return [self._cards[0]] if self._shown else []

    # Building

    def _build(self) -> None:
        self._icon = QLabel()
        self._head = label("", "strong")
        self._detail = ElidingLabel("muted", self)
        self._detail.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._place = label("", "muted")
        previous = icon_button(self._theme, "previous", self.tr("Previous open unit"))
        following = icon_button(self._theme, "next", self.tr("Next open unit"))
        for each, command in ((previous, "previous_open"), (following, "next_open")):
            set_key_tip(each, each.accessibleName(), f"review_{command}")
            each.clicked.connect(lambda _=False, name=command: self.pressed.emit(name))
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._icon)
        top.addWidget(self._head)
        top.addWidget(self._detail, 1)
        for widget in (self._place, previous, following):
            top.addWidget(widget)
        self._row = QHBoxLayout()
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._row.addStretch(1)
        inside = QWidget()
        inside.setLayout(self._row)
        self._cards_area = QScrollArea()
        self._cards_area.setWidgetResizable(True)
        self._cards_area.setFrameShape(QFrame.Shape.NoFrame)
        self._cards_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._cards_area.setWidget(inside)
        self._foot = QWidget()
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(8)
        foot.addLayout(self._decisions())
        foot.addLayout(self._why())
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 8)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self._cards_area, 1)
        column.addWidget(self._foot)
        set_tab_order(previous, following, self._cards_area, self._foot)

    def _decisions(self) -> QHBoxLayout:
        self.none = self._command("none", self.tr("None of them"))
        self.both = self._command("both", self.tr("Both"))
        self.edit = self._command("edit", self.tr("Edit…"))
        self.skip = self._command("skip", self.tr("Skip"))
        self.alike = self._command("alike", self.tr("Decide alike…"))
        row = QHBoxLayout()
        row.setSpacing(8)
        for each in (self.none, self.both, self.edit, self.skip):
            row.addWidget(each)
        row.addStretch(1)
        row.addWidget(self.alike)
        return row

    def show_keys(self, keys: KeyBindings) -> None:
        """Write their keys on the buttons."""
        for name, (made, text) in self._commands.items():
            key = keys.words(f"review_{name}")
            made.setText(f"{key}  {text}" if key else text)

    def _command(self, name: str, text: str) -> QPushButton:
        made = button(text, lambda: self.pressed.emit(name), role="compact")
        made.setAccessibleName(text)
        set_key_tip(made, text, f"review_{name}")
        self._commands[name] = made, text
        return made

    def _why(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(label(self.tr("Reason"), "muted"))
        row.addSpacing(4)
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        self.reasons: dict[Reason, QPushButton] = {}
        for reason in REASONS:
            chip = button(reason_word(reason), role="label")
            chip.setCheckable(True)
            set_key_tip(chip, reason_word(reason), REASON_COMMANDS[reason])
            chip.clicked.connect(lambda _=False, reason=reason: self.reason_chosen.emit(reason))
            self._group.addButton(chip)
            self.reasons[reason] = chip
            row.addWidget(chip)
        self.comment = QLineEdit()
        self.comment.setPlaceholderText(self.tr("Comment"))
        self.comment.setAccessibleName(self.tr("Comment on the decision"))
        set_key_tip(self.comment, self.tr("Comment on the decision"), "review_comment")
        self.comment.setMinimumWidth(120)
        self.comment.editingFinished.connect(lambda: self.commented.emit(self.comment.text()))
        self.comment.installEventFilter(self)
        row.addSpacing(4)
        row.addWidget(self.comment, 1)
        return row

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Enter in the comment keeps it and goes back to the text, Esc goes back."""
        if watched is self.comment and isinstance(event, QKeyEvent):
            enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape}
            if enter and event.type() == QEvent.Type.KeyPress:
                self.left.emit()
                return True
        return super().eventFilter(watched, event)

    def _show_cards(self, versions: Sequence[Version]) -> None:
        while len(self._cards) < len(versions):
            card = VersionCard(self._theme, self)
            card.taken.connect(self.taken)
            card.part_taken.connect(self.part_taken)
            card.left.connect(self.left)
            card.moved.connect(lambda by, card=card: self._move(card, by))
            self._cards.append(card)
            self.card_made.emit(card)
            self._row.insertWidget(len(self._cards) - 1, card, 100)
        focus = self.window().focusWidget()
        for number, card in enumerate(self._cards):
            shown = number < len(versions)
            if shown:
                card.show_version(versions[number])
            elif card is focus:
                self.left.emit()
            card.setVisible(shown)
        self._shown = len(versions)
        high = max((card.sizeHint().height() for card in self._cards[: self._shown]), default=0)
        bar = self._cards_area.horizontalScrollBar().sizeHint().height()
        self._cards_area.setMinimumHeight(min(high, 132) + bar)

    def _move(self, card: VersionCard, by: int) -> None:
        at = self._cards.index(card) + by
        if 0 <= at < self._shown:
            self._cards[at].setFocus()
            self._cards_area.ensureWidgetVisible(self._cards[at])

    def _said_of(self, unit: ReviewUnit, names: Mapping[str, str]) -> str:
        decided = unit.adjudication
        if decided is None:
            return state_word(unit.state)
        said = [decision_words(decided, names)]
        if unit.state is UnitState.STALE:
            said = [f"{state_word(unit.state)}: {staleness_words(unit, names)}", *said]
        said.append(provenance_words(decided, names.get(decided.reviewer, "")))
        return " · ".join(filter(None, said))
