"""Why something has no value or is left out, in words: English, which the window translates."""

from __future__ import annotations

from typing import Final

from goldspan.domain.messages import message
from goldspan.services.measuring.figures import PartLeftOut, Undefined, Why

BECAUSE: Final = {
    Undefined.ONE_ANNOTATOR: message("Agreement", "fewer than two people are compared"),
    Undefined.NO_COMMON_ARTICLE: message(
        "Agreement", "nobody was asked for it in the same article as somebody else"
    ),
    Undefined.NOTHING_MARKED: message("Agreement", "nobody marked anything"),
    Undefined.NOTHING_MATCHED: message("Agreement", "no spans of two people have met"),
    Undefined.NO_VALUES: message("Agreement", "nobody gave it a value"),
    Undefined.NO_LINKS: message("Agreement", "nobody made a link of this type"),
    Undefined.NO_TOKENS: message("Agreement", "there are no words to judge"),
    Undefined.OVERLAPS: message(
        "Agreement",
        "spans of this label by one person overlap in every article, so words cannot be judged",
    ),
    Undefined.NO_VARIATION: message(
        "Agreement", "everything is of one kind, so chance alone would agree as well"
    ),
    Undefined.NOT_INSTALLED: message(
        "Agreement", "the extra is missing: pip install goldspan[gamma]"
    ),
}

# In English alone, for the command line: the window counts in its own language.
LEFT_OUT: Final = {
    Why.NOBODY: "{articles}: nobody is done",
    Why.ALONE: "{articles}: only one person is done",
    Why.AWAITED: "{articles}: {person} was assigned and is not done",
    Why.SKIPPED: "{articles}: skipped by {person}",
    Why.BEGUN: "{articles}: {person} has begun and is not done",
    Why.UNASSIGNED: "{label} in {articles}: fewer than two were asked",
    Why.UNKNOWN_LABEL: "{spans}: the scheme has no label {label}",
    Why.RECURRING: "{label}, {spans}: in passages counted in another article",
}

PART_LEFT_OUT: Final = {
    PartLeftOut.NOT_COMMON: message("Agreement", "fewer than two people were asked for it there"),
    PartLeftOut.OVERLAPS: message("Agreement", "spans of this label by one person overlap there"),
}


def seems_perfect(value: float, digits: int) -> bool:
    """Return whether so many digits would say 1 of what is less: 1 stands for perfect alone."""
    return value < 1 and round(value, digits) >= 1
