"""Which errors are listed: words, a kind, a label, each with how many there are."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLocale, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit

from goldspan.services.evaluation.results import ErrorKind
from goldspan.ui.counted_chooser import CountedChooser
from goldspan.ui.evaluate.errors_model import ErrorFilter, ErrorModel
from goldspan.ui.evaluate.words import ERROR_ICONS, EvaluationWords, kind_tips
from goldspan.ui.theme import Theme
from goldspan.ui.timers import single_shot
from goldspan.ui.widgets import set_role

TYPING = 120  # milliseconds without a key, before what was typed is looked for
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
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Find in errors"))
        self.field.setAccessibleName(self.tr("Find in errors"))
        self.field.setMinimumWidth(LEAST_WIDTH)
        self.field.addAction(
            QAction(theme.icon("find"), "", self.field), QLineEdit.ActionPosition.LeadingPosition
        )
        self.kinds = CountedChooser(self.tr("Kind of error"), self.tr("All kinds"))
        self.labels = CountedChooser(self.tr("Label"), self.tr("All labels"))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        row.addWidget(self.kinds)
        row.addWidget(self.labels)
        self._typed = single_shot(self, TYPING, self._say)
        self.field.textChanged.connect(lambda _: self._typed.start())
        self.field.installEventFilter(self)
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

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Esc empties the field; ↓ and Enter go to the list."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape and self.field.text():
                self.field.clear()
                return True
            if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._typed.stop()
                self._say()
                self.left.emit()
                return True
        return super().eventFilter(watched, event)

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
