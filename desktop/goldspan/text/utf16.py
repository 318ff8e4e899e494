"""Between code points and UTF-16 units, for one short piece of text (Qt counts units)."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right


class Utf16Map:
    """Converts offsets of one piece of text; costs nothing where it has no astral characters."""

    __slots__ = ("_astral", "_units")

    def __init__(self, text: str) -> None:
        """Note where astral characters stand: their code point offsets and unit offsets."""
        plain = text.isascii() or len(text.encode("utf-16-le", "surrogatepass")) == 2 * len(text)
        places = () if plain else (at for at, char in enumerate(text) if char > "\uffff")
        self._astral = array("i", places)
        self._units = array("i", (at + index for index, at in enumerate(self._astral)))

    @property
    def is_identity(self) -> bool:
        """Tell whether both ways of counting agree in this text."""
        return not self._astral

    def to_units(self, offset: int) -> int:
        """Return the UTF-16 offset of a code point offset."""
        return offset + bisect_left(self._astral, offset) if self._astral else offset

    def to_points(self, unit: int) -> int:
        """Return the code point offset of a UTF-16 offset; inside a pair, that of its start."""
        if not self._astral:
            return unit
        before = bisect_right(self._units, unit)
        if before and self._units[before - 1] + 1 == unit:
            return self._astral[before - 1]
        return unit - bisect_left(self._units, unit)
