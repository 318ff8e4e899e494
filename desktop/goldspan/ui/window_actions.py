"""The window's actions with their keys, and the menu that lists them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from goldspan.ui.keys.bindings import KeyBindings
from goldspan.ui.theme import Theme, ThemeMode

LANGUAGE_NAMES = {"de": "Deutsch", "en": "English"}


class WindowActions(QObject):
    """All actions by name; `menu` shows them, also to those who have no mouse (F10).

    `further` are those that go to the pages beside library and article, in the header's order.
    """

    def __init__(self, window: QWidget, theme: Theme, keys: KeyBindings) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._keys = keys
        self._of_command: dict[str, QAction] = {}
        self.new = self._make("new", self.tr("New project…"), "plus")
        self.open = self._make("open", self.tr("Open project…"), "folder")
        self.close = self._make("close", self.tr("Close project"))
        self.import_ = self._make("import", self.tr("Import articles…"), "import")
        self.suggest = self._make("suggest", self.tr("Suggest"), "suggest")
        self.suggest_on_open = QAction(self.tr("Suggest when an article is opened"), self)
        self.suggest_on_open.setCheckable(True)
        self.export = self._make("export", self.tr("Export…"), "export")
        self.undo = self._make("undo", self.tr("Undo"), "undo")
        self.redo = self._make("redo", self.tr("Redo"), "redo")
        self.find = self._make("find", self.tr("Find"), "find")
        self.next_pane = self._make("next_pane", self.tr("Next pane"))
        self.previous_pane = self._make("previous_pane", self.tr("Previous pane"))
        self.library = self._make("library", self.tr("Library"))
        self.annotate = self._make("annotate", self.tr("Annotate"))
        self.further = {
            name: self._make(name, title)
            for name, title in (
                ("review", self.tr("Review")),
                ("team", self.tr("Team")),
                ("evaluate", self.tr("Evaluate")),
                ("consistency", self.tr("Consistency")),
                ("train", self.tr("Train")),
                ("release", self.tr("Release")),
            )
        }
        self.guidelines = self._make("guidelines", self.tr("Annotation guidelines"), "guidelines")
        self.keys = self._make("keys", self.tr("Keys"))
        self.open_menu = self._make("open_menu", self.tr("Menu"))
        self.quit = self._make("quit", self.tr("Quit"))
        self.of_project = (
            self.close,
            self.import_,
            self.suggest,
            self.export,
            self.find,
            self.next_pane,
            self.previous_pane,
            self.library,
            self.annotate,
            *self.further.values(),
            self.guidelines,
        )
        self.menu = QMenu(window)
        self.theme_group = QActionGroup(self)
        keys.changed.connect(self._give_keys)
        self._give_keys()

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
        menu.addActions([self.import_, self.suggest, self.suggest_on_open, self.export])
        menu.addSeparator()
        menu.addActions([self.undo, self.redo, self.find, self.next_pane])
        menu.addSeparator()
        menu.addActions([self.guidelines, self.keys])
        menu.addSeparator()
        colours = menu.addMenu(self.tr("Colours"))
        names = {
            ThemeMode.SYSTEM: self.tr("As the system"),
            ThemeMode.LIGHT: self.tr("Light"),
            ThemeMode.DARK: self.tr("Dark"),
            ThemeMode.CONTRAST: self.tr("High contrast, dark"),
            ThemeMode.CONTRAST_LIGHT: self.tr("High contrast, light"),
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

    def _make(self, command: str, text: str, icon: str = "") -> QAction:
        action = QAction(text, self)
        if icon:
            action.setIcon(self._theme.icon(icon))
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        self._of_command[command] = action
        self._window.addAction(action)
        return action

    def _give_keys(self) -> None:
        for command, action in self._of_command.items():
            action.setShortcuts(self._keys.sequences(command))
