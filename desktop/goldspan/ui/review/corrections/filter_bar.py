"""Which corrections are listed: words, what became of a span, the reason, the label."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from goldspan.domain.review import Reason
from goldspan.services.review.corrections import Outcome
from goldspan.ui.counted_chooser import CountedChooser
from goldspan.ui.find_field import FindField
from goldspan.ui.review.corrections.model import CorrectionFilter, CorrectionModel
from goldspan.ui.review.corrections.words import ICONS, CorrectionWords, outcome_word
from goldspan.ui.review.units.words import REASONS, reason_word
from goldspan.ui.theme import Theme
from goldspan.ui.widgets import set_role

WIDEST_FIELD = 320
CORRECTED = (Outcome.CHANGED, Outcome.NOT_TAKEN, Outcome.MISSED)


class CorrectionFilterBar(QFrame):
    """A row above the list. `left` comes when ↓ or Enter go on to the list."""

    left = Signal()

    def __init__(self, theme: Theme, model: CorrectionModel, words: CorrectionWords) -> None:
        super().__init__()
        set_role(self, "bar")
        self._theme = theme
        self._model = model
        self._words = words
        self.field = FindField(theme, self.tr("Find in corrections"))
        self.field.setMaximumWidth(WIDEST_FIELD)
        self.outcomes = CountedChooser(self.tr("What became of it"), self.tr("All corrections"))
        self.reasons = CountedChooser(self.tr("Reason"), self.tr("All reasons"))
        self.labels = CountedChooser(self.tr("Label"), self.tr("All labels"))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        for part in (self.outcomes, self.reasons, self.labels):
            row.addWidget(part)
        row.addStretch(1)
        self.field.wanted.connect(self._say)
        self.field.left.connect(self.left)
        for chooser in (self.outcomes, self.reasons, self.labels):
            chooser.activated.connect(self._say)
        model.modelReset.connect(self._count)
        self._count()

    def clear(self, outcome: Outcome | None = None) -> None:
        """List all corrections, or all spans of which this became."""
        self.field.blockSignals(True)
        self.field.clear()
        self.field.blockSignals(False)
        self._model.set_filter(CorrectionFilter(outcome=outcome))

    def _say(self) -> None:
        outcome, reason = self.outcomes.chosen, self.reasons.chosen
        self._model.set_filter(
            CorrectionFilter(
                outcome=Outcome(outcome) if outcome else None,
                reason=Reason(reason) if reason else None,
                label=self.labels.chosen,
                text=self.field.text().strip(),
            )
        )

    def _count(self) -> None:
        model, wanted = self._model, self._model.wanted
        chosen = wanted.outcome.value if wanted.outcome is not None else ""
        corrected = {each.value: model.outcomes[each] for each in CORRECTED}
        named = [(each.value, outcome_word(each)) for each in CORRECTED]
        self.outcomes.fill(named, corrected, chosen)
        taken = QLocale().toString(model.outcomes[Outcome.TAKEN])
        # Counted apart: what was taken is no correction.
        self.outcomes.addItem(f"{outcome_word(Outcome.TAKEN)} ({taken})", Outcome.TAKEN.value)
        self.outcomes.setCurrentIndex(max(0, self.outcomes.findData(chosen)))
        for number in range(1, self.outcomes.count()):
            icon = ICONS[Outcome(self.outcomes.itemData(number))]
            self.outcomes.setItemIcon(number, self._theme.icon(icon, "text"))
        reasons = {reason.value: count for reason, count in model.reasons.items()}
        said = [(each.value, reason_word(each)) for each in REASONS]
        self.reasons.fill(said, reasons, wanted.reason.value if wanted.reason else "")
        known = sorted({*model.labels, wanted.label} - {""}, key=self._words.place_of)
        titles = [(key, self._words.label(key)) for key in known]
        self.labels.fill(titles, model.labels, wanted.label)
