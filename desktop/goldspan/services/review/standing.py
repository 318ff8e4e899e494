"""How the units of an article stand: their decisions, their gold, and what has changed since."""

from __future__ import annotations

import operator
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from goldspan.agreement.units import Unit
from goldspan.domain.layer import Link, Span
from goldspan.domain.review import Adjudication, Decision, adjudication_id
from goldspan.services.review.gold_ids import came_by_import
from goldspan.services.review.gold_places import gold_places
from goldspan.services.review.peoples_side import Marked, PeoplesSide
from goldspan.services.review.review_units import ReviewUnit, Staleness, UnitState


@dataclass(frozen=True, slots=True)
class Standing:
    """The units of an article in reading order, with what they were worked out from."""

    units: tuple[ReviewUnit, ...]
    people: PeoplesSide
    settled: tuple[bool, bool]  # whether gold came from a file, and is adjudicated
    by_id: Mapping[str, ReviewUnit]


def standing(
    article: str,
    people: PeoplesSide,
    gold: Marked,
    decisions: Iterable[Adjudication],
    *,
    done: bool,
    before: Standing | None = None,
) -> Standing:
    """Return how the units of an article stand; `done` says that its gold is adjudicated.

    Units that stand as they stood `before` are the same objects again.
    """
    every = sorted(decisions, key=lambda each: each.id)
    if not every and not gold.spans:
        return _untouched(article, people, done=done)
    decided, orphans = _by_unit(people, every)
    drawn = {span for each in orphans if not _seen_spans(each) for span in each.spans}
    held, loose = gold_places(people, decided, gold.spans.values(), drawn)
    _give_makers(decided, orphans, held)
    filed = any(came_by_import(span) for span in gold.spans.values()) or (done and not every)
    links = gold.outgoing()
    homes = {span.id: i for i, spans in zip(people.ids, held, strict=True) for span in spans}
    same = before is not None and (before.people, before.settled) == (people, (filed, done))
    known = before.by_id if before is not None and same else {}
    found = []
    for at, unit in enumerate(people.units):
        current, *replaced = decided[at] or (None,)
        own = tuple(link for span in held[at] for link in links.get(span.id, ()))
        targets = {link.id: homes.get(link.target, link.target) for link in own}
        old = known.get(people.ids[at])
        if old is not None and _stands(old, current, replaced, held[at], own, targets):
            found.append(old)
            continue
        stale = _staleness(people, at, current, held[at]) if current is not None else frozenset()
        found.append(
            ReviewUnit(
                id=people.ids[at],
                article=article,
                unit=unit,
                state=_state(unit, current, stale, held[at], filed=filed, done=done),
                links=people.links[at],
                prints=people.prints[at],
                targets=people.targets[at] | targets,
                gold=tuple(held[at]),
                gold_links=own,
                adjudication=current,
                replaced=tuple(each for each in replaced if each is not None),
                stale=stale,
            )
        )
    found += _of_gold_alone(article, loose, orphans, links)
    found.sort(key=lambda unit: (unit.place(), unit.id))
    return Standing(tuple(found), people, (filed, done), {unit.id: unit for unit in found})


def _untouched(article: str, people: PeoplesSide, *, done: bool) -> Standing:
    """Return how units stand where there is no gold yet, and nobody has decided anything."""
    found = [
        ReviewUnit(
            people.ids[at],
            article,
            unit,
            _state(unit, None, frozenset(), (), filed=done, done=done),
            people.links[at],
            people.prints[at],
            people.targets[at],
        )
        for at, unit in enumerate(people.units)
    ]
    found.sort(key=lambda unit: (unit.place(), unit.id))
    return Standing(tuple(found), people, (done, done), {unit.id: unit for unit in found})


def _stands(
    old: ReviewUnit,
    current: Adjudication | None,
    replaced: Sequence[Adjudication | None],
    gold: Sequence[Span],
    links: Sequence[Link],
    targets: Mapping[str, str],
) -> bool:
    """Return whether a unit is what it was, its people being the same."""
    return (
        old.adjudication is current
        and len(old.replaced) == len(replaced)
        and all(map(operator.is_, old.replaced, replaced))
        and len(old.gold) == len(gold)
        and all(map(operator.is_, old.gold, gold))
        and len(old.gold_links) == len(links)
        and all(map(operator.is_, old.gold_links, links))
        and all(old.targets[link] == unit for link, unit in targets.items())
    )


def _by_unit(
    people: PeoplesSide, decisions: Sequence[Adjudication]
) -> tuple[list[list[Adjudication]], list[Adjudication]]:
    """Return the decisions on each unit, the one that counts first, and those on no unit.

    A decision is on the unit with the span that it took, else with which it shares most spans; its
    own before all others.
    """
    own, owner = people.ids, people.owners
    found: list[list[tuple[int, int, str, Adjudication]]] = [[] for _ in own]
    orphans = []
    for each in decisions:
        shared: dict[int, int] = {}
        for seen in each.seen:
            if seen.span is not None and seen.span in owner:
                at = owner[seen.span]
                weight = 1 + len(each.seen) * (seen.annotator == each.taken)
                shared[at] = shared.get(at, 0) + weight
        if not shared:
            orphans.append(each)
            continue
        at = min(shared, key=lambda at: (own[at] != each.id, -shared[at], at))
        found[at].append((int(own[at] != each.id), -shared[at], each.id, each))
    ordered = [sorted(those, key=lambda e: e[:3]) if len(those) > 1 else those for those in found]
    return [[entry[-1] for entry in those] for those in ordered], orphans


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
    if decision.decision is Decision.TAKEN and any(_is_of_another(s, decision) for s in gold):
        # Another reviewer took it from another person, in a copy that was merged.
        found.add(Staleness.GOLD)
    return frozenset(found)


def _is_of_another(gold: Span, decision: Adjudication) -> bool:
    return gold.origin is not None and gold.origin.annotator != decision.taken


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
        if gold:
            # What a decision made that is on another unit by now is to be looked at again.
            imported = any(came_by_import(span) for span in gold)
            return UnitState.FROM_FILE if imported else UnitState.OPEN
        if filed and done:
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
