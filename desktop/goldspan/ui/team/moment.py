"""When something happened, as people write it here."""

from __future__ import annotations

from PySide6.QtCore import QDateTime, QLocale, Qt


def moment_text(at: str) -> str:
    """Return a moment (ISO 8601) in the time and the language of here."""
    moment = QDateTime.fromString(at, Qt.DateFormat.ISODateWithMs).toLocalTime()
    return QLocale().toString(moment, QLocale.FormatType.ShortFormat)
