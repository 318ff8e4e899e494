"""A choice in a filter: each value with how many entries choosing it lists."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QComboBox, QSizePolicy


class CountedChooser(QComboBox):
    """Values as the items' data; the first one is empty and lets everything through."""

    def __init__(self, name: str, everything: str) -> None:
        super().__init__()
        self._everything = everything
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def chosen(self) -> str:
        """The value that is chosen, empty for everything."""
        return self.currentData() or ""

    def fill(
        self,
        values: Sequence[tuple[str, str]],
        counts: Mapping[str, int],
        chosen: str,
        everything: int | None = None,
    ) -> None:
        """Offer the values (with their names) that there are, and the chosen one.

        `everything` is how many entries there are, where some have several values or none.
        """
        locale = QLocale()
        entries = sum(counts.values()) if everything is None else everything
        self.blockSignals(True)
        self.clear()
        self.addItem(f"{self._everything} ({locale.toString(entries)})", "")
        for value, name in values:
            if counts.get(value) or value == chosen:
                self.addItem(f"{name} ({locale.toString(counts.get(value, 0))})", value)
        self.setCurrentIndex(max(0, self.findData(chosen)))
        self.blockSignals(False)
