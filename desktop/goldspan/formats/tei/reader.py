"""Reads TEI P5: our own documents exactly, and names, dates and speech that others mark inline."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

from lxml.etree import _Element as Element

from goldspan.domain.errors import ImportRefusedError
from goldspan.domain.exchange import Item
from goldspan.domain.messages import message
from goldspan.formats.making import ArticleMaker
from goldspan.formats.places import settle_spans
from goldspan.formats.reading import ReadOptions, read_bytes, refusal
from goldspan.formats.record import ArticleRecord, RecordParser, SpanRecord
from goldspan.formats.tei.body import Body, Inline, read_body
from goldspan.formats.tei.standoff import StandOff
from goldspan.formats.tei.vocabulary import LANG, content, declared_characters, tei
from goldspan.formats.xml_files import parse_xml, root_tag

_ROOTS = (tei("TEI"), tei("teiCorpus"))
_DATES = ("when", "when-iso", "when-custom")
_NO_PLACE = message(
    "errors", "Spans beside the text that point nowhere or have no label, left out: {count}."
)
_FRONT = message("errors", "What stands before and behind the body of the text was left out.")
_NOT_TWO = message("errors", "Links that do not join two spans, left out: {count}.")


class TeiReader:
    """A `TEI` element is an article; a `teiCorpus` holds many."""

    suffixes = (".xml", ".tei")

    def recognises(self, path: Path, head: bytes) -> bool:
        """Say whether the outermost element is one of TEI."""
        del path
        return root_tag(head) in _ROOTS

    def read(self, path: Path, options: ReadOptions) -> Iterator[Item]:
        """Yield the articles of the file, and what had to be left out."""
        root = parse_xml(read_bytes(path, options))
        documents = [each for each in root.iter(tei("TEI")) if each.find(tei("text")) is not None]
        if not documents:
            raise ImportRefusedError(message("errors", "The XML holds no text of TEI."))
        maker = ArticleMaker(path, options)
        parser = RecordParser(ArticleRecord)
        for document in documents:
            line = int(document.sourceline or 0)
            try:
                record = _Document(document, maker).record(line)
                yield maker.article(line, parser.checked(record))
            except ImportRefusedError as error:
                yield refusal(path, error, line)
        yield from maker.left_out()


class _Document:
    """One document as a record."""

    def __init__(self, root: Element, maker: ArticleMaker) -> None:
        self._root, self._maker = root, maker
        self._characters = declared_characters(root)

    def record(self, line: int) -> ArticleRecord:
        """Return the record; the layer is what `standOff` and the elements in the text mark."""
        text = self._root.find(tei("text"))
        assert text is not None
        inside = text.find(tei("body"))
        body = read_body(text if inside is None else inside, self._characters)
        made: dict[str, Any] = {**self._metadata(body), "text": body.text}
        around = [text.find(tei(name)) for name in ("front", "back")] if inside is not None else []
        if any(content(each, self._characters).strip() for each in around):
            made["notes"].append(_FRONT)
        beside = StandOff(self._root, body, self._characters)
        spans = [*beside.spans(), *_inline_spans(body)]
        links = list(beside.links())
        for template, count in ((_NO_PLACE, beside.misplaced), (_NOT_TWO, beside.unjoined)):
            if count:
                self._maker.leftovers.add(template, line=line, count=count)
        if spans or links or self._root.find(tei("standOff")) is not None:
            made["spans"], note = settle_spans(body.text, spans, self._maker.leftovers, line)
            made["links"] = links
            made["notes"] = [*made.get("notes", ()), *([note] if note else [])]
        layer = self._layer(beside)
        if layer is not None:
            made["layer"] = layer
        return cast(ArticleRecord, made)

    def _metadata(self, body: Body) -> dict[str, Any]:
        """Return what the header says; of ours it says all, of others some may be proposed."""
        header = f"{tei('teiHeader')}/{tei('fileDesc')}"
        source = f"{header}/{tei('sourceDesc')}"
        published = f"{header}/{tei('publicationStmt')}"
        idnos = [
            f"{place}//{tei('idno')}[@type='{kind}']"
            for kind in ("URL", "URI")
            for place in (source, published)
        ]
        publishers = [f"{place}//{tei('publisher')}" for place in (source, published)]
        found = {
            "title": self._first(f"{header}/{tei('titleStmt')}/{tei('title')}"),
            "outlet": self._first(*publishers),
            "url": self._first(*idnos),
            "language": self._language(),
            "source": self._first(f"{source}//{tei('idno')}[@type='file']"),
        }
        for place in (f"{source}//{tei('date')}", f"{published}/{tei('date')}"):
            for date in self._root.iterfind(place):
                given = next((date.get(key, "") for key in _DATES if date.get(key)), "")
                if given:
                    found.setdefault("document_time", given)
                    found.setdefault("document_time_origin", date.get("type", ""))
        if not body.exact:
            found = {key: " ".join(value.split()) for key, value in found.items() if value.strip()}
        else:
            found.setdefault("document_time", "")
        made: dict[str, Any] = {**found}
        identifier = self._first(f"{published}/{tei('idno')}[@type='article']")
        if identifier:
            made["id"] = identifier
        notes = self._root.findall(f"{header}/{tei('notesStmt')}/{tei('note')}")
        made["notes"] = [content(n, self._characters) for n in notes if n.get("type") == "import"]
        made["extra"] = {
            content(note.find(tei("label")), self._characters): content(
                note.find(tei("seg")), self._characters
            )
            for note in notes
            if note.get("type") == "extra"
        }
        return made

    def _first(self, *paths: str) -> str:
        elements = (self._root.find(path) for path in paths)
        return next((text for each in elements if (text := content(each, self._characters))), "")

    def _language(self) -> str:
        used = self._root.find(f".//{tei('langUsage')}/{tei('language')}")
        text = self._root.find(tei("text"))
        given = [used.get("ident", "")] if used is not None else []
        given += [each.get(LANG, "") for each in (text, self._root) if each is not None]
        language = next(filter(None, given), "")
        return language if used is not None else language[:2].lower()

    def _layer(self, beside: StandOff) -> dict[str, Any] | None:
        statement = f"{tei('teiHeader')}/{tei('fileDesc')}/{tei('titleStmt')}/{tei('respStmt')}"
        name = self._root.find(f"{statement}/{tei('name')}[@key]")
        said = beside.layer()
        if name is None or said is None:
            return None
        return {
            "annotator": name.get("key", ""),
            "kind": name.get("type", ""),
            "name": content(name, self._characters),
            **said,
        }


def _inline_spans(body: Body) -> Iterator[SpanRecord]:
    for number, mark in enumerate(body.inline, start=1):
        start, end = mark.place
        yield {
            "id": f"inline {number}",
            "label": mark.label,
            "start": start,
            "end": end,
            "quote": body.text[start:end],
            "attrs": _attributes(mark),
        }


def _attributes(mark: Inline) -> dict[str, Any]:
    """Return the value of a date and the name that a key gives, under the names of ours."""
    get = mark.element.get
    if mark.label in ("date", "time"):
        value = next((get(key, "") for key in (*_DATES, "dur", "dur-iso") if get(key)), "")
        return {"value": value} if value else {}
    return {"canonical": get("key", "")} if get("key") else {}
