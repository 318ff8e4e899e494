"""The right half: the units behind a gap, and beneath them what the guidelines say about it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSplitter, QVBoxLayout

from goldspan.services.review.gaps.gap_finder import ReadArticle
from goldspan.ui.eliding_label import ElidingLabel
from goldspan.ui.excerpts.marks import MarksLegend
from goldspan.ui.review.gaps.matter_list import MatterDelegate, MatterList, MatterModel
from goldspan.ui.review.gaps.rows import GapRow
from goldspan.ui.review.gaps.rule_pane import RulePane
from goldspan.ui.review.gaps.words import GapWords
from goldspan.ui.tab_order import PassesFocus
from goldspan.ui.theme import Theme
from goldspan.ui.widgets import button, set_role

HEIGHTS = 320, 260
LEAST_HEIGHTS = 160, 120


class GapDetail(QFrame):
    """`unit_wanted` carries an article's id and that of the unit; `left` comes with ←.

    `alike_wanted` carries the Gap whose units are to be decided alike.
    """

    unit_wanted = Signal(str, str)
    alike_wanted = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, words: GapWords, rule: RulePane) -> None:
        super().__init__()
        set_role(self, "side")
        self._words = words
        self._row: GapRow | None = None
        self.rule = rule
        self.model = MatterModel(words, self)
        self._delegate = MatterDelegate(theme, self)
        self.list = MatterList(self.model, self._delegate)
        self._heading = ElidingLabel("heading", self)
        self._figures = ElidingLabel("muted", self)
        self.legend = MarksLegend(theme, self.tr("Annotators"))
        self.go = button(self.tr("Go there"), self._go)
        self.go.setToolTip(self.tr("Show this unit where it is decided (Enter)"))
        self.alike = button(self.tr("Decide alike…"), self._decide_alike)
        self._build()
        PassesFocus(self, self.list)
        self.list.chosen.connect(self._chosen)
        self.list.left.connect(self.left)

    def show_gap(self, row: GapRow | None, articles: Mapping[str, ReadArticle]) -> None:
        """Show the units of a gap, or nothing; `articles` hold the texts by id."""
        same = row is not None and self._row is not None and row.gap.id == self._row.gap.id
        at = self.list.currentIndex().row() if same else 0
        self._row = row
        self._delegate.hue = self._words.hue(row.label) if row is not None else ""
        matters = row.gap.matters if row is not None else ()
        self.model.show(matters, articles)
        if matters:
            self.list.setCurrentIndex(self.model.index(min(max(0, at), len(matters) - 1)))
        self._heading.setText(row.gap.words if row is not None else "")
        said = " · ".join((row.head, self._words.figures(row.gap))) if row is not None else ""
        self._figures.setText(said)
        tip = "\n".join(row.gap.wordings) if row is not None else ""
        self._heading.setToolTip(tip)
        self.go.setEnabled(bool(matters))
        self.alike.setEnabled(row is not None and row.gap.left > 1)
        self.rule.show_gap(row.gap if row is not None else None)

    def _build(self) -> None:
        head = QFrame()
        set_role(head, "bar")
        lines = QVBoxLayout(head)
        lines.setContentsMargins(16, 8, 16, 8)
        lines.setSpacing(2)
        first = QHBoxLayout()
        first.setSpacing(16)
        first.addWidget(self._heading)
        first.addStretch(1)
        first.addWidget(self.legend)
        lines.addLayout(first)
        second = QHBoxLayout()
        second.setSpacing(8)
        second.addWidget(self._figures)
        second.addStretch(1)
        second.addWidget(self.alike)
        second.addWidget(self.go)
        lines.addLayout(second)
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(1)
        for part, least in zip((self.list, self.rule), LEAST_HEIGHTS, strict=True):
            part.setMinimumHeight(least)
            split.addWidget(part)
        split.setSizes(HEIGHTS)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(split, 1)

    def _chosen(self, number: int) -> None:
        unit = self.model.matters[number].unit
        self.unit_wanted.emit(unit.article, unit.id)

    def _go(self) -> None:
        index = self.list.currentIndex()
        if index.isValid():
            self._chosen(index.row())

    def _decide_alike(self) -> None:
        if self._row is not None:
            self.alike_wanted.emit(self._row.gap)
