"""How likely a name is what it was marked as: counted from what was decided, smoothed by kind.

A name that stands in an article that is done and is not marked there counts against it, so places
that are seldom actors stop being suggested. Pure numbers: knows no texts.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

# How a name stands in its sentence; persons always stand as names.
NAMED: Final = "named"
ACTING: Final = "acting"
STANDING: Final = "standing"
PLACED: Final = "placed"
JOINED: Final = "joined"  # beside it stands what may be another part of the name
NOUN: Final = "noun"  # the kind of what is called by a common noun

# Measured on 72 articles in their order: how often names of a kind were marked again.
_PRIORS: Final[Mapping[tuple[str, str], float]] = {
    ("PERSON", NAMED): 0.95,
    ("STATE", ACTING): 0.9,
    ("STATE", STANDING): 0.7,
    ("STATE", PLACED): 0.1,
    ("ORGANISATION", ACTING): 0.85,
    ("ORGANISATION", STANDING): 0.85,
    ("ORGANISATION", PLACED): 0.6,
    ("PERSON", JOINED): 0.6,
    ("STATE", JOINED): 0.4,
    ("", PLACED): 0.3,
    ("ORGANISATION", JOINED): 0.4,
    (NOUN, ACTING): 0.3,
    (NOUN, STANDING): 0.3,
    (NOUN, PLACED): 0.2,
    (NOUN, NAMED): 0.3,
    (NOUN, JOINED): 0.3,
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


@dataclass(frozen=True, slots=True)
class Counted:
    """What was seen in a layer, and whether each was marked.

    `whole` says that the layer is done: only then does it tell how usual marks are.
    """

    sightings: tuple[tuple[Sighting, bool], ...] = ()
    whole: bool = False


@dataclass(slots=True)
class _Tally:
    marked: int = 0
    seen: int = 0


_Tallies = dict[tuple[str, str, str], _Tally]


@dataclass(slots=True)
class Odds:
    """Counts of sightings, whether marked or not."""

    _names: _Tallies = field(default_factory=dict)
    _kinds: _Tallies = field(default_factory=dict)

    def add(self, counted: Counted) -> None:
        """Count what was seen in a layer."""
        self._count(counted, 1)

    def take_out(self, counted: Counted) -> None:
        """Take out again what was added."""
        self._count(counted, -1)

    def _count(self, counted: Counted, step: int) -> None:
        for sighting, marked in counted.sightings:
            _note(self._names, (sighting.label, sighting.key, sighting.stance), step, marked)
            if counted.whole:
                _note(self._kinds, (sighting.label, sighting.kind, sighting.stance), step, marked)

    def of(self, sighting: Sighting) -> float:
        """Return the probability that a sighting is to be marked."""
        prior = _PRIORS.get((sighting.kind, sighting.stance), _OTHERS)
        kind = self._kinds.get((sighting.label, sighting.kind, sighting.stance), _Tally())
        usual = _smoothed(kind, prior, _WEIGHT_OF_KIND)
        name = self._names.get((sighting.label, sighting.key, sighting.stance), _Tally())
        return _smoothed(name, usual, _WEIGHT_OF_NAME)


def _note(tallies: _Tallies, key: tuple[str, str, str], step: int, marked: bool) -> None:
    tally = tallies.setdefault(key, _Tally())
    tally.seen += step
    tally.marked += step * marked
    if not tally.seen:
        del tallies[key]


def _smoothed(tally: _Tally, prior: float, weight: float) -> float:
    return (tally.marked + weight * prior) / (tally.seen + weight)
