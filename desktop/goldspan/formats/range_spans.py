"""Ranges of the text (the cue of a claim) as spans of their own, joined to the span they belong to.

Tools that know spans and links only show them so; read back, they are ranges again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from goldspan.domain.exchange import ExchangeArticle, ExchangeLink, ExchangeSpan, LabelMeaning
from goldspan.domain.layer import TextRange
from goldspan.domain.scheme import AttributeKind, Scheme
from goldspan.formats.cues import GAP
from goldspan.formats.flat import reading_order
from goldspan.formats.record import LinkRecord, SpanRecord

# Label and attribute → what its ranges and the links to them are called.
RangeNames = Mapping[tuple[str, str], str]
_Placed = tuple[tuple[int, int, str, str], ExchangeSpan | TextRange]


@dataclass(frozen=True, slots=True)
class DrawnSpan:
    """A span as a tool shows it, numbered in the order of the text; `span` is None for a range."""

    number: int
    label: str
    start: int
    end: int
    quote: str
    span: ExchangeSpan | None


@dataclass(frozen=True, slots=True)
class DrawnLink:
    """A link between two of them, by their numbers; `link` is None for one to a range."""

    type: str
    source: int
    target: int
    link: ExchangeLink | None


def range_names(scheme: Scheme) -> RangeNames:
    """Return what ranges are called: as their attribute, behind its label where that is taken."""
    taken = {label.key for label in scheme.labels} | {link.key for link in scheme.links}
    return {
        (label.key, attribute.key): (
            f"{label.key}.{attribute.key}" if attribute.key in taken else attribute.key
        )
        for label in scheme.labels
        for attribute in label.attributes
        if attribute.kind is AttributeKind.RANGES
    }


def drawn(article: ExchangeArticle, names: RangeNames) -> tuple[list[DrawnSpan], list[DrawnLink]]:
    """Return the article's spans with its ranges among them, and its links with those to ranges.

    Spans are in the order of the text, the links to the ranges of a span in theirs.
    """
    parts = {
        (span.id, key): (names[span.label, key], value)
        for span in article.spans
        for key, value in span.attrs.items()
        if not isinstance(value, str) and (span.label, key) in names
    }
    own: list[_Placed] = [(reading_order(span), span) for span in article.spans]
    ranges = {
        (name, part.start, part.end): part for name, value in parts.values() for part in value
    }
    others: list[_Placed] = [
        ((part.start, -part.end, name, ""), part) for (name, _, _), part in ranges.items()
    ]
    order = sorted([*own, *others], key=lambda pair: pair[0])
    spans: list[DrawnSpan] = []
    by_span: dict[str, int] = {}
    by_range: dict[tuple[str, int, int], int] = {}
    for number, (place, item) in enumerate(order, start=1):
        if isinstance(item, TextRange):
            by_range[place[2], item.start, item.end] = number
            spans.append(DrawnSpan(number, place[2], item.start, item.end, item.quote, None))
        else:
            by_span[item.id] = number
            spans.append(DrawnSpan(number, item.label, item.start, item.end, item.quote, item))
    links = [
        DrawnLink(link.type, by_span[link.source], by_span[link.target], link)
        for link in article.links
    ]
    links.sort(key=lambda link: (link.source, link.target, link.type))
    for span in sorted(article.spans, key=reading_order):
        for key in sorted(span.attrs):
            name, value = parts.get((span.id, key), ("", ()))
            links += [
                DrawnLink(name, by_span[span.id], by_range[name, part.start, part.end], None)
                for part in value
            ]
    return spans, links


def undrawn(
    spans: Iterable[SpanRecord],
    links: Iterable[LinkRecord],
    scheme: Scheme,
    meanings: Mapping[str, LabelMeaning],
) -> tuple[list[SpanRecord], list[LinkRecord]]:
    """Return spans with their ranges as attributes, and links without those to ranges."""
    spans = list(spans)
    by_id: dict[str, SpanRecord] = {}
    for span in spans:
        by_id.setdefault(str(span["id"]), span)
    attributes = {(label, name): key for (label, key), name in range_names(scheme).items()}
    taken: set[str] = set()
    found: dict[tuple[str, str], list[SpanRecord]] = {}
    left: list[LinkRecord] = []
    for link in links:
        source, target = by_id.get(str(link["from"])), by_id.get(str(link["to"]))
        if source is not None and target is not None and target["label"] == link["type"]:
            label = source["label"]
            meant = meanings[label].label if label in meanings else label
            key = attributes.get((meant, link["type"]))
            if key is not None:
                taken.add(str(target["id"]))
                found.setdefault((str(source["id"]), key), []).append(target)
                continue
        left.append(link)
    for (identifier, key), parts in found.items():
        span = by_id[identifier]
        span["attrs"] = {**span.get("attrs", {}), key: GAP.join(part["quote"] for part in parts)}
        ranges = [[part["start"], part["end"]] for part in parts]
        span["ranges"] = {**span.get("ranges", {}), key: ranges}
    return [span for span in spans if str(span["id"]) not in taken], left
