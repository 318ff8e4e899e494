"""The note that an annotation may have in brat: attributes that are texts, the score, the note.

`canonical: Anna Kern; note: see below`. A note alone stands as it is.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from goldspan.formats.signs import in_one_line, in_signs, read_signs

NOTE = "note"
SCORE = "score"
_OWN = frozenset((NOTE, SCORE))
# What attributes are called here that would be taken for the score or the note.
ASIDE: Mapping[str, str] = {key: f"{in_signs(key[0])}{key[1:]}" for key in (NOTE, SCORE)}
_KEPT = frozenset(ASIDE.values())
_SEPARATING = re.compile("[;:]")


def written_note(values: Mapping[str, str], attributes: Collection[str]) -> str:
    """Return the note with these values in one line; `attributes` are the keys that are known."""
    if values.keys() == {NOTE} and NOTE not in attributes:
        alone = in_one_line(values[NOTE])
        if read_note(alone, attributes) == dict(values):
            return alone
    return "; ".join(f"{_set_apart(key)}: {_value(value)}" for key, value in values.items())


def read_note(written: str, attributes: Collection[str]) -> dict[str, str]:
    """Return the values that a note holds; one that nobody wrote so is a note as a whole.

    Attributes that are called like the note or the score have the keys of `ASIDE`.
    """
    values: dict[str, str] = {}
    known = _OWN.union(ASIDE.get(key, key) for key in attributes)
    for part in written.split(";"):
        key, colon, value = part.strip().partition(":")
        key = key.strip()
        key = key if key in _KEPT else read_signs(key)
        if not colon or key not in known or key in values:
            return {NOTE: read_signs(written.strip())} if written.strip() else {}
        values[key] = read_signs(value.strip())
    if SCORE in values and not _is_number(values[SCORE]):
        return {NOTE: read_signs(written.strip())}
    return {key: value for key, value in values.items() if value}


def _is_number(written: str) -> bool:
    try:
        float(written)
    except ValueError:
        return False
    return True


def _value(value: str) -> str:
    return in_one_line(value).replace(";", in_signs(";"))


def _set_apart(key: str) -> str:
    if key in _KEPT:
        return key
    return _SEPARATING.sub(lambda match: in_signs(match[0]), in_one_line(key))
