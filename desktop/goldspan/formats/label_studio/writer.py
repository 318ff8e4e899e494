"""Writes Label Studio JSON: a task per article with an annotation, or a prediction, of its layer.

https://labelstud.io/guide/task_format and https://labelstud.io/guide/export
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from goldspan.domain.annotator import AnnotatorKind
from goldspan.domain.exchange import ExchangeArticle, ExchangeSpan
from goldspan.domain.layer import WorkState
from goldspan.domain.losses import LossReport
from goldspan.domain.messages import message
from goldspan.domain.scheme import AttributeKind, Scheme
from goldspan.formats.carried_fields import carried_fields, report_unknown
from goldspan.formats.jsonl_writer import encoded_line
from goldspan.formats.label_studio.config import CONFIG, labelling_config
from goldspan.formats.label_studio.controls import DOUBTFUL, LABELS, NAME, TEXT, controls
from goldspan.formats.output import Output
from goldspan.formats.range_spans import DrawnSpan, drawn, range_names
from goldspan.formats.writing import WriteOptions, write_file

Json = dict[str, Any]


class LabelStudioWriter:
    """`<stem>.json`, to be imported as tasks, and `label_config.xml`, the project's config.

    Ranges (the cue of a claim) are regions of their own, joined by a relation.
    """

    def write(
        self,
        articles: Iterable[ExchangeArticle],
        scheme: Scheme,
        output: Output,
        options: WriteOptions,
    ) -> LossReport:
        """Write both files; report scores of links, which relations do not have."""
        losses = LossReport()
        results = _Results(scheme, losses)
        write_file(output, CONFIG, labelling_config(scheme))
        with output.file(f"{options.stem}.json") as file:
            between = b"[\n"
            for article in articles:
                report_unknown(article, scheme, losses)
                file.write(between + encoded_line(_task(article, results)).rstrip())
                between = b",\n"
            file.write(b"[]\n" if between == b"[\n" else b"\n]\n")
        return losses


def _task(article: ExchangeArticle, results: _Results) -> Json:
    fields = carried_fields(article)
    task: Json = {"data": {TEXT: article.text, NAME: fields.pop("id"), **fields}}
    if not article.has_layer:
        return task
    result = results.of(article)
    owner = article.owner
    if owner is not None and owner.annotator.kind is AnnotatorKind.PIPELINE:
        task["predictions"] = [{"model_version": owner.annotator.name, "result": result}]
        return task
    annotation: Json = {"result": result}
    annotation["was_cancelled"] = owner is not None and owner.state is WorkState.SKIPPED
    annotation["ground_truth"] = owner is not None and owner.adjudicated
    task["annotations"] = [annotation]
    return task


class _Results:
    """Makes the list of regions and relations of an article."""

    def __init__(self, scheme: Scheme, losses: LossReport) -> None:
        self._ranges = range_names(scheme)
        self._losses = losses
        self._controls: Mapping[tuple[str, str], tuple[str, bool]] = {
            (made.label.key, made.attribute.key): (
                made.name,
                made.attribute.kind is AttributeKind.CHOICE,
            )
            for made in controls(scheme)
        }

    def of(self, article: ExchangeArticle) -> list[Json]:
        """Return the regions in the order of the text, then the relations."""
        spans, links = drawn(article, self._ranges)
        result: list[Json] = []
        for span in spans:
            label = {"labels": [span.label]}
            result.append(_item(span, LABELS, "labels", label, _remarks(span.span)))
            if span.span is not None:
                result += self._answers(article.name, span, span.span)
        by_id = {span.id: span for span in article.spans}
        for link in links:
            ends = {"from_id": f"s{link.source}", "to_id": f"s{link.target}"}
            relation: Json = {"type": "relation", **ends, "direction": "right"}
            result.append({**relation, "labels": [link.type]})
            if link.link is not None and link.link.score is not None:
                reason = message("errors", "relations of Label Studio have no score")
                self._losses.add_link_score(article.name, link.link, by_id, reason)
        return result

    def _answers(self, article: str, place: DrawnSpan, span: ExchangeSpan) -> Iterable[Json]:
        """Yield what is filled in for a span: its attributes, and that it is doubtful."""
        for key, value in sorted(span.attrs.items()):
            name, chosen = self._controls.get((span.label, key), ("", False))
            if name and isinstance(value, str):
                kind, field = ("choices", "choices") if chosen else ("textarea", "text")
                yield _item(place, name, kind, {field: [value]}, {})
            elif (span.label, key) not in self._ranges:
                reason = message("errors", "the scheme has no such attribute")
                self._losses.add_attribute(article, span, key, reason)
        if span.doubtful:
            yield _item(place, DOUBTFUL, "choices", {"choices": [DOUBTFUL]}, {})


def _item(place: DrawnSpan, name: str, kind: str, value: Json, remarks: Json) -> Json:
    return {
        "id": f"s{place.number}",
        "from_name": name,
        "to_name": TEXT,
        "type": kind,
        "value": {"start": place.start, "end": place.end, "text": place.quote, **value},
        **remarks,
    }


def _remarks(span: ExchangeSpan | None) -> Json:
    """Return the score and the note of a region, in the fields that Label Studio has for them."""
    remarks: Json = {}
    if span is not None and span.score is not None:
        remarks["score"] = span.score
    if span is not None and span.note:
        remarks["meta"] = {"text": [span.note]}
    return remarks
