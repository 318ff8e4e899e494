"""Which errors are listed: words, a kind, a label, each with how many there are."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from goldspan.services.evaluation.results import ErrorKind
from goldspan.ui.counted_chooser import CountedChooser
from goldspan.ui.evaluate.errors_model import ErrorFilter, ErrorModel
from goldspan.ui.evaluate.words import ERROR_ICONS, EvaluationWords, kind_tips
from goldspan.ui.find_field import FindField
from goldspan.ui.theme import Theme
from goldspan.ui.widgets import set_role

LEAST_WIDTH = 120


class ErrorFilterBar(QFrame):
    """One row above the list. `left` comes when ↓ or Enter go on to the list."""

    left = Signal()

    def __init__(self, theme: Theme, model: ErrorModel, words: EvaluationWords) -> None:
        super().__init__()
        set_role(self, "bar")
        self._theme = theme
        self._model = model
        self._words = words
        self._part = ""
        self.field = FindField(theme, self.tr("Find in errors"))
        self.field.setMinimumWidth(LEAST_WIDTH)
        self.kinds = CountedChooser(self.tr("Kind of error"), self.tr("All kinds"))
        self.labels = CountedChooser(self.tr("Label"), self.tr("All labels"))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        row.addWidget(self.kinds)
        row.addWidget(self.labels)
        self.field.wanted.connect(self._say)
        self.field.left.connect(self.left)
        for chooser in (self.kinds, self.labels):
            chooser.activated.connect(self._chosen)
        model.modelReset.connect(self._count)
        self._count()

    def show_filter(self, wanted: ErrorFilter) -> None:
        """List what this filter lets through, and say so in the fields."""
        self.field.blockSignals(True)
        self.field.setText(wanted.text)
        self.field.blockSignals(False)
        self._part = wanted.part
        self._model.set_filter(wanted)

    def _chosen(self) -> None:
        """Take another label or kind: the attribute that was clicked on counts no more."""
        self._part = ""
        self._say()

    def _say(self) -> None:
        self._model.set_filter(
            ErrorFilter(
                label=self.labels.chosen,
                kind=ErrorKind(kind) if (kind := self.kinds.chosen) else None,
                part=self._part,
                text=self.field.text().strip(),
            )
        )

    def _count(self) -> None:
        """Offer the kinds and labels that there are, with how many errors choosing them lists."""
        wanted, locale = self._model.wanted, QLocale()
        named = [(kind.value, self._words.kind(kind)) for kind in ErrorKind]
        kinds = {kind.value: count for kind, count in self._model.kinds.items()}
        chosen = wanted.kind.value if wanted.kind else ""
        self.kinds.fill(named, kinds, chosen)
        for number in range(1, self.kinds.count()):
            kind = ErrorKind(self.kinds.itemData(number))
            self.kinds.setItemIcon(number, self._theme.icon(ERROR_ICONS[kind], "text"))
            self.kinds.setItemData(number, kind_tips()[kind], Qt.ItemDataRole.ToolTipRole)
        known = sorted({*self._model.labels, wanted.label} - {""}, key=self._words.place_of)
        titles = [(key, self._words.label(key)) for key in known]
        self.labels.fill(titles, self._model.labels, wanted.label)
        if self._part and wanted.label:
            shown = self.labels.findData(wanted.label)
            name = self._words.part(wanted.label, self._part)
            count = locale.toString(len(self._model.listed))
            self.labels.setItemText(shown, f"{self._words.label(wanted.label)}, {name} ({count})")
