"""Parts the articles that have gold, family by family: what is measured on was never seen."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from goldspan.domain.errors import GoldspanError
from goldspan.domain.messages import message

TRAIN, DEVELOPMENT, TEST = "train", "development", "test"
SHARES: Mapping[str, float] = {TRAIN: 0.64, DEVELOPMENT: 0.16, TEST: 0.2}
LEAST_FAMILIES = len(SHARES)


@dataclass(frozen=True, slots=True)
class Split:
    """Articles by id, in the order they were given: each in one part, with all of its family.

    `train` is learned from, `development` decides when to stop and what is switched on, `test` is
    what is compared on. `families` counts families, articles without relatives among them.
    """

    train: tuple[str, ...]
    development: tuple[str, ...]
    test: tuple[str, ...]
    families: int

    def parts(self) -> dict[str, str]:
        """Return the name of the part that each article is in."""
        parts = {TRAIN: self.train, DEVELOPMENT: self.development, TEST: self.test}
        return {article: name for name, ids in parts.items() for article in ids}


def split_by_families(
    articles: Collection[str], families: Iterable[Collection[str]], seed: int = 0
) -> Split:
    """Part the articles in about these shares: 64 : 16 : 20. The same seed gives the same parts.

    `families` are groups of articles that belong together, others among them; articles in none are
    alone. Raises `GoldspanError` where there are fewer families than parts.
    """
    groups = _groups(articles, families)
    if len(groups) < LEAST_FAMILIES:
        raise _too_few(len(articles), len(groups))
    groups.sort(key=lambda group: (-len(group), _chance(seed, group[0])))
    parts: dict[str, set[str]] = {name: set() for name in SHARES}
    for number, group in enumerate(groups):
        empty = [name for name in SHARES if not parts[name]]
        left = len(groups) - number
        open_parts = empty if len(empty) >= left else list(SHARES)
        # The part that lacks most of what it is to have.
        wanted = {name: SHARES[name] * len(articles) - len(parts[name]) for name in open_parts}
        parts[max(open_parts, key=lambda name: wanted[name])].update(group)
    ordered = {name: tuple(a for a in articles if a in ids) for name, ids in parts.items()}
    return Split(ordered[TRAIN], ordered[DEVELOPMENT], ordered[TEST], len(groups))


def _groups(
    articles: Collection[str], families: Iterable[Collection[str]]
) -> list[tuple[str, ...]]:
    """Return the families of these articles, in an order that theirs does not change."""
    left = set(articles)
    groups: list[tuple[str, ...]] = []
    for family in families:
        own = tuple(sorted(left.intersection(family)))
        if own:
            groups.append(own)
            left.difference_update(own)
    return sorted([*groups, *((article,) for article in left)])


def _chance(seed: int, article: str) -> str:
    return hashlib.sha256(f"{seed} {article}".encode()).hexdigest()


def _too_few(articles: int, families: int) -> GoldspanError:
    return GoldspanError(
        message(
            "errors",
            "There is too little gold to train on: {articles} articles of {families} families.",
        ),
        kept=message("errors", "Nothing was changed."),
        todo=message(
            "errors",
            "Needed are articles of at least {needed} families: one to learn from, one to decide"
            " by, one to measure on. Copies of one report count once.",
        ),
        articles=articles,
        families=families,
        needed=LEAST_FAMILIES,
    )
