"""Which gaps are listed: words, a reason, what differs, a label, each with how many there are."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from goldspan.domain.review import Reason
from goldspan.services.review.review_units import Difference
from goldspan.ui.counted_chooser import CountedChooser
from goldspan.ui.find_field import FindField
from goldspan.ui.review.gaps.model import GapFilter, GapModel
from goldspan.ui.review.gaps.words import GapWords
from goldspan.ui.review.units.words import KIND_ICONS, KINDS, REASONS, kind_word
from goldspan.ui.theme import Theme
from goldspan.ui.widgets import set_role

NOT_SAID = "-"  # the chooser's value for no reason: an empty one lists all


class GapFilterBar(QFrame):
    """Two rows above the list. `left` comes when ↓ or Enter go on to the list."""

    left = Signal()

    def __init__(self, theme: Theme, model: GapModel, words: GapWords) -> None:
        super().__init__()
        set_role(self, "bar")
        self._theme = theme
        self._model = model
        self._words = words
        self.field = FindField(theme, self.tr("Find in differences"))
        self.reasons = CountedChooser(self.tr("Reason"), self.tr("All reasons"))
        self.kinds = CountedChooser(self.tr("What differs"), self.tr("All differences"))
        self.labels = CountedChooser(self.tr("Label"), self.tr("All labels"))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 8)
        column.setSpacing(8)
        for parts in ((self.field, self.reasons), (self.kinds, self.labels)):
            row = QHBoxLayout()
            row.setSpacing(8)
            for part in parts:
                row.addWidget(part, 1)
            column.addLayout(row)
        self.field.wanted.connect(self._say)
        self.field.left.connect(self.left)
        for chooser in (self.reasons, self.kinds, self.labels):
            chooser.activated.connect(self._say)
        model.modelReset.connect(self._count)
        self._count()

    def clear(self) -> None:
        """List everything."""
        self.field.blockSignals(True)
        self.field.clear()
        self.field.blockSignals(False)
        self._model.set_filter(GapFilter())

    def _say(self) -> None:
        reason, kind = self.reasons.chosen, self.kinds.chosen
        said = Reason(reason.replace(NOT_SAID, "")) if reason else None
        self._model.set_filter(
            GapFilter(
                reason=said,
                label=self.labels.chosen,
                kind=Difference(kind) if kind else None,
                text=self.field.text().strip(),
            )
        )

    def _count(self) -> None:
        model, wanted = self._model, self._model.wanted
        named = [(each.value or NOT_SAID, self._words.reason(each)) for each in _reasons()]
        counts = {reason.value or NOT_SAID: count for reason, count in model.reasons.items()}
        chosen = "" if wanted.reason is None else wanted.reason.value or NOT_SAID
        self.reasons.fill(named, counts, chosen)
        kinds = {kind.value: count for kind, count in model.kinds.items()}
        names = [(kind.value, kind_word(kind)) for kind in KINDS]
        self.kinds.fill(names, kinds, wanted.kind.value if wanted.kind else "")
        for number in range(1, self.kinds.count()):
            kind = Difference(self.kinds.itemData(number))
            self.kinds.setItemIcon(number, self._theme.icon(KIND_ICONS[kind], "text"))
        known = sorted({*model.labels, wanted.label} - {""}, key=self._words.place_of)
        titles = [(key, self._words.label(key)) for key in known]
        self.labels.fill(titles, model.labels, wanted.label)


def _reasons() -> tuple[Reason, ...]:
    return (*REASONS, Reason.UNSAID)
