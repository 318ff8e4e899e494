"""Reads TimeML: texts with TIMEX3 inline, as in TempEval and KRAUTS, and those of taggers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, cast

from lxml import etree
from lxml.etree import _Element as Element

from goldspan.domain.errors import ImportRefusedError
from goldspan.domain.exchange import Item
from goldspan.domain.messages import message
from goldspan.formats.leftovers import Leftovers
from goldspan.formats.making import ArticleMaker
from goldspan.formats.reading import ReadOptions, read_bytes
from goldspan.formats.record import ArticleRecord, SpanRecord
from goldspan.formats.timeml.dates import TIMEX, DateLabel, date_label
from goldspan.formats.xml_characters import SPACE
from goldspan.formats.xml_files import parse_xml, root_tag

_ROOT: Final = "TimeML"
_AROUND: Final = frozenset(("DOCID", "DCT", "TITLE", "EXTRAINFO"))
_OTHERS: Final = frozenset((
    "EVENT", "SIGNAL", "MAKEINSTANCE", "TLINK", "SLINK", "ALINK", "CONFIDENCE", "TIMEX3INTERVAL",
))  # fmt: skip
_DATES: Final = frozenset((TIMEX, "TIMEX3INLINE", "TIMEX2"))
_KEPT: Final = frozenset(("tid", "type", "value", "val", "VAL", "functionInDocument"))
_LEFT_OUT = message("errors", "Elements “{name}”, which Goldspan has no place for: {count}.")
_NO_ATTRIBUTE = message(
    "errors", "Attributes “{name}” of dates, which Goldspan has no place for: {count}."
)


class TimeMlReader:
    """A file is an article; dates get the scheme's label for them."""

    suffixes = (".tml", ".xml")

    def recognises(self, path: Path, head: bytes) -> bool:
        """Say whether the outermost element is `TimeML`."""
        del path
        return root_tag(head) == _ROOT

    def read(self, path: Path, options: ReadOptions) -> Iterator[Item]:
        """Yield the article of the file, and what had to be left out."""
        root = parse_xml(read_bytes(path, options))
        if root.tag != _ROOT:
            raise ImportRefusedError(message("errors", "The XML is not TimeML."))
        maker = ArticleMaker(path, options)
        yield maker.article(0, _record(root, path, date_label(options.scheme), maker.leftovers))
        yield from maker.left_out()


def _record(
    root: Element, path: Path, label: DateLabel | None, leftovers: Leftovers
) -> ArticleRecord:
    inside = root.find(".//TEXT")
    walk = _Walk(label)
    walk.element(root if inside is None else inside)
    for element in root.iter():
        name = etree.QName(element).localname
        if name in _OTHERS:
            leftovers.add(_LEFT_OUT, name)
        elif name in _DATES and element.get("functionInDocument", "NONE") == "NONE":
            for key in element.attrib:
                if key not in _KEPT:
                    leftovers.add(_NO_ATTRIBUTE, str(key))
    text = "".join(walk.parts)
    made: dict[str, Any] = {"id": _content(root, "DOCID") or path.stem}
    if inside is None or inside.get(SPACE) != "preserve":
        before = len(text) - len(text.lstrip())
        text = text.strip()
        spans = [_moved(span, before) for span in walk.spans]
        made["id"] = made["id"].strip() or path.stem
        title = " ".join(_content(root, "TITLE").split())
        if title:
            made["title"] = title
    else:
        spans = walk.spans
        made["title"] = _content(root, "TITLE")
    moment = root.find(f".//DCT/{TIMEX}")
    if moment is None:
        moment = root.find(f".//{TIMEX}[@functionInDocument='CREATION_TIME']")
    made["document_time"] = moment.get("value", "") if moment is not None else ""
    if not made["document_time"] and inside is None:
        del made["document_time"]
    return cast(ArticleRecord, {**made, "text": text, "spans": spans, "links": []})


class _Walk:
    """Collects the text and the dates in it."""

    def __init__(self, label: DateLabel | None) -> None:
        self._label = label or DateLabel(TIMEX, "value", "type")
        self._length = 0
        self.parts: list[str] = []
        self.spans: list[SpanRecord] = []

    def element(self, element: Element) -> None:
        """Take in what an element holds, and the element where it is a date."""
        start, first = self._length, len(self.parts)
        self._add(element.text or "")
        for child in element:
            if etree.QName(child).localname not in _AROUND:
                self.element(child)
            self._add(child.tail or "")
        if etree.QName(element).localname in _DATES and start < self._length:
            self._add_date(element, start, "".join(self.parts[first:]))

    def _add(self, text: str) -> None:
        self.parts.append(text)
        self._length += len(text)

    def _add_date(self, element: Element, start: int, quote: str) -> None:
        values = (element.get(key, "") for key in ("value", "val", "VAL"))
        value = next(filter(None, values), "")
        given = ((self._label.value, value), (self._label.type, element.get("type", "")))
        self.spans.append(
            {
                "id": element.get("tid") or f"date {len(self.spans) + 1}",
                "label": self._label.key,
                "start": start,
                "end": self._length,
                "quote": quote,
                "attrs": {key: said for key, said in given if key and said},
            }
        )


def _moved(span: SpanRecord, before: int) -> SpanRecord:
    """Return a span of the text without the space before it; a quote is never space alone."""
    quote = span["quote"]
    start = span["start"] + len(quote) - len(quote.lstrip()) - before
    return {**span, "start": start, "end": start + len(quote.strip()), "quote": quote.strip()}


def _content(root: Element, name: str) -> str:
    found = root.find(f".//{name}")
    return "" if found is None else "".join(found.itertext())
