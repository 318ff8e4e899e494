"""Writes UIMA CAS XMI through dkpro-cassis: a file per article, and one type system."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, Final

from goldspan.domain.exchange import ExchangeArticle, ExchangeSpan, LayerOwner
from goldspan.domain.layer import TextRange
from goldspan.domain.losses import LossReport
from goldspan.domain.messages import message
from goldspan.domain.scheme import Scheme
from goldspan.formats.extras import extra_module_for_writing
from goldspan.formats.file_names import FileStems, is_whole
from goldspan.formats.flat import reading_order
from goldspan.formats.output import Output
from goldspan.formats.uima import names
from goldspan.formats.uima.segments import tokens_by_sentence
from goldspan.formats.uima.type_system import ARTICLE_FIELDS, CONTROLS, GoldspanTypes
from goldspan.formats.writing import WriteOptions, write_file

TYPE_SYSTEM: Final = "TypeSystem.xml"
# What XML 1.0 has no way to write. All of it stands for one UTF-16 unit, as U+FFFD does.
_NOT_XML: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_STAND_IN: Final = "\ufffd"
_CANNOT: Final = message("errors", "XML 1.0 cannot hold one of its characters")
_NO_PLACE: Final = message("errors", "the scheme has no such attribute")


class XmiWriter:
    """Spans are one layer with their labels as a feature, links a layer of relations.

    Characters of a text that XML 1.0 cannot hold are U+FFFD in the file; which they were is
    written with the article.
    """

    def write(
        self,
        articles: Iterable[ExchangeArticle],
        scheme: Scheme,
        output: Output,
        options: WriteOptions,
    ) -> LossReport:
        """Write `TypeSystem.xml` and an `.xmi` per article."""
        del options
        losses = LossReport()
        types = GoldspanTypes(scheme)
        serialiser = extra_module_for_writing("cassis.xmi", "uima").CasXmiSerializer
        write_file(output, TYPE_SYSTEM, types.system.to_xml().encode("utf-8"))
        files = FileStems()
        for article in articles:
            cas = _ArticleCas(article, types, losses).cas
            with output.file(f"{files.stem(article.name)}.xmi") as file:
                serialiser().serialize(file, cas, pretty_print=True)
        return losses


class _ArticleCas:
    """Makes the CAS of one article; what XML cannot hold goes to `losses`."""

    def __init__(self, article: ExchangeArticle, types: GoldspanTypes, losses: LossReport) -> None:
        cassis = extra_module_for_writing("cassis", "uima")
        self._article, self._types, self._losses = article, types, losses
        text = _NOT_XML.sub(_STAND_IN, article.text)
        self.cas: Any = cassis.Cas(types.system, sofa_string=text, sofa_mime="text/plain")
        self._document()
        if article.owner is not None:
            self._owner(article.owner)
        self._segments()
        self._spans()

    def _document(self) -> None:
        article, types = self._article, self._types
        fields = {
            feature: self._field(key, str(getattr(article, key) or ""))
            for key, feature in ARTICLE_FIELDS.items()
        }
        document = types.document(
            begin=0,
            end=len(article.text),
            language=self._field("language", article.language) or "x-unspecified",
            documentTitle=fields["title"] or fields["name"],
            documentId=fields["name"],
            documentUri=fields["url"],
        )
        self.cas.add(document)
        notes = None
        if article.notes:
            if all(map(_fits, article.notes)):
                notes = types.strings(elements=list(article.notes))
            else:
                self._losses.add_fields(article.name, ["notes"], _CANNOT)
        controls = {CONTROLS: _controls(article.text)}
        self.cas.add(types.article(**fields, **controls, notes=notes))
        if not all(_fits(key) and _fits(value) for key, value in article.extra.items()):
            self._losses.add_fields(article.name, ["extra"], _CANNOT)
            return
        for key, value in sorted(article.extra.items()):
            self.cas.add(types.extra(name=key, value=value))

    def _field(self, key: str, value: str) -> str | None:
        if _fits(value):
            return value or None
        if key != "name" or not is_whole(value):  # else the file is called so
            self._losses.add_fields(self._article.name, [key], _CANNOT)
        return None

    def _owner(self, owner: LayerOwner) -> None:
        annotator = owner.annotator
        values = {
            "annotator": annotator.id,
            "kind": str(annotator.kind),
            "name": annotator.name,
            "state": str(owner.state),
            "adjudicated": "true" if owner.adjudicated else None,
            "reason": owner.reason or None,
            "note": owner.note or None,
        }
        for key in ("reason", "note"):
            if not _fits(values[key]):
                self._losses.add_owner(self._article.name, [key], _CANNOT)
                values[key] = None
        if not all(map(_fits, [*values.values(), *owner.labels])):
            self._losses.add_owner(self._article.name, ["annotator"], _CANNOT)
            return
        labels = self._types.strings(elements=list(owner.labels)) if owner.labels else None
        self.cas.add(self._types.owner(**values, labels=labels))

    def _segments(self) -> None:
        add, token = self.cas.add, self._types.token
        for tokens in tokens_by_sentence(self._article.text):
            add(self._types.sentence(begin=tokens[0][0], end=tokens[-1][1]))
            for start, end in tokens:
                add(token(begin=start, end=end))

    def _spans(self) -> None:
        article = self._article
        made: dict[str, Any] = {}
        for span in sorted(article.spans, key=reading_order):
            if not _fits(span.label):
                self._losses.add_span(article.name, span, _CANNOT)
                continue
            made[span.id] = self._types.span(
                begin=span.start,
                end=span.end,
                label=span.label,
                score=span.score,
                doubtful=span.doubtful or None,
                ranges=self._ranges(span.attrs),
                **self._features(span),
            )
            self.cas.add(made[span.id])
        order = {identifier: number for number, identifier in enumerate(made)}
        spans = {span.id: span for span in article.spans}
        links = [link for link in article.links if {link.source, link.target} <= order.keys()]
        for link in sorted(links, key=lambda each: (order[each.source], order[each.target],
                                                    each.type)):  # fmt: skip
            if not _fits(link.type):
                self._losses.add_link(article.name, link, spans, _CANNOT)
                continue
            target = made[link.target]
            relation = self._types.link(
                begin=target.begin,
                end=target.end,
                Governor=made[link.source],
                Dependent=target,
                label=link.type,
                score=link.score,
            )
            self.cas.add(relation)

    def _features(self, span: ExchangeSpan) -> dict[str, str]:
        features: dict[str, str] = {}
        if span.note:
            if _fits(span.note):
                features[names.NOTE] = span.note
            else:
                self._losses.add_remark(self._article.name, span, "note", _CANNOT)
        for key, value in span.attrs.items():
            if not isinstance(value, str):
                continue
            feature = self._types.features.get(key)
            if feature is not None and _fits(value):
                features[feature] = value
            else:
                reason = _NO_PLACE if feature is None else _CANNOT
                self._losses.add_attribute(self._article.name, span, key, reason)
        return features

    def _ranges(self, attrs: Mapping[str, str | tuple[TextRange, ...]]) -> Any:
        links = []
        for key, value in sorted(attrs.items()):
            for part in () if isinstance(value, str) else value:
                target = self._types.range(begin=part.start, end=part.end, label=key)
                self.cas.add(target)
                links.append(self._types.ranges_link(role=key, target=target))
        return self._types.array(elements=links) if links else None


def _fits(value: str | None) -> bool:
    return not value or _NOT_XML.search(value) is None


def _controls(text: str) -> str | None:
    """Return which characters of the text XML cannot hold, by code point: `place:code …`."""
    found = [f"{found.start()}:{ord(found.group()):x}" for found in _NOT_XML.finditer(text)]
    return " ".join(found) or None
