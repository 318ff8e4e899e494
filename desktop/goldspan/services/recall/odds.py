"""How likely a name is what it was marked as: counted from what was decided, smoothed by kind.

A name that stands in an article that is done and is not marked there counts against it, so places
that are seldom actors stop being suggested. Pure numbers: knows no texts.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

# How a name stands in its sentence; persons always stand as names.
NAMED: Final = "named"
ACTING: Final = "acting"
STANDING: Final = "standing"
PLACED: Final = "placed"

# Measured on 72 articles in their order: how often names of a kind were marked again.
_PRIORS: Final[Mapping[tuple[str, str], float]] = {
    ("PERSON", NAMED): 0.95,
    ("STATE", ACTING): 0.9,
    ("STATE", STANDING): 0.7,
    ("STATE", PLACED): 0.1,
    ("ORGANISATION", ACTING): 0.85,
    ("ORGANISATION", STANDING): 0.85,
    ("ORGANISATION", PLACED): 0.6,
}
_OTHERS: Final = 0.8
_WEIGHT_OF_KIND: Final = 10.0  # occurrences that the prior stands for among all of its kind
_WEIGHT_OF_NAME: Final = 2.0  # occurrences that the kind stands for among those of a name


@dataclass(frozen=True, slots=True)
class Sighting:
    """What is counted: a name's key under a label, its kind, and how it stands there."""

    label: str
    key: str
    kind: str
    stance: str


@dataclass(slots=True)
class _Tally:
    marked: int = 0
    seen: int = 0


@dataclass(slots=True)
class Odds:
    """Counts of sightings, whether marked or not."""

    _names: dict[tuple[str, str, str], _Tally] = field(default_factory=dict)
    _kinds: dict[tuple[str, str, str], _Tally] = field(default_factory=dict)

    def count(self, sightings: Iterable[tuple[Sighting, bool]], step: int = 1) -> None:
        """Count sightings and whether each was marked; with `step` −1 take them out again."""
        for sighting, marked in sightings:
            for tallies, key in (
                (self._names, (sighting.label, sighting.key, sighting.stance)),
                (self._kinds, (sighting.label, sighting.kind, sighting.stance)),
            ):
                tally = tallies.setdefault(key, _Tally())
                tally.seen += step
                tally.marked += step * marked
                if not tally.seen:
                    del tallies[key]

    def of(self, sighting: Sighting) -> float:
        """Return the probability that a sighting is to be marked."""
        prior = _PRIORS.get((sighting.kind, sighting.stance), _OTHERS)
        kind = self._kinds.get((sighting.label, sighting.kind, sighting.stance), _Tally())
        usual = _smoothed(kind, prior, _WEIGHT_OF_KIND)
        name = self._names.get((sighting.label, sighting.key, sighting.stance), _Tally())
        return _smoothed(name, usual, _WEIGHT_OF_NAME)


def _smoothed(tally: _Tally, prior: float, weight: float) -> float:
    return (tally.marked + weight * prior) / (tally.seen + weight)
