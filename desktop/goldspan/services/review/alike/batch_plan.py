"""A plan to decide many units at once: what would happen to each, and what is left out and why."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from goldspan.domain.article import Article
from goldspan.domain.errors import GoldspanError
from goldspan.domain.layer import Link, Span
from goldspan.services.review.review_units import Difference, ReviewUnit
from goldspan.services.review.rulings import Ruling

Address = tuple[str, str]  # the ids of an article and of a unit in it


class Why(StrEnum):
    """Why a unit is left out of a plan."""

    NO_MAJORITY = "no_majority"
    SAME_LENGTH = "same_length"  # nothing is longer, or shorter, than the rest
    NOT_ASKED = "not_asked"  # the person whose is to be taken has no say here
    ONE_SAY = "one_say"  # for both: they mark the same words with the same label
    SETTLED = "settled"  # a reviewer decided otherwise there
    SAME = "same"  # gold is like this already
    NOTHING = "nothing"  # in a copy: nobody has anything there
    OTHERWISE = "otherwise"  # in a copy: people have something there that was not decided on
    REWORDED = "reworded"  # in a copy: the words are others there
    REFUSED = "refused"  # a rule forbids it; `refusal` says which
    CHANGED = "changed"  # somebody changed something there since the plan was made


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """A unit that would be decided: what gold is there now, and what it would be.

    `also` are differences other than those that were asked for: they are decided along with them.
    """

    article: Article
    unit: ReviewUnit
    ruling: Ruling
    before: tuple[Span, ...]
    after: tuple[Span, ...]
    links: tuple[Link, ...] = ()
    also: frozenset[Difference] = frozenset()

    @property
    def address(self) -> Address:
        """Return by what the row is chosen."""
        return (self.article.id, self.unit.id)


@dataclass(frozen=True, slots=True)
class LeftOutRow:
    """A place that stays as it is, and why; `unit` is None where a copy has no unit there."""

    article: Article
    unit: ReviewUnit | None
    why: Why
    quote: str = ""
    refusal: GoldspanError | None = None


@dataclass(frozen=True, slots=True)
class BatchPlan:
    """What would be decided, in the order of the library and of the text, and what would not.

    `subject` names it in the history. Nothing is changed by a plan.
    """

    rows: tuple[PlannedRow, ...] = ()
    left_out: tuple[LeftOutRow, ...] = ()
    subject: str = ""


@dataclass(frozen=True, slots=True)
class BatchResult:
    """What was decided: units and articles; and what was left out after all."""

    units: int
    articles: int
    left_out: tuple[LeftOutRow, ...] = ()
