"""A second row of tabs: the views of one page, each made when one first comes to it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from goldspan.domain.change import ChangeEvent
from goldspan.ui.tab_order import set_tab_order
from goldspan.ui.widgets import set_role

HEIGHT = 40
EDGES = 28  # pixels of an entry beside its title


class PageView(QWidget):
    """One of the views of a page; whatever it does not need to hear of, it leaves as it is here."""

    def arrive(self) -> None:
        """Be shown."""

    def receive(self, event: ChangeEvent) -> None:
        """Take in what happened."""

    def reload(self) -> None:
        """Take in that another process has written."""

    def leave(self) -> None:
        """Stop what is under way: nobody will see it any more."""

    def focus_find(self) -> None:
        """Put the caret where one finds things."""

    def panes(self) -> list[QWidget]:
        """Return what F6 goes through, from the top, left to right."""
        return [self]


@dataclass(slots=True)
class _Entry:
    button: QToolButton
    make: Callable[[], PageView]
    view: PageView | None = None


class ViewRow(QWidget):
    """Shows one view under a row of their names.

    `shown` carries the name of the view that is shown now. The first that is added is shown first.
    """

    shown = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._entries: dict[str, _Entry] = {}
        self._group = QButtonGroup(self)
        self._bar = QFrame()
        set_role(self._bar, "bar")
        self._bar.setFixedHeight(HEIGHT)
        self._row = QHBoxLayout(self._bar)
        self._row.setContentsMargins(12, 0, 12, 0)
        self._row.setSpacing(4)
        self._row.addStretch(1)
        self._stack = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self._stack, 1)

    def add_view(self, name: str, title: str, make: Callable[[], PageView]) -> None:
        """Add a view behind the others; `make` is called when one first comes to it."""
        entry = QToolButton()
        set_role(entry, "page")
        entry.setText(title)
        entry.setCheckable(True)
        entry.clicked.connect(lambda: self.show_view(name))
        self._group.addButton(entry)
        _make_room(entry)
        self._row.insertWidget(len(self._entries), entry)
        self._entries[name] = _Entry(entry, make)
        set_tab_order(self._bar, self._stack)

    def set_title(self, name: str, title: str) -> None:
        """Call a view otherwise: how much is in it may be in its name."""
        entry = self._entries[name].button
        entry.setText(title)
        _make_room(entry)

    def add_beside(self, widget: QWidget) -> None:
        """Put a widget at the right end of the row; it stays there whatever view is shown."""
        self._row.addWidget(widget)

    @property
    def current(self) -> str:
        """The name of the view that is shown, empty before one is."""
        shown = self._stack.currentWidget()
        return next((n for n, e in self._entries.items() if e.view and e.view is shown), "")

    def view(self, name: str) -> PageView:
        """Return a view, made now where it was not before. Raises `KeyError` for other names."""
        entry = self._entries[name]
        if entry.view is None:
            entry.view = entry.make()
            if not entry.view.accessibleName():
                entry.view.setAccessibleName(entry.button.text())
            self._stack.addWidget(entry.view)
            set_tab_order(self._bar, self._stack)
        return entry.view

    def expect(self, name: str) -> None:
        """Show the tab of a view as chosen: the view itself is about to come."""
        self._entries[name].button.setChecked(True)

    def show_view(self, name: str) -> None:
        """Show a view. Raises `KeyError` for other names."""
        view = self.view(name)
        self._entries[name].button.setChecked(True)
        self._stack.setCurrentWidget(view)
        view.arrive()
        self.shown.emit(name)

    def step(self, forward: bool) -> None:
        """Show the next view, or the one before."""
        names = list(self._entries)
        at = names.index(self.current) if self.current else -1
        self.show_view(names[(at + (1 if forward else -1)) % len(names)])

    # What a page hears goes on to its views ------------------------------------------------

    def arrive(self) -> None:
        """Be shown, with the view that was shown last."""
        self.show_view(self.current or next(iter(self._entries)))

    def receive(self, event: ChangeEvent) -> None:
        """Tell the views that there are what happened."""
        for view in self._made():
            view.receive(event)

    def reload(self) -> None:
        """Tell the views that there are that another process has written."""
        for view in self._made():
            view.reload()

    def leave(self) -> None:
        """Stop what is under way."""
        for view in self._made():
            view.leave()

    def focus_find(self) -> None:
        """Put the caret where one finds things in the view that is shown."""
        if self.current:
            self.view(self.current).focus_find()

    def panes(self) -> list[QWidget]:
        """Return what F6 goes through: the tab of the view that is shown, then its panes."""
        if not self.current:
            return [self]
        return [self._entries[self.current].button, *self.view(self.current).panes()]

    def _made(self) -> list[PageView]:
        return [entry.view for entry in self._entries.values() if entry.view is not None]


def _make_room(entry: QToolButton) -> None:
    """Make a tab as wide as its title where it is shown, and so written strongly."""
    strong = QFont(entry.font())
    strong.setWeight(QFont.Weight.DemiBold)
    entry.setMinimumWidth(QFontMetrics(strong).horizontalAdvance(entry.text()) + EDGES)
