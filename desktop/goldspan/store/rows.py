"""Entities to and from table rows, in the order of the models' columns."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from goldspan.domain.actor import Actor
from goldspan.domain.annotator import Annotator, AnnotatorKind
from goldspan.domain.article import Article, TimeOrigin
from goldspan.domain.change import Entity, EntityKind
from goldspan.domain.layer import (
    Attrs,
    Dismissal,
    LayerState,
    Link,
    LinkVerdict,
    PipelineRun,
    Span,
    Verdict,
    VerdictKind,
    WorkState,
)
from goldspan.domain.review import Adjudication, Assignment, Decision, Reason
from goldspan.domain.scheme import Scheme
from goldspan.store import models, release_models
from goldspan.store.records import (
    EMPTY_ATTRS,
    attrs_from_record,
    attrs_json,
    canonical,
    encoder,
    from_json,
    link_from_record,
    link_json,
    origin_from_record,
    origin_json,
    seen_from_record,
    seen_json,
    span_from_record,
    span_json,
    to_json,
)
from goldspan.store.release_rows import (
    answer_from_row,
    answer_row,
    release_from_row,
    release_row,
    split_from_row,
    split_row,
)

Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class RowFormat:
    """How entities of one kind become rows: their table, and the functions there and back.

    `encode` gives record and row together.
    """

    table: type[models.Table]
    to_row: Callable[[Any], Row]
    from_row: Callable[[Row], Entity]
    to_json: Callable[[Any], str]
    encode: Callable[[Any], tuple[str, Row]]


def _row_format(
    kind: EntityKind,
    table: type[models.Table],
    to_row: Callable[[Any], Row],
    from_row: Callable[[Row], Entity],
) -> RowFormat:
    to_json = encoder(kind)

    def encode(entity: Entity) -> tuple[str, Row]:
        return to_json(entity), to_row(entity)

    return RowFormat(table, to_row, from_row, to_json, encode)


def _encode_span(span: Span) -> tuple[str, Row]:
    """Return record and row of a span; spans come by the ten thousand, so they share the work."""
    attrs = attrs_json(span.attrs) if span.attrs else EMPTY_ATTRS
    return span_json(span, attrs), span_row(span, attrs)


def span_row(span: Span, attrs: str | None = None) -> Row:
    """Return the row of a span; `attrs` are its attributes as JSON where that is known."""
    return (
        span.id,
        span.article,
        span.annotator,
        span.label,
        span.start,
        span.end,
        span.quote,
        attrs_json(span.attrs) if attrs is None else attrs,
        span.score,
        span.run,
        origin_json(span.origin) if span.origin is not None else None,
        1 if span.doubtful else 0,
        span.note,
    )


def span_from_row(row: Row, known: Attrs | None = None) -> Span:
    """Return the span of a row; `known` are its attributes where somebody has read them before."""
    attrs, origin = row[7], row[10]
    if known is None:
        known = {} if attrs == EMPTY_ATTRS else attrs_from_record(json.loads(attrs))
    return Span(
        row[0],
        row[1],
        row[2],
        row[3],
        row[4],
        row[5],
        row[6],
        known,
        row[8],
        row[9],
        None if origin is None else origin_from_record(json.loads(origin)),
        row[11] != 0,
        row[12],
    )


def _link_row(link: Link) -> Row:
    return (
        link.id,
        link.article,
        link.annotator,
        link.type,
        link.source,
        link.target,
        link.score,
        link.run,
        origin_json(link.origin) if link.origin is not None else None,
    )


def link_from_row(row: Row) -> Link:
    """Return the link of a row."""
    origin = row[8]
    return Link(
        row[0],
        row[1],
        row[2],
        row[3],
        row[4],
        row[5],
        row[6],
        row[7],
        None if origin is None else origin_from_record(json.loads(origin)),
    )


def _article_row(article: Article) -> Row:
    origin = article.document_time_origin
    return (
        article.id,
        article.name,
        article.sha256,
        article.length,
        article.title,
        article.outlet,
        article.url,
        article.language,
        article.document_time,
        origin.value if origin is not None else None,
        article.source,
        article.position,
        article.supersedes,
        canonical(article.notes),
        canonical(dict(article.extra)),
    )


def article_from_row(row: Row) -> Article:
    """Return the article of a row."""
    return Article(
        row[0],
        row[1],
        row[2],
        row[3],
        row[4],
        row[5],
        row[6],
        row[7],
        row[8],
        TimeOrigin(row[9]) if row[9] is not None else None,
        row[10],
        row[11],
        row[12],
        tuple(json.loads(row[13])),
        json.loads(row[14]),
    )


def _verdict_row(verdict: Verdict) -> Row:
    return (
        verdict.id,
        verdict.article,
        verdict.annotator,
        verdict.kind.value,
        verdict.label,
        verdict.start,
        verdict.end,
        span_json(verdict.suggestion),
        verdict.span,
    )


def verdict_from_row(row: Row) -> Verdict:
    """Return the verdict of a row."""
    return Verdict(
        row[0],
        row[1],
        row[2],
        VerdictKind(row[3]),
        row[4],
        row[5],
        row[6],
        span_from_record(json.loads(row[7])),
        row[8],
    )


def _link_verdict_row(verdict: LinkVerdict) -> Row:
    return (
        verdict.id,
        verdict.article,
        verdict.annotator,
        verdict.kind.value,
        verdict.type,
        *verdict.source,
        *verdict.target,
        link_json(verdict.suggestion),
        verdict.link,
    )


def link_verdict_from_row(row: Row) -> LinkVerdict:
    """Return the verdict on a link of a row."""
    return LinkVerdict(
        row[0],
        row[1],
        row[2],
        VerdictKind(row[3]),
        row[4],
        (row[5], row[6], row[7]),
        (row[8], row[9], row[10]),
        link_from_record(json.loads(row[11])),
        row[12],
    )


def _state_row(state: LayerState) -> Row:
    return (
        state.id,
        state.article,
        state.annotator,
        state.state.value,
        state.reason,
        state.note,
        1 if state.blind else 0,
    )


def state_from_row(row: Row) -> LayerState:
    """Return the state of a row."""
    return LayerState(row[0], row[1], row[2], WorkState(row[3]), row[4], row[5], row[6] != 0)


def _dismissal_row(dismissal: Dismissal) -> Row:
    return (dismissal.id, dismissal.annotator, dismissal.label, dismissal.words)


def dismissal_from_row(row: Row) -> Dismissal:
    """Return the dismissal of a row."""
    return Dismissal(*row)


def _assignment_row(assignment: Assignment) -> Row:
    labels = canonical(assignment.labels)
    return (assignment.id, assignment.article, assignment.annotator, labels)


def assignment_from_row(row: Row) -> Assignment:
    """Return the assignment of a row."""
    return Assignment(row[0], row[1], row[2], tuple(json.loads(row[3])))


def _adjudication_row(adjudication: Adjudication) -> Row:
    return (
        adjudication.id,
        adjudication.article,
        adjudication.reviewer,
        adjudication.decision.value,
        seen_json(adjudication.seen),
        canonical(adjudication.spans),
        canonical(adjudication.links),
        adjudication.taken,
        adjudication.reason.value,
        adjudication.comment,
        adjudication.at,
    )


def adjudication_from_row(row: Row) -> Adjudication:
    """Return the adjudication of a row."""
    return Adjudication(
        row[0],
        row[1],
        row[2],
        Decision(row[3]),
        seen_from_record(json.loads(row[4])),
        tuple(json.loads(row[5])),
        tuple(json.loads(row[6])),
        row[7],
        Reason(row[8]),
        row[9],
        row[10],
    )


def _actor_row(actor: Actor) -> Row:
    spellings = canonical(actor.spellings)
    return (actor.id, actor.name, actor.kind, actor.wikidata, spellings, actor.note)


def actor_from_row(row: Row) -> Actor:
    """Return the actor of a row."""
    return Actor(row[0], row[1], row[2], row[3], tuple(json.loads(row[4])), row[5])


def _annotator_row(annotator: Annotator) -> Row:
    return (annotator.id, annotator.kind.value, annotator.name)


def annotator_from_row(row: Row) -> Annotator:
    """Return the annotator of a row."""
    return Annotator(row[0], AnnotatorKind(row[1]), row[2])


def _run_row(run: PipelineRun) -> Row:
    return (run.id, run.annotator, run.pipeline, run.version, run.started, run.config)


def run_from_row(row: Row) -> PipelineRun:
    """Return the run of a row."""
    return PipelineRun(*row)


def _scheme_row(scheme: Scheme) -> Row:
    return (scheme.id, scheme.name, scheme.version, to_json(scheme))


def scheme_from_row(row: Row) -> Scheme:
    """Return the scheme of a row."""
    scheme = from_json(EntityKind.SCHEME, row[3])
    if not isinstance(scheme, Scheme):
        raise TypeError(f"not a scheme: {row[0]}")
    return scheme


_Format = tuple[EntityKind, type[models.Table], Callable[[Any], Row], Callable[[Row], Entity]]


def _formats() -> dict[EntityKind, RowFormat]:
    kinds = EntityKind
    formats: list[_Format] = [
        (kinds.ANNOTATOR, models.AnnotatorRow, _annotator_row, annotator_from_row),
        (kinds.SCHEME, models.SchemeRow, _scheme_row, scheme_from_row),
        (kinds.ACTOR, models.ActorRow, _actor_row, actor_from_row),
        (kinds.ARTICLE, models.ArticleRow, _article_row, article_from_row),
        (kinds.RUN, models.RunRow, _run_row, run_from_row),
        (kinds.LINK, models.LinkRow, _link_row, link_from_row),
        (kinds.VERDICT, models.VerdictRow, _verdict_row, verdict_from_row),
        (kinds.LINK_VERDICT, models.LinkVerdictRow, _link_verdict_row, link_verdict_from_row),
        (kinds.LAYER_STATE, models.LayerStateRow, _state_row, state_from_row),
        (kinds.DISMISSAL, models.DismissalRow, _dismissal_row, dismissal_from_row),
        (kinds.ASSIGNMENT, models.AssignmentRow, _assignment_row, assignment_from_row),
        (kinds.ADJUDICATION, models.AdjudicationRow, _adjudication_row, adjudication_from_row),
        (kinds.SPLIT, release_models.SplitRow, split_row, split_from_row),
        (kinds.RELEASE, release_models.ReleaseRow, release_row, release_from_row),
        (kinds.DATASHEET_ANSWER, release_models.DatasheetAnswerRow, answer_row, answer_from_row),
    ]
    table = {entry[0]: _row_format(*entry) for entry in formats}
    table[kinds.SPAN] = RowFormat(models.SpanRow, span_row, span_from_row, span_json, _encode_span)
    return table


FORMATS: Final[dict[EntityKind, RowFormat]] = _formats()
