"""What windows and pages are tested in: English, British dates, the light theme."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale

from goldspan.services.machine.settings import Settings
from goldspan.ui.application import apply_theme, make_application
from goldspan.ui.theme import Theme, ThemeMode


def english_window(monkeypatch: pytest.MonkeyPatch) -> Theme:
    """Let the application speak English, and return the light theme that it wears."""
    monkeypatch.setenv("GOLDSPAN_LANGUAGE", "en")
    application = make_application(Settings())
    QLocale.setDefault(QLocale("en_GB"))
    theme = Theme(ThemeMode.LIGHT)
    apply_theme(application, theme)
    return theme
