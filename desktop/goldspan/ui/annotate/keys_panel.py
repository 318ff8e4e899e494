"""The panel that shows the keys of the labelling loop (F1)."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QVBoxLayout, QWidget

from goldspan.ui.keys.bindings import KeyBindings


class KeysPanel(QDialog):
    """What each key does while the article has the focus; closes on Escape and F1."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        self.setModal(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(16)
        head = QLabel(self.tr("Keys while the article has the focus"), self)
        head.setProperty("role", "heading")
        layout.addWidget(head)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        rows = self._rows()
        half = (len(rows) + 1) // 2
        for number, (keys, words) in enumerate(rows):
            column = 0 if number < half else 2
            key = QLabel(keys, self)
            key.setProperty("role", "key")
            grid.addWidget(key, number % half, column, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(QLabel(words, self), number % half, column + 1)
        grid.setColumnMinimumWidth(1, 260)
        layout.addLayout(grid)

    def _rows(self) -> list[tuple[str, str]]:
        return [
            (self.tr("Arrows"), self.tr("move the caret; Shift selects, Ctrl goes by sentence")),
            ("W  S", self.tr("select the word, the sentence")),
            ("T", self.tr("snap to tokens or to characters")),
            ("1–9", self.tr("make, relabel or arm a label")),
            (_keys("label_by_name"), self.tr("find a label by name")),
            ("Tab  ⇧Tab", self.tr("go to the next or previous span")),
            ("O", self.tr("go through the spans beneath")),
            ("Alt+←  Alt+→", self.tr("move the end of the span")),
            ("Alt+⇧+←  Alt+⇧+→", self.tr("move the start of the span")),
            (_keys("delete"), self.tr("remove the span, reject the suggestion")),
            (_keys("next_suggestion", "previous_suggestion"), self.tr("next, previous suggestion")),
            (_keys("accept_next"), self.tr("accept and go to the next")),
            (_keys("accept"), self.tr("accept the suggestion, then its links; finish a link")),
            (_keys("reject"), self.tr("reject the suggestion")),
            (_keys("edit"), self.tr("edit the span’s attributes")),
            (_keys("link"), self.tr("link: L, then Tab to the other span, Enter")),
            (_keys("cue"), self.tr("take the selection as the claim’s cue")),
            (_keys("done"), self.tr("article done, open the next")),
            (_keys("next_article"), self.tr("open the next article")),
            (_keys("cancel"), self.tr("cancel, deselect, disarm")),
            (_keys("guidelines"), self.tr("read the guidelines")),
            (_native("Ctrl+F"), self.tr("find words in the article")),
            (_native("Ctrl+1", "Ctrl+2"), self.tr("library, annotate")),
            (self.tr("Ctrl+wheel"), self.tr("zoom")),
            ("F6  ⇧F6", self.tr("change panes")),
            (_native("Ctrl+Z", "Ctrl+Shift+Z"), self.tr("undo, redo")),
        ]

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Close on F1 as well as on Escape."""
        if event.key() == Qt.Key.Key_F1:
            self.close()
        else:
            super().keyPressEvent(event)


def _keys(*names: str) -> str:
    """Return the first keys of these commands, as the system writes them."""
    bindings = KeyBindings()
    return "  ".join(bindings.words(name) for name in names)


def _native(*keys: str) -> str:
    """Return these keys as the system writes them."""
    native = QKeySequence.SequenceFormat.NativeText
    return "  ".join(QKeySequence(key).toString(native) for key in keys)
