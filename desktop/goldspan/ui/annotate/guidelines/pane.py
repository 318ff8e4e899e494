"""The pane of guidelines beside the text: a section per label, and a search of its own."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from goldspan.domain.scheme import Scheme, title
from goldspan.services.guidelines import NONE_KEPT, Guidelines, load_guidelines
from goldspan.ui.annotate.guidelines.parts import parts_of
from goldspan.ui.annotate.guidelines.search import TextSearch
from goldspan.ui.annotate.guidelines.text import GuidelinesText
from goldspan.ui.tab_order import set_tab_order
from goldspan.ui.theme import Theme
from goldspan.ui.translation import window_language
from goldspan.ui.widgets import icon_button, label, set_role

SCROLL_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
COUNT_WIDTH = 64


class GuidelinesPane(QFrame):
    """Shows the guidelines of a scheme; `show_label` turns to what they say about a label.

    `left` says that the user wants back to the text (Esc), `closed` that the pane is not wanted
    any more, `zoomed` carries its zoom in per cent.
    """

    left = Signal()
    closed = Signal()
    zoomed = Signal(int)

    def __init__(
        self,
        scheme: Scheme,
        theme: Theme,
        parent: QWidget | None = None,
        kept: Mapping[str, str] = NONE_KEPT,
    ) -> None:
        super().__init__(parent)
        self._scheme = scheme
        self._kept = kept
        self._guidelines: Guidelines | None = None
        self._label = ""
        set_role(self, "side")
        self.text = GuidelinesText(theme, self)
        self.text.section_reached.connect(self._mark_section)
        self.text.link_followed.connect(self._follow)
        self.text.zoomed.connect(self.zoomed)
        self._search = TextSearch(self.text, theme)
        self._missing = label("", "muted", wrap=True)
        self._missing.setContentsMargins(16, 0, 16, 8)
        self._missing.hide()
        self._sections = QComboBox(self)
        self._sections.activated.connect(lambda at: self.text.show_section(at - 1))
        self._close = icon_button(theme, "cancel", "")
        self._close.clicked.connect(self.closed)
        self.field = QLineEdit(self)
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self._find)
        self._count = label("", "muted")
        self._count.setMinimumWidth(COUNT_WIDTH)
        self._before = icon_button(theme, "previous", "")
        self._before.clicked.connect(lambda: self._step(-1))
        self._after = icon_button(theme, "next", "")
        self._after.clicked.connect(lambda: self._step(1))
        self.setFocusProxy(self.field)
        self._build()
        hits = (self.field, self._before, self._after)
        set_tab_order(self._sections, self._close, *hits, self.text)
        self._say_words()

    # Showing

    def show_label(self, key: str | None) -> None:
        """Turn to the section on a label; the same label again, or none, moves nothing."""
        if not key or key == self._label:
            return
        self._label = key
        number = self._guidelines.of_label(self._scheme, key) if self._guidelines else None
        if number is not None:
            self._turn_to(number)
        self._say_missing(number)

    def section(self) -> str:
        """Return the title of the section that the pane says it shows."""
        return self._sections.currentText()

    def focus_search(self) -> None:
        """Put the caret into the field, ready for other words."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    # Events

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter goes on, Shift+Enter back, Escape to the article; arrows scroll from the field."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._step(-1 if back else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in SCROLL_KEYS:
            bar = self.text.verticalScrollBar()
            page = event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
            step = bar.pageStep() if page else 3 * bar.singleStep()
            up = event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_Up)
            bar.setValue(bar.value() + (-step if up else step))
        else:
            super().keyPressEvent(event)

    # Inside

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 8, 8, 0)
        head.setSpacing(4)
        head.addWidget(self._sections, 1)
        head.addWidget(self._close)
        find = QHBoxLayout()
        find.setContentsMargins(16, 4, 8, 8)
        find.setSpacing(4)
        find.addWidget(self.field, 1)
        for part in (self._count, self._before, self._after):
            find.addWidget(part)
            part.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(find)
        column.addWidget(self._missing)
        column.addWidget(self.text, 1)

    def _say_words(self) -> None:
        name = self.tr("Guidelines")
        self.setAccessibleName(name)
        self.text.setAccessibleName(name)
        self._sections.setAccessibleName(self.tr("Section of the guidelines"))
        self._sections.setToolTip(self.tr("Section of the guidelines"))
        find = self.tr("Find in the guidelines")
        self.field.setPlaceholderText(find)
        self.field.setAccessibleName(find)
        for button, words in (
            (self._close, self.tr("Close the guidelines")),
            (self._before, self.tr("Previous hit (Shift+Enter)")),
            (self._after, self.tr("Next hit (Enter)")),
        ):
            button.setToolTip(words)
            button.setAccessibleName(words)
        self._load()

    def _load(self) -> None:
        language = window_language()
        found = self._guidelines = load_guidelines(self._scheme, language, self._kept)
        parts = parts_of(found, self._scheme, language) if found else []
        if found is not None:
            self.text.show_guidelines(found, parts)
        else:
            self.text.show_plain(self.tr("This scheme comes without guidelines."))
        self._sections.clear()
        self._sections.addItems([self.tr("Guidelines"), *(part.title for part in parts)])
        self._sections.setEnabled(bool(parts))
        self._search.search_again()
        wanted, self._label = self._label, ""
        self.show_label(wanted)

    def _turn_to(self, number: int) -> None:
        self.text.show_section(number)
        self._mark_section(number)

    def _mark_section(self, number: int) -> None:
        with QSignalBlocker(self._sections):
            self._sections.setCurrentIndex(number + 1)

    def _follow(self, name: str) -> None:
        number = self._guidelines.find([name, name.replace("-", " ")]) if self._guidelines else None
        if number is not None:
            self._turn_to(number)

    def _say_missing(self, number: int | None) -> None:
        about = self._scheme.label(self._label)
        missing = number is None and about is not None and self._guidelines is not None
        if missing and about is not None:
            name = title(about.titles, window_language())
            words = self.tr("These guidelines have no section on “{label}”.")
            self._missing.setText(words.format(label=name))
        self._missing.setVisible(missing)

    def _find(self) -> None:
        self._search.search(self.field.text())
        self._show_count()

    def _step(self, step: int) -> None:
        self._search.step(step)
        self._show_count()

    def _show_count(self) -> None:
        found, typed = self._search.count, bool(self.field.text().strip())
        words = self.tr("{number} of {all}").format(number=self._search.current, all=found)
        words = words if found else self.tr("no hits")
        self._count.setText(words)
        self.field.setAccessibleDescription(words if typed else "")
        for part in (self._count, self._before, self._after):
            part.setVisible(typed)
        for button in (self._before, self._after):
            button.setEnabled(found > 1)
