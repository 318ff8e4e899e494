"""The window's actions with their keys, and the menu that lists them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from goldspan.ui.theme import Theme, ThemeMode

LANGUAGE_NAMES = {"de": "Deutsch", "en": "English"}


class WindowActions(QObject):
    """All actions by name; `menu` shows them, also to those who have no mouse (F10)."""

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        standard = QKeySequence.StandardKey
        self.new = self._make(self.tr("New project…"), "plus", standard.New)
        self.open = self._make(self.tr("Open project…"), "folder", standard.Open)
        self.close = self._make(self.tr("Close project"), "", "Ctrl+W")
        self.import_ = self._make(self.tr("Import articles…"), "import", "Ctrl+I")
        self.suggest = self._make(self.tr("Suggest"), "suggest", "Ctrl+G")
        self.export = self._make(self.tr("Export…"), "export", "Ctrl+E")
        self.undo = self._make(self.tr("Undo"), "undo", "Ctrl+Z")
        self.redo = self._make(self.tr("Redo"), "redo", "Ctrl+Shift+Z")
        self.redo.setShortcuts([QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")])
        self.find = self._make(self.tr("Find"), "find", standard.Find)
        self.next_pane = self._make(self.tr("Next pane"), "", "F6")
        self.previous_pane = self._make(self.tr("Previous pane"), "", "Shift+F6")
        self.guidelines = self._make(self.tr("Annotation guidelines"), "guidelines", "Ctrl+H")
        self.open_menu = self._make(self.tr("Menu"), "", "F10")
        self.quit = self._make(self.tr("Quit"), "", standard.Quit)
        self.of_project = (
            self.close,
            self.import_,
            self.suggest,
            self.export,
            self.find,
            self.next_pane,
            self.previous_pane,
            self.guidelines,
        )
        self.menu = QMenu(window)
        self.theme_group = QActionGroup(self)

    def build_menu(
        self,
        choose_theme: Callable[[ThemeMode], None],
        choose_language: Callable[[str], None],
        mode: ThemeMode,
        language: str,
    ) -> None:
        """Fill the menu, when it is opened for the first time."""
        self._choices = (choose_theme, choose_language, language)
        self._mode = mode
        self.menu.aboutToShow.connect(self._fill, Qt.ConnectionType.SingleShotConnection)

    def _fill(self) -> None:
        choose_theme, choose_language, language = self._choices
        menu = self.menu
        menu.addActions([self.new, self.open, self.close])
        menu.addSeparator()
        menu.addActions([self.import_, self.suggest, self.export])
        menu.addSeparator()
        menu.addActions([self.undo, self.redo, self.find, self.next_pane])
        menu.addSeparator()
        menu.addAction(self.guidelines)
        menu.addSeparator()
        colours = menu.addMenu(self.tr("Colours"))
        names = {
            ThemeMode.SYSTEM: self.tr("As the system"),
            ThemeMode.LIGHT: self.tr("Light"),
            ThemeMode.DARK: self.tr("Dark"),
        }
        for value, name in names.items():
            entry = colours.addAction(name)
            entry.setCheckable(True)
            entry.setChecked(value is self._mode)
            entry.setData(value)
            self.theme_group.addAction(entry)
            entry.triggered.connect(lambda _=False, value=value: choose_theme(value))
        languages = menu.addMenu(self.tr("Language"))
        group = QActionGroup(self)
        for code, name in {"": self.tr("As the system"), **LANGUAGE_NAMES}.items():
            entry = languages.addAction(name)
            entry.setCheckable(True)
            entry.setChecked(code == language)
            group.addAction(entry)
            entry.triggered.connect(lambda _=False, code=code: choose_language(code))
        menu.addSeparator()
        menu.addAction(self.quit)

    def show_mode(self, mode: ThemeMode) -> None:
        """Mark the chosen colours."""
        self._mode = mode
        for entry in self.theme_group.actions():
            entry.setChecked(entry.data() == mode)

    def _make(self, text: str, icon: str, key: str | QKeySequence.StandardKey) -> QAction:
        action = QAction(text, self)
        if icon:
            action.setIcon(self._theme.icon(icon))
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        self._window.addAction(action)
        return action
