"""What is in each part of a split: its share, families, spans by label, and dates."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from goldspan.domain.releases import SplitSettings
from goldspan.services.splitting.structure import Family


@dataclass(frozen=True, slots=True)
class PartSummary:
    """A part: its key, which share of the articles it was to have and has, and what is in it.

    `families` are their numbers of articles, largest first; `spans` are by label; `first` and
    `last` are the earliest and the latest date as articles have them, empty without any.
    """

    part: str
    wanted: float
    got: float
    families: tuple[int, ...]
    spans: Mapping[str, int]
    first: str = ""
    last: str = ""

    @property
    def articles(self) -> int:
        """How many articles are in it."""
        return sum(self.families)


def summarise(
    settings: SplitSettings, pieces: Iterable[tuple[Family, str]]
) -> tuple[PartSummary, ...]:
    """Return what the parts hold, from families with their part."""
    sizes: dict[str, list[int]] = {part: [] for part in settings.shares}
    spans: dict[str, dict[str, int]] = {part: {} for part in settings.shares}
    dates: dict[str, list[tuple[str, str]]] = {part: [] for part in settings.shares}
    for family, part in pieces:
        sizes[part].append(len(family.articles))
        own = spans[part]
        for label, number in family.labels.items():
            own[label] = own.get(label, 0) + number
        dated = [(day, each.date) for day, each in zip(family.days, family.articles, strict=True)]
        dates[part] += filter(_has_day, (min(dated, key=_day_or_last), max(dated)))
    total = sum(map(sum, sizes.values()))
    return tuple(
        PartSummary(
            part,
            wanted,
            sum(sizes[part]) / total if total else 0.0,
            tuple(sorted(sizes[part], reverse=True)),
            dict(sorted(spans[part].items())),
            min(dates[part], default=("", ""))[1],
            max(dates[part], default=("", ""))[1],
        )
        for part, wanted in settings.shares.items()
    )


def _has_day(dated: tuple[str, str]) -> bool:
    return bool(dated[0])


def _day_or_last(dated: tuple[str, str]) -> tuple[bool, tuple[str, str]]:
    """Order by day, what has none last."""
    return not dated[0], dated
