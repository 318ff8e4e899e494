"""The title row: project, pages, annotator, find, theme, menu."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QMenu,
    QToolButton,
    QWidget,
)

from goldspan.ui.eliding_label import ElidingLabel
from goldspan.ui.keys.bindings import KeyBindings
from goldspan.ui.tab_order import set_tab_order
from goldspan.ui.theme import Theme, ThemeMode
from goldspan.ui.widgets import BUTTON_ICON_SIZE, icon_button, set_role

HEIGHT = 48
NAME_WIDTHS = 256, 128  # pixels of the project's name at most, before the pages lose theirs
NAMED = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
BARE = Qt.ToolButtonStyle.ToolButtonIconOnly
NEXT_MODE = {
    ThemeMode.SYSTEM: ThemeMode.LIGHT,
    ThemeMode.LIGHT: ThemeMode.DARK,
    ThemeMode.DARK: ThemeMode.CONTRAST,
    ThemeMode.CONTRAST: ThemeMode.CONTRAST_LIGHT,
    ThemeMode.CONTRAST_LIGHT: ThemeMode.SYSTEM,
}


class Header(QFrame):
    """Shows where one is. `page_chosen` carries the name of the page."""

    page_chosen = Signal(str)
    find_wanted = Signal()
    theme_chosen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        keys: KeyBindings,
        menu: QMenu,
        person_menu: QMenu,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        set_role(self, "header")
        self.setFixedHeight(HEIGHT)
        self._theme = theme
        self._keys = keys
        self._name = ElidingLabel("heading", self)
        self._pages = QButtonGroup(self)
        self._buttons: dict[str, QToolButton] = {}
        self._page_row = QHBoxLayout()
        self._page_row.setSpacing(4)

        self._person = QToolButton()
        set_role(self._person, "quiet")
        self._person.setIcon(theme.icon("user"))
        self._person.setIconSize(BUTTON_ICON_SIZE)
        self._person.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._person.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._person.setMenu(person_menu)
        self._person.setFocusPolicy(Qt.FocusPolicy.TabFocus)

        self._find = icon_button(theme, "find", self.tr("Find"))
        self._find.clicked.connect(self.find_wanted)
        self._mode = icon_button(theme, "theme_system", "")
        self._mode.clicked.connect(self._next_mode)
        self.menu_button = icon_button(theme, "menu", self.tr("Menu"))
        self.menu_button.setMenu(menu)
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 8, 0)
        row.setSpacing(4)
        row.addWidget(self._name)
        row.addSpacing(16)
        row.addLayout(self._page_row)
        row.addStretch(1)
        for widget in (self._person, self._find, self._mode, self.menu_button):
            row.addWidget(widget)
        self.show_mode(theme.mode)
        self.show_project("", "")
        keys.changed.connect(self._show_keys)
        self._show_keys()

    def add_page(self, name: str, title: str, icon: str) -> None:
        """Add a page to the switch; its name is also that of the command that goes there."""
        entry = QToolButton(self)
        set_role(entry, "page")
        entry.setText(title)
        entry.setIcon(self._theme.icon(icon))
        entry.setIconSize(QSize(22, 18))
        entry.setToolButtonStyle(NAMED)
        entry.setCheckable(True)
        entry.setToolTip(self._keys.with_key(title, name))
        entry.clicked.connect(lambda: self.page_chosen.emit(name))
        set_tab_order(entry, self._person, self._find, self._mode, self.menu_button)
        self._pages.addButton(entry)
        self._buttons[name] = entry
        self._page_row.addWidget(entry)

    def show_page(self, name: str) -> None:
        """Mark the page that is shown."""
        entry = self._buttons.get(name)
        if entry is not None:
            entry.setChecked(True)
        self._fit()

    def show_project(self, name: str, person: str, *, bundle: bool = False) -> None:
        """Show the project's and the annotator's names; without a project, the program's name.

        In a `bundle` the annotator is the one whom it is for, and that is said.
        """
        self._name.setText(name or "Goldspan")
        self._name.setToolTip(name)
        self._person.setText(self.tr("{name} · bundle").format(name=person) if bundle else person)
        self._person.setVisible(bool(person))
        said = self.tr("Annotator: {name}").format(name=person)
        if bundle:
            said = self.tr("Bundle for {name}: what is done here is done by {name}.")
            said = said.format(name=person)
        self._person.setAccessibleName(said)
        self._person.setToolTip(said if bundle else "")
        self._find.setVisible(bool(name))
        for entry in self._buttons.values():
            entry.setVisible(bool(name))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Name the pages as far as there is room."""
        super().resizeEvent(event)
        self._fit()

    def show_mode(self, mode: ThemeMode) -> None:
        """Show which colours were chosen."""
        names = {
            ThemeMode.SYSTEM: self.tr("Colours: as the system"),
            ThemeMode.LIGHT: self.tr("Colours: light"),
            ThemeMode.DARK: self.tr("Colours: dark"),
            ThemeMode.CONTRAST: self.tr("Colours: high contrast, dark"),
            ThemeMode.CONTRAST_LIGHT: self.tr("Colours: high contrast, light"),
        }
        self._mode.setIcon(self._theme.icon(f"theme_{mode.value}"))
        self._mode.setToolTip(names[mode])
        self._mode.setAccessibleName(names[mode])

    def open_menu(self) -> None:
        """Open the menu from the keyboard."""
        self.menu_button.showMenu()

    def _fit(self) -> None:
        """Shorten the project's name where all names have no room; then only the page's stays.

        Pages that are not shown are icons then.
        """
        pages = self._buttons.values()
        for entry in pages:
            entry.setToolButtonStyle(NAMED)
        for widest in NAME_WIDTHS:
            self._name.setMaximumWidth(widest)
            for layout in (self._page_row, self._row):
                layout.invalidate()
            if self._row.totalSizeHint().width() <= self.width():
                return
        self._name.setMaximumWidth(max(NAME_WIDTHS))
        for entry in pages:
            entry.setToolButtonStyle(NAMED if entry.isChecked() else BARE)

    def _next_mode(self) -> None:
        """Go to the next colours that do not look as those in force do."""
        before, mode = self._theme.colours, NEXT_MODE[self._theme.mode]
        self._theme.set_mode(mode)
        if self._theme.colours is before:
            mode = NEXT_MODE[mode]
            self._theme.set_mode(mode)
        self.show_mode(mode)
        self.theme_chosen.emit(mode.value)

    def _show_keys(self) -> None:
        self._find.setToolTip(self._keys.with_key(self.tr("Find"), "find"))
        self.menu_button.setToolTip(self._keys.with_key(self.tr("Menu"), "open_menu"))
        for name, entry in self._buttons.items():
            entry.setToolTip(self._keys.with_key(entry.text(), name))
