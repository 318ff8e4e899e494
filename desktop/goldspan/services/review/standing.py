"""How the units of an article stand: their decisions, their gold, and what has changed since."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from goldspan.agreement.units import Unit
from goldspan.domain.layer import Link, Span
from goldspan.domain.review import Adjudication, Decision, adjudication_id
from goldspan.services.review.gold_ids import came_by_import
from goldspan.services.review.gold_places import gold_places
from goldspan.services.review.prints import span_print
from goldspan.services.review.review_units import ReviewUnit, Staleness, UnitState


@dataclass(slots=True)
class Marked:
    """What one annotator has on an article: spans and links by id, links by their source."""

    spans: dict[str, Span] = field(default_factory=dict)
    links: dict[str, Link] = field(default_factory=dict)

    def outgoing(self) -> dict[str, list[Link]]:
        """Return the links by the id of the span they begin at, in the order of their ids."""
        found: dict[str, list[Link]] = {}
        for link in sorted(self.links.values(), key=lambda link: (link.type, link.id)):
            found.setdefault(link.source, []).append(link)
        return found


class PeoplesSide:
    """What the people say: units, prints and links; the same until somebody's layer changes."""

    def __init__(self, article: str, units: Sequence[Unit], layers: Mapping[str, Marked]) -> None:
        self.units = list(units)
        self._layers = layers
        self._outgoing = {who: layer.outgoing() for who, layer in layers.items()}
        self._prints: dict[str, str] = {}
        self.links = [self._links_of(unit) for unit in self.units]
        self.ids = [
            adjudication_id(article, tuple(span.id for span in unit.spans.values()))
            for unit in self.units
        ]
        home = {
            s.id: i for i, u in zip(self.ids, self.units, strict=True) for s in u.spans.values()
        }
        self.targets = [
            {
                link.id: home[link.target]
                for those in links.values()
                for link in those
                if link.target in home
            }
            for links in self.links
        ]
        self.prints = [
            {who: self.print_of(who, span.id) for who, span in unit.spans.items()}
            for unit in self.units
        ]

    def print_of(self, annotator: str, span_id: str) -> str:
        """Return the print of somebody's span as it is now, empty where it is gone."""
        layer = self._layers.get(annotator)
        if layer is None or span_id not in layer.spans:
            return ""
        if span_id not in self._prints:
            outgoing = self._outgoing[annotator].get(span_id, [])
            self._prints[span_id] = span_print(layer.spans[span_id], outgoing, layer.spans)
        return self._prints[span_id]

    def _links_of(self, unit: Unit) -> dict[str, tuple[Link, ...]]:
        return {
            who: tuple(self._outgoing[who].get(span.id, ())) for who, span in unit.spans.items()
        }


def standing(
    article: str,
    people: PeoplesSide,
    gold: Marked,
    decisions: Iterable[Adjudication],
    *,
    done: bool,
) -> tuple[ReviewUnit, ...]:
    """Return the units of an article in reading order; `done` says that its gold is adjudicated."""
    every = sorted(decisions, key=lambda each: each.id)
    decided, orphans = _by_unit(people, every)
    drawn = {span for each in orphans if not _seen_spans(each) for span in each.spans}
    held, loose = gold_places(people.units, decided, gold.spans.values(), drawn)
    _give_makers(decided, orphans, held)
    filed = any(came_by_import(span) for span in gold.spans.values()) or (done and not every)
    links = gold.outgoing()
    homes = {span.id: i for i, spans in zip(people.ids, held, strict=True) for span in spans}
    found = []
    for at, unit in enumerate(people.units):
        current = decided[at][0] if decided[at] else None
        stale = _staleness(people, at, current, held[at]) if current is not None else frozenset()
        own = tuple(link for span in held[at] for link in links.get(span.id, ()))
        found.append(
            ReviewUnit(
                id=people.ids[at],
                article=article,
                unit=unit,
                state=_state(unit, current, stale, held[at], filed=filed, done=done),
                links=people.links[at],
                prints=people.prints[at],
                targets=people.targets[at] | {x.id: homes.get(x.target, x.target) for x in own},
                gold=tuple(held[at]),
                gold_links=own,
                adjudication=current,
                replaced=tuple(decided[at][1:]),
                stale=stale,
            )
        )
    found += _of_gold_alone(article, loose, orphans, links)
    return tuple(sorted(found, key=lambda unit: (unit.place(), unit.id)))


def _by_unit(
    people: PeoplesSide, decisions: Sequence[Adjudication]
) -> tuple[list[list[Adjudication]], list[Adjudication]]:
    """Return the decisions on each unit, the one that counts first, and those on no unit.

    A decision is on the unit with which it shares most spans, its own before all others.
    """
    units, own = people.units, people.ids
    owner = {span.id: at for at, unit in enumerate(units) for span in unit.spans.values()}
    found: list[list[tuple[int, int, str, Adjudication]]] = [[] for _ in units]
    orphans = []
    for each in decisions:
        shared: dict[int, int] = {}
        for seen in each.seen:
            if seen.span is not None and seen.span in owner:
                at = owner[seen.span]
                shared[at] = shared.get(at, 0) + 1
        if not shared:
            orphans.append(each)
            continue
        at = min(shared, key=lambda at: (own[at] != each.id, -shared[at], at))
        found[at].append((int(own[at] != each.id), -shared[at], each.id, each))
    return [[entry[-1] for entry in sorted(those, key=lambda e: e[:3])] for those in found], orphans


def _give_makers(
    decided: Sequence[list[Adjudication]],
    orphans: list[Adjudication],
    held: Sequence[Sequence[Span]],
) -> None:
    """Let a decision on nobody's spans be on the unit whose people mark the same by now."""
    makers = {span: each for each in orphans for span in each.spans}
    for those, gold in zip(decided, held, strict=True):
        for span in gold:
            maker = makers.get(span.id)
            if maker is not None and maker in orphans:
                those.append(maker)
                orphans.remove(maker)


def _staleness(
    people: PeoplesSide, at: int, decision: Adjudication, gold: Sequence[Span]
) -> frozenset[Staleness]:
    """Return what has changed since a decision: nothing, where it holds as it was made."""
    now = people.prints[at]
    seen = {each.annotator: each for each in decision.seen}
    known = {each.print for each in decision.seen}
    found: set[Staleness] = set()
    for who, each in seen.items():
        # Who is not compared any more, being at work again, may still have what was seen.
        current = now.get(who) or (people.print_of(who, each.span) if each.span else "")
        if current != each.print:
            found.add(Staleness.CHANGED if current and each.print else _come_or_gone(current))
    if any(who not in seen and print_ not in known for who, print_ in now.items()):
        found.add(Staleness.NEW)
    if decision.decision is not Decision.SKIPPED and {s.id for s in gold} != set(decision.spans):
        found.add(Staleness.GOLD)
    return frozenset(found)


def _come_or_gone(current: str) -> Staleness:
    return Staleness.NEW if current else Staleness.GONE


def _state(
    unit: Unit,
    decision: Adjudication | None,
    stale: frozenset[Staleness],
    gold: Sequence[Span],
    *,
    filed: bool,
    done: bool,
) -> UnitState:
    if decision is None:
        if gold or (filed and done):
            return UnitState.FROM_FILE
        # Where gold came from a file that has nothing here, agreeing people are no gold yet.
        return UnitState.OPEN if unit.differences or filed else UnitState.ADOPTED
    if decision.decision is Decision.SKIPPED:
        return UnitState.SKIPPED
    if stale:
        return UnitState.STALE
    adopted = decision.decision is Decision.ADOPTED
    return UnitState.ADOPTED if adopted else UnitState.DECIDED


def _of_gold_alone(
    article: str,
    loose: Sequence[Span],
    orphans: Sequence[Adjudication],
    links: Mapping[str, Sequence[Link]],
) -> list[ReviewUnit]:
    """Return the units of gold that no person has, with the decisions that made it."""
    makers = {span: each for each in orphans for span in each.spans}
    together: dict[str, list[Span]] = {}
    for span in loose:
        maker = makers.get(span.id)
        unit_id = maker.id if maker is not None else adjudication_id(article, (span.id,))
        together.setdefault(unit_id, []).append(span)
    found = []
    for unit_id, spans in together.items():
        maker = makers.get(spans[0].id)
        gone = maker is not None and _seen_spans(maker)
        state = UnitState.FROM_FILE if maker is None else UnitState.DECIDED
        found.append(
            ReviewUnit(
                id=unit_id,
                article=article,
                unit=Unit({}),
                state=UnitState.STALE if gone else state,
                links={},
                prints={},
                gold=tuple(spans),
                gold_links=tuple(link for span in spans for link in links.get(span.id, ())),
                adjudication=maker,
                stale=frozenset({Staleness.GONE} if gone else ()),
            )
        )
    return found


def _seen_spans(decision: Adjudication) -> bool:
    """Return whether a decision was made on what people have marked."""
    return any(seen.span is not None for seen in decision.seen)
