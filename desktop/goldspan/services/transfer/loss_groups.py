"""Losses put together: how many of a kind for the same reason, and the first of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from goldspan.domain.losses import Loss, LossKind

MOST_FIRST = 3


@dataclass(frozen=True, slots=True)
class LossGroup:
    """`count` losses of one kind with the same reason; `first` are the first of them."""

    kind: LossKind
    reason: str
    count: int
    first: tuple[Loss, ...]

    def record(self) -> dict[str, object]:
        """Return the group as JSON has it, in English."""
        return {
            "kind": self.kind,
            "reason": self.reason,
            "count": self.count,
            "first": [loss.record() for loss in self.first],
        }


def loss_groups(losses: Iterable[Loss]) -> tuple[LossGroup, ...]:
    """Return the groups, the largest first; views, which lose nothing of the data, come last."""
    counts: dict[tuple[LossKind, str], int] = {}
    first: dict[tuple[LossKind, str], list[Loss]] = {}
    for loss in losses:
        key = (loss.kind, loss.reason)
        counts[key] = counts.get(key, 0) + 1
        begun = first.setdefault(key, [])
        if len(begun) < MOST_FIRST:
            begun.append(loss)
    ranked = sorted(counts.items(), key=lambda entry: (entry[0][0] is LossKind.VIEW, -entry[1]))
    return tuple(LossGroup(*key, count, tuple(first[key])) for key, count in ranked)
