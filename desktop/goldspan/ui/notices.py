"""Errors and standing notices, as text above the page they concern; never a dialog."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from goldspan.domain.errors import GoldspanError
from goldspan.ui.theme import Theme
from goldspan.ui.translation import error_sentences
from goldspan.ui.widgets import button, icon_button, label, set_role

MOST_SHOWN = 3


class Notice(QFrame):
    """One notice: a first sentence, more sentences, buttons."""

    def __init__(self, theme: Theme, role: str, sentences: tuple[str, ...]) -> None:
        super().__init__()
        set_role(self, role)
        self.sentences = sentences
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(8)
        words = QVBoxLayout()
        words.setSpacing(0)
        for number, sentence in enumerate(sentences):
            line = label(sentence, "error" if role == "problem" and number == 0 else "", wrap=True)
            words.addWidget(line)
        row.addLayout(words, 1)
        self._row = row
        self._theme = theme

    def add_button(self, text: str, pressed: Callable[[], object]) -> None:
        """Add a button at the right."""
        self._row.addWidget(button(text, pressed))

    def add_close(self) -> None:
        """Add the cross that takes the notice away."""
        cross = icon_button(self._theme, "cancel", self.tr("Close"))
        cross.clicked.connect(self.deleteLater)
        self._row.addWidget(cross)


class Notices(QWidget):
    """The place for notices, empty and without height most of the time."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._banner: Notice | None = None
        self._shown: list[Notice] = []

    def set_banner(self, text: str, again: Callable[[], object] | None = None) -> None:
        """Show a standing notice, or none for an empty text; a button opens the project again."""
        if self._banner is not None:
            self._banner.deleteLater()
            self._banner = None
        if text:
            self._banner = Notice(self._theme, "banner", (text,))
            if again is not None:
                self._banner.add_button(self.tr("Open again"), again)
            self._column.insertWidget(0, self._banner)

    def show_error(self, error: GoldspanError) -> Notice:
        """Show what happened, what was kept and what to do."""
        return self._add(Notice(self._theme, "problem", error_sentences(error)))

    def show_report(self, text: str, more: str, do: Callable[[], object]) -> Notice:
        """Show that something was left undone, with a button that says more of it."""
        notice = Notice(self._theme, "problem", (text,))
        notice.add_button(more, do)
        return self._add(notice)

    def show_crash(self, details: str) -> Notice:
        """Show that something went wrong that should not, with a way to report it."""
        first = self.tr("Something went wrong in Goldspan. This is an error of the program.")
        kept = self.tr("Everything that was shown as saved is in the project.")
        todo = self.tr("Please report it: “Copy details” puts what is needed into the clipboard.")
        notice = Notice(self._theme, "problem", (first, kept, todo))
        notice.add_button(
            self.tr("Copy details"), lambda: QGuiApplication.clipboard().setText(details)
        )
        return self._add(notice)

    def texts(self) -> list[str]:
        """Return what is shown, the banner first."""
        shown = [self._banner] if self._banner is not None else []
        return [" ".join(notice.sentences) for notice in [*shown, *self._shown]]

    def clear(self) -> None:
        """Take all errors away; the banner stays."""
        for notice in self._shown:
            notice.deleteLater()
        self._shown.clear()

    def _add(self, notice: Notice) -> Notice:
        # What is said again, because it was tried again, is said once.
        for other in [each for each in self._shown if each.sentences == notice.sentences]:
            self._shown.remove(other)
            self._column.removeWidget(other)
            other.hide()
            other.deleteLater()
        notice.add_close()
        notice.destroyed.connect(self._forget(notice))
        self._shown.append(notice)
        self._column.addWidget(notice)
        while len(self._shown) > MOST_SHOWN:
            self._shown.pop(0).deleteLater()
        words = " ".join(notice.sentences)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(notice, words))
        return notice

    def _forget(self, notice: Notice) -> Callable[[], None]:
        def forget() -> None:
            if notice in self._shown:
                self._shown.remove(notice)

        return forget
