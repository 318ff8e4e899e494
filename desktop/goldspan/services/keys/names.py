"""The names of keys, and which keys can be chosen; knows nothing of commands or of Qt.

A key is written as Qt writes it portably: `Ctrl`, `Alt`, `Shift` in this order, then the key, as
in `Alt+Shift+Left`. Enter on the number block is `Return`, Shift with Tab is `Shift+Tab`.
"""

from __future__ import annotations

import re
import string

from goldspan.domain.errors import GoldspanError
from goldspan.domain.messages import Phrase, message

MODIFIERS = ("Ctrl", "Alt", "Shift")
STRANGE = ("Meta", "AltGr")
_MOVING = ("Left", "Right", "Up", "Down", "Home", "End", "PgUp", "PgDown", "Tab")
NAMED = frozenset({*_MOVING, "Space", "Return", "Esc", "Del", "Backspace", "Ins"})
LETTERS = frozenset(string.ascii_uppercase)
DIGITS = frozenset(string.digits)
# Where German and English keyboards have these, they have them without Shift.
SIGNS = frozenset(",.-")
_FUNCTION = re.compile(r"F([1-9]|1[0-2])")
_OTHER_NAMES = {
    "Enter": "Return",
    "Backtab": "Tab",
    "Delete": "Del",
    "Escape": "Esc",
    "PageUp": "PgUp",
    "PageDown": "PgDown",
    "Insert": "Ins",
}
_HELD = {name.casefold(): name for name in (*MODIFIERS, *STRANGE)}
_NAMES = {name.casefold(): name for name in (*NAMED, *_OTHER_NAMES)}
_OF_THE_SYSTEM = frozenset({"Alt+Tab", "Alt+Shift+Tab", "Alt+F4", "Alt+Space", "Alt+Esc"})
_OF_FIELDS = frozenset({"Ctrl+A", "Ctrl+C", "Ctrl+V", "Ctrl+X"})


class KeyRefusedError(GoldspanError):
    """A key that cannot be taken.

    `key` is its portable name, `title` what the command is called that it is about; `holder` is
    the command that has it, empty where the key cannot be had at all.
    """

    def __init__(
        self, what: str, *, key: str = "", title: Phrase | None = None, holder: str = ""
    ) -> None:
        super().__init__(what, key=key, title=title or "")
        self.key = key
        self.holder = holder


def canonical(key: str) -> str:
    """Return the one name of a key: `shift+alt+left` and `Alt+Shift+Left` are the same.

    What is no key at all comes back with its words as they are; `check_key` refuses it.
    """
    held, base = split(key)
    return "+".join((*(name for name in (*STRANGE, *MODIFIERS) if name in held), base))


def split(key: str) -> tuple[frozenset[str], str]:
    """Return the modifiers of a key and the key itself, empty where there is none."""
    stem, _, base = key.strip().rpartition("+")
    if not base and stem.endswith("+"):
        stem, base = stem[:-1], "+"
    elif not base and key.strip() == "+":
        stem, base = "", "+"
    held = {_HELD.get(part.strip().casefold(), "") for part in stem.split("+")} - {""}
    base = base.strip()
    if base.casefold() in _HELD:
        held.add(_HELD[base.casefold()])
        base = ""
    base = _NAMES.get(base.casefold(), base.upper() if len(base) < 4 else base)
    return frozenset(held), _OTHER_NAMES.get(base, base)


def with_shift(key: str) -> str:
    """Return this key with Shift held."""
    return canonical(f"Shift+{key}")


def is_plain(key: str) -> bool:
    """Say whether a field would take the key for itself: it types, moves or deletes there."""
    held, base = split(key)
    if _FUNCTION.fullmatch(base):
        return False
    return "Ctrl" not in held or base in NAMED or canonical(key) in _OF_FIELDS


def check_key(key: str, *, in_fields: bool) -> None:
    """Raise `KeyRefusedError` for a key that cannot be typed or pressed everywhere.

    `in_fields` says that the key has to work while somebody types in a field.
    """
    held, base = split(key)
    if not base:
        raise KeyRefusedError(
            message("errors", "{key} alone is no key: press another with it."), key=key
        )
    if "AltGr" in held or {"Ctrl", "Alt"} <= held:
        raise KeyRefusedError(
            message("errors", "{key} is AltGr on many keyboards, which writes characters."), key=key
        )
    if not held <= set(MODIFIERS) or canonical(key) in _OF_THE_SYSTEM:
        raise KeyRefusedError(message("errors", "{key} belongs to the system."), key=key)
    if base == "Esc":
        raise KeyRefusedError(message("errors", "{key} always cancels."), key=key)
    if base in DIGITS - {"0"} and not held:
        raise KeyRefusedError(message("errors", "The keys 1 to 9 belong to the labels."), key=key)
    known = base in NAMED | LETTERS | DIGITS | SIGNS or _FUNCTION.fullmatch(base)
    if not known or ("Shift" in held and base in DIGITS | SIGNS):
        raise KeyRefusedError(
            message("errors", "{key} is not the same on German and English keyboards."), key=key
        )
    if "Alt" in held and base in LETTERS | DIGITS | SIGNS:
        raise KeyRefusedError(
            message("errors", "{key} writes a character on some keyboards, or opens a menu."),
            key=key,
        )
    if in_fields and is_plain(key):
        raise KeyRefusedError(
            message(
                "errors",
                "{key} has its use in fields: choose a key with Ctrl, or one of F1 to F12.",
            ),
            key=key,
        )
