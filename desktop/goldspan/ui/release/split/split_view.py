"""What is in the parts: the bar, and beneath it articles, families, labels and dates as a table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QVBoxLayout, QWidget

from goldspan.domain.scheme import Scheme, title
from goldspan.services.splitting.summary import PartSummary
from goldspan.ui.measuring.cell_table import Cell, CellTable
from goldspan.ui.release.dates import short_date
from goldspan.ui.release.split.bar import BarPart, SplitBar
from goldspan.ui.release.split.words import part_titles
from goldspan.ui.theme import Theme


class SplitView(QWidget):
    """Shows parts; all that the bar shows is said in the table, which arrows go through."""

    def __init__(self, theme: Theme, scheme: Scheme, language: str) -> None:
        super().__init__()
        self._labels = {each.key: title(each.titles, language) for each in scheme.labels}
        self.bar = SplitBar(theme)
        self.table = CellTable(theme, self.tr("What is in the parts"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.bar)
        column.addWidget(self.table)

    def show_parts(
        self,
        parts: Sequence[PartSummary],
        titles: Mapping[str, str] | None = None,
        *,
        wanted: bool = True,
    ) -> None:
        """Show these parts; `titles` are what they are called, else as everywhere.

        Where not `wanted`, the shares that were wanted are not shown.
        """
        called = titles or part_titles()
        self.bar.show_parts(
            [
                BarPart(called[part.part], part.families, part.wanted if wanted else None)
                for part in parts
            ]
        )
        headings = [Cell(""), *(Cell(called[part.part]) for part in parts)]
        rows = [*self._sizes(parts, wanted=wanted), *self._spans(parts), *self._dates(parts)]
        self.table.show_rows(headings, rows)

    def _sizes(self, parts: Sequence[PartSummary], *, wanted: bool) -> Iterator[list[Cell]]:
        articles = [Cell(_number(part.articles), _percent(part.got)) for part in parts]
        yield [Cell(self.tr("Articles")), *articles]
        if wanted:
            shares = [Cell("", _percent(part.wanted)) for part in parts]
            yield [Cell(self.tr("Wanted")), *shares]
        yield [Cell(self.tr("Families")), *(Cell(_number(len(part.families))) for part in parts)]

    def _spans(self, parts: Sequence[PartSummary]) -> Iterator[list[Cell]]:
        there = {label for part in parts for label in part.spans}
        keys = [*self._labels, *sorted(there - self._labels.keys())]
        for key in keys:
            if key not in there:
                continue
            total = sum(part.spans.get(key, 0) for part in parts)
            cells = []
            for part in parts:
                number = part.spans.get(key, 0)
                if number:
                    cells.append(Cell(_number(number), _percent(number / total)))
                else:
                    cells.append(Cell(self.tr("none"), strong=True))
            yield [Cell(self._labels.get(key, key)), *cells]

    def _dates(self, parts: Sequence[PartSummary]) -> Iterator[list[Cell]]:
        if not any(part.first for part in parts):
            return
        yield [Cell(self.tr("First date")), *(Cell(_date(part.first)) for part in parts)]
        yield [Cell(self.tr("Last date")), *(Cell(_date(part.last)) for part in parts)]


def _date(written: str) -> str:
    return short_date(written) if written else "–"


def _number(number: int) -> str:
    return QLocale().toString(number)


def _percent(share: float) -> str:
    return f"{_number(round(100 * share))} %"
