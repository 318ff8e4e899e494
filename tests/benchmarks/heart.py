"""How long the window is kept from its events at most, measured by a heart that beats in it."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, Qt, QTimer


class Heart(QObject):
    """Beats as long as the window does; the longest pause is how long it waited, in milliseconds.

    A quick beat takes the interpreter from the threads that are measured: `beat` says how quick.
    """

    def __init__(self, beat: int) -> None:
        super().__init__()
        self._every = beat
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(beat)
        self._timer.timeout.connect(self._beat)
        self._last = 0.0
        self.longest = 0.0

    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, (now - self._last) * 1000 - self._every)
        self._last = now

    @contextmanager
    def watch(self) -> Iterator[None]:
        """Measure the longest pause while the block runs."""
        self.longest, self._last = 0.0, time.perf_counter()
        self._timer.start()
        yield
        self._beat()
        self._timer.stop()
