"""Writes names with characters that a format has no room for, so that they can be read back.

Such a character becomes its UTF-8 bytes in hexadecimal, each behind a mark: `A B` is `A%20B`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_CONTROL = re.compile("[\x00-\x1f\x7f]")


@dataclass(frozen=True)
class Escapes:
    """How one format writes names: `unsafe` finds what is escaped, the `mark` always is."""

    unsafe: re.Pattern[str]
    mark: str = "%"
    _escaped: re.Pattern[str] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        pattern = re.compile(f"(?:{re.escape(self.mark)}[0-9A-F]{{2}})+")
        object.__setattr__(self, "_escaped", pattern)

    def write(self, name: str) -> str:
        """Return the name as the format takes it."""
        pieces = (
            self._hexadecimal(character)
            if character == self.mark or self.unsafe.fullmatch(character)
            else character
            for character in name
        )
        return "".join(pieces)

    def read(self, written: str) -> str:
        """Return the name that is written so; a name that nobody escaped as it is.

        A name with control characters, as a chance reading of `Covid-19` would give, is none.
        """
        try:
            name = self._escaped.sub(self._characters, written)
        except UnicodeDecodeError:
            return written
        return written if _CONTROL.search(name) or self.write(name) != written else name

    def _hexadecimal(self, character: str) -> str:
        written = character.encode("utf-8", "surrogatepass")
        return "".join(f"{self.mark}{byte:02X}" for byte in written)

    def _characters(self, match: re.Match[str]) -> str:
        return bytes.fromhex(match[0].replace(self.mark, "")).decode("utf-8")
