"""How pages tell the user something: a toast with Undo, or an error as text."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from goldspan.domain.errors import CancelledError, GoldspanError
from goldspan.ui.notices import Notices
from goldspan.ui.toast import Toast
from goldspan.ui.translation import error_text


class Feedback:
    """Handed to pages; they need not know where in the window it appears."""

    def __init__(self, toast: Toast, notices: Notices, undo: Callable[[], None]) -> None:
        self._toast = toast
        self._notices = notices
        self._undo = undo

    def error(self, error: GoldspanError) -> None:
        """Show an error; that the user cancelled is no error."""
        if isinstance(error, CancelledError):
            self._toast.show_text(error_text(error))
        else:
            self._notices.show_error(error)

    def done(self, text: str) -> None:
        """Show that something is done that undo does not concern."""
        self._toast.show_text(text)

    def undoable(self, text: str) -> None:
        """Show that something is done, with a button that takes it back."""
        self._toast.show_text(text, QCoreApplication.translate("Toast", "Undo"), self._undo)
