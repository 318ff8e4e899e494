"""What becomes of suggestions in the light of what was learned, label by label; no spaCy."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from goldspan.prefill.learning.weights import logit, probability

UNSEEN = 0.001  # score of what the learned component was not asked about, or is sure is nothing

Weights = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Decision:
    """How what was learned counts for a label.

    `keeping` weighs the learned score of a suggestion of the base; one below `keep_least` is taken
    away. `adding` weighs, of other words, the learned score, how often they are marked, and how
    often what the base suggests there under other labels is of this one; from `add_least` on they
    are suggested. Without weights nothing is taken away, or added.
    """

    label: str
    keeping: Weights = ()
    keep_least: float = 0.5
    adding: Weights = ()
    add_least: float = 0.5

    def kept(self, learned: float) -> float:
        """Return how likely a suggestion of the base is right."""
        return probability(self.keeping, [logit(learned)])

    def added(self, features: Sequence[float]) -> float:
        """Return how likely other words are right (`addition_features`)."""
        return probability(self.adding, features)


def addition_features(learned: float, *shares: float | None) -> list[float]:
    """Return what is weighed of words that the base did not suggest; None: nothing is known."""
    return [logit(learned), *(0.0 if share is None else logit(share) for share in shares)]


def decision_data(decisions: Sequence[Decision]) -> list[dict[str, Any]]:
    """Return the decisions as JSON types."""
    return [asdict(decision) for decision in decisions]


def decisions_of(data: Sequence[Mapping[str, Any]]) -> list[Decision]:
    """Return the decisions that `decision_data` gave."""
    return [
        Decision(
            label=each["label"],
            keeping=tuple(each["keeping"]),
            keep_least=each["keep_least"],
            adding=tuple(each["adding"]),
            add_least=each["add_least"],
        )
        for each in data
    ]


def without_overlaps(
    scored: Sequence[tuple[tuple[int, int], float]], taken: Sequence[tuple[int, int]] = ()
) -> list[tuple[tuple[int, int], float]]:
    """Return the likeliest of ranges that overlap each other, none that overlaps a taken one."""
    kept: list[tuple[tuple[int, int], float]] = []
    closed = list(taken)
    for place, score in sorted(scored, key=lambda item: (-item[1], item[0])):
        if all(place[1] <= start or end <= place[0] for start, end in closed):
            closed.append(place)
            kept.append((place, score))
    return sorted(kept)
