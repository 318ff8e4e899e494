"""Waits while the window goes on, as long as a person would."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtTest import QTest

PATIENCE = 20.0  # seconds until something that should happen counts as missing


def wait(condition: Callable[[], object]) -> None:
    """Let the window go on until the condition holds."""
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end, "what should have happened did not"
        QTest.qWait(5)
