"""Which articles of a project do not go out in a release, and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from goldspan.domain.messages import message
from goldspan.services.releases.record.facts import ReleaseFacts


class Why(StrEnum):
    """Why an article does not go out."""

    NOBODY_DONE = "nobody_done"
    SKIPPED = "skipped"
    SEVERAL_DONE = "several_done"
    REVIEW_BEGUN = "review_begun"
    NOT_ADJUDICATED = "not_adjudicated"
    HELD_BACK = "held_back"
    OUT_OF_ORDER = "out_of_order"
    UNDATED = "undated"
    NO_PART = "no_part"
    EMPTY = "empty"


WHY_WORDS: Mapping[Why, str] = {
    Why.NOBODY_DONE: message("errors", "Nobody has marked it as done."),
    Why.SKIPPED: message("errors", "It was skipped, and nobody has marked it as done."),
    Why.SEVERAL_DONE: message(
        "errors", "Several people are done with it, and nobody has adjudicated it."
    ),
    Why.REVIEW_BEGUN: message("errors", "Its review is begun and not finished."),
    Why.NOT_ADJUDICATED: message(
        "errors", "One person is done with it; only what is adjudicated goes out."
    ),
    Why.HELD_BACK: message("errors", "Its family is in two parts of the split."),
    Why.OUT_OF_ORDER: message(
        "errors", "By its date it does not belong in the part that it, or its family, is in."
    ),
    Why.UNDATED: message("errors", "It has no date, and the split is by date."),
    Why.NO_PART: message("errors", "It is in no part of the split."),
    Why.EMPTY: message("errors", "Nothing is left of it when furniture is cut out."),
}

_HELD: Final = frozenset({WHY_WORDS[Why.HELD_BACK], WHY_WORDS[Why.OUT_OF_ORDER]})


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An article that does not go out: its id, what it is called, and why."""

    article: str
    name: str
    why: Why


def to_look_at(facts: ReleaseFacts) -> bool:
    """Return whether the split of a release holds articles back, or its parts lack something."""
    held = any(each.reason in _HELD for each in facts.left_out)
    return held or (facts.split is not None and bool(facts.split.warnings))
