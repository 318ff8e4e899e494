"""Names the key of an event as the keymap does."""

from __future__ import annotations

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from goldspan.services.keys.names import canonical

_HELD = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.ShiftModifier
    | Qt.KeyboardModifier.MetaModifier
)
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_MODIFIER_KEYS = {
    Qt.Key.Key_Control: "Ctrl",
    Qt.Key.Key_Alt: "Alt",
    Qt.Key.Key_Shift: "Shift",
    Qt.Key.Key_Meta: "Meta",
    Qt.Key.Key_AltGr: "AltGr",
}
_FIRST_NAMED = 0x01000000  # below it are characters
_DEAD = range(Qt.Key.Key_Dead_Grave.value, Qt.Key.Key_Dead_Longsolidusoverlay.value + 1)


def key_of(event: QKeyEvent) -> str:
    """Return the key's portable name; empty for none that has one.

    Number block or not is all one. What AltGr writes is named after AltGr, and so is no command's.
    """
    key, modifiers = Qt.Key(event.key()), event.modifiers() & _HELD
    if key == Qt.Key.Key_unknown or not event.key() or event.key() in _DEAD:
        return ""
    if key in _MODIFIER_KEYS:
        return canonical(_MODIFIER_KEYS[key])
    if event.key() < _FIRST_NAMED and not chr(event.key()).isalnum():
        # Shift is what makes the sign: the keyboards differ in where it needs it.
        modifiers &= ~_SHIFT
    name = QKeySequence(QKeyCombination(modifiers, key)).toString(
        QKeySequence.SequenceFormat.PortableText
    )
    if event.modifiers() & Qt.KeyboardModifier.GroupSwitchModifier:
        name = f"AltGr+{name}"
    return canonical(name)
