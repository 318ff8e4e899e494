"""Tooltips and hints that name keys: written once by whoever makes the widget, kept up to date."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel, QWidget

from goldspan.ui.keys.bindings import KeyBindings

TIP = "key_tip"
KEY = "key_words"
HINT = "key_hint"


def set_key_tip(widget: QWidget, text: str, command: str) -> None:
    """Give a widget a tooltip with the key of a command in brackets behind it."""
    widget.setProperty(TIP, (text, command))
    key = widget.property(KEY)
    widget.setToolTip(f"{text} ({key})" if key else text)


def set_key_hint(label: QLabel, template: str, commands: Mapping[str, str]) -> None:
    """Give a label a text whose `{places}` are the keys of commands."""
    label.setProperty(HINT, (template, dict(commands)))


class KeyTips(QObject):
    """Fills the keys in force into all tooltips and hints of a page, now and when they change."""

    def __init__(self, page: QWidget, keys: KeyBindings) -> None:
        super().__init__(page)
        self._page = page
        self._keys = keys
        keys.changed.connect(self.fill)
        self.fill()

    def fill(self) -> None:
        """Write the keys into every tooltip and hint of the page."""
        for widget in self._page.findChildren(QWidget):
            tip = widget.property(TIP)
            if tip is not None:
                text, command = tip
                widget.setProperty(KEY, self._keys.words(command))
                set_key_tip(widget, text, command)
            hint = widget.property(HINT)
            if hint is not None and isinstance(widget, QLabel):
                template, commands = hint
                named = {place: self._keys.words(name) for place, name in commands.items()}
                widget.setText(template.format(**{k: words or "–" for k, words in named.items()}))
