"""The units of an article as a reviewer sees them: what differs, what was decided, what is left."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from goldspan.agreement.units import Difference, Unit
from goldspan.domain.annotator import GOLD
from goldspan.domain.layer import Link, Span
from goldspan.domain.review import Adjudication, Decision
from goldspan.services.desk.reading_order import Place, reading_order
from goldspan.services.review.gold_ids import gold_span_id

__all__ = ["LEFT", "Difference", "ReviewUnit", "Staleness", "Unit", "UnitState"]


class UnitState(StrEnum):
    """How far a unit is."""

    OPEN = "open"
    STALE = "stale"  # decided, and what was looked at is another thing now
    SKIPPED = "skipped"
    ADOPTED = "adopted"  # all who were asked agree; written with the article's first decision
    DECIDED = "decided"
    FROM_FILE = "from_file"  # gold came from a file, nobody has decided here


LEFT = frozenset({UnitState.OPEN, UnitState.STALE, UnitState.SKIPPED})


class Staleness(StrEnum):
    """Why a decision is stale."""

    CHANGED = "changed"  # what somebody had is another thing now
    GONE = "gone"
    NEW = "new"  # somebody has something here that was not there
    GOLD = "gold"  # gold is not what the decision made of it


@dataclass(frozen=True, slots=True)
class ReviewUnit:
    """A unit with what was decided on it. `id` is that of the decision on it, made or not.

    A unit without people's spans is gold that nobody has: it came from a file, was drawn by the
    reviewer, or the people removed what they had. `links` are the people's outgoing links by
    annotator, `gold_links` those of its gold; `targets` has the id of the unit that each leads to,
    by the link's. `replaced` are older decisions on its spans that the next one takes the
    place of.
    """

    id: str
    article: str
    unit: Unit
    state: UnitState
    links: Mapping[str, tuple[Link, ...]]
    prints: Mapping[str, str]
    targets: Mapping[str, str] = field(default_factory=dict)
    gold: tuple[Span, ...] = ()
    gold_links: tuple[Link, ...] = ()
    adjudication: Adjudication | None = None
    replaced: tuple[Adjudication, ...] = ()
    stale: frozenset[Staleness] = frozenset()

    @property
    def spans(self) -> Mapping[str, Span]:
        """Return what the people have, by annotator."""
        return self.unit.spans

    @property
    def differences(self) -> frozenset[Difference]:
        """Return in what the people differ; nothing where all who were asked agree."""
        return self.unit.differences

    @property
    def decision(self) -> Decision | None:
        """Return what was decided, None where nothing is written yet."""
        return self.adjudication.decision if self.adjudication is not None else None

    @property
    def marks(self) -> tuple[Span, ...]:
        """Return what stands here: the people's spans, else gold."""
        return tuple(self.unit.spans.values()) or self.gold

    @property
    def gold_to_be(self) -> tuple[Span, ...]:
        """Return its gold; where all agree, also what is not written yet."""
        if self.gold or self.adjudication is not None or self.state is not UnitState.ADOPTED:
            return self.gold
        span = self.unit.spans[min(self.unit.spans)]
        return (replace(span, id=gold_span_id(self.article, span.key()), annotator=GOLD.id),)

    @property
    def labels(self) -> tuple[str, ...]:
        """Return the labels that anybody has here, or gold has."""
        return tuple(sorted({span.label for span in (*self.unit.spans.values(), *self.gold)}))

    @property
    def start(self) -> int:
        """Return where the first of its spans begins, in code points."""
        return min(span.start for span in self.marks)

    @property
    def end(self) -> int:
        """Return where the last of its spans ends."""
        return max(span.end for span in self.marks)

    @property
    def left(self) -> bool:
        """Return whether a reviewer has still something to do here."""
        return self.state in LEFT

    def place(self) -> Place:
        """Return where it is walked in reading order."""
        if self.unit.spans and not self.unit.differences:
            return reading_order(next(iter(self.unit.spans.values())))
        return min(reading_order(span) for span in self.marks)
