"""Lists in which people and labels are ticked, as the panels of the matrix have them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from goldspan.domain.annotator import Annotator
from goldspan.domain.scheme import Scheme, title
from goldspan.ui.theme import Theme
from goldspan.ui.widgets import icon_button, set_role

MOST_ROWS = 6
ROW = 28


class TickList(QListWidget):
    """Rows with a tick box each; Space ticks. `ticked` comes when a tick is set or taken away."""

    ticked = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        set_role(self, "ticks")
        self.setAccessibleName(name)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.itemChanged.connect(lambda _: self.ticked.emit())

    def show_rows(self, rows: Mapping[str, str], ticked: Collection[str]) -> None:
        """Show these rows, by what they stand for, in their order."""
        current = self.currentItem()
        kept = current.data(Qt.ItemDataRole.UserRole) if current is not None else None
        self.blockSignals(True)
        self.clear()
        for value, text in rows.items():
            row = QListWidgetItem(text, self)
            row.setData(Qt.ItemDataRole.UserRole, value)
            row.setToolTip(text)
            row.setSizeHint(QSize(0, ROW))
            row.setFlags(row.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            on = value in ticked
            row.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
            if value == kept:
                self.setCurrentItem(row)
        self.blockSignals(False)
        self.setFixedHeight(max(1, min(MOST_ROWS, len(rows))) * ROW + 6)

    def values(self) -> list[str]:
        """Return what is ticked, in the order of the rows."""
        rows = (self.item(number) for number in range(self.count()))
        return [
            str(row.data(Qt.ItemDataRole.UserRole))
            for row in rows
            if row.checkState() is Qt.CheckState.Checked
        ]


class PeopleTicks(QWidget):
    """People to be ticked, and a field in which a new name is entered.

    `ticked` comes when other people are ticked, `name_given` carries a name that was entered.
    """

    ticked = Signal()
    name_given = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.list = TickList(self.tr("People"))
        self.list.ticked.connect(self.ticked)
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Name of a new person"))
        self.field.setAccessibleName(self.tr("Name of a new person"))
        self.field.returnPressed.connect(self._give)
        self._add = icon_button(theme, "plus", self.tr("Enter this person"))
        self._add.clicked.connect(self._give)
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.field, 1)
        row.addWidget(self._add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.list)
        column.addLayout(row)
        self._people: dict[str, Annotator] = {}
        self._new: dict[str, Annotator] = {}

    def show_people(self, people: Sequence[Annotator], names: Mapping[str, str]) -> None:
        """Show the people of the project, then those who were entered here; ticks stay."""
        ticked = self.list.values()
        for person in people:
            self._new.pop(person.id, None)
        self._people = {person.id: person for person in people} | self._new
        rows = {person.id: names.get(person.id, person.name) for person in self._people.values()}
        self.list.show_rows(rows, ticked)

    def enter(self, person: Annotator) -> None:
        """Show a person who is to be new in the project, ticked."""
        ticked = {*self.list.values(), person.id}
        if person.id not in self._people:
            self._new[person.id] = person
            self._people[person.id] = person
        rows = {one.id: self._text(one.id) or one.name for one in self._people.values()}
        self.list.show_rows(rows, ticked)
        self.field.clear()
        self.ticked.emit()

    def tick(self, people: Collection[str]) -> None:
        """Tick these people and no others."""
        rows = {one.id: self._text(one.id) or one.name for one in self._people.values()}
        self.list.show_rows(rows, people)
        self.ticked.emit()

    def people(self) -> list[Annotator]:
        """Return who is ticked."""
        return [self._people[identifier] for identifier in self.list.values()]

    def _text(self, identifier: str) -> str:
        for number in range(self.list.count()):
            row = self.list.item(number)
            if row.data(Qt.ItemDataRole.UserRole) == identifier:
                return row.text()
        return ""

    def _give(self) -> None:
        if self.field.text().strip():
            self.name_given.emit(self.field.text())


class LabelTicks(QWidget):
    """All labels, or those that are ticked. `ticked` comes when they are others."""

    ticked = Signal()

    def __init__(self, scheme: Scheme, language: str) -> None:
        super().__init__()
        self.all = QCheckBox(self.tr("All labels"))
        self.all.setChecked(True)
        self.list = TickList(self.tr("Labels"))
        titles = {label.key: title(label.titles, language) for label in scheme.labels}
        self.list.show_rows(titles, ())
        self.list.hide()
        self.all.toggled.connect(self._toggle)
        self.list.ticked.connect(self.ticked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.all)
        column.addWidget(self.list)

    @property
    def complete(self) -> bool:
        """Whether it is said which labels: all, or at least one."""
        return self.all.isChecked() or bool(self.list.values())

    def labels(self) -> tuple[str, ...]:
        """Return the keys of the labels, none where all are meant."""
        return () if self.all.isChecked() else tuple(self.list.values())

    def _toggle(self, on: bool) -> None:
        self.list.setVisible(not on)
        self.ticked.emit()
