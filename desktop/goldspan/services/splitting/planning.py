"""Plans a split: which part each article would be in, what is wrong with it, what is in it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from goldspan.domain.errors import GoldspanError
from goldspan.domain.releases import PARTS, Split, SplitSettings
from goldspan.services.splitting.admitting import HeldBack, HeldBecause, join
from goldspan.services.splitting.chronology import parting_by_date
from goldspan.services.splitting.goal import Goal
from goldspan.services.splitting.refusals import (
    all_undated,
    bad_shares,
    no_gold,
    too_few_days,
    too_few_families,
    undated,
)
from goldspan.services.splitting.search import best_parting
from goldspan.services.splitting.structure import (
    Family,
    SplitArticle,
    counts_of,
    families_of,
    labels_of,
)
from goldspan.services.splitting.summary import PartSummary, summarise
from goldspan.services.splitting.warning import warnings_of


@dataclass(frozen=True, slots=True)
class SplitPlan:
    """A split as it would be kept, instead of `before`. `changed` says that it is not that.

    `held_back` are in no part, or not to be used where they are; `joined` came to a split that is
    kept, by id. `warnings` say what could not be had; `summary` is by part, in order; `families`
    counts those in the parts; neither counts what is held back.
    """

    split: Split
    summary: tuple[PartSummary, ...]
    held_back: tuple[HeldBack, ...] = ()
    joined: tuple[str, ...] = ()
    warnings: tuple[GoldspanError, ...] = ()
    changed: bool = True
    before: Split | None = None

    def part_of(self) -> dict[str, str]:
        """Return the part of each article that is not held back, by its id."""
        held = {each.article.id for each in self.held_back}
        return {id_: part for id_, part in self.split.part_of().items() if id_ not in held}

    @property
    def families(self) -> int:
        """How many families are in the parts."""
        return sum(len(part.families) for part in self.summary)

    @property
    def articles(self) -> int:
        """How many articles are in the parts."""
        return sum(part.articles for part in self.summary)


def plan_split(
    articles: Sequence[SplitArticle],
    settings: SplitSettings,
    before: Split | None = None,
    *,
    kin: Mapping[str, str] | None = None,
    leave_out_undated: bool = False,
    identifier: str = "",
) -> SplitPlan:
    """Part articles, or let those that came later join the split `before`, which nothing leaves.

    The order of articles changes nothing. `kin` are further articles with their family's key:
    where `before` has them, their family has its part, though they have no gold now. `before`'s own
    settings hold then, not these. Raises `SplitError` where no honest split can be made.
    """
    if before is not None:
        return _joined(articles, before, kin or {})
    settings = checked(settings)
    held: tuple[HeldBack, ...] = ()
    if settings.by_date:
        articles, held = _dated(articles, leave_out=leave_out_undated)
    if not articles:
        raise no_gold()
    families = families_of(articles, settings.seed)
    parted = list(zip(families, _parted(families, settings), strict=True))
    split = Split(identifier, settings, _parts(settings, parted))
    summary = summarise(settings, parted)
    warned = warnings_of(settings, families, summary, kept=False)
    return SplitPlan(split, summary, held, warnings=tuple(warned))


def checked(settings: SplitSettings) -> SplitSettings:
    """Return settings with shares that add up to 1, without parts of 0; raise `SplitError`."""
    shares = {part: settings.shares.get(part, 0.0) for part in PARTS}
    wrong = any(not math.isfinite(share) or share < 0 for share in shares.values())
    total = sum(shares.values())
    if wrong or total <= 0 or set(settings.shares) - set(PARTS):
        raise bad_shares()
    kept = {part: round(share / total, 6) for part, share in shares.items() if share}
    return SplitSettings(kept, settings.seed, settings.by_date)


def _parted(families: Sequence[Family], settings: SplitSettings) -> list[str]:
    """Return the part of each family."""
    shares = settings.shares
    if len(families) < len(shares):
        count = sum(len(family.articles) for family in families)
        raise too_few_families(count, len(families), len(shares))
    goal = Goal.of(counts_of(families, labels_of(families)), list(shares.values()))
    if settings.by_date:
        days = len({family.day for family in families})
        if days < len(shares):
            raise too_few_days(days, len(shares))
        parting = parting_by_date(goal, families)
    else:
        parting = best_parting(goal, settings.seed)
    names = list(shares)
    return [names[part] for part in parting.tolist()]


def _joined(articles: Sequence[SplitArticle], before: Split, kin: Mapping[str, str]) -> SplitPlan:
    settings, placed = before.settings, before.part_of()
    if not articles:
        raise no_gold()
    families = families_of(articles, settings.seed)
    joined = join(families, settings.shares, placed, kin, by_date=settings.by_date)
    its = _parts(settings, joined.pieces)
    new = tuple(sorted({id_ for ids in its.values() for id_ in ids} - placed.keys()))
    summary = summarise(settings, joined.pieces)
    warned = warnings_of(settings, families, summary, kept=True, torn=joined.torn)
    held = tuple(sorted(joined.held_back, key=lambda each: (each.article.name, each.article.id)))
    parts = {
        part: tuple(sorted({*before.parts.get(part, ()), *its.get(part, ())}))
        for part in settings.shares
    }
    split = Split(before.id, settings, parts) if new else before
    return SplitPlan(split, summary, held, new, tuple(warned), bool(new), before)


def _dated(
    articles: Sequence[SplitArticle], *, leave_out: bool
) -> tuple[Sequence[SplitArticle], tuple[HeldBack, ...]]:
    without = sorted((a for a in articles if not a.day), key=lambda a: (a.name, a.id))
    if without and not leave_out:
        raise undated([article.name or article.id for article in without])
    if articles and len(without) == len(articles):
        raise all_undated()
    held = tuple(HeldBack(article, HeldBecause.UNDATED) for article in without)
    return [article for article in articles if article.day], held


def _parts(
    settings: SplitSettings, parted: Iterable[tuple[Family, str]]
) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {part: [] for part in settings.shares}
    for family, part in parted:
        found[part] += [article.id for article in family.articles]
    return {part: tuple(sorted(ids)) for part, ids in found.items()}
