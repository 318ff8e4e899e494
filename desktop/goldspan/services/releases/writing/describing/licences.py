"""Which licence an answer names, in the words of datasets' cards."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import Final

from goldspan import assets

_OTHER: Final = "other"


def licence_key(answer: str) -> str:
    """Return the identifier that the first line names, `other` for a text, nothing for none.

    `CC BY 4.0` is `cc-by-4.0`.
    """
    first = answer.strip().split("\n", maxsplit=1)[0].strip()
    key = "-".join(first.casefold().rstrip(".").split())
    return key if key in _known() else _OTHER if first else ""


@cache
def _known() -> frozenset[str]:
    path = assets.resource("datasheet", "licences.toml")
    return frozenset(tomllib.loads(path.read_text(encoding="utf-8"))["known"])
