"""Scores lines with weights that were learned: a logistic model over their features."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from goldspan.prefill.furniture.features import line_features

THRESHOLD = 1.0  # log odds from which a line is furniture by itself
LONGEST_LEARNED = 500  # characters: a longer line may end in furniture but is none
LEAST_BY_WORDS = 0.3  # log odds that its words must give: shape alone makes no furniture
NO_FURNITURE = -100.0  # log odds
_WORDS = ("w=", "s=")


@dataclass(frozen=True, slots=True)
class LineScorer:
    """The weights of the features: log odds of being furniture, to be added up.

    Without weights nothing is scored: that is the scorer of a pipeline nobody trained.
    """

    weights: Mapping[str, float]

    def scores(self, lines: Sequence[str]) -> list[float]:
        """Return the log odds of each line of a text; the empty ones are left out."""
        if not self.weights:
            return [NO_FURNITURE] * len(lines)
        return [
            self._score(features) if features else NO_FURNITURE
            for features in line_features(lines, LONGEST_LEARNED)
        ]

    def _score(self, features: Sequence[str]) -> float:
        get = self.weights.get
        score = by_words = 0.0
        for feature in features:
            weight = get(feature)
            if weight is not None:
                score += weight
                if weight > 0 and feature.startswith(_WORDS):
                    by_words += weight
        return score if by_words >= LEAST_BY_WORDS else min(score, 0.0)

    def to_text(self) -> str:
        """Return the weights as JSON, one a line, so that a change of them can be read."""
        return json.dumps(dict(sorted(self.weights.items())), ensure_ascii=False, indent=0) + "\n"


def read_scorer(source: str) -> LineScorer:
    """Read what `to_text` wrote."""
    return LineScorer({str(name): float(weight) for name, weight in json.loads(source).items()})
