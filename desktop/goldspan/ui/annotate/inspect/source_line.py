"""One line of the inspector: where something comes from, and the way to where it was decided."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from goldspan.ui.annotate.inspect.provenance import DecidedThere, Source
from goldspan.ui.eliding_label import ElidingLabel
from goldspan.ui.widgets import button


class SourceLine(QWidget):
    """Where something comes from, on one line, with a way to where it was decided before."""

    place_wanted = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._decided: DecidedThere | None = None
        self._words = ElidingLabel("muted", self)
        self._show = button(self.tr("Show"), self._go, role="link")
        self._show.setToolTip(self.tr("Go to where this was decided before"))
        self._show.setAccessibleName(self._show.toolTip())
        self._show.hide()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._words)
        layout.addWidget(self._show)
        layout.addStretch(1)
        self.setFixedHeight(self._show.sizeHint().height())

    def show_source(self, source: Source) -> None:
        """Show where it comes from; the line keeps its height where there is nothing to say."""
        self._decided = source.decided
        self._words.setText(source.line)
        self._words.setToolTip(source.tip)
        self._show.setVisible(source.decided is not None)

    def _go(self) -> None:
        if self._decided is not None:
            self.place_wanted.emit(self._decided)
