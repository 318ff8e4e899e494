"""Which units are listed and in what order, each choice with how many there are."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout

from goldspan.domain.scheme import Scheme, title
from goldspan.services.review.review_units import Difference, UnitState
from goldspan.ui.counted_chooser import CountedChooser
from goldspan.ui.review.units.model import UnitModel
from goldspan.ui.review.units.people import ShownPerson
from goldspan.ui.review.units.rows import Order, Shown, UnitChoice
from goldspan.ui.review.units.words import (
    KIND_ICONS,
    KINDS,
    STATE_ICONS,
    capital,
    kind_word,
    state_word,
)
from goldspan.ui.theme import Theme
from goldspan.ui.widgets import button, set_role


class UnitFilterBar(QFrame):
    """Choosers above the list; `changed` comes after the list shows what was chosen."""

    changed = Signal()

    def __init__(self, theme: Theme, model: UnitModel, scheme: Scheme, language: str) -> None:
        super().__init__()
        set_role(self, "bar")
        self._theme = theme
        self._model = model
        self._labels = [(label.key, title(label.titles, language)) for label in scheme.labels]
        self._people: Sequence[ShownPerson] = ()
        self.kinds = CountedChooser(self.tr("Kind of difference"), self.tr("All kinds"))
        self.labels = CountedChooser(self.tr("Label"), self.tr("All labels"))
        self.states = QComboBox()
        self.states.setAccessibleName(self.tr("State"))
        self.states.setToolTip(self.tr("State"))
        self.people = CountedChooser(self.tr("Person"), self.tr("All people"))
        self.worst = button(self.tr("Worst first"), role="label")
        self.worst.setCheckable(True)
        self.worst.setToolTip(
            self.tr("First where people are farthest apart, else in reading order")
        )
        self.worst.toggled.connect(self._sort)
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 8, 16, 8)
        grid.setSpacing(8)
        places = (
            (self.states, 0, 0),
            (self.worst, 0, 1),
            (self.kinds, 1, 0),
            (self.labels, 1, 1),
            (self.people, 2, 0),
        )
        for part, row, column in places:
            grid.addWidget(part, row, column)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        for chooser in (self.kinds, self.labels, self.states, self.people):
            chooser.setMinimumWidth(96)
            chooser.activated.connect(self._say)
        model.modelReset.connect(self.count)

    def show_people(self, people: Sequence[ShownPerson]) -> None:
        """Offer these people."""
        self._people = people
        self.count()

    def show_filter(self, wanted: UnitChoice) -> None:
        """List what this lets through, and say so in the choosers."""
        self._model.set_filter(wanted)
        self.count()
        self.changed.emit()

    def count(self) -> None:
        """Offer what there is, with how many units choosing it lists."""
        counts, wanted = self._model.counts, self._model.wanted
        kinds = [(kind.value, kind_word(kind)) for kind in KINDS]
        self.kinds.fill(kinds, counts.kinds, wanted.kind, counts.all_kinds)
        for number in range(1, self.kinds.count()):
            icon = KIND_ICONS[Difference(self.kinds.itemData(number))]
            self.kinds.setItemIcon(number, self._theme.icon(icon, "text"))
        self.labels.fill(self._labels, counts.labels, wanted.label, counts.all_labels)
        people = [(person.id, person.name) for person in self._people]
        self.people.fill(people, counts.people, wanted.person, counts.all_people)
        self.people.setVisible(len(people) > 1)
        self._fill_states()

    def _fill_states(self) -> None:
        counts, wanted, locale = self._model.counts.states, self._model.wanted.state, self.locale()
        named = [
            (Shown.DIFFERING.value, self.tr("Differences")),
            (Shown.EVERYTHING.value, self.tr("All units")),
            *((state.value, capital(state_word(state))) for state in UnitState),
        ]
        self.states.blockSignals(True)
        self.states.clear()
        for value, name in named:
            if value in (Shown.DIFFERING, Shown.EVERYTHING, wanted) or counts[value]:
                self.states.addItem(f"{name} ({locale.toString(counts[value])})", value)
                if value in list(UnitState):
                    icon = self._theme.icon(STATE_ICONS[UnitState(value)], "text")
                    self.states.setItemIcon(self.states.count() - 1, icon)
        self.states.setCurrentIndex(max(0, self.states.findData(wanted)))
        self.states.blockSignals(False)

    def _say(self) -> None:
        self._model.set_filter(
            UnitChoice(
                kind=self.kinds.chosen,
                label=self.labels.chosen,
                state=self.states.currentData() or Shown.DIFFERING,
                person=self.people.chosen,
            )
        )
        self.count()
        self.changed.emit()

    def _sort(self, worst: bool) -> None:
        self._model.set_order(Order.WORST if worst else Order.READING)
        self.changed.emit()
