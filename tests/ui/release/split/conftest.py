"""The theme and the language of the parts of a split."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from goldspan.ui.theme import Theme
from helpers.english_window import english_window


@pytest.fixture
def theme(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Theme:
    """Return the light theme, of a window that speaks English."""
    return english_window(monkeypatch)
