"""The keys panel over a window, and the bindings it changes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from goldspan.services.machine.settings import Settings
from goldspan.ui.application import apply_theme
from goldspan.ui.keys.bindings import KeyBindings
from goldspan.ui.keys.panel import KeysPanel, show_keys
from goldspan.ui.theme import Theme, ThemeMode


@pytest.fixture
def settings() -> Settings:
    """Return settings without changed keys."""
    return Settings()


@pytest.fixture
def bindings(settings: Settings) -> KeyBindings:
    """Return the keys of these settings."""
    return KeyBindings(settings)


@pytest.fixture
def panel(qapp: QApplication, qtbot: QtBot, bindings: KeyBindings) -> Iterator[KeysPanel]:
    """Yield the panel, in front and in English."""
    QLocale.setDefault(QLocale("en_GB"))
    theme = Theme(ThemeMode.LIGHT)
    apply_theme(qapp, theme)
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    shown = show_keys(bindings, theme, window)
    assert QTest.qWaitForWindowActive(shown)
    yield shown
    window.close()
