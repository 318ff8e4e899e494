"""Review: who should work on an article, and what a reviewer decided on its units."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from goldspan.domain.ids import derived_id


@dataclass(frozen=True, slots=True)
class Assignment:
    """An article that an annotator should work on, for these labels; for all where there are none.

    Labels that nobody was assigned in an article are unknown there, not absent. Its id is derived
    (`assignment_id`), so that assigning twice makes nothing double.
    """

    id: str
    article: str
    annotator: str
    labels: tuple[str, ...] = ()

    def covers(self, label: str) -> bool:
        """Return whether the annotator was asked to mark this label."""
        return not self.labels or label in self.labels


def assignment_id(annotator: str, article: str) -> str:
    """Return the id of the assignment of an article to an annotator."""
    return derived_id("assignment", annotator, article)


class Decision(StrEnum):
    """What a reviewer decided on a unit."""

    ADOPTED = "adopted"  # all who were assigned agreed: taken without a reviewer's look
    TAKEN = "taken"  # one person's
    BOTH = "both"  # what several people have stands side by side
    EDITED = "edited"  # something new
    NONE = "none"  # none of them is right
    SKIPPED = "skipped"  # left for later


class Reason(StrEnum):
    """Why annotators differed, in a reviewer's judgement."""

    UNSAID = ""
    GUIDELINE = "guideline"  # the guidelines do not say it clearly
    SLIP = "slip"
    BOUNDARY = "boundary"
    INTERPRETATION = "interpretation"


@dataclass(frozen=True, slots=True)
class Seen:
    """What a person had in a unit when it was decided; `span` is None where they had nothing.

    `print` is a digest of the span and what hangs on it: where it is another one now, the decision
    is stale.
    """

    annotator: str
    span: str | None = None
    print: str = ""


@dataclass(frozen=True, slots=True)
class Adjudication:
    """A reviewer's decision on one unit of an article.

    `seen` is what the people had, in the order of their ids; `spans` is the gold it made. `links`
    are what it chose: people's links, which are in gold as soon as both their ends are, and gold
    links that were drawn. `taken` is whose was taken, empty for other decisions. `at` is UTC in
    ISO 8601.
    """

    id: str
    article: str
    reviewer: str
    decision: Decision
    seen: tuple[Seen, ...]
    spans: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    taken: str = ""
    reason: Reason = Reason.UNSAID
    comment: str = ""
    at: str = ""


def adjudication_id(article: str, spans: tuple[str, ...]) -> str:
    """Return the id of the decision on the unit of these people's spans, whatever their order."""
    return derived_id("adjudication", article, *sorted(spans))
