"""Keeps an open project's places on the disk: late, in a thread, and at the end."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject

from goldspan.services.machine.places import Places, PlacesFile
from goldspan.ui.jobs import Jobs
from goldspan.ui.timers import single_shot

INTERVAL = 1000  # milliseconds
Collect = Callable[[Places], None]
_LOG = logging.getLogger(__name__)


class PlaceKeeper(QObject):
    """Holds the places; who shows something enters it there when asked.

    `later` says that something has moved: at most once a second what is shown is collected and
    written. What cannot be written is left: places are no work of anybody's.
    """

    def __init__(self, file: PlacesFile, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._file = file
        self._jobs = jobs
        self._collectors: list[Collect] = []
        self._number = 0
        self._last: dict[str, Any] = {}
        self._closed = False
        self._timer = single_shot(self, INTERVAL, self._write_later)
        self.places = file.read()

    def collect(self, collector: Collect) -> None:
        """Have this called to enter what is shown in the places."""
        self._collectors.append(collector)

    def later(self) -> None:
        """Write what is shown within a second."""
        if not self._closed and not self._timer.isActive():
            self._timer.start()

    def close(self) -> None:
        """Write what is shown now, and nothing after it."""
        if self._closed:
            return
        self._closed = True
        self._timer.stop()
        if self._gather():
            self._write(self._last, self._number)
        self._collectors.clear()

    def _gather(self) -> bool:
        """Collect what is shown; say whether anything has changed."""
        for collector in self._collectors:
            collector(self.places)
        data = self.places.as_data()
        if data == self._last:
            return False
        self._last = data
        self._number += 1
        return True

    def _write_later(self) -> None:
        if self._gather():
            data, number = self._last, self._number
            self._jobs.start(lambda _: self._write(data, number))

    def _write(self, data: dict[str, Any], number: int) -> None:
        try:
            self._file.write(data, number)
        except OSError as error:
            _LOG.info("places are not kept: %s", error)
