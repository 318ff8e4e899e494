"""The foot of the window: saved or not, suggestions left, the page's own words, undo."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from goldspan.services.session import SaveStatus
from goldspan.ui.theme import Theme
from goldspan.ui.timers import single_shot
from goldspan.ui.translation import error_text
from goldspan.ui.widgets import ICON_SIZE, button, label, set_role

HEIGHT = 36
REFUSAL_SHOWN = 8_000  # milliseconds


class StatusLine(QFrame):
    """One row of quiet facts, and the two ways through the history."""

    retry_wanted = Signal()

    def __init__(self, theme: Theme, undo: QAction, redo: QAction, parent: QWidget) -> None:
        super().__init__(parent)
        set_role(self, "status")
        self.setFixedHeight(HEIGHT)
        self._theme = theme
        self._sign = QLabel()
        self._saved = label()
        self._retry = button(self.tr("Retry"), self.retry_wanted.emit)
        self._retry.hide()
        self._suggestions = label("", "muted")
        self._page = label("", "muted")
        self._page.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._page_words = ""
        self._refused_at = ""
        self._no = QLabel()
        self._no.hide()
        self._refusal_over = single_shot(self, REFUSAL_SHOWN, self._show_page_words)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 8, 0)
        row.setSpacing(8)
        row.addWidget(self._sign)
        row.addWidget(self._saved)
        row.addWidget(self._retry)
        row.addSpacing(16)
        row.addWidget(self._suggestions)
        row.addSpacing(16)
        row.addWidget(self._no)
        row.addWidget(self._page, 1)
        for action, icon in ((undo, "undo"), (redo, "redo")):
            row.addWidget(_history_button(theme, action, icon))
        theme.changed.connect(self._recolour)
        self._icon = ""

    def show_status(self, status: SaveStatus | None) -> None:
        """Show what is committed: `saved` only when everything is."""
        if status is None:
            self._show("", "", "")
        elif status.error is not None:
            self._show("warning", "bad", error_text(status.error), error=True)
        elif status.pending:
            self._show("begun", "muted", self.tr("saving…"))
        else:
            self._show("check", "good", self.tr("saved"))

    def show_suggestions(self, count: int | None) -> None:
        """Show how many suggestions wait for a verdict; None where there is no project."""
        text = "" if count is None else self.tr("%n suggestion(s) left", "", count)
        self._suggestions.setText(text)

    def show_page_text(self, text: str) -> None:
        """Show what the current page says about itself, once a refusal has been read."""
        self._page_words = text
        if not self._refusal_over.isActive():
            self._show_page_words()

    def show_refusal(self, text: str) -> None:
        """Say for a while why something was not done, and have it read out."""
        self._refused_at = datetime.now(UTC).isoformat(timespec="milliseconds")
        self._page.setText(text)
        self._page.setToolTip(text)
        set_role(self._page, "")
        self._page.style().polish(self._page)
        self._no.show()
        self._recolour()
        self._refusal_over.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._page, text))

    def forget_refusal(self, done_at: str) -> None:
        """Show the page's words again where what was done, at this time, was done since.

        What was done before may be saved only now: its time says so.
        """
        if self._refusal_over.isActive() and done_at > self._refused_at:
            self._refusal_over.stop()
            self._show_page_words()

    def _show_page_words(self) -> None:
        self._no.hide()
        self._page.setText(self._page_words)
        self._page.setToolTip("")
        set_role(self._page, "muted")
        self._page.style().polish(self._page)

    def saved_text(self) -> str:
        """Return what is shown about saving."""
        return self._saved.text()

    def _show(self, icon: str, colour: str, text: str, *, error: bool = False) -> None:
        if error and text != self._saved.text():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._saved, text))
        self._icon = icon
        self._colour = colour
        self._saved.setText(text)
        self._saved.setToolTip(text if error else "")
        self._saved.setWordWrap(error)
        self._retry.setVisible(error)
        self.setFixedHeight(2 * HEIGHT if error else HEIGHT)
        self._recolour()

    def _recolour(self) -> None:
        if self._icon:
            self._sign.setPixmap(self._theme.icon(self._icon, self._colour).pixmap(ICON_SIZE))
        else:
            self._sign.clear()
        self._no.setPixmap(self._theme.icon("warning", "warn").pixmap(ICON_SIZE))


def _history_button(theme: Theme, action: QAction, icon: str) -> QPushButton:
    made = button("", action.trigger, theme=theme, icon=icon, role="quiet")

    def follow() -> None:
        made.setText(action.text())
        made.setEnabled(action.isEnabled())
        made.setVisible(action.isVisible())
        made.setToolTip(action.toolTip())

    action.changed.connect(follow)
    follow()
    return made
