"""Puts words together that are the same but for an ending or a letter or two."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Final

from goldspan.domain.words import form_of

LIKE: Final = 85.0  # of 100
SHORTEST: Final = 4  # characters of words that may be like others
COMPARED: Final = 160  # characters of long words that are compared


def near_wordings(words: Iterable[str]) -> dict[str, str]:
    """Return for each wording the one that it stands with: the most frequent that is near it.

    The same words whatever their case are one wording; words of less than four characters are
    near nothing else.
    """
    from rapidfuzz import fuzz, process

    forms: dict[str, Counter[str]] = {}
    for each in words:
        forms.setdefault(form_of(each).casefold()[:COMPARED], Counter())[each] += 1
    leaders: dict[str, str] = {}  # the folded form of a leader, and how it is most often written
    found: dict[str, str] = {}
    for form in sorted(forms, key=lambda form: (-forms[form].total(), form)):
        near = None
        if len(form) >= SHORTEST:
            hit = process.extractOne(form, leaders.keys(), scorer=fuzz.ratio, score_cutoff=LIKE)
            near = hit[0] if hit is not None else None
        if near is None:
            near = form
            leaders[form] = min(forms[form], key=lambda each: (-forms[form][each], each))
        for each in forms[form]:
            found[each] = leaders[near]
    return found
