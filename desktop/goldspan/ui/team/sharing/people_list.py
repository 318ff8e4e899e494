"""The people whom bundles are made for: ticked in a list, with how much is assigned to each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from goldspan.domain.annotator import Annotator
from goldspan.ui.isolated import isolated

ROW_HEIGHT = 28
MOST_SHOWN = 8
PERSON = Qt.ItemDataRole.UserRole


class PeopleList(QListWidget):
    """`chosen_changed` says that others are ticked now."""

    chosen_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._counts: Mapping[str, int] = {}
        self.setAccessibleName(self.tr("People"))
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.itemChanged.connect(lambda _: self.chosen_changed.emit())
        self.itemActivated.connect(self._turn)

    @property
    def chosen(self) -> list[Annotator]:
        """Who is ticked, in the order of the list."""
        ticked = Qt.CheckState.Checked
        return [self._person(item) for item in self._items() if item.checkState() is ticked]

    def assigned(self, person: Annotator) -> int:
        """Return how many articles are assigned to a person."""
        return self._counts.get(person.id, 0)

    def show_people(self, people: Sequence[Annotator], counts: Mapping[str, int]) -> None:
        """List these people, and those who were added; who was ticked stays so."""
        ticked = {person.id for person in self.chosen}
        listed = {person.id for person in people}
        kept = [self._person(item) for item in self._items()]
        added = [person for person in kept if person.id not in listed and person.id in ticked]
        self._counts = counts
        everybody = [*people, *added]
        names = Counter(person.name for person in everybody)
        with QSignalBlocker(self):
            self.clear()
            for person in everybody:
                self._append(person, ticked=person.id in ticked, twin=names[person.name] > 1)
        self._fit()

    def tick(self, person: Annotator) -> None:
        """Tick a person, who is added where they are not in the list."""
        item = next((i for i in self._items() if self._person(i).id == person.id), None)
        if item is None:
            self._append(person, ticked=True, twin=False)
            self._fit()
            self.chosen_changed.emit()
        else:
            item.setCheckState(Qt.CheckState.Checked)
        self.scrollToBottom() if item is None else self.scrollToItem(item)

    def _append(self, person: Annotator, *, ticked: bool, twin: bool) -> None:
        count = self.tr("%n article(s)", "", self._counts.get(person.id, 0))
        name = f"{person.name} ({person.id[:6]})" if twin else person.name
        item = QListWidgetItem(f"{isolated(name)} · {count}")
        item.setData(PERSON, person)
        item.setSizeHint(QSize(0, ROW_HEIGHT))
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        self.addItem(item)

    def _items(self) -> list[QListWidgetItem]:
        return [self.item(row) for row in range(self.count())]

    @staticmethod
    def _person(item: QListWidgetItem) -> Annotator:
        person: Annotator = item.data(PERSON)
        return person

    def _turn(self, item: QListWidgetItem) -> None:
        ticked = item.checkState() is Qt.CheckState.Checked
        item.setCheckState(Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked)

    def _fit(self) -> None:
        """Be as high as the list is long, up to a limit."""
        rows = min(MOST_SHOWN, max(2, self.count()))
        self.setFixedHeight(rows * ROW_HEIGHT + 2)
