"""Writes WebAnno TSV 3.3: a file per article, a line per token, the layers as columns."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from goldspan.domain.exchange import ExchangeArticle, ExchangeSpan
from goldspan.domain.losses import LossReport
from goldspan.domain.messages import message
from goldspan.domain.scheme import Scheme
from goldspan.formats.file_names import FileStems, named_by
from goldspan.formats.flat import reading_order
from goldspan.formats.output import Output
from goldspan.formats.said import said_fields, said_of_owner
from goldspan.formats.uima import names
from goldspan.formats.uima.type_system import attribute_keys
from goldspan.formats.webanno.escapes import fits
from goldspan.formats.webanno.table import Joined, Placed, Table
from goldspan.formats.webanno.units import Units
from goldspan.formats.writing import WriteOptions, write_file

_NO_COLUMN: Final = message("errors", "WebAnno TSV has no column for it")
_RETURN: Final = message("errors", "WebAnno TSV cannot hold a carriage return")
_NOT_CALLED_SO: Final = message("errors", "the file cannot be called so")
_LAST: Final = (names.SCORE, names.DOUBTFUL, names.NOTE)


class WebAnnoWriter:
    """The layers are those of the XMI, so that one set of layers in INCEpTION takes both."""

    def write(
        self,
        articles: Iterable[ExchangeArticle],
        scheme: Scheme,
        output: Output,
        options: WriteOptions,
    ) -> LossReport:
        """Write a `.tsv` per article; report its metadata, which has no place."""
        del options
        losses = LossReport()
        stems = FileStems()
        order = [names.feature_name(key) for key in attribute_keys(scheme)]
        for article in articles:
            stem = stems.stem(article.name)
            if named_by(stem) != article.name:
                losses.add_fields(article.name, ["name"], _NOT_CALLED_SO)
            losses.add_fields(article.name, said_fields(article), _NO_COLUMN)
            losses.add_owner(article.name, said_of_owner(article), _NO_COLUMN)
            lines = _table(article, order, losses).lines()
            data = "".join(f"{line}\n" for line in lines).encode("utf-8")
            write_file(output, f"{stem}.tsv", data)
        return losses


def _table(article: ExchangeArticle, order: list[str], losses: LossReport) -> Table:
    kept: list[ExchangeSpan] = []
    for span in sorted(article.spans, key=reading_order):
        if fits(span.label):
            kept.append(span)
        else:
            losses.add_span(article.name, span, _RETURN)
    parts = {
        (part.start, part.end)
        for span in kept
        for value in span.attrs.values()
        if not isinstance(value, str)
        for part in value
    }
    units = Units(article.text, parts | {(span.start, span.end) for span in kept})
    spans: dict[str, Placed] = {}
    ranges: list[Placed] = []
    for span in kept:
        slots = [
            (key, Placed(units.of(part.start, part.end), {names.LABEL: key}))
            for key, value in sorted(span.attrs.items())
            if not isinstance(value, str)
            for part in value
        ]
        ranges += [target for _role, target in slots]
        values = _values(article.name, span, losses)
        spans[span.id] = Placed(units.of(span.start, span.end), values, slots)
    used = {feature for placed in spans.values() for feature in placed.values}
    known = [feature for feature in (names.LABEL, *order, *_LAST) if feature in used]
    features = [*known, *sorted(used.difference(known))] or [names.LABEL]
    links = _links(article, spans, losses)
    return Table(units, features, list(spans.values()), ranges, links)


def _values(article: str, span: ExchangeSpan, losses: LossReport) -> dict[str, str]:
    values = {names.LABEL: span.label}
    for key, value in span.attrs.items():
        if not isinstance(value, str):
            continue
        if fits(value):
            values[names.feature_name(key)] = value
        else:
            losses.add_attribute(article, span, key, _RETURN)
    if span.score is not None:
        values[names.SCORE] = repr(span.score)
    if span.doubtful:
        values[names.DOUBTFUL] = "true"
    if span.note and fits(span.note):
        values[names.NOTE] = span.note
    elif span.note:
        losses.add_remark(article, span, "note", _RETURN)
    return {feature: value for feature, value in values.items() if value}


def _links(article: ExchangeArticle, placed: dict[str, Placed], losses: LossReport) -> list[Joined]:
    order = {identifier: number for number, identifier in enumerate(placed)}
    spans = {span.id: span for span in article.spans}
    links = [link for link in article.links if {link.source, link.target} <= order.keys()]
    links.sort(key=lambda link: (order[link.source], order[link.target], link.type))
    made: list[Joined] = []
    for link in links:
        if not fits(link.type):
            losses.add_link(article.name, link, spans, _RETURN)
            continue
        values = {names.LABEL: link.type}
        if link.score is not None:
            values[names.SCORE] = repr(link.score)
        made.append(Joined(placed[link.source], placed[link.target], values))
    return made
