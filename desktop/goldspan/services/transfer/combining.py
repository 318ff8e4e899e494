"""Puts together what several pipelines suggest on one article; pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from goldspan.domain.exchange import ExchangeLink, ExchangeSpan
from goldspan.domain.layer import Key
from goldspan.domain.scheme import Scheme
from goldspan.prefill.reading import Ranges
from goldspan.services.transfer.plans import Stage


@dataclass(frozen=True, slots=True)
class StageResult:
    """What the pipeline of a stage suggests on an article, ids local to it."""

    stage: Stage
    spans: tuple[ExchangeSpan, ...]
    links: tuple[ExchangeLink, ...]


def combined(scheme: Scheme, results: Sequence[StageResult]) -> list[StageResult]:
    """Return what belongs into each pipeline's layer.

    A span belongs to the pipeline that its label was given to, with the attributes that a later
    one knows for the same place; a link to the pipeline of the label it starts from, and brings
    its ends along unless nobody is to suggest them. What lies in another pipeline's furniture is
    left out.
    """
    dims = {label.key for label in scheme.labels if label.dims}
    closed = [
        (number, span.start, span.end)
        for number, result in enumerate(results)
        for span in _own(result)
        if span.label in dims
    ]
    return [
        _belonging(
            result,
            results[number + 1 :],
            Ranges((start, end) for n, start, end in closed if n != number),
        )
        for number, result in enumerate(results)
    ]


def given_spans(results: Iterable[StageResult]) -> tuple[tuple[str, ...], tuple[ExchangeSpan, ...]]:
    """Return which labels earlier stages have taken care of, and the spans of these labels."""
    labels: set[str] = set()
    spans: list[ExchangeSpan] = []
    for result in results:
        labels |= result.stage.labels or frozenset()
        spans += _own(result)
    return tuple(sorted(labels)), tuple(spans)


def twice(results: Iterable[StageResult]) -> int:
    """Return how many spans mark what another pipeline's span marks: to people they are one."""
    keys = [_key(span) for result in results for span in result.spans]
    return len(keys) - len(set(keys))


def _own(result: StageResult) -> list[ExchangeSpan]:
    return [span for span in result.spans if result.stage.gives(span.label)]


def _belonging(result: StageResult, later: Sequence[StageResult], closed: Ranges) -> StageResult:
    known = {_key(span): span for each in later for span in each.spans}
    own = [
        _with_attrs_of(span, known.get(_key(span)))
        for span in _own(result)
        if not closed.touches(span.start, span.end)
    ]
    ids = {span.id for span in own}
    possible = {span.id for span in result.spans if result.stage.brings(span.label)} | ids
    links = [link for link in result.links if link.source in ids and link.target in possible]
    ends = {link.target for link in links} - ids
    own += [span for span in result.spans if span.id in ends]
    return replace(result, spans=tuple(own), links=tuple(links))


def _with_attrs_of(span: ExchangeSpan, known: ExchangeSpan | None) -> ExchangeSpan:
    return span if known is None else replace(span, attrs={**span.attrs, **known.attrs})


def _key(span: ExchangeSpan) -> Key:
    return (span.label, span.start, span.end)
