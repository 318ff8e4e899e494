"""What will be learned from: the split as a bar, beneath it how many spans of each label."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from PySide6.QtCore import QLocale, QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from goldspan.domain.scheme import Scheme, title
from goldspan.services.learning.plan import LEAST_SPANS, TrainingPlan
from goldspan.ui.fonts import tabular
from goldspan.ui.learning.split_bar import Part, SplitBar, part_hues, parts_of
from goldspan.ui.theme import Theme
from goldspan.ui.widgets import label

SWATCH = QSize(10, 10)
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class PlanView(QWidget):
    """Shows one plan; a screen reader gets each number with its row and its column."""

    def __init__(self, theme: Theme, scheme: Scheme, language: str) -> None:
        super().__init__()
        self._theme = theme
        self._titles = {each.key: title(each.titles, language) for each in scheme.labels}
        self._swatches: list[QLabel] = []
        self.bar = SplitBar(theme)
        self._cells = QWidget()
        self._note = label("", "muted", wrap=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(self.bar)
        self._column.addWidget(self._cells)
        self._column.addWidget(self._note)
        theme.changed.connect(self._recolour)

    def show_plan(self, plan: TrainingPlan, families: Iterable[Collection[str]]) -> None:
        """Show how the articles of a plan are parted, and what is in the parts."""
        parts = parts_of(plan.split, families)
        self.bar.show_parts(parts)
        self._fill(plan, parts)
        notes = []
        if plan.other_languages:
            notes.append(
                self.tr("%n article(s) in another language are left out.", "", plan.other_languages)
            )
        few = [self._name(count.label) for count in plan.counts if not count.learned]
        if few:
            words = self.tr("Not learned, with fewer than {least} spans to learn from: {labels}")
            notes.append(words.format(least=LEAST_SPANS, labels=", ".join(few)))
        self._note.setText("\n".join(notes))
        self._note.setVisible(bool(notes))

    def _fill(self, plan: TrainingPlan, parts: list[Part]) -> None:
        cells = QWidget()
        grid = QGridLayout(cells)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        self._swatches = []
        for number, part in enumerate(parts):
            swatch = QLabel()
            self._swatches.append(swatch)
            grid.addWidget(swatch, 0, 2 * number + 1, Qt.AlignmentFlag.AlignRight)
            grid.addWidget(label(part.title, "muted"), 0, 2 * number + 2)
        rows = [(self.tr("Articles"), [part.articles for part in parts])]
        rows.append((self.tr("Families"), [len(part.families) for part in parts]))
        rows += [
            (self._name(count.label), [count.train, count.development, count.test])
            for count in plan.counts
        ]
        for row, (name, numbers) in enumerate(rows, 1):
            grid.addWidget(label(name), row, 0)
            for number, (count, part) in enumerate(zip(numbers, parts, strict=True)):
                cell = label(QLocale().toString(count))
                cell.setFont(tabular(cell.font()))
                cell.setAlignment(RIGHT)
                cell.setAccessibleName(f"{name}, {part.title}: {cell.text()}")
                grid.addWidget(cell, row, 2 * number + 2)
        self._column.replaceWidget(self._cells, cells)
        self._cells.deleteLater()
        self._cells = cells
        self._recolour()

    def _name(self, key: str) -> str:
        return self._titles.get(key, key)

    def _recolour(self) -> None:
        for swatch, hue in zip(self._swatches, part_hues(), strict=True):
            picture = QPixmap(SWATCH)
            picture.fill(self._theme.hue(hue).bar)
            swatch.setPixmap(picture)
