"""What goes when something goes: links with a span, and what lies in new furniture."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from goldspan.domain.change import EntityChange
from goldspan.domain.layer import Key, Link, Span, VerdictKind
from goldspan.services.desk.layer import DeskLayer
from goldspan.services.desk.suggestions import verdict_on

Block = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Cleared:
    """What marking furniture took away: own spans that lay in it, and suggestions rejected."""

    spans: int = 0
    suggestions: int = 0
    changes: tuple[EntityChange, ...] = field(default=(), repr=False)

    def __bool__(self) -> bool:
        return self.spans > 0 or self.suggestions > 0


def link_removal(layer: DeskLayer, links: Iterable[Link]) -> list[EntityChange]:
    """Return the changes by which links fall away with an end; they may be suggested again."""
    changes: list[EntityChange] = []
    for link in {link.id: link for link in links}.values():
        changes.append(EntityChange(link, None))
        behind = layer.on_links.verdicts_behind(link.id)
        changes += [EntityChange(verdict, None) for verdict in behind]
    return changes


def removal(layer: DeskLayer, annotator: str, spans: Sequence[Span]) -> list[EntityChange]:
    """Return the changes that delete own spans with their links.

    Suggestions that they came from, or that say the same, count as rejected.
    """
    going = {span.id for span in spans}
    changes = link_removal(layer, (link for i in going for link in layer.links_of(i)))
    rejected: set[str] = set()
    for span in spans:
        changes.append(EntityChange(span, None))
        for verdict in layer.on_spans.verdicts_behind(span.id):
            rejected.add(verdict.id)
            after = replace(verdict, kind=VerdictKind.REJECTED, span=None)
            changes.append(EntityChange(verdict, after))
        stays = layer.own_span(*span.key())
        alike = layer.suggestions_of(span.key())
        if not alike or layer.on_spans.verdict_at(span.key()) or (stays and stays.id not in going):
            continue
        fresh = verdict_on(alike[0], annotator, VerdictKind.REJECTED, None)
        if fresh.id not in rejected:
            rejected.add(fresh.id)
            changes.append(EntityChange(None, fresh))
    return changes


def clearing(
    layer: DeskLayer, annotator: str, blocks: Sequence[Block], kept: frozenset[Key | str]
) -> Cleared:
    """Return what marking these blocks as furniture takes away from inside them.

    `kept` are the ids of own spans and the keys of suggestions that are being decided otherwise.
    """
    spans: dict[str, Span] = {}
    inside: dict[Key, Span] = {}
    for start, end in blocks:
        own = layer.spans.values()
        spans |= {s.id: s for s in own if start <= s.start and s.end <= end and s.id not in kept}
        found = layer.open_suggestions_in(start, end)
        inside |= {each.key(): each for each in found if each.key() not in kept}
    changes = removal(layer, annotator, list(spans.values()))
    changes += [
        EntityChange(None, verdict_on(each, annotator, VerdictKind.REJECTED, None))
        for each in inside.values()
    ]
    return Cleared(len(spans), len(inside), tuple(changes))
