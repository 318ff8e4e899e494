"""Catches what nobody expected: logs it whole and hands it to the window."""

from __future__ import annotations

import logging
import sys
import threading
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Signal

from goldspan.services.machine.settings import log_folder

LOGGER = "goldspan"


class CrashHandler(QObject):
    """Takes uncaught exceptions of all threads; `crashed` carries the whole traceback as text."""

    crashed = Signal(str)

    def __init__(self, folder: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._handler: logging.Handler | None = None

    def install(self) -> None:
        """Take over from Python's own handlers."""
        sys.excepthook = self._from_main
        threading.excepthook = self._from_thread

    def report(self, error: BaseException) -> str:
        """Log the error whole, show it, and return its traceback."""
        from goldspan.services.machine.bug_report import bug_report

        text = bug_report(error)
        self._logger().error("Unexpected error\n%s", text)
        self.crashed.emit(text)
        return text

    def log_file(self) -> Path:
        """Return the file that errors are logged to."""
        if self._folder is None:
            self._folder = log_folder()
        return self._folder / "goldspan.log"

    def _logger(self) -> logging.Logger:
        logger = logging.getLogger(LOGGER)
        if self._handler is None:
            from logging.handlers import RotatingFileHandler

            try:
                path = self.log_file()
                path.parent.mkdir(parents=True, exist_ok=True)
                self._handler = RotatingFileHandler(
                    path, maxBytes=1_000_000, backupCount=2, delay=True, encoding="utf-8"
                )
            except OSError:
                self._handler = logging.StreamHandler()
            self._handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
            logger.addHandler(self._handler)
        return logger

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
