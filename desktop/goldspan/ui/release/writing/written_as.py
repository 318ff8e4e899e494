"""In what a release is written: with or without texts, in which formats."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from goldspan.services.transfer.known_formats import known_formats
from goldspan.ui.release.writing.format_ticks import FormatTicks
from goldspan.ui.tab_order import set_tab_order
from goldspan.ui.theme import Theme
from goldspan.ui.widgets import label


class WrittenAs(QWidget):
    """`changed` says that it would be written otherwise."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.choice = QComboBox()
        self.choice.addItem(self.tr("with texts"), True)
        self.choice.addItem(self.tr("without texts (standoff)"), False)
        self.choice.setAccessibleName(self.tr("Texts"))
        self.ticks = FormatTicks(theme)
        self.ticks.show_formats([each for each in known_formats() if each.writes])
        self._formats_title = label(self.tr("Formats"), "muted")
        self._standoff = label(
            self.tr(
                "Standoff alone: whoever has the texts puts them in again with “goldspan join”,"
                " which proves them by their hashes."
            ),
            "muted",
            wrap=True,
        )
        name = label(self.tr("T&exts"), "muted")
        name.setBuddy(self.choice)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(name)
        column.addWidget(self.choice)
        column.addWidget(self._standoff)
        column.addSpacing(8)
        column.addWidget(self._formats_title)
        column.addWidget(self.ticks)
        set_tab_order(self.choice, self.ticks)
        self.choice.currentIndexChanged.connect(self._show_texts)
        self.choice.currentIndexChanged.connect(self.changed)
        self.ticks.changed.connect(self.changed)
        self._show_texts()

    @property
    def texts(self) -> bool:
        """Whether articles go out with their texts."""
        return bool(self.choice.currentData())

    @property
    def formats(self) -> tuple[str, ...]:
        """The formats beside JSONL, none without texts."""
        return self.ticks.chosen if self.texts else ()

    def _show_texts(self) -> None:
        for part in (self._formats_title, self.ticks):
            part.setVisible(self.texts)
        self._standoff.setVisible(not self.texts)
