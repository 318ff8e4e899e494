"""The words that are never suggested, each with a cross that has them suggested again."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from goldspan.domain.layer import Dismissal
from goldspan.domain.scheme import Scheme, title
from goldspan.ui.eliding_label import ElidingLabel
from goldspan.ui.theme import Theme
from goldspan.ui.widgets import icon_button, label

MOST = 100  # that are listed; with more, the last are counted


class DismissedList(QWidget):
    """What the annotator rejected everywhere; hidden where that is nothing.

    `readmit_wanted` carries the dismissal that is to be taken back.
    """

    readmit_wanted = Signal(object)

    def __init__(self, scheme: Scheme, theme: Theme, language: str) -> None:
        super().__init__()
        self._titles = {each.key: title(each.titles, language) for each in scheme.labels}
        self._theme = theme
        self._writable = True
        self._shown: Sequence[Dismissal] = ()
        self._rows: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 8)
        self._column.setSpacing(2)
        self._column.addWidget(label(self.tr("NEVER SUGGESTED"), "section"))
        self._more = label("", "muted")
        self._column.addWidget(self._more)
        self.hide()

    def set_read_only(self, read_only: bool) -> None:
        """Let nothing be taken back."""
        self._writable = not read_only

    def show_dismissals(self, dismissals: Sequence[Dismissal]) -> None:
        """List these."""
        if list(dismissals) == list(self._shown):
            return
        self._shown = dismissals
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [self._row(each) for each in dismissals[:MOST]]
        for place, row in enumerate(self._rows):
            self._column.insertWidget(1 + place, row)
        more = len(dismissals) - MOST
        self._more.setText(self.tr("and %n more", "", max(more, 0)))
        self._more.setVisible(more > 0)
        self.setVisible(bool(dismissals))

    def _row(self, dismissal: Dismissal) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        words = ElidingLabel("", made)
        words.setText(self.tr("“{words}”").format(words=dismissal.words))
        said = label(self._titles.get(dismissal.label, dismissal.label), "muted")
        cross = icon_button(
            self._theme,
            "cancel",
            self.tr("Suggest “{words}” again").format(words=dismissal.words),
        )
        cross.clicked.connect(partial(self.readmit_wanted.emit, dismissal))
        cross.setEnabled(self._writable)
        row.addWidget(words, 1)
        row.addWidget(said)
        row.addWidget(cross)
        return made
