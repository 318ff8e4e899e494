"""What is to be parted: articles put together to families, with their labels and dates."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from operator import attrgetter
from typing import Final

import numpy as np
import numpy.typing as npt

from goldspan.domain.timex_days import days_of

Counts = npt.NDArray[np.int64]
DAY: Final = 10  # characters of 2021-12-28


@dataclass(frozen=True, slots=True)
class SplitArticle:
    """An article with gold. `family` is a key that it has in common with its copies.

    `labels` counts its spans by label, `date` is its document time (empty: unknown), `name` what
    people know it by.
    """

    id: str
    family: str
    labels: Mapping[str, int] = field(default_factory=dict)
    date: str = ""
    name: str = ""

    @property
    def day(self) -> str:
        """The last day that its date covers, as ISO 8601; empty where it has none."""
        if not self.date:
            return ""
        try:  # nearly all are days: quicker than to read them as TIMEX3
            return date.fromisoformat(self.date[:DAY]).isoformat()
        except ValueError:
            days = days_of(self.date)
            return "" if days is None else days.last.isoformat()


@dataclass(frozen=True, slots=True)
class Family:
    """Articles that stay together, by id, their days, and their spans of each label."""

    articles: tuple[SplitArticle, ...]
    days: tuple[str, ...]
    labels: Mapping[str, int]

    @classmethod
    def of(cls, articles: Iterable[SplitArticle]) -> Family:
        """Put articles together."""
        ordered = tuple(sorted(articles, key=attrgetter("id")))
        return cls(ordered, tuple(article.day for article in ordered), spans_of(ordered))

    @property
    def day(self) -> str:
        """The latest of its days; empty where it has none."""
        return max(self.days)

    @property
    def first(self) -> str:
        """The id of its first article, which stands for the family."""
        return self.articles[0].id


def families_of(articles: Iterable[SplitArticle], seed: int) -> list[Family]:
    """Return the families in an order that depends on the seed, and not on that of articles."""
    grouped: defaultdict[str, list[SplitArticle]] = defaultdict(list)
    for article in articles:
        grouped[article.family].append(article)
    families = [Family.of(group) for group in grouped.values()]
    return sorted(families, key=lambda family: chance(seed, family.first))


def chance(seed: int, subject: str) -> str:
    """Return what puts subjects in an order by chance, the same on every machine."""
    return hashlib.sha256(f"{seed} {subject}".encode()).hexdigest()


def spans_of(articles: Iterable[SplitArticle]) -> dict[str, int]:
    """Return how many spans of each label articles have together."""
    spans: dict[str, int] = {}
    for article in articles:
        for label, number in article.labels.items():
            spans[label] = spans.get(label, 0) + number
    return spans


def labels_of(families: Iterable[Family]) -> list[str]:
    """Return the labels that any of the families has, sorted."""
    return sorted({label for family in families for label, n in family.labels.items() if n})


def counts_of(families: Sequence[Family], labels: Sequence[str]) -> Counts:
    """Return articles (the first column) and spans of each label, a row for each family."""
    column = {label: at for at, label in enumerate(labels, 1)}
    counts = np.zeros((len(families), len(labels) + 1), dtype=np.int64)
    for row, family in enumerate(families):
        counts[row, 0] = len(family.articles)
        for label, number in family.labels.items():
            if number:
                counts[row, column[label]] = number
    return counts
