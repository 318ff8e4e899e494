"""What the rows of a finding's places say."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from goldspan.ui.consistency.rows import AdjustmentRow, DetailRow, MoreRow, PlaceRow, VariantRow


class PlaceWords:
    """Words for headings, places, and what would change there."""

    def heading(self, row: VariantRow) -> str:
        """Return what was decided, with its number, and how often."""
        count = row.count
        often = QCoreApplication.translate("Consistency", "%n place(s)", "", count)
        return f"{row.number}  {row.said} · {often}"

    def more(self, row: MoreRow) -> str:
        """Return how many places are not listed yet."""
        words = QCoreApplication.translate("Consistency", "Show {count} more")
        return words.format(count=QLocale().toString(row.count))

    def beneath(self, row: PlaceRow | AdjustmentRow) -> str:
        """Return the line beneath an excerpt: what changes or stands there, and where."""
        if isinstance(row, AdjustmentRow):
            return " · ".join(filter(None, (row.refusal or row.changes, row.title)))
        return " · ".join(filter(None, (row.value, row.title)))

    def spoken(self, row: DetailRow, line: str) -> str:
        """Return a row as a screen reader says it."""
        match row:
            case VariantRow():
                return self.heading(row)
            case MoreRow():
                return self.more(row)
            case _:
                return "; ".join(filter(None, (line, self.beneath(row))))
