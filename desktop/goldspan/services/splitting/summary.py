"""What is in each part of a split: its share, families, spans by label, and dates."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from goldspan.domain.releases import SplitSettings
from goldspan.services.splitting.structure import Family, SplitArticle, spans_of


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
    settings: SplitSettings, families: Sequence[Family], part_of: Mapping[str, str]
) -> tuple[PartSummary, ...]:
    """Return what the parts hold; articles that are in none are left out."""
    sizes: dict[str, list[int]] = {part: [] for part in settings.shares}
    spans: dict[str, dict[str, int]] = {part: {} for part in settings.shares}
    dates: dict[str, list[tuple[str, str]]] = {part: [] for part in settings.shares}
    for family in families:
        for part, articles in _within(family, part_of).items():
            sizes[part].append(len(articles))
            whole = len(articles) == len(family.articles)
            for label, number in (family.labels if whole else _spans(articles)).items():
                spans[part][label] = spans[part].get(label, 0) + number
            dates[part] += [(day, each.date) for each, day in articles if day]
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


def _within(
    family: Family, part_of: Mapping[str, str]
) -> dict[str, list[tuple[SplitArticle, str]]]:
    """Return the articles of a family that are in a part, with their days, by part."""
    found: dict[str, list[tuple[SplitArticle, str]]] = {}
    for article, day in zip(family.articles, family.days, strict=True):
        part = part_of.get(article.id)
        if part is not None:
            found.setdefault(part, []).append((article, day))
    return found


def _spans(articles: Sequence[tuple[SplitArticle, str]]) -> Mapping[str, int]:
    return spans_of(article for article, _ in articles)
