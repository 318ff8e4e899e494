"""The theme and the language of the parts of the training page."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from goldspan.services.machine.settings import Settings
from goldspan.ui.application import apply_theme, make_application
from goldspan.ui.theme import Theme, ThemeMode


@pytest.fixture
def theme(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Theme:
    """Return the light theme, of a window that speaks English."""
    monkeypatch.setenv("GOLDSPAN_LANGUAGE", "en")
    application = make_application(Settings())
    QLocale.setDefault(QLocale("en_GB"))
    theme = Theme(ThemeMode.LIGHT)
    apply_theme(application, theme)
    return theme
