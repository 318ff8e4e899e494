"""What will not be in the release: so many articles for one reason, and a way to them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from goldspan.services.releases.content.left_out import WHY_WORDS, LeftOut, Why
from goldspan.ui.translation import sentence
from goldspan.ui.widgets import button, label

MOST_NAMES = 20  # of articles in a tooltip


class LeftOutRows(QWidget):
    """`articles_wanted` carries the ids of the articles of a row."""

    articles_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._title = label(self.tr("LEFT OUT"), "section")
        self._rows = QWidget()
        self._shown: Sequence[LeftOut] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(self._title)
        self._column.addWidget(self._rows)
        self.hide()

    def show_left_out(self, left_out: Sequence[LeftOut]) -> None:
        """Show these, most for one reason first."""
        self.setVisible(bool(left_out))
        if left_out == self._shown:
            return
        self._shown = left_out
        by_reason: dict[Why, list[LeftOut]] = {}
        for each in left_out:
            by_reason.setdefault(each.why, []).append(each)
        rows = QWidget()
        grid = QGridLayout(rows)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        ranked = sorted(by_reason.items(), key=lambda entry: -len(entry[1]))
        for row, (why, articles) in enumerate(ranked):
            self._add_row(grid, row, why, articles)
        self._column.replaceWidget(self._rows, rows)
        self._rows.hide()
        self._rows.deleteLater()
        self._rows = rows
        rows.show()

    def _add_row(self, grid: QGridLayout, row: int, why: Why, articles: list[LeftOut]) -> None:
        ids = [each.article for each in articles]
        names = [each.name for each in articles[:MOST_NAMES]]
        count = label(self.tr("%Ln article(s)", "", len(articles)))
        reason = label(sentence(WHY_WORDS[why]), "muted", wrap=True)
        show = button(self.tr("Show"), lambda: self.articles_wanted.emit(ids), role="link")
        show.setToolTip("\n".join([*names, *(["…"] if len(articles) > MOST_NAMES else [])]))
        show.setAccessibleName(self.tr("Show %Ln article(s) in the library", "", len(articles)))
        show.setAccessibleDescription(reason.text())
        top = Qt.AlignmentFlag.AlignVCenter
        grid.addWidget(count, row, 0, top)
        grid.addWidget(reason, row, 1, top)
        grid.addWidget(show, row, 2, top)
