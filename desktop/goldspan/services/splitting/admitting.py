"""Articles that came later join a split that is kept; nothing that is in a part moves."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from goldspan.domain.errors import GoldspanError
from goldspan.domain.messages import message
from goldspan.services.splitting.chronology import in_order
from goldspan.services.splitting.goal import Goal
from goldspan.services.splitting.refusals import SplitError, part_phrase, parts_phrase
from goldspan.services.splitting.search import needs_of
from goldspan.services.splitting.structure import (
    Family,
    SplitArticle,
    counts_of,
    labels_of,
)


class HeldBecause(StrEnum):
    """Why an article is in no part of a split that is kept."""

    BETWEEN = "between"  # its family has articles in several parts
    TORN = "torn"  # it is in a part, and its family by now in a later one
    LATER = "later"  # later than its family's part is to know of, in a split by date
    MISDATED = "misdated"  # by its date it does not belong where it, or its family, is
    UNDATED = "undated"  # in a split by date


@dataclass(frozen=True, slots=True)
class HeldBack:
    """An article that is not to be used in any part, also where it keeps its place in one.

    `parts` are those that its family has articles in; of one that is misdated, its own.
    """

    article: SplitArticle
    because: HeldBecause
    parts: tuple[str, ...] = ()

    def reason(self) -> GoldspanError:
        """Say why, and what to do."""
        name = self.article.name or self.article.id
        match self.because:
            case HeldBecause.BETWEEN:
                return SplitError(
                    message("errors", "“{name}” is held back: it shares passages with {parts}."),
                    todo=message("errors", "Split anew: then its family is in one part."),
                    name=name,
                    parts=parts_phrase(self.parts),
                )
            case HeldBecause.TORN:
                return SplitError(
                    message(
                        "errors",
                        "“{name}” is held back: its family is in several parts by now: {parts}.",
                    ),
                    todo=message("errors", "Split anew: then its family is in one part."),
                    name=name,
                    parts=parts_phrase(self.parts),
                )
            case HeldBecause.MISDATED:
                return SplitError(
                    message(
                        "errors",
                        "“{name}” is held back: by its date it does not belong in {part}.",
                    ),
                    todo=message("errors", "Split anew, or correct its document time."),
                    name=name,
                    part=part_phrase(self.parts[0]),
                )
            case HeldBecause.LATER:
                return SplitError(
                    message(
                        "errors",
                        "“{name}” is held back: its family is in {part}, and it is later than"
                        " articles of the next part.",
                    ),
                    todo=message("errors", "Split anew: its family counts at its latest date."),
                    name=name,
                    part=part_phrase(self.parts[0]),
                )
            case HeldBecause.UNDATED:
                return SplitError(
                    message("errors", "“{name}” is left out: it has no date."),
                    todo=message("errors", "Enter its document time in the library."),
                    name=name,
                )


@dataclass(frozen=True, slots=True)
class Joined:
    """Families, or pieces of them, with their part; what is held back; families in several parts.

    No family is in two parts of `pieces`, and by date no part knows of the next.
    """

    pieces: tuple[tuple[Family, str], ...]
    held_back: tuple[HeldBack, ...]
    torn: tuple[Family, ...]


def join(
    families: Sequence[Family],
    shares: Mapping[str, float],
    placed: Mapping[str, str],
    kin: Mapping[str, str],
    *,
    by_date: bool,
) -> Joined:
    """Give each article the part of its family; new families go where most is lacking.

    Nothing moves: what would be in two parts, or in the wrong one by its date, is held back. Of a
    family that several parts have by now, what the last of them has stays: what is measured on is
    the same for longer than what is learned from.

    `families` are in the order that chance gives them, `placed` says the part of articles, `kin`
    the family's key of those of them that have no gold now.
    """
    order = list(shares)
    known = _parts_of_families(families, placed, kin)
    there: list[_Piece] = []
    later: list[_Piece] = []
    torn, pulled = [], []
    for family in families:
        by_part: defaultdict[str, list[SplitArticle]] = defaultdict(list)
        for article in family.articles:
            by_part[placed.get(article.id, "")].append(article)
        new = by_part.pop("", [])
        own = sorted(by_part, key=order.index)
        there += [_Piece(tuple(by_part[part]), (part,)) for part in own[-1:]]
        if len(own) > 1:
            torn.append(family)
            pulled += [
                HeldBack(a, HeldBecause.TORN, tuple(own)) for p in own[:-1] for a in by_part[p]
            ]
        if new:
            parts = sorted(known[family.first], key=order.index)
            later.append(_Piece(tuple(new), tuple(parts)))
    filling = _Filling(order, [*there, *later], list(shares.values()), by_date=by_date)
    stays = [True] * len(there)
    if by_date:
        ends = [(piece.day, order.index(piece.parts[0]), len(piece.articles)) for piece in there]
        stays = in_order(ends)
    for piece, stay in zip(there, stays, strict=True):
        if stay:
            filling.put(piece, piece.parts[0])
    for piece, stay in zip(there, stays, strict=True):
        if not stay:
            filling.admit(piece, HeldBecause.MISDATED)
    for piece in sorted(later, key=lambda each: (not each.parts, each.day if by_date else "")):
        filling.admit(piece, HeldBecause.LATER)
    return Joined(filling.families(), (*pulled, *filling.held_back), tuple(torn))


@dataclass(frozen=True, slots=True)
class _Piece:
    """Articles of one family that go together, and the parts that the family is in already."""

    articles: tuple[SplitArticle, ...]
    parts: tuple[str, ...]

    @property
    def family_key(self) -> str:
        return self.articles[0].family

    @property
    def day(self) -> str:
        return max((article.day for article in self.articles), default="")

    def family(self) -> Family:
        return Family.of(self.articles)


class _Filling:
    """Parts while they are filled: what they have, and the days that their families end on."""

    def __init__(
        self,
        order: Sequence[str],
        pieces: Sequence[_Piece],
        shares: Sequence[float],
        *,
        by_date: bool,
    ) -> None:
        families = [piece.family() for piece in pieces]
        self._goal = Goal.of(counts_of(families, labels_of(families)), shares)
        self._row = {piece.articles[0].id: at for at, piece in enumerate(pieces)}
        self._sums = np.zeros_like(self._goal.wanted)
        self._order = order
        self._by_date = by_date
        self._ends: dict[str, str] = {}  # the latest day of each family that is in a part
        self._first: dict[str, str] = {}
        self._last: dict[str, str] = {}
        self._articles: defaultdict[tuple[str, str], list[SplitArticle]] = defaultdict(list)
        self.held_back: list[HeldBack] = []

    def put(self, piece: _Piece, part: str) -> None:
        """Count articles in a part."""
        self._articles[piece.family_key, part] += piece.articles
        self._sums[self._order.index(part)] += self._goal.rows[self._row[piece.articles[0].id]]
        day = self._ends[piece.family_key] = max(piece.day, self._ends.get(piece.family_key, ""))
        if day:
            self._first[part] = min(self._first.get(part, day), day)
            self._last[part] = max(self._last.get(part, ""), day)

    def families(self) -> tuple[tuple[Family, str], ...]:
        """Return the families that are in the parts, or what of them is in each."""
        return tuple((Family.of(own), part) for (_, part), own in self._articles.items())

    def admit(self, piece: _Piece, late: HeldBecause) -> None:
        """Put articles where they belong, or hold them back; `late` is said of those too late."""
        if len(piece.parts) > 1:
            self._hold(piece.articles, HeldBecause.BETWEEN, piece.parts)
            return
        if self._by_date:
            dated = self._dated(piece, late)
            if not dated:
                return
            kept = _Piece(dated, piece.parts)
            self._row[dated[0].id] = self._row[piece.articles[0].id]
            piece = kept
        self.put(piece, piece.parts[0] if piece.parts else self._neediest(piece))

    def _dated(self, piece: _Piece, late: HeldBecause) -> tuple[SplitArticle, ...]:
        """Return the articles that may be in the part of their family; hold the others back."""
        undated = [each for each in piece.articles if not each.day]
        self._hold(undated, HeldBecause.UNDATED, piece.parts)
        dated = [each for each in piece.articles if each.day]
        for part in piece.parts:
            after = [each for each in dated if not self._early_enough(each.day, part)]
            self._hold(after, late, piece.parts)
            dated = [each for each in dated if self._early_enough(each.day, part)]
            days = [each.day for each in dated]
            if days and not self._fits(max(*days, self._ends.get(piece.family_key, "")), part):
                self._hold(dated, HeldBecause.MISDATED, piece.parts)
                return ()
        return tuple(dated)

    def _hold(
        self, articles: Sequence[SplitArticle], because: HeldBecause, parts: tuple[str, ...]
    ) -> None:
        self.held_back += [HeldBack(article, because, parts) for article in articles]

    def _neediest(self, piece: _Piece) -> str:
        row = self._goal.rows[self._row[piece.articles[0].id]]
        needs = needs_of(self._goal, self._sums, row)
        fitting = [part for part in self._order if self._fits(piece.day, part)]
        index = self._order.index
        return max(fitting, key=lambda part: (int(needs[index(part)]), -index(part)))

    def _fits(self, day: str, part: str) -> bool:
        """Say whether a family that ends on this day may be in a part."""
        earlier = self._order[: self._order.index(part)]
        after = all(day > self._last.get(each, "") for each in earlier)
        return not self._by_date or (after and self._early_enough(day, part))

    def _early_enough(self, day: str, part: str) -> bool:
        """Say whether an article of this day is earlier than all later parts."""
        later = self._order[self._order.index(part) + 1 :]
        return all(day < self._first[each] for each in later if each in self._first)


def _parts_of_families(
    families: Sequence[Family], placed: Mapping[str, str], kin: Mapping[str, str]
) -> dict[str, set[str]]:
    """Return the parts that families have articles in, by the family's first article."""
    by_key: defaultdict[str, set[str]] = defaultdict(set)
    for article, key in kin.items():
        if article in placed:
            by_key[key].add(placed[article])
    found = {}
    for family in families:
        there = {placed[each.id] for each in family.articles if each.id in placed}
        found[family.first] = there | by_key[family.articles[0].family]
    return found
