"""What will be learned from: the split with its families and how many spans of each label."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from goldspan.domain.releases import DEV, TEST, TRAIN
from goldspan.domain.scheme import Scheme, title
from goldspan.services.learning.plan import LEAST_SPANS, TrainingPlan
from goldspan.services.splitting.summary import PartSummary
from goldspan.ui.release.split.split_view import SplitView
from goldspan.ui.theme import Theme
from goldspan.ui.widgets import label


class PlanView(QWidget):
    """Shows one plan; a screen reader gets each number with its row and its column."""

    def __init__(self, theme: Theme, scheme: Scheme, language: str) -> None:
        super().__init__()
        self._titles = {each.key: title(each.titles, language) for each in scheme.labels}
        self.split = SplitView(theme, scheme, language)
        self._note = label("", "muted", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.split)
        column.addWidget(self._note)

    def show_plan(self, plan: TrainingPlan, families: Iterable[Collection[str]]) -> None:
        """Show how the articles of a plan are parted, and what is in the parts."""
        self.split.show_parts(parts_of(plan, families), _titles(), wanted=False)
        notes = []
        if plan.split.kept:
            notes.append(self.tr("Parted as the project is split."))
        if plan.split.left_out:
            notes.append(
                self.tr(
                    "%n article(s) that the split holds back are left out.", "", plan.split.left_out
                )
            )
        if plan.other_languages:
            notes.append(
                self.tr("%n article(s) in another language are left out.", "", plan.other_languages)
            )
        few = [
            self._titles.get(each.label, each.label)
            for each in plan.counts
            if each.train < LEAST_SPANS
        ]
        if few:
            words = self.tr("Not learned, with fewer than {least} spans to learn from: {labels}")
            notes.append(words.format(least=LEAST_SPANS, labels=", ".join(few)))
        self._note.setText("\n".join(notes))
        self._note.setVisible(bool(notes))


def parts_of(plan: TrainingPlan, families: Iterable[Collection[str]]) -> list[PartSummary]:
    """Return the three parts; articles in none of the families are alone."""
    known = [frozenset(family) for family in families]
    split = plan.split
    total = len(split.train) + len(split.dev) + len(split.test)
    counts: dict[str, dict[str, int]] = {
        TRAIN: {each.label: each.train for each in plan.counts},
        DEV: {each.label: each.dev for each in plan.counts},
        TEST: {each.label: each.test for each in plan.counts},
    }
    parts = {TRAIN: split.train, DEV: split.dev, TEST: split.test}
    return [
        PartSummary(part, 0.0, len(ids) / total, _sizes(ids, known), counts[part])
        for part, ids in parts.items()
    ]


def _titles() -> Mapping[str, str]:
    translate = QCoreApplication.translate
    return {
        TRAIN: translate("Learning", "learned from"),
        DEV: translate("Learning", "decided by"),
        TEST: translate("Learning", "measured on"),
    }


def _sizes(articles: Sequence[str], families: Sequence[frozenset[str]]) -> tuple[int, ...]:
    left = set(articles)
    sizes = []
    for family in families:
        own = left & family
        if own:
            sizes.append(len(own))
            left -= own
    return (*sorted(sizes, reverse=True), *(1 for _ in left))
