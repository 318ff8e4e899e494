"""What the labels of one pipeline mean: a row for each, with what a trial found."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from goldspan.domain.exchange import LabelMeaning
from goldspan.domain.scheme import IGNORED, PipelineMapping, Scheme
from goldspan.services.transfer.mappings import KIND, kept_mapping, kinds, proposed_mapping
from goldspan.services.transfer.pipeline_folder import ENTITIES, GroupLabel
from goldspan.services.transfer.pipelines import PipelineChoice
from goldspan.services.transfer.trials import LabelTrial
from goldspan.ui.library.meaning_rows import MeaningRow, MeaningRows
from goldspan.ui.theme import Theme
from goldspan.ui.widgets import button, label


class Meanings(QWidget):
    """`changed` carries the PipelineMapping that is wanted, `trial_wanted` asks for a trial."""

    changed = Signal(object)
    trial_wanted = Signal()

    def __init__(self, choice: PipelineChoice, theme: Theme, language: str) -> None:
        super().__init__()
        self.choice = choice
        self.rows = MeaningRows(
            self.tr("What {label} means"), self.tr("Nothing: do not suggest it")
        )
        self.rows.chosen.connect(self._say)
        self._mapping = PipelineMapping(choice.name, {})
        self._language = language
        self._found: dict[GroupLabel, LabelTrial] = {}
        self._tried = False
        self._article = ""
        self._busy = False
        self.trial = button("", self.trial_wanted.emit, theme=theme, icon="suggest")
        self._note = label("", "muted", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 4)
        column.setSpacing(4)
        column.addWidget(self._note)
        column.addWidget(self.rows)
        column.addWidget(self.trial)

    @property
    def choosers(self) -> Mapping[GroupLabel, QComboBox]:
        """The choosers, by group and label."""
        return self.rows.choosers

    def show_article(self, name: str) -> None:
        """Say which article a trial would read; empty where there is none."""
        self._article = name
        self.show_busy(self._busy)
        self.trial.setText(self.tr("Try it on an article"))
        self.trial.setToolTip(
            self.tr("It reads “{article}” and changes nothing.").format(article=name)
            if name
            else ""
        )

    def show_busy(self, busy: bool) -> None:
        """Let no trial begin while something else runs."""
        self._busy = busy
        self.trial.setEnabled(bool(self._article) and not busy)

    def show_trial(self, found: Sequence[LabelTrial], scheme: Scheme) -> None:
        """Show what came out of a trial."""
        self._found = {each.place: each for each in found}
        self._tried = True
        self.show_scheme(scheme)

    def show_scheme(self, scheme: Scheme) -> None:
        """Show what the labels mean in a scheme, as it was kept or as they suggest."""
        self._mapping = mapping = meaning(scheme, self.choice, self._found)
        places = list(dict.fromkeys((*mapping.labels, *self.choice.labels, *self._found)))
        rows = [
            MeaningRow(place, place[1], self._seen(place), _meant(scheme, place, mapping))
            for place in places
        ]
        self.rows.show_rows(rows, scheme, self._language)
        self._note.setVisible(not places)
        self._note.setText(
            self.tr("It marked nothing in this article.")
            if self._tried
            else self.tr("Its files do not say which labels it has. A trial shows them.")
        )

    def _seen(self, place: GroupLabel) -> str:
        where = (
            self.tr("Entity")
            if place[0] == ENTITIES
            else self.tr("Group “{group}”").format(group=place[0])
        )
        found = self._found.get(place)
        if found is not None:
            times = self.tr("%n time(s)", "", found.count)
            return f"{where} · {times}: {', '.join(found.examples)}"
        absent = self.tr("not in this article")
        return f"{where} · {absent}" if self._tried else where

    def _say(self) -> None:
        targets, attrs = dict(self._mapping.labels), dict(self._mapping.attrs)
        for place in self.choosers:
            meant = self.rows.meaning(place)
            targets[place] = meant.label
            attrs.pop(place, None)
            if meant.attrs:
                attrs[place] = meant.attrs
        self.changed.emit(PipelineMapping(self.choice.name, targets, attrs))


def meaning(
    scheme: Scheme, choice: PipelineChoice, found: Mapping[GroupLabel, LabelTrial]
) -> PipelineMapping:
    """Return what a pipeline's labels mean: as kept, with a proposal for what is new in it."""
    proposed = proposed_mapping(scheme, choice.name, (*choice.labels, *found))
    kept = kept_mapping(scheme, choice.name)
    if kept is None:
        return proposed
    return PipelineMapping(
        choice.name,
        {**proposed.labels, **kept.labels},
        {**{p: a for p, a in proposed.attrs.items() if p not in kept.labels}, **kept.attrs},
    )


def _meant(scheme: Scheme, place: GroupLabel, mapping: PipelineMapping) -> LabelMeaning:
    label = scheme.label(mapping.labels.get(place, IGNORED))
    if label is None:
        return LabelMeaning(IGNORED)
    kind = mapping.attrs.get(place, {}).get(KIND, "")
    return LabelMeaning(label.key, {KIND: kind} if kind in kinds(label) else {})
