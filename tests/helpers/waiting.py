"""Waits while the window goes on, as long as a person would."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

PATIENCE = 20.0  # seconds until something that should happen counts as missing


def wait(condition: Callable[[], object], patience: float = PATIENCE) -> None:
    """Let the window go on until the condition holds; `patience` is in seconds."""
    end = time.monotonic() + patience
    while not condition():
        assert time.monotonic() < end, "what should have happened did not"
        QTest.qWait(5)


def activate(widget: QWidget) -> None:
    """Make the widget's window the active one and wait until it is."""
    window = widget.window()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
