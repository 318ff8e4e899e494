"""What an import refused, grouped by the reason: how many of each, and the rows themselves."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from goldspan.domain.exchange import Refusal
from goldspan.domain.messages import Phrase

MOST_ROWS = 1_000
DIFFERENT = "…"
COUNT = "count"


@dataclass(slots=True)
class RefusalGroup:
    """Refusals for one reason.

    `rows` is how many there are, `refusals` the first of them, `count` how many things they are
    about: the spans, links or fields that they count, else the rows themselves.
    """

    template: str
    details: dict[str, object]
    rows: int = 0
    count: int = 0
    refusals: list[Refusal] = field(default_factory=list)

    @property
    def reason(self) -> Phrase:
        """Return the reason in words: what differs from row to row is left out of it."""
        return Phrase(self.template, self.details)


class RefusalTally:
    """Groups refusals as they come, and holds no more than the first of each reason."""

    def __init__(self, refusals: Iterable[Refusal] = ()) -> None:
        self._groups: dict[str, RefusalGroup] = {}
        self._spans = 0
        for refusal in refusals:
            self.add(refusal)

    def add(self, refusal: Refusal) -> None:
        """Take in one more."""
        error = refusal.error
        template = error.what if error is not None else refusal.reason
        details = error.details if error is not None else {}
        counted = details.get(COUNT)
        number = counted if isinstance(counted, int) else 1
        group = self._groups.get(template)
        if group is None:
            group = self._groups[template] = RefusalGroup(template, dict(details))
        else:
            for key, value in details.items():
                if group.details.get(key) != value:
                    group.details[key] = DIFFERENT
        group.rows += 1
        group.count += number
        self._spans += number if refusal.spans else 0
        if COUNT in group.details:
            group.details[COUNT] = group.count
        if len(group.refusals) < MOST_ROWS:
            group.refusals.append(refusal)

    @property
    def whole(self) -> int:
        """Return how many rows and files were refused: not only some of what is in them."""
        return sum(group.rows for group in self._groups.values() if COUNT not in group.details)

    @property
    def spans(self) -> int:
        """Return how many spans were left out of articles that came in."""
        return self._spans

    @property
    def rows(self) -> int:
        """Return how many refusals there are."""
        return sum(group.rows for group in self._groups.values())

    def groups(self) -> list[RefusalGroup]:
        """Return the groups, those with most rows first."""
        return sorted(self._groups.values(), key=lambda group: -group.rows)

    def refusals(self) -> list[Refusal]:
        """Return the first refusals of each reason, reason by reason."""
        return [refusal for group in self._groups.values() for refusal in group.refusals]
