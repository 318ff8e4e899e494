"""Texts kept in little room, to be quoted once it is known which passages matter."""

from __future__ import annotations

import zlib

_FAST = 1


class KeptTexts:
    """Texts by id, compressed: beside an index of their passages they weigh little."""

    def __init__(self) -> None:
        self._texts: dict[str, bytes] = {}

    def keep(self, key: str, text: str) -> None:
        """Keep a text."""
        self._texts[key] = zlib.compress(text.encode("utf-8", "surrogatepass"), _FAST)

    def text(self, key: str) -> str:
        """Return a text that is kept; raise `KeyError` where it is not."""
        return zlib.decompress(self._texts[key]).decode("utf-8", "surrogatepass")
