"""What an import left out: how many of each reason, and each row beneath its reason."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLocale
from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor

from goldspan.domain.exchange import Refusal
from goldspan.services.transfer.refusal_groups import RefusalGroup, RefusalTally
from goldspan.ui.isolated import isolated
from goldspan.ui.library.reading_field import ReadingField
from goldspan.ui.translation import error_text, phrase_text

MOST_ROWS = 100  # shown of one reason


class RefusedField(ReadingField):
    """To read and to copy; where only one row has a reason, the row says it."""

    def show_refused(self, refused: RefusalTally) -> None:
        """Show what was left out."""
        entries: list[str] = []
        heads: list[int] = []
        for group in refused.groups():
            if group.rows > 1:
                heads.append(len(entries))
                count = QLocale().toString(group.rows)
                entries.append(f"{count} × {phrase_text(group.reason)}")
            entries += self._rows(group)
        self.show_entries(entries)
        self._embolden(heads)

    def _rows(self, group: RefusalGroup) -> Sequence[str]:
        shown = group.refusals[:MOST_ROWS]
        if group.rows == 1:
            return [f"{place(refusal)} – {reason(refusal)}" for refusal in shown]
        head = phrase_text(group.reason)
        rows = []
        for refusal in shown:
            words = reason(refusal)
            rows.append(place(refusal) if words == head else f"{place(refusal)} – {words}")
        left = group.rows - len(shown)
        return [*rows, self.tr("and %Ln more", "", left)] if left else rows

    def _embolden(self, heads: Sequence[int]) -> None:
        strong = QTextCharFormat()
        strong.setFontWeight(QFont.Weight.DemiBold)
        for number in heads:
            cursor = QTextCursor(self.document().findBlockByNumber(number))
            cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
            cursor.mergeCharFormat(strong)


def place(refusal: Refusal) -> str:
    """Return where it was: the file's name and the line."""
    name = isolated(Path(refusal.file).name)
    return f"{name}:{refusal.line}" if refusal.line else name


def reason(refusal: Refusal) -> str:
    """Return why, in the window's language."""
    return error_text(refusal.error) if refusal.error else refusal.reason
