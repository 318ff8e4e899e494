"""The log file: warnings and errors of Goldspan, written from the first one on."""

from __future__ import annotations

import logging
from pathlib import Path

from goldspan.services.machine.settings import log_folder

LOGGER = "goldspan"
LARGEST = 1_000_000  # bytes
OLD_FILES = 2


class LogFile(logging.Handler):
    """Opens the file for the first record: what writes log files is not needed to start."""

    def __init__(self, folder: Path | None = None) -> None:
        super().__init__(logging.WARNING)
        self._folder = folder
        self._writer: logging.Handler | None = None

    @property
    def path(self) -> Path:
        """Return the file, whether it is there yet or not."""
        if self._folder is None:
            self._folder = log_folder()
        return self._folder / "goldspan.log"

    def attach(self) -> None:
        """Take what Goldspan logs from now on; once is enough."""
        logging.getLogger(LOGGER).addHandler(self)

    def detach(self) -> None:
        """Take nothing any more."""
        logging.getLogger(LOGGER).removeHandler(self)
        if self._writer is not None:
            self._writer.close()

    def emit(self, record: logging.LogRecord) -> None:
        """Write a record; on standard error where no file can be written."""
        if self._writer is None:
            self._writer = self._open()
            self._writer.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
        self._writer.handle(record)

    def _open(self) -> logging.Handler:
        from logging.handlers import RotatingFileHandler

        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            return RotatingFileHandler(
                self.path, maxBytes=LARGEST, backupCount=OLD_FILES, encoding="utf-8"
            )
        except OSError:
            return logging.StreamHandler()
