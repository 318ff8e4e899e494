"""Lists what is wrong on an article, each error in its context and in reading order."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from goldspan.agreement.values import same_value
from goldspan.domain.exchange import ExchangeAttr, ExchangeSpan
from goldspan.prefill.evaluation.counting import (
    ArticleCounts,
    LinkSources,
    matched_links,
)
from goldspan.prefill.evaluation.matching import Pair, match_ranges
from goldspan.prefill.evaluation.results import ErrorKind, EvaluationError, Marked

CONTEXT = 60  # code points on either side, then to the next space
GAP = " … "
_ORDER = {kind: number for number, kind in enumerate(ErrorKind)}


def list_errors(
    counted: ArticleCounts, sources: LinkSources, labels: Collection[str]
) -> list[EvaluationError]:
    """Return the errors of an article under the labels that are measured."""
    lister = _Lister(counted)
    errors = [*lister.spans(labels), *lister.links(sources)]
    return sorted(errors, key=lambda e: (e.start, e.end, _ORDER[e.kind], e.label, e.key))


class _Lister:
    def __init__(self, counted: ArticleCounts) -> None:
        self._counted = counted
        self._gold = {span.id: span for span in counted.gold.spans}
        self._suggested = {span.id: span for span in counted.suggested.spans}

    def spans(self, labels: Collection[str]) -> Iterator[EvaluationError]:
        """Yield what is wrong with spans and their attributes."""
        alone: list[Pair] = []
        for label in labels:
            for pair in self._counted.pairs.get(label, ()):
                if pair.gold is None or pair.suggested is None:
                    alone.append(pair)
                    continue
                if not pair.exact:
                    yield self._error(ErrorKind.BOUNDARY, pair)
                yield from self._attributes(pair.gold, pair.suggested)
        missed = [pair.gold for pair in alone if pair.gold]
        spurious = [pair.suggested for pair in alone if pair.suggested]
        relabelled = match_ranges(missed, spurious)
        for pair in relabelled:
            yield self._error(ErrorKind.LABEL, pair)
        told = {id(side) for pair in relabelled for side in (pair.gold, pair.suggested)}
        for span in missed:
            if id(span) not in told:
                yield self._error(ErrorKind.MISSED, Pair(span, None))
        for span in spurious:
            if id(span) not in told:
                yield self._error(ErrorKind.SPURIOUS, Pair(None, span))

    def links(self, sources: LinkSources) -> Iterator[EvaluationError]:
        """Yield the matched spans whose links of a type are not those of gold."""
        for link_type, starts in sources.items():
            for links in matched_links(self._counted, link_type, starts):
                if not links.right:
                    yield self._error(
                        ErrorKind.LINK,
                        links.pair,
                        key=link_type,
                        gold_targets=_targets(links.wanted, self._gold),
                        suggested_targets=_targets(links.offered, self._suggested),
                    )

    def _attributes(self, gold: ExchangeSpan, suggested: ExchangeSpan) -> Iterator[EvaluationError]:
        for key, value in gold.attrs.items():
            other = suggested.attrs.get(key)
            if not same_value(value, other):
                yield self._error(
                    ErrorKind.ATTRIBUTE,
                    Pair(gold, suggested),
                    key=key,
                    gold_value=_shown(value),
                    suggested_value=None if other is None else _shown(other),
                )

    def _error(
        self,
        kind: ErrorKind,
        pair: Pair,
        *,
        key: str = "",
        gold_value: str | None = None,
        suggested_value: str | None = None,
        gold_targets: tuple[Marked, ...] = (),
        suggested_targets: tuple[Marked, ...] = (),
    ) -> EvaluationError:
        sides = [side for side in (pair.gold, pair.suggested) if side is not None]
        start, end = min(side.start for side in sides), max(side.end for side in sides)
        layer = self._counted.gold
        text = layer.text
        return EvaluationError(
            article=layer.article,
            name=layer.name or layer.article,
            kind=kind,
            label=sides[0].label,
            start=start,
            end=end,
            words=text[start:end],
            before=_before(text, start),
            after=_after(text, end),
            gold=_marked(pair.gold),
            suggested=_marked(pair.suggested),
            key=key,
            gold_value=gold_value,
            suggested_value=suggested_value,
            gold_targets=gold_targets,
            suggested_targets=suggested_targets,
        )


def _marked(span: ExchangeSpan | None) -> Marked | None:
    return None if span is None else Marked(span.label, span.start, span.end, span.quote)


def _targets(ids: Iterable[str], spans: dict[str, ExchangeSpan]) -> tuple[Marked, ...]:
    found = [spans[key] for key in ids if key in spans]
    return tuple(
        Marked(span.label, span.start, span.end, span.quote)
        for span in sorted(found, key=lambda span: (span.start, span.end))
    )


def _shown(value: ExchangeAttr) -> str:
    return value if isinstance(value, str) else GAP.join(part.quote for part in value)


def _before(text: str, start: int) -> str:
    low = max(0, start - CONTEXT)
    cut = text[low:start]
    return cut if low == 0 else cut.partition(" ")[2] or cut


def _after(text: str, end: int) -> str:
    cut = text[end : end + CONTEXT]
    return cut if end + CONTEXT >= len(text) else cut.rpartition(" ")[0] or cut
