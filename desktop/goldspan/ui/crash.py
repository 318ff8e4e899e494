"""Catches what nobody expected: logs it whole and hands it to the window."""

from __future__ import annotations

import logging
import sys
import threading
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Signal

from goldspan.ui.log_file import LOGGER, LogFile


class CrashHandler(QObject):
    """Takes uncaught exceptions of all threads; `crashed` carries the whole traceback as text."""

    crashed = Signal(str)

    def __init__(self, folder: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._log = LogFile(folder)

    def install(self) -> None:
        """Take over from Python's own handlers; warnings and errors go to the log file."""
        self._log.attach()
        sys.excepthook = self._from_main
        threading.excepthook = self._from_thread

    def end(self) -> None:
        """Close the log file."""
        self._log.detach()

    def report(self, error: BaseException) -> str:
        """Log the error whole, show it, and return its traceback."""
        from goldspan.services.machine.bug_report import bug_report

        text = bug_report(error)
        self._log.attach()
        logging.getLogger(LOGGER).error("Unexpected error\n%s", text)
        self.crashed.emit(text)
        return text

    def log_file(self) -> Path:
        """Return the file that errors are logged to."""
        return self._log.path

    def _from_main(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self.report(error)

    def _from_thread(self, details: threading.ExceptHookArgs) -> None:
        if details.exc_value is not None and not isinstance(details.exc_value, SystemExit):
            self.report(details.exc_value)
