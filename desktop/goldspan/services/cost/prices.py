"""The prices: what each thing that a hand does costs, and what a whole layer costs made by hand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import Final

SPAN_PRICE: Final = 2  # where it begins and ends, and its label
LINK_PRICE: Final = 2  # its two ends


class Effort(StrEnum):
    """What a hand does, as it is counted; each has one price wherever it is done."""

    ACCEPT = "accept"
    ACCEPT_VISIBLE = "accept_visible"
    REJECT = "reject"
    RELABEL = "relabel"
    BOUNDARY = "boundary"
    ATTRIBUTE = "attribute"
    REMOVE = "remove"
    SPAN = "span"
    LINK = "link"


PRICES: Final[Mapping[Effort, int]] = MappingProxyType(
    dict.fromkeys(Effort, 1) | {Effort.SPAN: SPAN_PRICE, Effort.LINK: LINK_PRICE}
)


@dataclass(slots=True)
class Tally:
    """How often each thing was done, by what it was done to: a label, a link type, an attribute.

    An attribute is named with its label: `ACTOR.canonical`. What was done to several things at
    once, such as all in sight, is under an empty name.
    """

    counts: Counter[tuple[Effort, str]] = field(default_factory=Counter)

    def add(self, effort: Effort, what: str = "", times: int = 1) -> None:
        """Count something that was done."""
        if times:
            self.counts[effort, what] += times

    def update(self, other: Tally) -> None:
        """Count what another tally holds as well."""
        self.counts.update(other.counts)

    @property
    def actions(self) -> int:
        """Return the price of all that was done."""
        return sum(self.priced().values())

    def priced(self) -> dict[tuple[Effort, str], int]:
        """Return the price of each thing that was done, by what it was done to."""
        return {key: PRICES[key[0]] * times for key, times in self.counts.items()}

    def by_effort(self) -> dict[Effort, int]:
        """Return how often each was done, those that were done at all."""
        found: Counter[Effort] = Counter()
        for (effort, _), times in self.counts.items():
            found[effort] += times
        return {effort: found[effort] for effort in Effort if found[effort]}

    def actions_on(self) -> dict[str, int]:
        """Return what was spent on each label, link type and attribute, the dearest first."""
        found: Counter[str] = Counter()
        for (_, what), price in self.priced().items():
            found[what] += price
        return dict(sorted(found.items(), key=lambda pair: (-pair[1], pair[0])))


def by_hand(attributes: Iterable[int], links: int) -> int:
    """Return what a layer costs made by hand.

    `attributes` says of each span how many of its attributes have a value.
    """
    each: Sequence[int] = list(attributes)
    price = PRICES[Effort.ATTRIBUTE]
    return len(each) * SPAN_PRICE + sum(each) * price + links * LINK_PRICE
