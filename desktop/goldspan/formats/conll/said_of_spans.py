"""What CoNLL-U's last column says of a span beside its tag, at the span's first token.

`NE:kind=PERSON` is an attribute, `CLAIM:cue=12-18,40-43` words of the text by their offsets,
`NE::note=…` a remark, `CLAIM>source=NE@77` a link to the span under `NE` that begins at 77.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from goldspan.domain.exchange import ExchangeArticle, ExchangeAttr, ExchangeSpan
from goldspan.domain.scheme import AttributeKind, Scheme
from goldspan.formats.conll.last_column import KEYS
from goldspan.formats.record import LinkRecord, SpanRecord
from goldspan.formats.signs import in_one_word, read_signs

YES = "Yes"
_SAID = re.compile(r"([^:>]+)(::|:|>)(.+)")
_RANGES = re.compile(r"\d{1,9}-\d{1,9}(?:,\d{1,9}-\d{1,9})*")
_END = re.compile(r"(.+?)@(\d{1,9})(?:@(.+))?")

Place = tuple[str, int]


def is_said(key: str) -> bool:
    """Say whether this key says something of a span."""
    return _SAID.fullmatch(key) is not None


def written_of_spans(
    article: ExchangeArticle, keys: Mapping[str, Place]
) -> dict[Place, list[tuple[str, str]]]:
    """Return what is said of spans by where they stand; `keys` gives key and start by their ids."""
    said: dict[Place, list[tuple[str, str]]] = {}
    for span in article.spans:
        if span.id in keys:
            key = keys[span.id][0]
            pairs = [(f"{key}:{KEYS.write(k)}", _value(v)) for k, v in sorted(span.attrs.items())]
            pairs += [(f"{key}::{name}", value) for name, value in _remarks(span)]
            said[keys[span.id]] = pairs
    links: dict[tuple[Place, str], list[str]] = {}
    for link in article.links:
        if link.source in keys and link.target in keys:
            source, (key, start) = keys[link.source], keys[link.target]
            score = "" if link.score is None else f"@{link.score!r}"
            name = f"{source[0]}>{KEYS.write(link.type)}"
            links.setdefault((source, name), []).append(f"{key}@{start}{score}")
    for (source, name), ends in links.items():
        said[source].append((name, ",".join(ends)))
    return said


def _remarks(span: ExchangeSpan) -> Iterable[tuple[str, str]]:
    if span.score is not None:
        yield "score", repr(span.score)
    if span.doubtful:
        yield "doubtful", YES
    if span.note:
        yield "note", in_one_word(span.note)


def _value(value: ExchangeAttr) -> str:
    if isinstance(value, str):
        return in_one_word(value)
    return ",".join(f"{item.start}-{item.end}" for item in value)


@dataclass(frozen=True, slots=True)
class SpanSayings:
    """Puts what the last column says into records of spans and links."""

    scheme: Scheme | None

    def complete(self, record: SpanRecord, key: str, pairs: Mapping[str, str]) -> None:
        """Give a span the attributes and remarks that its first token has under this key."""
        attrs: dict[str, str] = {}
        ranges: dict[str, list[list[int]]] = {}
        for name, written in pairs.items():
            match = _SAID.fullmatch(name)
            if match is None or match[1] != key or match[2] == ">":
                continue
            value = read_signs(written)
            if match[2] == "::":
                _remark(record, match[3], value)
                continue
            attribute = KEYS.read(match[3])
            attrs[attribute] = value
            if self._is_words(record["label"], attribute) and _RANGES.fullmatch(written):
                ranges[attribute] = [[*map(int, p.split("-"))] for p in written.split(",")]
        if attrs:
            record["attrs"] = attrs
        if ranges:
            record["ranges"] = ranges

    def links(
        self,
        key: str,
        pairs: Mapping[str, str],
        source: SpanRecord,
        spans: Mapping[Place, SpanRecord],
    ) -> Iterable[LinkRecord]:
        """Yield the links from this span; a link to a span that is gone ends nowhere."""
        for name, written in pairs.items():
            match = _SAID.fullmatch(name)
            if match is None or match[1] != key or match[2] != ">":
                continue
            for end in written.split(","):
                place = _END.fullmatch(end)
                target = spans.get((place[1], int(place[2]))) if place else None
                link: LinkRecord = {
                    "type": KEYS.read(match[3]),
                    "from": source["id"],
                    "to": target["id"] if target else end,
                }
                score = _number(place[3]) if place and place[3] else None
                if score is not None:
                    link["score"] = score
                yield link

    def _is_words(self, label: str, key: str) -> bool:
        found = self.scheme.label(label) if self.scheme else None
        attribute = found.attribute(key) if found else None
        return attribute is not None and attribute.kind is AttributeKind.RANGES


def _remark(record: SpanRecord, name: str, value: str) -> None:
    if name == "score" and (score := _number(value)) is not None:
        record["score"] = score
    elif name == "doubtful":
        record["doubtful"] = value == YES
    elif name == "note":
        record["note"] = value


def _number(written: str) -> float | None:
    try:
        return float(written)
    except ValueError:
        return None
