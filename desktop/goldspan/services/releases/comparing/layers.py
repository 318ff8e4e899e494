"""Compares what one layer has on an article in two releases: spans one to one, then links."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from goldspan.agreement.units import Layer, units
from goldspan.domain.layer import Span
from goldspan.services.releases.comparing.carrying import Carry, unmoved
from goldspan.services.releases.comparing.comparison import (
    Kind,
    LinkChange,
    SpanChange,
    SpanState,
    What,
)

Record = dict[str, Any]
Ranges = tuple[tuple[str, tuple[tuple[int, int] | None, ...]], ...]
Values = tuple[tuple[tuple[str, str], ...], Ranges]
_A, _B = "a", "b"


@dataclass(frozen=True, slots=True)
class LayerChange:
    """What differs between two layers of an article."""

    spans: tuple[SpanChange, ...]
    links: tuple[LinkChange, ...]


class _Placed(NamedTuple):
    """A span with where it stands in the later text, and what makes two spans the same.

    `place` is its range with its label, `values` are its attributes, with the places of those that
    are words.
    """

    record: Record
    start: int
    end: int
    place: tuple[int, int, str]
    values: Values
    remarks: tuple[bool, str]

    @classmethod
    def of(cls, record: Record, carry: Carry) -> _Placed | None:
        """Return a span as placed; None where it does not stand in the later text."""
        at = carry(record["start"], record["end"])
        if at is None:
            return None
        ranges: Ranges = ()
        if "ranges" in record:
            ranges = tuple(
                (key, tuple(carry(start, end) for start, end in places))
                for key, places in record["ranges"].items()
            )
        start, end = at
        values = tuple(record["attrs"].items()), ranges
        return cls(record, start, end, (start, end, record["label"]), values, _remarks(record))


def compare_layers(a: Record, b: Record, carry: Carry) -> LayerChange:
    """Compare the spans and links of two records of an article.

    Spans are matched as units are: of the same range and label, then of the same range, then of the
    same label by largest overlap, one to one. `carry` says where a range of `a` stands in `b`.
    """
    placed = [(each, _Placed.of(each, carry)) for each in a.get("spans", ())]
    there = [at for _, at in placed if at is not None]
    here = [at for each in b.get("spans", ()) if (at := _Placed.of(each, unmoved)) is not None]
    changes = [SpanChange(Kind.REMOVED, _state(each), None) for each, at in placed if at is None]
    became: dict[str, str] = {}
    for one, other in _matched(there, here):
        if one is None and other is not None:
            changes.append(SpanChange(Kind.ADDED, None, _state(other.record)))
        elif other is None and one is not None:
            changes.append(SpanChange(Kind.REMOVED, _state(one.record), None))
        elif one is not None and other is not None:
            became[one.record["id"]] = other.record["id"]
            change = _change(one, other)
            if change is not None:
                changes.append(change)
    return LayerChange(
        tuple(sorted(changes, key=_place)),
        tuple(_links(a, b, became)),
    )


def _matched(
    ones: Sequence[_Placed], others: Sequence[_Placed]
) -> Iterator[tuple[_Placed | None, _Placed | None]]:
    """Yield spans with their match, or alone; what is the same and of one place needs no units."""
    left, free = list(ones), list(others)
    for key in (_content, _place_and_label):
        by_key: defaultdict[object, list[_Placed]] = defaultdict(list)
        for span in reversed(free):
            by_key[key(span)].append(span)
        unmatched = []
        for span in left:
            found = by_key.get(key(span))
            if found:
                yield span, found.pop()
            else:
                unmatched.append(span)
        left, free = unmatched, [span for spans in by_key.values() for span in spans]
    if not left or not free:
        yield from ((span, None) for span in left)
        yield from ((None, span) for span in free)
        return
    layers = {who: Layer(_spans(who, spans)) for who, spans in ((_A, left), (_B, free))}
    for unit in units(layers, dict.fromkeys(layers)):
        one, other = unit.spans.get(_A), unit.spans.get(_B)
        yield (
            left[int(one.id)] if one is not None else None,
            free[int(other.id)] if other is not None else None,
        )


def _content(span: _Placed) -> object:
    return span.place, span.values, span.remarks


def _place_and_label(span: _Placed) -> object:
    return span.place


def _spans(who: str, spans: Sequence[_Placed]) -> list[Span]:
    return [
        Span(str(number), "", who, span.record["label"], span.start, span.end, "")
        for number, span in enumerate(spans)
    ]


def _change(one: _Placed, other: _Placed) -> SpanChange | None:
    """Return what differs between two spans that are one, None where nothing does."""
    a, b = one.record, other.record
    keys = () if one.values == other.values else tuple(sorted(_differing(one, other)))
    found = (
        (What.RANGE, one.place[:2] != other.place[:2]),
        (What.LABEL, a["label"] != b["label"]),
        (What.ATTRIBUTES, bool(keys)),
        (What.REMARKS, one.remarks != other.remarks),
    )
    what = tuple(each for each, holds in found if holds)
    return SpanChange(Kind.CHANGED, _state(a), _state(b), what, keys) if what else None


def _differing(one: _Placed, other: _Placed) -> Iterator[str]:
    a, b = one.record["attrs"], other.record["attrs"]
    at_a, at_b = dict(one.values[1]), dict(other.values[1])
    for key in {**a, **b}:
        if (a.get(key) or "") != (b.get(key) or "") or at_a.get(key) != at_b.get(key):
            yield key


def _remarks(record: Record) -> tuple[bool, str]:
    return record.get("doubtful", False), record.get("note", "")


def _state(record: Record) -> SpanState:
    return SpanState(
        record["label"],
        record["start"],
        record["end"],
        record["quote"],
        record["attrs"],
        record.get("doubtful", False),
        record.get("note", ""),
    )


def _links(a: Record, b: Record, became: Mapping[str, str]) -> Iterator[LinkChange]:
    """Yield the links that came and went; one between spans that became others is the same."""
    before: defaultdict[tuple[str, ...], list[Record]] = defaultdict(list)
    after: defaultdict[tuple[str, ...], list[Record]] = defaultdict(list)
    for link in a.get("links", ()):
        ends = (became.get(link[end], "") for end in ("from", "to"))
        before[(link["type"], *ends)].append(link)
    for link in b.get("links", ()):
        after[link["type"], link["from"], link["to"]].append(link)
    for kind, ones, others, record in (
        (Kind.REMOVED, before, after, a),
        (Kind.ADDED, after, before, b),
    ):
        spans = {span["id"]: span for span in record.get("spans", ())}
        for key, links in ones.items():
            for link in links[len(others.get(key, ())) :]:
                yield _link(kind, link, spans)


def _link(kind: Kind, link: Record, spans: Mapping[str, Record]) -> LinkChange:
    return LinkChange(kind, link["type"], _state(spans[link["from"]]), _state(spans[link["to"]]))


def _place(change: SpanChange) -> tuple[int, int, str]:
    state = change.after or change.before
    return (state.start, -state.end, state.label) if state is not None else (0, 0, "")
