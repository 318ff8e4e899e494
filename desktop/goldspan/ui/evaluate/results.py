"""What was measured: the summary above, the figures at the left, the errors at the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QSplitter, QVBoxLayout, QWidget

from goldspan.domain.scheme import Scheme
from goldspan.services.evaluation.results import ErrorKind
from goldspan.ui.evaluate.errors_model import ErrorFilter
from goldspan.ui.evaluate.errors_pane import ErrorsPane
from goldspan.ui.evaluate.figures_pane import FiguresPane
from goldspan.ui.evaluate.measured import Measured
from goldspan.ui.evaluate.rows import Column, ErrorRow, FigureKind, FigureRow
from goldspan.ui.evaluate.summary_bar import SummaryBar
from goldspan.ui.evaluate.words import EvaluationWords
from goldspan.ui.tab_order import set_tab_order
from goldspan.ui.theme import Theme
from goldspan.ui.widgets import set_flag, set_role

WIDTHS = 632, 648
LEAST_WIDTHS = 528, 432
# Which errors a click on a figure lists: those that keep it from being 1.
MISSING_IN = {Column.PRECISION: ErrorKind.SPURIOUS, Column.RECALL: ErrorKind.MISSED}
KIND_OF_PART = {
    FigureKind.ATTRIBUTE: ErrorKind.ATTRIBUTE,
    FigureKind.LINKS: ErrorKind.LINK,
    FigureKind.LINKED: ErrorKind.LINK,
}


class Results(QFrame):
    """Holds `summary`, `figures` and `errors`; a click on a figure lists what is wrong there."""

    def __init__(self, theme: Theme, scheme: Scheme, words: EvaluationWords) -> None:
        super().__init__()
        set_role(self, "body")
        set_flag(self, "active", False)
        self.summary = SummaryBar(theme)
        self.figures = FiguresPane(theme, scheme, words)
        self.errors = ErrorsPane(theme, scheme, words)
        split = QSplitter()
        split.setChildrenCollapsible(False)
        split.setHandleWidth(1)
        for part, least in zip((self.figures, self.errors), LEAST_WIDTHS, strict=True):
            part.setMinimumWidth(least)
            split.addWidget(part)
        split.setStretchFactor(1, 1)
        split.setSizes(WIDTHS)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.summary)
        column.addWidget(split, 1)
        set_tab_order(self.summary, split)
        self.figures.chosen.connect(self._list_errors_of)

    def show_measured(self, measured: Measured, errors: Sequence[ErrorRow]) -> None:
        """Show these figures and errors."""
        self.summary.show_measured(measured)
        self.figures.show_measured(measured)
        self.errors.show_errors(errors)

    def show_hover(self, on: bool) -> None:
        """Show that what is dragged can be dropped."""
        set_flag(self, "active", on)

    def panes(self) -> list[QWidget]:
        """Return what F6 goes through, left to right."""
        return [self.figures.table, *self.errors.panes()]

    def _list_errors_of(self, row: FigureRow, column: Column) -> None:
        """List the errors that a figure counts."""
        kind = KIND_OF_PART.get(row.kind) or MISSING_IN.get(column)
        self.errors.filter.show_filter(ErrorFilter(label=row.label, kind=kind, part=row.part))
