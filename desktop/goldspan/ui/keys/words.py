"""Keys as the system writes them, in the language of the window."""

from __future__ import annotations

import sys

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from goldspan.domain.messages import Phrase, fill
from goldspan.services.keys.names import KeyRefusedError, split
from goldspan.ui.translation import phrase_text, sentence

_ARROWS = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓"}
_NATIVE = QKeySequence.SequenceFormat.NativeText


def key_words(key: str) -> str:
    """Return a key in words: `Shift+Return` is “Shift+Enter”, “Umschalt+Eingabe” or “⇧↩”."""
    held, base = split(key)
    if sys.platform == "darwin" or (not base and not held):
        return QKeySequence(key).toString(_NATIVE)
    if "AltGr" in held:
        return key
    # Qt knows what the modifiers are called, but not what is printed on all the keys.
    with_a = QKeySequence("+".join((*sorted(held), "A"))).toString(_NATIVE)
    return with_a.removesuffix("A") + _base_words(base)


def refusal_text(error: KeyRefusedError) -> str:
    """Return why a key cannot be had, the key in words."""
    details = {
        name: phrase_text(value) if isinstance(value, Phrase) else value
        for name, value in error.details.items()
    }
    return fill(sentence(error.what), {**details, "key": key_words(error.key)})


def _base_words(base: str) -> str:
    special = {
        **_ARROWS,
        "Return": QCoreApplication.translate("Keys", "Enter"),
        "PgUp": QCoreApplication.translate("Keys", "Page Up"),
        "PgDown": QCoreApplication.translate("Keys", "Page Down"),
    }
    return special.get(base) or QKeySequence(base).toString(_NATIVE) or base
