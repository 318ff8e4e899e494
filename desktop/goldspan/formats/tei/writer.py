"""Writes TEI P5: a document an article, its text as it is, spans and links in `standOff`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from lxml import etree
from lxml.etree import _Element as Element

from goldspan.domain.exchange import ExchangeArticle
from goldspan.domain.losses import LossReport
from goldspan.domain.scheme import AttributeKind, Scheme, title
from goldspan.formats.file_names import FileStems
from goldspan.formats.jsonl_writer import Record, article_record
from goldspan.formats.output import Output
from goldspan.formats.tei.header import Keys, add_header
from goldspan.formats.tei.vocabulary import (
    ATTRIBUTE,
    ID,
    LABEL,
    LAYER,
    LINK,
    NAMESPACE,
    REMARKS,
    TEXT_ID,
    Glyphs,
    added,
    tei,
)
from goldspan.formats.writing import WriteOptions, write_file
from goldspan.formats.xml_characters import SPACE, is_writable

_WORD = re.compile(r"[\w.+-]+")
_NAME = re.compile(r"[A-Za-z_][\w.-]*", re.ASCII)
_BLANK = " \t"


class TeiWriter:
    """A file per article, called after it; nothing is lost.

    The text is the content of `body`, whose lines are paragraphs; places are
    `#string-range(text,start,length)`, in code points from the begin of `body`.
    """

    def write(
        self,
        articles: Iterable[ExchangeArticle],
        scheme: Scheme,
        output: Output,
        options: WriteOptions,
    ) -> LossReport:
        """Write the files."""
        del options
        stems = FileStems()
        for article in articles:
            data = _Document(article_record(article), scheme).data()
            write_file(output, f"{stems.stem(article.name)}.xml", data)
        return LossReport()


class _Document:
    """One document in the making: texts are put in last, so that indenting leaves them alone."""

    def __init__(self, record: Record, scheme: Scheme) -> None:
        self._record = record
        self._keys = _keys(record, scheme)
        self._choices = {
            attribute.key
            for label in scheme.labels
            for attribute in label.attributes
            if attribute.kind is AttributeKind.CHOICE
        }
        self._glyphs = Glyphs()
        self._texts: list[tuple[Element, str]] = []
        self._root: Element = etree.Element(tei("TEI"), nsmap={None: NAMESPACE})

    def data(self) -> bytes:
        """Return the document."""
        encoding = add_header(self._root, self._record, self._keys, self._fill)
        body = etree.SubElement(
            added(self._root, "text"), tei("body"), {ID: TEXT_ID, SPACE: "preserve"}
        )
        if "spans" in self._record:
            self._add_layer()
        for text in (text for _element, text in self._texts):
            self._note_glyphs(text)
        self._note_glyphs(self._record["text"])
        self._glyphs.declare(encoding)
        etree.indent(self._root, "  ")
        for element, text in self._texts:
            self._glyphs.fill(element, text)
        self._fill_body(body)
        data: bytes = etree.tostring(self._root, encoding="utf-8", xml_declaration=True)
        return data + b"\n"

    def _fill(self, element: Element, text: str) -> None:
        self._texts.append((element, text))

    def _note_glyphs(self, text: str) -> None:
        if not is_writable(text):
            self._glyphs.fill(etree.Element(tei("ab")), text)

    def _fill_body(self, body: Element) -> None:
        """Put the text into paragraphs, a line each; blank lines stand between them."""
        before, last = "", None
        for number, line in enumerate(self._record["text"].split("\n")):
            before += "\n" if number else ""
            if not line.strip(_BLANK):
                before += line
                continue
            _after(body, last, before)
            before = ""
            last = added(body, "p")
            self._glyphs.fill(last, line)
        _after(body, last, before)

    def _add_layer(self) -> None:
        beside = added(self._root, "standOff")
        self._add_owner(beside)
        features = self._add_spans(beside)
        links = self._record["links"]
        for kind in dict.fromkeys(link["type"] for link in links):
            group = added(beside, "linkGrp", type=_word(kind))
            for number, link in enumerate(links, start=1):
                if link["type"] != kind:
                    continue
                meant = [self._keys[LINK][kind][0]]
                if "score" in link:
                    meant.append(f"l{number}.{REMARKS}")
                    features.append((meant[-1], REMARKS, {"score": link["score"]}))
                added(group, "link", target=_pointers([link["from"], link["to"]]),
                      ana=_pointers(meant))  # fmt: skip
        for identifier, kind, values in features:
            made = etree.SubElement(beside, tei("fs"), {ID: identifier, "type": kind})
            for key, value in values.items():
                self._add_feature(made, key, value)

    def _add_owner(self, beside: Element) -> None:
        layer = self._record.get("layer")
        if layer is None:
            return
        made = added(beside, "fs", type=LAYER)
        for key in ("state", "adjudicated", "reason", "note", "labels"):
            if key in layer:
                value = _Symbol(layer[key]) if key == "state" else layer[key]
                self._add_feature(made, key, value)

    def _add_spans(self, beside: Element) -> list[tuple[str, str, dict[str, Any]]]:
        """Add the spans, by label; return the features that go with them: id, kind and values."""
        features: list[tuple[str, str, dict[str, Any]]] = []
        ranges: list[tuple[str, str, str]] = []
        spans = self._record["spans"]
        for label in dict.fromkeys(span["label"] for span in spans):
            group = added(beside, "spanGrp", type=_word(label))
            for span in (span for span in spans if span["label"] == label):
                identifier = span["id"]
                meant = [self._keys[LABEL][label][0]]
                values: dict[str, Any] = {}
                for number, (key, value) in enumerate(span["attrs"].items(), start=1):
                    name = self._attribute_name(key)
                    pairs = span.get("ranges", {}).get(key)
                    values[name] = _Symbol(value) if key in self._choices else value
                    if pairs:
                        placed = f"{identifier}.ranges.{number}"
                        values[name] = _Reference(placed)
                        ranges.append((placed, _places(pairs), value))
                if values:
                    meant.append(f"{identifier}.attributes")
                    features.append((meant[-1], "attributes", values))
                remarks = {key: span[key] for key in ("score", "note") if key in span}
                if remarks:
                    meant.append(f"{identifier}.{REMARKS}")
                    features.append((meant[-1], REMARKS, remarks))
                made = etree.SubElement(group, tei("span"), {ID: identifier})
                made.set("target", _places([(span["start"], span["end"])]))
                made.set("ana", _pointers(meant))
                if span.get("doubtful"):
                    made.set("cert", "low")
                self._fill(made, span["quote"])
        if ranges:
            group = added(beside, "spanGrp", type="ranges")
            for placed, target, words in ranges:
                made = etree.SubElement(group, tei("span"), {ID: placed, "target": target})
                self._fill(made, words)
        return features

    def _attribute_name(self, key: str) -> str:
        """Return the key where it is a name in XML, else the id of its category."""
        identifier = self._keys[ATTRIBUTE][key][0]
        is_name = _NAME.fullmatch(key) and not key.startswith(f"{ATTRIBUTE}.")
        return key if is_name else identifier

    def _add_feature(self, parent: Element, name: str, value: Any) -> None:
        if isinstance(value, _Reference):
            added(parent, "f", name=name, fVal=f"#{value}")
            return
        made = added(parent, "f", name=name)
        if isinstance(value, bool):
            added(made, "binary", value="true" if value else "false")
        elif isinstance(value, int | float):
            added(made, "numeric", value=repr(value))
        elif isinstance(value, list):
            collected = added(made, "vColl", org="list")
            for each in value:
                self._fill(added(collected, "string"), each)
        elif isinstance(value, _Symbol) and _word(value):
            added(made, "symbol", value=value)
        else:
            self._fill(added(made, "string"), value)


class _Reference(str):
    """The id of what a feature refers to."""


class _Symbol(str):
    """One of the values that a feature may have."""


def _keys(record: Record, scheme: Scheme) -> Keys:
    """Return id and title of what the scheme has, and of what else the article has."""
    attributes = [attribute for label in scheme.labels for attribute in label.attributes]
    spans, links = record.get("spans", ()), record.get("links", ())
    used = {
        LABEL: [span["label"] for span in spans],
        LINK: [link["type"] for link in links],
        ATTRIBUTE: [key for span in spans for key in span["attrs"]],
    }
    known: Mapping[str, dict[str, str]] = {
        LABEL: {label.key: title(label.titles, "en") for label in scheme.labels},
        LINK: {link.key: title(link.titles, "en") for link in scheme.links},
        ATTRIBUTE: {each.key: title(each.titles, "en") for each in attributes},
    }
    return {
        kind: {
            key: (f"{kind}.{number}", listed.get(key, ""))
            for number, key in enumerate(dict.fromkeys((*listed, *sorted(used[kind]))), start=1)
        }
        for kind, listed in known.items()
    }


def _after(body: Element, last: Element | None, text: str) -> None:
    if last is None:
        body.text = text
    else:
        last.tail = text


def _word(text: str) -> str:
    """Return the text where it may stand as a word in an attribute, else ""."""
    return text if _WORD.fullmatch(text) else ""


def _pointers(identifiers: Iterable[str]) -> str:
    return " ".join(f"#{identifier}" for identifier in identifiers)


def _places(pairs: Iterable[Iterable[int]]) -> str:
    return _pointers(f"string-range({TEXT_ID},{start},{end - start})" for start, end in pairs)
