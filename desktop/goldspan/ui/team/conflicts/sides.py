"""The sides of one conflict beside each other: who, when, and the fields in which they differ."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from goldspan.domain.layer import Span
from goldspan.domain.merging import Conflict
from goldspan.services.sharing.facts import Fact
from goldspan.ui.excerpts.excerpt import Excerpt, own_excerpt
from goldspan.ui.tab_order import set_tab_order
from goldspan.ui.team.conflicts.excerpt_line import ExcerptLine
from goldspan.ui.team.conflicts.words import FieldWords, side_heading, side_origin
from goldspan.ui.theme import Theme
from goldspan.ui.widgets import button, label

MOST_KEYS = 9


class SideCard(QFrame):
    """One side; `wanted` says that it is to stand."""

    wanted = Signal()

    def __init__(
        self,
        theme: Theme,
        words: FieldWords,
        conflict: Conflict,
        number: int,
        facts: Sequence[Fact],
        people: Mapping[str, str],
        files: Mapping[str, str],
        shown: Excerpt | None,
        *,
        can_write: bool,
    ) -> None:
        super().__init__()
        self.setProperty("role", "card")
        side = conflict.sides[number]
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(8)
        if number < MOST_KEYS:
            head.addWidget(label(str(number + 1), "key"))
        head.addWidget(label(side_heading(side, people), "strong", wrap=True), 1)
        column.addLayout(head)
        origin = side_origin(side, files)
        stands = self.tr("stands meanwhile")
        note = f"{origin} · {stands}" if number == 0 else origin
        column.addWidget(label(note, "muted", wrap=True))
        if shown is not None and isinstance(side.entity, Span):
            column.addWidget(ExcerptLine(theme, shown, words.hue(side.entity.label)))
        if side.entity is None:
            column.addWidget(label(self.tr("Removed it."), wrap=True))
        else:
            column.addLayout(self._facts(words, number, facts))
        column.addStretch(1)
        text = self.tr("Keep this") if side.entity is not None else self.tr("Leave it removed")
        self.keep = button(text, self.wanted.emit, theme=theme, icon="check")
        self.keep.setEnabled(can_write)
        column.addWidget(self.keep)

    @staticmethod
    def _facts(words: FieldWords, number: int, facts: Sequence[Fact]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        top = Qt.AlignmentFlag.AlignTop
        for row, fact in enumerate(facts):
            value = fact.values[number]
            said = words.value(fact.field, value) if value else "–"
            grid.addWidget(label(words.field(fact.field), "muted"), row, 0, top)
            grid.addWidget(label(said, "strong" if fact.differs else "", wrap=True), row, 1, top)
        return grid


class Sides(QWidget):
    """`chosen` carries the number of the side that is to stand, `both_wanted` asks for both."""

    chosen = Signal(int)
    both_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._row = QHBoxLayout()
        self._row.setSpacing(16)
        self.both = button(
            self.tr("Keep both side by side"), self.both_wanted.emit, theme=theme, icon="copy"
        )
        beneath = QHBoxLayout()
        beneath.setSpacing(8)
        self._both_key = label("B", "key")
        beneath.addWidget(self._both_key)
        beneath.addWidget(self.both)
        beneath.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addLayout(self._row)
        column.addLayout(beneath)
        column.addStretch(1)

    def show_conflict(
        self,
        words: FieldWords,
        conflict: Conflict,
        facts: Sequence[Fact],
        people: Mapping[str, str],
        files: Mapping[str, str],
        text: str,
        *,
        both: bool,
        can_write: bool,
    ) -> None:
        """Show the sides of a conflict; `text` is its article's, empty where it is in none.

        `people` are names by id, `files` where changes came from, by change.
        """
        self.clear()
        cards = []
        for number, side in enumerate(conflict.sides):
            span = side.entity
            shown = None
            if text and isinstance(span, Span):
                place = (span.start, span.end)
                shown = own_excerpt(text, [place], [place])
            card = SideCard(
                self._theme,
                words,
                conflict,
                number,
                facts,
                people,
                files,
                shown,
                can_write=can_write,
            )
            card.wanted.connect(lambda number=number: self.chosen.emit(number))
            self._row.addWidget(card, 1)
            cards.append(card)
        self.both.setVisible(both)
        self._both_key.setVisible(both)
        self.both.setEnabled(can_write)
        set_tab_order(self.both, *cards)  # they are new: at the end of all
        set_tab_order(*cards, self.both)

    def clear(self) -> None:
        """Show nothing."""
        while (item := self._row.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.both.hide()
        self._both_key.hide()
