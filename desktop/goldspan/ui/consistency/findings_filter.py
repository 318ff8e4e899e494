"""Which findings are listed: words, a kind, a label, each with how many there are."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from goldspan.services.consistency.findings import FindingKind
from goldspan.ui.consistency.findings_model import FindingFilter, FindingModel
from goldspan.ui.consistency.words import KIND_ICONS, ConsistencyWords
from goldspan.ui.counted_chooser import CountedChooser
from goldspan.ui.find_field import FindField
from goldspan.ui.theme import Theme
from goldspan.ui.widgets import button, set_role


class FindingFilterBar(QFrame):
    """Two rows above the list. `left` comes when ↓ or Enter go on to the list."""

    left = Signal()

    def __init__(self, theme: Theme, model: FindingModel, words: ConsistencyWords) -> None:
        super().__init__()
        set_role(self, "bar")
        self._theme = theme
        self._model = model
        self._words = words
        self.field = FindField(theme, self.tr("Find in findings"))
        self.kinds = CountedChooser(self.tr("Kind of finding"), self.tr("All kinds"))
        self.labels = CountedChooser(self.tr("Label"), self.tr("All labels"))
        self.right = button("", role="label")
        self.right.setCheckable(True)
        self.right.setToolTip(self.tr("List what you have called right as it is."))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 8)
        column.setSpacing(8)
        for parts in ((self.field, self.right), (self.kinds, self.labels)):
            row = QHBoxLayout()
            row.setSpacing(8)
            for part in parts:
                row.addWidget(part, 0 if part is self.right else 1)
            column.addLayout(row)
        self.field.wanted.connect(self._say)
        self.field.left.connect(self.left)
        for chooser in (self.kinds, self.labels):
            chooser.activated.connect(self._say)
        self.right.toggled.connect(self._say)
        model.modelReset.connect(self._count)
        self._count()

    def clear(self) -> None:
        """List everything that was not called right."""
        self.field.blockSignals(True)
        self.field.clear()
        self.field.blockSignals(False)
        self.right.setChecked(False)
        self._model.set_filter(FindingFilter())

    def _say(self) -> None:
        kind = self.kinds.chosen
        self._model.set_filter(
            FindingFilter(
                label=self.labels.chosen,
                kind=FindingKind(kind) if kind else None,
                text=self.field.text().strip(),
                dismissed=self.right.isChecked(),
            )
        )

    def _count(self) -> None:
        model, wanted = self._model, self._model.wanted
        named = [(kind.value, self._words.kind(kind)) for kind in FindingKind]
        kinds = {kind.value: count for kind, count in model.kinds.items()}
        self.kinds.fill(named, kinds, wanted.kind.value if wanted.kind else "")
        for number in range(1, self.kinds.count()):
            kind = FindingKind(self.kinds.itemData(number))
            self.kinds.setItemIcon(number, self._theme.icon(KIND_ICONS[kind], "text"))
            self.kinds.setItemData(number, self._words.tip(kind), Qt.ItemDataRole.ToolTipRole)
        known = sorted({*model.labels, wanted.label} - {""}, key=self._words.place_of)
        titles = [(key, self._words.label(key)) for key in known]
        self.labels.fill(titles, model.labels, wanted.label)
        count = QLocale().toString(model.right)
        self.right.setText(self.tr("Right as it is ({count})").format(count=count))
        self.right.setVisible(model.right > 0 or self.right.isChecked())
