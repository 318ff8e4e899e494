"""The panel that asks chosen people to work on the articles that are selected."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from goldspan.domain.scheme import Scheme
from goldspan.ui.library.panel_frame import panel_column, panel_head
from goldspan.ui.team.matrix.model import MatrixModel
from goldspan.ui.team.matrix.ticks import LabelTicks, PeopleTicks
from goldspan.ui.theme import Theme
from goldspan.ui.widgets import button, label


class AssignPanel(QWidget):
    """`assign_wanted` and `unassign_wanted` say that what is ticked is to be done.

    `closed` says that the panel is not wanted any more.
    """

    assign_wanted = Signal()
    unassign_wanted = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, scheme: Scheme, language: str, *, can_write: bool) -> None:
        super().__init__()
        self._can_write = can_write
        self._articles: Sequence[str] = ()
        self.people = PeopleTicks(theme)
        self.labels = LabelTicks(scheme, language)
        self._about = label("", "muted", wrap=True)
        self.assign = button("", self.assign_wanted.emit, role="primary")
        self.unassign = button("", self.unassign_wanted.emit)
        column = panel_column(self, 8)
        column.addLayout(panel_head(theme, self.tr("Assign"), self.tr("Close"), self.closed.emit))
        column.addWidget(self._about)
        column.addWidget(label(self.tr("PEOPLE"), "section"))
        column.addWidget(self.people)
        column.addSpacing(8)
        column.addWidget(label(self.tr("LABELS"), "section"))
        column.addWidget(self.labels)
        column.addSpacing(8)
        column.addWidget(self.assign)
        column.addWidget(self.unassign)
        column.addStretch(1)
        self.people.ticked.connect(self._show)
        self.labels.ticked.connect(self._show)
        self._show()

    @property
    def articles(self) -> Sequence[str]:
        """The articles that are to be assigned."""
        return self._articles

    def show_people(self, model: MatrixModel) -> None:
        """Offer the people of the project."""
        names = {
            person.id: model.words.name(person, model.name_of(person.id)) for person in model.people
        }
        self.people.show_people(model.people, names)

    def show_articles(self, articles: Sequence[str]) -> None:
        """Take over which articles are selected."""
        self._articles = articles
        self._show()

    def take_focus(self) -> None:
        """Put the keyboard where one begins."""
        (self.people.list if self.people.list.count() else self.people.field).setFocus()

    def _show(self) -> None:
        count = len(self._articles)
        if count:
            self._about.setText(self.tr("%n article(s) selected", "", count))
        else:
            self._about.setText(self.tr("Select articles in the table."))
        self.assign.setText(self.tr("Assign %n article(s)", "", count))
        self.unassign.setText(self.tr("Take back %n article(s)", "", count))
        ready = bool(count and self._can_write and self.people.people() and self.labels.complete)
        self.assign.setEnabled(ready)
        self.unassign.setEnabled(ready)
