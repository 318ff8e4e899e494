"""Which articles a training learns from, decides by and is measured on: as the project is split."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from goldspan.domain.errors import GoldspanError
from goldspan.domain.messages import message
from goldspan.domain.releases import DEV, PARTS, TEST, TRAIN, Split, SplitSettings
from goldspan.services.splitting.planning import plan_split
from goldspan.services.splitting.project_split import kin_of
from goldspan.services.splitting.refusals import SplitError
from goldspan.services.splitting.structure import SplitArticle

SHARES: Final[Mapping[str, float]] = MappingProxyType({TRAIN: 0.64, DEV: 0.16, TEST: 0.2})
LEAST_FAMILIES: Final = len(SHARES)


@dataclass(frozen=True, slots=True)
class TrainingSplit:
    """Articles by id, in the order they were given: each in one part, with all of its family.

    `train` is learned from, `dev` decides when to stop and what is switched on, `test` is what is
    compared on. `families` counts families, articles without relatives among them. `kept` says that
    the parts are those of the project's split, `left_out` counts articles that it holds back.
    """

    train: tuple[str, ...]
    dev: tuple[str, ...]
    test: tuple[str, ...]
    families: int
    kept: bool = False
    left_out: int = 0


def training_split(
    articles: Sequence[SplitArticle],
    keys: Mapping[str, str],
    kept: Split | None = None,
    seed: int = 0,
) -> TrainingSplit:
    """Part articles for a training: as the project's split has them, else 64 : 16 : 20.

    `keys` are those of families. What the split keeps for testing is never learned from nor decided
    by: a part that it does not have, or none of whose articles are here, is taken off its train.
    The same seed gives the same parts. Raises `GoldspanError` where there are too few families.
    """
    if kept is None:
        part_of, left_out = _parted(articles, SHARES, seed), 0
    else:
        ids = {article.id for article in articles}
        plan = plan_split(articles, kept.settings, kept, kin=kin_of(kept, ids, keys))
        placed = plan.part_of()
        part_of = {id_: placed[id_] for id_ in ids if id_ in placed}
        left_out = len(plan.held_back)
        part_of |= _taken_off(articles, part_of, seed)
    chosen = {
        part: tuple(each.id for each in articles if part_of.get(each.id) == part) for part in PARTS
    }
    families = {each.family for each in articles if each.id in part_of}
    return TrainingSplit(
        chosen[TRAIN], chosen[DEV], chosen[TEST], len(families), kept is not None, left_out
    )


def learns_from_test(split: TrainingSplit, kept: Split | None) -> bool:
    """Say whether a training would learn from, or decide by, what is kept for testing."""
    test = set() if kept is None else set(kept.parts.get(TEST, ()))
    return not test.isdisjoint((*split.train, *split.dev))


def _taken_off(
    articles: Sequence[SplitArticle], part_of: Mapping[str, str], seed: int
) -> dict[str, str]:
    """Return the parts of articles of train, where another part would be empty."""
    there = set(part_of.values())
    shares = {part: SHARES[part] for part in PARTS if part == TRAIN or part not in there}
    if len(shares) == 1:
        return {}
    return _parted([each for each in articles if part_of.get(each.id) == TRAIN], shares, seed)


def _parted(
    articles: Sequence[SplitArticle], shares: Mapping[str, float], seed: int
) -> dict[str, str]:
    try:
        return plan_split(articles, SplitSettings(shares, seed)).split.part_of()
    except SplitError as error:
        raise _too_few(articles, len(shares)) from error


def _too_few(articles: Collection[SplitArticle], needed: int) -> GoldspanError:
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
        articles=len(articles),
        families=len({article.family for article in articles}),
        needed=max(needed, LEAST_FAMILIES),
    )
