"""The right half: what more articles would bring, in sentences, drawn, and as a table."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QMenu,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from goldspan.domain.scheme import Scheme
from goldspan.services.learning_curve.outlook import MORE
from goldspan.ui.library.panel_frame import scrolling
from goldspan.ui.measuring.cell_table import CellTable
from goldspan.ui.release.enough.curve_plot import CurvePlot, FormLegend
from goldspan.ui.release.enough.looking import Measured
from goldspan.ui.release.enough.words import ground_text, label_name, outlook_cells, outlook_text
from goldspan.ui.theme import Theme
from goldspan.ui.timers import single_shot
from goldspan.ui.widgets import BUTTON_ICON_SIZE, label

MOST = 10_000  # articles that may be asked for
SETTLED = 250  # milliseconds after the last change of how many
CSV, JSON, PICTURE = "csv", "json", "picture"


class CurvePane(QFrame):
    """`more_changed` carries how many more articles are asked about; `save_wanted` a kind of file.

    Kinds are `csv`, `json` and `picture`.
    """

    more_changed = Signal(int)
    save_wanted = Signal(str)

    def __init__(self, theme: Theme, scheme: Scheme, titles: Mapping[str, str]) -> None:
        super().__init__()
        self._titles = titles
        self.measured: Measured | None = None
        self.conclusion = label("", "heading", wrap=True)
        self.sentences = label("", "", wrap=True)
        self.ground = label("", "muted", wrap=True)
        self.labels = QComboBox()
        self.labels.setAccessibleName(self.tr("Label"))
        self.labels.setToolTip(self.tr("Which label is drawn thick, with its band"))
        self.more = QSpinBox()
        self.more.setRange(1, MOST)
        self.more.setValue(MORE)
        self.more.setAccessibleName(self.tr("More articles"))
        self.plot = CurvePlot(theme, scheme, titles)
        self.legend = FormLegend(theme, self.plot, titles)
        self._hint = label("", "muted")
        self.table = CellTable(theme, self.tr("F1 by label and step"))
        self.save = self._save_button(theme)
        self._later = single_shot(self, SETTLED, lambda: self.more_changed.emit(self.more.value()))
        self._build()
        self.labels.currentIndexChanged.connect(lambda _: self._draw())
        self.more.valueChanged.connect(lambda _: self._later.start())
        self.plot.hinted.connect(self._hint.setText)

    def show_measured(self, measured: Measured) -> None:
        """Show a curve, and what more articles would bring."""
        self.measured = measured
        first, *rest = measured.outlooks.values()
        self.conclusion.setText(outlook_text(first, self._titles))
        self.sentences.setText("\n".join(outlook_text(each, self._titles) for each in rest))
        self.ground.setText(ground_text(measured.curve, measured.changes))
        chosen = self.labels.currentData() or ""
        with QSignalBlocker(self.labels):
            self.labels.clear()
            for key in measured.outlooks:
                self.labels.addItem(label_name(key, self._titles), key)
            self.labels.setCurrentIndex(max(0, self.labels.findData(chosen)))
        self.table.show_rows(*outlook_cells(measured.curve, measured.outlooks, self._titles))
        self._draw()

    def panes(self) -> list[QWidget]:
        """Return what F6 goes through."""
        return [self.labels, self.plot, self.table]

    def _draw(self) -> None:
        if self.measured is not None:
            self.plot.show_measured(self.measured, self.labels.currentData() or "")
            self.legend.update()
            self._hint.setText("")

    def _save_button(self, theme: Theme) -> QToolButton:
        save = QToolButton()
        save.setText(self.tr("Save"))
        save.setIcon(theme.icon("save"))
        save.setIconSize(BUTTON_ICON_SIZE)
        save.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        save.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(save)
        for kind, words in (
            (CSV, self.tr("Figures as CSV, for spreadsheets…")),
            (JSON, self.tr("Figures as JSON…")),
            (PICTURE, self.tr("The plot as a picture (PNG or SVG)…")),
        ):
            entry = menu.addAction(words)
            entry.triggered.connect(lambda _=False, kind=kind: self.save_wanted.emit(kind))
        save.setMenu(menu)
        return save

    def _build(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 12, 0, 16)
        column.setSpacing(8)
        for part in (self.conclusion, self.sentences, self.ground):
            part.setContentsMargins(16, 0, 16, 0)
            column.addWidget(part)
        row = QHBoxLayout()
        row.setContentsMargins(16, 8, 16, 0)
        row.setSpacing(8)
        row.addWidget(self.labels)
        row.addSpacing(8)
        row.addWidget(label(self.tr("More articles"), "muted"))
        row.addWidget(self.more)
        row.addStretch(1)
        row.addWidget(self.save)
        column.addLayout(row)
        column.addWidget(self.plot)
        column.addWidget(self.legend)
        self._hint.setContentsMargins(16, 0, 16, 0)
        column.addWidget(self._hint)
        column.addWidget(self.table)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolling(inner))
