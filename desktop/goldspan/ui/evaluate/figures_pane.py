"""The left half: how spans are compared, the figures, and what is to be known of them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QVBoxLayout

from goldspan.domain.scheme import Scheme
from goldspan.services.evaluation.results import Against, Evaluation
from goldspan.ui.evaluate.figure_words import criterion_names, criterion_tips
from goldspan.ui.evaluate.figures_model import FiguresModel
from goldspan.ui.evaluate.figures_view import FiguresTable
from goldspan.ui.evaluate.measured import Measured
from goldspan.ui.evaluate.rows import Criterion, figure_rows
from goldspan.ui.evaluate.words import EvaluationWords
from goldspan.ui.fonts import tabular
from goldspan.ui.tab_order import set_tab_order
from goldspan.ui.theme import Theme
from goldspan.ui.widgets import button, label, set_role

FEW = 20  # articles, below which intervals are too wide to tell small differences


class FiguresPane(QFrame):
    """`chosen` carries the FigureRow and Column that was clicked."""

    chosen = Signal(object, object)

    def __init__(self, theme: Theme, scheme: Scheme, words: EvaluationWords) -> None:
        super().__init__()
        self._scheme = scheme
        self._words = words
        self._evaluation: Evaluation | None = None
        self.model = FiguresModel(tabular(self.font()), self)
        self.table = FiguresTable(theme, scheme, self.model)
        self._criteria = QButtonGroup(self)
        head = QFrame()
        set_role(head, "bar")
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(4)
        row.addWidget(label(self.tr("Right is"), "muted"))
        row.addSpacing(4)
        self.buttons = {}
        tips = criterion_tips()
        for criterion, name in criterion_names().items():
            entry = button(name, role="label")
            entry.setCheckable(True)
            entry.setToolTip(tips[criterion])
            entry.setAccessibleDescription(tips[criterion])
            entry.setChecked(criterion is Criterion.STRICT)
            self._criteria.addButton(entry)
            self.buttons[criterion] = entry
            row.addWidget(entry)
        row.addStretch(1)
        self._notes = label("", "muted", wrap=True)
        self._notes.setContentsMargins(16, 8, 16, 8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.table, 1)
        column.addWidget(self._notes)
        set_tab_order(head, self.table)
        self._criteria.buttonToggled.connect(lambda _, on: self._show() if on else None)
        self.table.chosen.connect(self.chosen)

    @property
    def criterion(self) -> Criterion:
        """How spans are compared."""
        return next(key for key, entry in self.buttons.items() if entry.isChecked())

    def show_measured(self, measured: Measured) -> None:
        """Show these figures."""
        self._evaluation = evaluation = measured.evaluation
        notes = [
            self._few(evaluation),
            self._unmeasured(evaluation),
            self._unknown(evaluation),
            self._left_out(evaluation),
        ]
        if measured.wanted.source is Against.OWN:
            notes.append(self.tr("A layer that was made over its suggestions flatters a pipeline."))
        self._notes.setText("\n".join(filter(None, notes)))
        self._notes.setVisible(any(notes))
        self._show()

    def _show(self) -> None:
        if self._evaluation is not None:
            rows = figure_rows(self._evaluation, self.criterion, self._scheme, self._words)
            self.model.set_rows(rows)

    def _few(self, evaluation: Evaluation) -> str:
        if evaluation.articles == 1:
            return self.tr("Measured on one article: how much chance is in it cannot be told.")
        if evaluation.articles < FEW:
            return self.tr(
                "Measured on %n article(s) only: small differences may be chance.",
                "",
                evaluation.articles,
            )
        return ""

    def _unmeasured(self, evaluation: Evaluation) -> str:
        unmeasured = evaluation.measures.unmeasured
        if not unmeasured:
            return ""
        return self.tr("Not measured, since gold never uses the label: {labels}").format(
            labels=self._counts(unmeasured)
        )

    def _unknown(self, evaluation: Evaluation) -> str:
        if not evaluation.unknown:
            return ""
        return self.tr("Left out of articles where nobody was asked for it: {labels}").format(
            labels=self._counts(evaluation.unknown)
        )

    def _counts(self, labels: Mapping[str, int]) -> str:
        locale = QLocale()
        return ", ".join(
            f"{self._words.label(key)} ({locale.toString(count)})" for key, count in labels.items()
        )

    def _left_out(self, evaluation: Evaluation) -> str:
        parts = []
        if evaluation.failed:
            parts.append(
                self.tr("The pipeline failed on %n article(s).", "", len(evaluation.failed))
            )
        if evaluation.refused:
            parts.append(
                self.tr("%n line(s) of the file were left out.", "", len(evaluation.refused))
            )
        return " ".join(parts)
