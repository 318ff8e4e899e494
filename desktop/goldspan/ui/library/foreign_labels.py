"""Labels of files that the scheme does not have: what each of them is to mean."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from goldspan.domain.exchange import LabelMeaning
from goldspan.domain.scheme import IGNORED, Scheme, title
from goldspan.services.transfer.import_plan import ImportPlan
from goldspan.services.transfer.known_formats import known_formats
from goldspan.services.transfer.label_mapping import (
    NO_GROUP,
    LabelDecisions,
    LabelProposal,
    proposals,
)
from goldspan.ui.isolated import isolated
from goldspan.ui.library.meaning_rows import AS_NEW, MeaningRow, MeaningRows
from goldspan.ui.widgets import button, label

SEVERAL = 3  # labels from which on one can choose for all of them


class ForeignLabels(QWidget):
    """Asks nothing where the scheme has all labels. `changed`: somebody decided otherwise.

    `effect` says how many spans come in: it is for whoever shows this to place it in sight.
    """

    changed = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._proposed: Sequence[LabelProposal] = ()
        self._decided: dict[str, LabelMeaning] = {}
        self._spans = 0
        self._title = label("", "section")
        self._about = label("", "muted", wrap=True)
        self.rows = MeaningRows(
            self.tr("What {label} means"),
            self.tr("Leave out"),
            self.tr("Add as a new label"),
            beside=True,
        )
        self.rows.chosen.connect(self._follow)
        self.add_all = button(
            self.tr("Add all as new labels"), lambda: self.rows.choose_all(AS_NEW), role="compact"
        )
        self.leave_all = button(
            self.tr("Leave all out"), lambda: self.rows.choose_all(IGNORED), role="compact"
        )
        self.effect = label("", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._about)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.add_all)
        row.addWidget(self.leave_all)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self.rows)
        self.hide()

    def begin(self) -> None:
        """Forget what was decided for other files."""
        self._decided = {}
        self._proposed = ()
        self.effect.hide()
        self.hide()

    def show_plan(self, plan: ImportPlan, scheme: Scheme) -> None:
        """Ask what the labels mean that the plan has met; what was chosen already stays."""
        self._proposed = proposals(scheme, plan.foreign)
        self._spans = plan.spans
        rows = [
            MeaningRow(
                (NO_GROUP, each.met.label),
                each.met.label,
                self._seen(each),
                self._decided.get(each.met.label, each.meaning),
            )
            for each in self._proposed
        ]
        self.rows.show_rows(rows, scheme, self._language)
        self._title.setText(self.tr("%n unknown label(s)", "", len(rows)))
        kept = sum(each.kept for each in self._proposed)
        self._about.setText(
            self.tr("As decided in an import before.")
            if kept == len(rows)
            else self.tr("The scheme does not have them. What you decide is kept for next time.")
        )
        several = len(rows) >= SEVERAL
        self.add_all.setVisible(several)
        self.leave_all.setVisible(several)
        self._show_effect()
        self.effect.setVisible(bool(rows))
        self.setVisible(bool(rows))

    def stops(self) -> list[QWidget]:
        """Return what can have the focus, in the order in which one reads."""
        return [self.add_all, self.leave_all, *self.rows.choosers.values()]

    def decisions(self) -> LabelDecisions | None:
        """Return what was decided; None where nothing was asked."""
        if not self._proposed:
            return None
        return LabelDecisions(
            {each.met.label: self._meaning(each) for each in self._proposed},
            {each.met.label: each.met.formats for each in self._proposed},
        )

    @property
    def coming(self) -> int:
        """How many spans come in."""
        wanted = (each for each in self._proposed if self._meaning(each).label != IGNORED)
        return self._spans + sum(each.met.count for each in wanted)

    def _follow(self) -> None:
        for each in self._proposed:
            meaning = self._meaning(each)
            if meaning != each.meaning or each.met.label in self._decided:
                self._decided[each.met.label] = meaning
        self._show_effect()
        self.changed.emit()

    def _meaning(self, proposed: LabelProposal) -> LabelMeaning:
        return self.rows.meaning((NO_GROUP, proposed.met.label))

    def _show_effect(self) -> None:
        every = self._spans + sum(each.met.count for each in self._proposed)
        locale = QLocale()
        words = self.tr("{coming} of %Ln span(s) come in", "", every)
        self.effect.setText(words.format(coming=locale.toString(self.coming)))

    def _format_title(self, name: str) -> str:
        found = (each.titles for each in known_formats() if each.name == name)
        return title(next(found, {}), self._language) or name

    def _seen(self, proposed: LabelProposal) -> str:
        met = proposed.met
        times = self.tr("%Ln span(s)", "", met.count)
        if proposed.kept:
            times = self.tr("{spans}, as decided before").format(spans=times)
        elif proposed.decided_for:
            words = self.tr("{spans}, as decided for {format}")
            times = words.format(spans=times, format=self._format_title(proposed.decided_for))
        quoted = ", ".join(isolated(example) for example in met.examples)
        return f"{times}: {quoted}" if quoted else times
