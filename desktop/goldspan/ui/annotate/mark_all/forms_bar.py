"""The forms that the words have in the texts: a button for each ticks or unticks all its hits."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QWidget

from goldspan.services.marking.occurrences import Form
from goldspan.ui.annotate.mark_all.model import FormCount
from goldspan.ui.annotate.mark_all.words import HitWords
from goldspan.ui.widgets import button

HEIGHT = 30
LONGEST = 32  # characters


class FormsBar(QScrollArea):
    """One line of buttons that scrolls where it is too long; `form_pressed` carries on or off."""

    form_pressed = Signal(object, bool)

    def __init__(self, words: HitWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._buttons: dict[Form, QPushButton] = {}
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFixedHeight(HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget(self)
        self._row = QHBoxLayout(inside)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(4)
        self._row.addStretch(1)
        self.setWidget(inside)

    def show_forms(self, forms: Sequence[FormCount]) -> None:
        """Show these forms; buttons that stay keep the focus."""
        wanted = [each.form for each in forms]
        if wanted != list(self._buttons):
            self._lay_out(wanted)
        for each in forms:
            self._show(self._buttons[each.form], each)

    def buttons(self) -> Sequence[QPushButton]:
        """Return the buttons, in order."""
        return list(self._buttons.values())

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Scroll sideways with any wheel: there is no bar to drag."""
        turned = event.angleDelta()
        bar = self.horizontalScrollBar()
        bar.setValue(bar.value() - (turned.x() or turned.y()))
        event.accept()

    def _lay_out(self, forms: Sequence[Form]) -> None:
        old, self._buttons = self._buttons, {}
        for at, form in enumerate(forms):
            made = old.pop(form, None) or self._button(form)
            self._buttons[form] = made
            self._row.insertWidget(at, made)
        for gone in old.values():
            self._row.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for before, after in pairwise(self.buttons()):
            QWidget.setTabOrder(before, after)

    def _button(self, form: Form) -> QPushButton:
        made = button("", role="label")
        made.setCheckable(True)
        made.toggled.connect(lambda on: self.form_pressed.emit(form, on))
        return made

    def _show(self, made: QPushButton, count: FormCount) -> None:
        partly = 0 < count.ticked < count.hits
        number = f"{count.ticked}/{count.hits}" if partly else str(count.hits)
        text = count.form.text
        short = text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
        made.setText(f"{short}  {number}".replace("&", "&&"))
        made.setToolTip(self._words.of_form(count.form))
        made.setAccessibleName(f"{text}, {self._words.of_form(count.form)}, {number}")
        with QSignalBlocker(made):
            made.setChecked(count.ticked > 0)
