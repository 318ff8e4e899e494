"""The units behind a figure: those of a label, a pair, a kind of difference, in some articles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import permutations
from typing import Final

from goldspan.agreement.units import Difference, Layer, Unit, units
from goldspan.domain.article import Article
from goldspan.services.measuring.selection import Chosen, Compared
from goldspan.services.progress import Progress
from goldspan.store.reader import ProjectReader

CONTEXT: Final = 60  # characters around a unit
MOST: Final = 500
Passages = Mapping[str, Sequence[tuple[int, int]]]


@dataclass(frozen=True, slots=True)
class UnitQuery:
    """Which units are wanted; what is empty or None lets everything through.

    `people` are two or more who are asked there. `cell` are the labels of two of them, the first's
    and the second's, empty for nothing; without it only units that differ are wanted. `kind` is a
    kind of difference.
    """

    articles: tuple[str, ...] = ()
    label: str = ""
    kind: Difference | None = None
    people: tuple[str, ...] = ()
    cell: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class FoundUnit:
    """A unit with its article and the words around it: `text[start:end]` is what it spans."""

    article: Article
    unit: Unit
    text: str
    start: int
    end: int

    @property
    def words(self) -> str:
        """Return what it spans."""
        return self.text[self.start : self.end]


def find_units(
    store: ProjectReader,
    chosen: Chosen,
    query: UnitQuery,
    progress: Progress,
    recurring: Passages | None = None,
) -> Iterator[FoundUnit]:
    """Yield the units of a selection that a query lets through, article by article.

    `recurring` are passages whose units do not count. Raises `CancelledError` where the user
    cancelled.
    """
    wanted = [
        each for each in chosen.compared if not query.articles or each.article.id in query.articles
    ]
    for number, compared in enumerate(wanted):
        progress.report(number, len(wanted), compared.article.name)
        found = [unit for unit in _units(store, chosen, compared) if _passes(unit, query)]
        passages = (recurring or {}).get(compared.article.id, ())
        found = [unit for unit in found if not _within(unit, passages)]
        if found:
            text = store.text(compared.article.id)
            yield from (_found(compared.article, unit, text) for unit in found)


def _units(store: ProjectReader, chosen: Chosen, compared: Compared) -> list[Unit]:
    labels = frozenset(chosen.labels)
    asked = {who: labels if own is None else own & labels for who, own in compared.asked.items()}
    article = compared.article.id
    layers = {who: Layer(store.spans(article, who), store.links(article, who)) for who in asked}
    return units(layers, asked)


def _passes(unit: Unit, query: UnitQuery) -> bool:
    if query.label and query.label not in unit.labels:
        return False
    if query.kind is not None and query.kind not in unit.differences:
        return False
    there = [*unit.spans, *unit.absent]
    asked = [who for who in query.people or there if who in there]
    if query.cell is None:
        return bool(unit.differences) and bool(asked)
    pairs = [query.people] if len(query.people) == 2 else permutations(asked, 2)
    return any(
        tuple(unit.spans[who].label if who in unit.spans else "" for who in pair) == query.cell
        for pair in pairs
        if all(who in there for who in pair)
    )


def _within(unit: Unit, passages: Sequence[tuple[int, int]]) -> bool:
    return any(start <= unit.start and unit.end <= end for start, end in passages)


def _found(article: Article, unit: Unit, text: str) -> FoundUnit:
    first, last = max(0, unit.start - CONTEXT), min(len(text), unit.end + CONTEXT)
    return FoundUnit(article, unit, text[first:last], unit.start - first, unit.end - first)
