"""The foot of the window: saved or not, suggestions left, the page's own words, undo."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from goldspan.services.project.session import SaveStatus
from goldspan.ui.eliding_label import ElidingLabel
from goldspan.ui.theme import Theme
from goldspan.ui.timers import single_shot
from goldspan.ui.translation import error_text
from goldspan.ui.widgets import BUTTON_ICON_SIZE, ICON_SIZE, button, label, set_role

if TYPE_CHECKING:
    from goldspan.ui.project_view import ProjectView

HEIGHT = 36
REFUSAL_SHOWN = 8_000  # milliseconds
LONGEST = 280  # pixels that one way through the history may take


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
        self._work = label("", "muted")
        self._page = ElidingLabel("muted", self)
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
        row.addWidget(self._work)
        row.addSpacing(16)
        row.addWidget(self._no)
        row.addWidget(self._page, 1)
        self._history = [
            _HistoryButton(theme, action, icon) for action, icon in ((undo, "undo"), (redo, "redo"))
        ]
        for way in self._history:
            row.addWidget(way)
            way.action.changed.connect(self._make_room)
        theme.changed.connect(self._recolour)
        self._icon = ""

    def follow(self, view: ProjectView) -> None:
        """Show what an open project says."""
        view.suggestions_changed.connect(self.show_suggestions)
        view.page_text.connect(self.show_page_text)
        view.acted.connect(self.forget_refusal)
        view.refused.connect(lambda error: self.show_refusal(error_text(error)))
        view.work.said.connect(self.show_work)

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
        self._make_room()

    def show_work(self, text: str, tip: str) -> None:
        """Show what the work has cost so far; the tip says what that is made of."""
        self._work.setText(text)
        self._work.setToolTip(tip)
        self._work.setAccessibleDescription(tip)
        self._work.setVisible(bool(text))
        self._make_room()

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
        self._make_room()
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
        self._page.setToolTip(self._page_words)
        set_role(self._page, "muted")
        self._page.style().polish(self._page)
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Share the new width out."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Leave the words at the history's signs out where the page's words need the room."""
        row = self.layout()
        if row is None:
            return
        for way in self._history:
            way.show_words(True)
        room = self.width() - row.sizeHint().width()  # which counts nothing for the page's words
        if self._page.fontMetrics().horizontalAdvance(self._page.text()) > room:
            for way in self._history:
                way.show_words(False)

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


class _HistoryButton(QPushButton):
    """A way through the history: what it would do, as far as there is room, and on hovering."""

    def __init__(self, theme: Theme, action: QAction, icon: str) -> None:
        super().__init__()
        self.action = action
        self._words = True
        set_role(self, "quiet")
        self.setAutoDefault(False)
        self.setIcon(theme.icon(icon))
        self.setIconSize(BUTTON_ICON_SIZE)
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()

    def show_words(self, shown: bool) -> None:
        """Show the words beside the sign, or the sign alone."""
        if shown != self._words:
            self._words = shown
            self._follow()

    def _follow(self) -> None:
        action = self.action
        elide = Qt.TextElideMode.ElideRight
        words = self.fontMetrics().elidedText(action.text(), elide, LONGEST)
        self.setText(words if self._words else "")
        self.setAccessibleName(action.text())
        self.setEnabled(action.isEnabled())
        self.setVisible(action.isVisible())
        self.setToolTip(action.toolTip())
