"""What the labels of one pipeline mean: a row for each, with what a trial found."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from goldspan.domain.scheme import IGNORED, PipelineMapping, Scheme, title
from goldspan.services.transfer.mappings import KIND, kept_mapping, kinds, proposed_mapping
from goldspan.services.transfer.pipeline_folder import ENTITIES, GroupLabel
from goldspan.services.transfer.pipelines import PipelineChoice
from goldspan.services.transfer.trials import LabelTrial
from goldspan.ui.theme import Theme
from goldspan.ui.widgets import button, label

BETWEEN = ":"


class Meanings(QWidget):
    """`changed` carries the PipelineMapping that is wanted, `trial_wanted` asks for a trial."""

    changed = Signal(object)
    trial_wanted = Signal()

    def __init__(self, choice: PipelineChoice, theme: Theme, language: str) -> None:
        super().__init__()
        self.choice = choice
        self.choosers: dict[GroupLabel, QComboBox] = {}
        self._language = language
        self._found: dict[GroupLabel, LabelTrial] = {}
        self._tried = False
        self._article = ""
        self._busy = False
        self.trial = button("", self.trial_wanted.emit, theme=theme, icon="suggest")
        self._note = label("", "muted", wrap=True)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 4)
        column.setSpacing(4)
        column.addWidget(self._note)
        column.addLayout(self._rows)
        column.addWidget(self.trial)

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
        mapping = meaning(scheme, self.choice, self._found)
        _clear(self._rows)
        self.choosers = {}
        places = list(dict.fromkeys((*mapping.labels, *self.choice.labels, *self._found)))
        for place in places:
            self._rows.addWidget(label(place[1], "strong"))
            self._rows.addWidget(label(self._seen(place), "muted", wrap=True))
            chooser = self._chooser(scheme, place, mapping)
            self._rows.addWidget(chooser)
            self._rows.addSpacing(4)
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

    def _chooser(self, scheme: Scheme, place: GroupLabel, mapping: PipelineMapping) -> QComboBox:
        chooser = QComboBox()
        chooser.setAccessibleName(self.tr("What {label} means").format(label=place[1]))
        chooser.setAccessibleDescription(self._seen(place))
        chooser.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        chooser.setMinimumContentsLength(12)
        chooser.addItem(self.tr("Nothing: do not suggest it"), IGNORED)
        for each in scheme.labels:
            name = title(each.titles, self._language)
            chooser.addItem(name, each.key)
            attribute = each.attribute(KIND)
            for choice in attribute.choices if attribute is not None else ():
                kind = title(choice.titles, self._language)
                chooser.addItem(f"{name}: {kind}", f"{each.key}{BETWEEN}{choice.key}")
        with QSignalBlocker(chooser):
            chooser.setCurrentIndex(max(0, chooser.findData(_value(scheme, place, mapping))))
        chooser.activated.connect(lambda _: self._say(mapping))
        self.choosers[place] = chooser
        return chooser

    def _say(self, before: PipelineMapping) -> None:
        targets, attrs = dict(before.labels), dict(before.attrs)
        for place, chooser in self.choosers.items():
            key, _, kind = str(chooser.currentData() or "").partition(BETWEEN)
            targets[place] = key
            attrs.pop(place, None)
            if kind:
                attrs[place] = {KIND: kind}
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


def _value(scheme: Scheme, place: GroupLabel, mapping: PipelineMapping) -> str:
    key = mapping.labels.get(place, IGNORED)
    kind = mapping.attrs.get(place, {}).get(KIND, "")
    known = scheme.label(key)
    if known is not None and kind in kinds(known):
        return f"{key}{BETWEEN}{kind}"
    return key


def _clear(rows: QVBoxLayout) -> None:
    while rows.count():
        item = rows.takeAt(0)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()
