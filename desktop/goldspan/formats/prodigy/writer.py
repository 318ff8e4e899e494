"""Writes Prodigy's tasks: text, tokens, spans that begin and end with tokens, relations.

https://prodi.gy/docs/api-interfaces
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from goldspan.domain.annotator import AnnotatorKind
from goldspan.domain.exchange import ExchangeArticle, ExchangeSpan, LayerOwner
from goldspan.domain.layer import WorkState
from goldspan.domain.losses import LossReport
from goldspan.domain.messages import message
from goldspan.domain.scheme import Scheme
from goldspan.formats.carried_fields import carried_fields, report_unknown
from goldspan.formats.docbin.tokenising import Tokenised, blank_pipeline, tokenised
from goldspan.formats.jsonl_writer import encoded_line, remark_fields
from goldspan.formats.output import Output
from goldspan.formats.range_spans import DrawnLink, DrawnSpan, drawn, range_names
from goldspan.formats.writing import WriteOptions

Json = dict[str, Any]
_SHOWN = ("id", "title", "outlet", "url", "language", "document_time", "document_time_origin",
          "source")  # fmt: skip
_CUTS = message(
    "errors", "begins or ends inside one of spaCy’s tokens: it is kept, but training passes over it"
)
_ANSWERS = {WorkState.DONE: "accept", WorkState.SKIPPED: "ignore"}


class ProdigyWriter:
    """`<stem>.jsonl`, a task per article.

    Tokens are those of spaCy's tokenizer for the article's language, cut where a span begins or
    ends inside one. Attributes, doubts and notes are further keys of a span, which Prodigy keeps.
    Ranges (the cue of a claim) are spans of their own, joined by a relation. Hashes are Prodigy's
    to make.
    """

    def __init__(self) -> None:
        # By language; each takes a while to make.
        self._pipeline = cache(lambda language: blank_pipeline([_in_language(language)]))

    def write(
        self,
        articles: Iterable[ExchangeArticle],
        scheme: Scheme,
        output: Output,
        options: WriteOptions,
    ) -> LossReport:
        """Write the file; report spans that training passes over."""
        losses = LossReport()
        ranges = range_names(scheme)
        with output.file(f"{options.stem}.jsonl") as file:
            for article in articles:
                spans, links = drawn(article, ranges)
                cut = tokenised(self._pipeline(article.language), article.text, _plain(spans))
                report_unknown(article, scheme, losses)
                _report(article, cut, losses)
                file.write(encoded_line(_task(article, cut, spans, links)))
        return losses


def _in_language(language: str) -> ExchangeArticle:
    return ExchangeArticle("", "", language=language)


def _plain(spans: Iterable[DrawnSpan]) -> list[ExchangeSpan]:
    return [
        ExchangeSpan(f"s{span.number}", span.label, span.start, span.end, span.quote)
        for span in spans
    ]


def _report(article: ExchangeArticle, cut: Tokenised, losses: LossReport) -> None:
    places = {(span.label, span.start, span.end) for span in cut.cutting}
    for span in article.spans:
        if (span.label, span.start, span.end) in places:
            losses.add_view(article.name, span, _CUTS)


def _task(
    article: ExchangeArticle,
    cut: Tokenised,
    spans: Sequence[DrawnSpan],
    links: Sequence[DrawnLink],
) -> Json:
    fields = carried_fields(article)
    meta = {key: fields.pop(key) for key in _SHOWN}
    places = {span.number: _place(span, cut) for span in spans}
    return {
        "text": article.text,
        "meta": {key: value for key, value in meta.items() if value},
        "tokens": _tokens(cut, article.text),
        "spans": [{**places[span.number], **_remarks(span.span)} for span in spans],
        "relations": [_relation(link, places) for link in links],
        **_answer(article.owner),
        **{key: value for key, value in fields.items() if value},
    }


def _tokens(cut: Tokenised, text: str) -> list[Json]:
    """Return the tokens of a text; `ws` says that a space follows, which is in no token."""
    following = [*list(cut.starts)[1:], len(text)]
    places = zip(cut.starts, cut.ends, following, strict=True)
    return [
        {
            "text": text[start:end],
            "start": start,
            "end": end,
            "id": number,
            "ws": end < follows,
        }
        for number, (start, end, follows) in enumerate(places)
    ]


def _place(span: DrawnSpan, cut: Tokenised) -> Json:
    return {
        "start": span.start,
        "end": span.end,
        "token_start": cut.starts[span.start],
        "token_end": cut.ends[span.end] - 1,
        "label": span.label,
        "id": f"s{span.number}",
    }


def _remarks(span: ExchangeSpan | None) -> Json:
    if span is None:
        return {}
    attrs = {key: value for key, value in sorted(span.attrs.items()) if isinstance(value, str)}
    return ({"attrs": attrs} if attrs else {}) | remark_fields(span)


def _relation(link: DrawnLink, places: Mapping[int, Json]) -> Json:
    head, child = places[link.source], places[link.target]
    relation = {
        "head": head["token_end"],
        "child": child["token_end"],
        "head_span": head,
        "child_span": child,
        "label": link.type,
    }
    if link.link is not None and link.link.score is not None:
        relation["score"] = link.link.score
    return relation


def _answer(owner: LayerOwner | None) -> Json:
    """Return how far the annotator is, and who it is, in Prodigy's words."""
    said: Json = {}
    if owner is None:
        return said
    if owner.state in _ANSWERS:
        said["answer"] = _ANSWERS[owner.state]
    if owner.annotator.kind is AnnotatorKind.PERSON:
        said["_session_id"] = said["_annotator_id"] = owner.annotator.name
    return said
