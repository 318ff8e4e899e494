"""Writes articles one after the other, and reports each thing that brackets cannot say."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from goldspan.domain.exchange import ExchangeArticle, ExchangeSpan
from goldspan.domain.losses import LossReport
from goldspan.formats.output import Output
from goldspan.formats.said import said_fields, said_of_owner, said_remarks
from goldspan.formats.writing import line_file
from goldspan_brackets.signs import FIELDS, HEAD, escaped

NO_PLACE = "Brackets have no place for it."
OVERLAP = "It overlaps another span, and brackets do not."


def write_articles(articles: Iterable[ExchangeArticle], output: Output, name: str) -> LossReport:
    """Write one file. The same articles give the same bytes: no clock, no order of a set.

    Articles come one by one and are not kept: there may be a hundred thousand of them.
    """
    report = LossReport()
    with line_file(output, name) as write:
        for article in articles:
            kept = _without_overlaps(article, report)
            _report_losses(article, kept, report)
            write(_lines(article, kept))
    return report


def _lines(article: ExchangeArticle, spans: Sequence[ExchangeSpan]) -> Iterable[str]:
    yield f"{HEAD}{_json(article.name)}"
    for key in FIELDS:
        yield f"{key}: {_json(getattr(article, key))}"
    yield ""
    yield _marked(article.text, spans)


def _json(text: str) -> str:
    return json.dumps(text)  # ASCII: no line end of any kind is left in it


def _marked(text: str, spans: Sequence[ExchangeSpan]) -> str:
    pieces, at = [], 0
    for span in spans:
        said = [escaped(span.quote), escaped(span.label)]
        for key, value in span.attrs.items():
            if isinstance(value, str):
                said.append(f"{escaped(key)}={escaped(value)}")
        pieces += [escaped(text[at : span.start]), f"[{'|'.join(said)}]"]
        at = span.end
    return "".join([*pieces, escaped(text[at:])])


def _without_overlaps(article: ExchangeArticle, report: LossReport) -> list[ExchangeSpan]:
    """Return the spans from left to right; of two that overlap the longer, if both begin there."""
    kept: list[ExchangeSpan] = []
    for span in sorted(article.spans, key=lambda each: (each.start, -each.end, each.id)):
        if kept and span.start < kept[-1].end:
            report.add_span(article.name, span, OVERLAP)
        else:
            kept.append(span)
    return kept


def _report_losses(
    article: ExchangeArticle, kept: Sequence[ExchangeSpan], report: LossReport
) -> None:
    lost = [key for key in said_fields(article) if key not in FIELDS]
    report.add_fields(article.name, lost, NO_PLACE)
    report.add_owner(article.name, said_of_owner(article), NO_PLACE)
    for span in kept:
        for key, value in span.attrs.items():
            if not isinstance(value, str):
                report.add_attribute(article.name, span, key, NO_PLACE)
        for key in said_remarks(span):
            report.add_remark(article.name, span, key, NO_PLACE)
    spans = {span.id: span for span in article.spans}
    ends = {span.id for span in kept}
    for link in article.links:
        if link.source in ends and link.target in ends:  # the loss of a span is that of its links
            report.add_link(article.name, link, spans, NO_PLACE)
