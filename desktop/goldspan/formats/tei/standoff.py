"""Reads spans, links and what is said of them from `standOff`: ours, or pointers to elements."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from lxml.etree import _Element as Element

from goldspan.formats.record import LinkRecord, SpanRecord
from goldspan.formats.tei.body import Body, Range
from goldspan.formats.tei.vocabulary import (
    ATTRIBUTE,
    ID,
    LABEL,
    LAYER,
    LINK,
    REMARKS,
    content,
    tei,
)

_RANGE = re.compile(r"string-range\(([^,()]+),(\d{1,12}),(\d{1,12})\)")
_INDEX = re.compile(r"string-index\(([^,()]+),(\d{1,12})\)")
_RANGES = "ranges"


class StandOff:
    """What stands beside the text of one document."""

    def __init__(self, root: Element, body: Body, characters: Mapping[str, str]) -> None:
        self._root, self._body, self._characters = root, body, characters
        self._keys = {kind: dict(self._categories(kind)) for kind in (LABEL, LINK, ATTRIBUTE)}
        self._features = {each.get(ID, ""): each for each in root.iter(tei("fs")) if each.get(ID)}
        self._ranges = {
            span.get(ID, ""): self.places(span.get("target", ""))
            for group in root.iter(tei("spanGrp"))
            if group.get("type") == _RANGES
            for span in group.iter(tei("span"))
        }
        self.misplaced = self.unjoined = 0

    def _categories(self, kind: str) -> Iterator[tuple[str, str]]:
        for taxonomy in self._root.iter(tei("taxonomy")):
            if taxonomy.get(ID) == kind:
                for category in taxonomy.iter(tei("category")):
                    term = category.find(f"{tei('catDesc')}/{tei('term')}")
                    if term is not None:
                        yield category.get(ID, ""), content(term, self._characters)

    def spans(self) -> Iterator[SpanRecord]:
        """Yield the spans; those that point nowhere are counted in `misplaced`."""
        for number, element in enumerate(self._root.iter(tei("span")), start=1):
            parent = element.getparent()
            group = parent.get("type", "") if parent is not None else ""
            if element.get(ID) in self._ranges:
                continue
            place = self._place(element)
            meant = self._pointed(element.get("ana", ""))
            labels = (self._keys[LABEL].get(each) for each in meant)
            label = next(filter(None, labels), "") or element.get("type") or group
            if place is None or not label:
                self.misplaced += 1
                continue
            quote = content(element, self._characters)
            span: SpanRecord = {
                "id": element.get(ID) or f"span {number}",
                "label": label,
                "start": place[0],
                "end": place[1],
                "quote": quote if quote.strip() or self._body.exact else "",
                "attrs": {},
            }
            if element.get("cert") == "low":
                span["doubtful"] = True
            for each in meant:
                if each in self._features:
                    self._describe(span, self._features[each])
            yield span

    def _describe(self, span: SpanRecord, features: Element) -> None:
        for key, value in self._values(features):
            if features.get("type") == REMARKS:
                if key == "score" and isinstance(value, float):
                    span["score"] = value
                elif key == "note":
                    span["note"] = str(value)
                continue
            name = self._keys[ATTRIBUTE].get(key, key)
            if isinstance(value, list):
                span["attrs"][name] = [[start, end] for start, end in value]
            else:
                span["attrs"][name] = value if isinstance(value, str) else str(value)

    def _values(self, features: Element) -> Iterator[tuple[str, Any]]:
        """Yield names and values: texts, numbers, truth, or the ranges that are referred to."""
        for feature in features.iter(tei("f")):
            name, reference = feature.get("name", ""), feature.get("fVal", "").removeprefix("#")
            if reference in self._ranges:
                yield name, self._ranges[reference]
                continue
            for value in feature:
                if value.tag == tei("string"):
                    yield name, content(value, self._characters)
                elif value.tag == tei("symbol"):
                    yield name, value.get("value", "")
                elif value.tag == tei("binary"):
                    yield name, value.get("value") in ("true", "1")
                elif value.tag == tei("numeric"):
                    yield name, _number(value.get("value", ""))

    def layer(self) -> dict[str, Any] | None:
        """Return what is said of the layer, None where nothing is."""
        for features in self._root.iter(tei("fs")):
            if features.get("type") == LAYER:
                made: dict[str, Any] = dict(self._values(features))
                labels = features.findall(f"{tei('f')}[@name='labels']//{tei('string')}")
                if labels:
                    made["labels"] = [content(each, self._characters) for each in labels]
                return made
        return None

    def links(self) -> Iterator[LinkRecord]:
        """Yield the links between two; those between fewer or more are counted in `unjoined`."""
        for element in self._root.iter(tei("link")):
            parent = element.getparent()
            group = parent.get("type", "") if parent is not None else ""
            ends = self._pointed(element.get("target", ""))
            if len(ends) != 2:
                self.unjoined += 1
                continue
            meant = self._pointed(element.get("ana", ""))
            kinds = (self._keys[LINK].get(each) for each in meant)
            kind = next(filter(None, kinds), "") or element.get("type") or group
            link: LinkRecord = {"type": kind, "from": ends[0], "to": ends[1]}
            for each in meant:
                values = dict(self._values(self._features[each])) if each in self._features else {}
                if isinstance(values.get("score"), float):
                    link["score"] = values["score"]
            yield link

    def _place(self, element: Element) -> Range | None:
        pointers = [element.get(key, "") for key in ("target", "from", "to")]
        places = [place for pointer in pointers for place in self.places(pointer)]
        if not places:
            return None
        return min(start for start, _end in places), max(end for _start, end in places)

    def places(self, pointers: str) -> list[Range]:
        """Return the places that pointers point to; those that point nowhere have none."""
        found: list[Range] = []
        for pointer in self._pointed(pointers):
            if match := _RANGE.fullmatch(pointer):
                within = self._body.places.get(match[1])
                start, length = int(match[2]), int(match[3])
            elif match := _INDEX.fullmatch(pointer):
                within = self._body.places.get(match[1])
                start, length = int(match[2]), 0
            else:
                whole = self._body.places.get(pointer)
                found += [whole] if whole else []
                continue
            if within is not None:
                found.append((within[0] + start, within[0] + start + length))
        return found

    @staticmethod
    def _pointed(pointers: str) -> list[str]:
        return [pointer.removeprefix("#") for pointer in pointers.split()]


def _number(written: str) -> float | str:
    try:
        return float(written)
    except ValueError:
        return written
