"""Runs a pipeline on articles that have gold, and measures what it suggests."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from goldspan.domain.errors import PipelineError
from goldspan.domain.exchange import ExchangeAttr, ExchangeLink, ExchangeSpan
from goldspan.domain.scheme import AttributeKind, Scheme
from goldspan.prefill.evaluation.matching import Layered
from goldspan.prefill.evaluation.measuring import measure
from goldspan.prefill.evaluation.results import Evaluation, FailedArticle
from goldspan.prefill.process import PrefillProcess
from goldspan.prefill.requests import PrefillResult
from goldspan.services.actors.register import Register
from goldspan.services.evaluation.judged import Judged, links_between
from goldspan.services.evaluation.ran import Ran
from goldspan.services.progress import Progress
from goldspan.services.transfer.one_pipeline import start_one


class ActorNames:
    """Calls suggested actors as the register does: accepting a suggestion finds them there."""

    def __init__(self, scheme: Scheme, register: Register) -> None:
        self._register = register
        self._keys = {
            label.key: [a.key for a in label.attributes if a.kind is AttributeKind.ACTOR]
            for label in scheme.labels
        }

    def renamed(self, span: ExchangeSpan) -> ExchangeSpan:
        """Return the span with the names of the register."""
        names: dict[str, ExchangeAttr] = {}
        for key in self._keys.get(span.label, ()):
            name = span.attrs.get(key)
            actor = self._register.find(name) if isinstance(name, str) else None
            if actor is not None:
                names[key] = actor.name
        return replace(span, attrs={**span.attrs, **names}) if names else span


def run_one(pipeline: str, scheme: Scheme, judged: Sequence[Judged], progress: Progress) -> Ran:
    """Return what a pipeline suggests on these articles; each in a language it reads, or an error.

    Raises `PipelineError` where it cannot be loaded.
    """
    progress.report(0, len(judged))
    with PrefillProcess() as process:
        started = start_one(process, pipeline, scheme, progress.check)
        errors = [
            started.language_error(item.article.name, item.article.language) for item in judged
        ]
        readable = [item for item, error in zip(judged, errors, strict=True) if error is None]
        begun = time.perf_counter()
        answers = iter(_answers(process, readable, progress))
        seconds = time.perf_counter() - begun
    results = [
        next(answers) if error is None else PrefillResult(item.request.article_id, error=error)
        for item, error in zip(judged, errors, strict=True)
    ]
    return Ran(started.name, started.info.version, results, seconds)


def measured(
    judged: Sequence[Judged], ran: Ran, progress: Progress, names: ActorNames | None = None
) -> Evaluation:
    """Measure what was suggested; `names` calls suggested actors as gold does.

    Articles with an error are listed and not measured; where that is all of them, the first one's
    error is raised.
    """
    pairs: list[tuple[Layered, Layered]] = []
    failed: list[FailedArticle] = []
    unknown: Counter[str] = Counter()
    for item, result in zip(judged, ran.results, strict=True):
        key, gold = item.request.article_id, item.article
        if result.error is not None:
            failed.append(FailedArticle(key, gold.name, result.error))
            continue
        found = item.known(result.spans)
        if names is not None:
            found = [names.renamed(span) for span in found]
        unknown.update(item.unknown)
        pairs.append(
            (
                layered(item, item.spans, gold.links),
                layered(item, found, result.links),
            )
        )
    if not pairs:
        raise failed[0].error
    measures, errors = measure(pairs, progress.check)
    return Evaluation(
        pipeline=ran.pipeline,
        version=ran.version,
        articles=len(pairs),
        words=sum(len(gold.text.split()) for gold, _ in pairs),
        seconds=ran.seconds,
        measures=measures,
        errors=errors,
        failed=tuple(failed),
        unknown=dict(sorted(unknown.items())),
    )


def layered(item: Judged, spans: Sequence[ExchangeSpan], links: Sequence[ExchangeLink]) -> Layered:
    """Return what one side marks on an article, as it is measured."""
    gold = item.article
    there = links_between(links, spans)
    return Layered(item.request.article_id, spans, there, gold.text, gold.name, item.unknown)


def _answers(
    process: PrefillProcess, judged: Sequence[Judged], progress: Progress
) -> list[PrefillResult]:
    """Return a result for each article; where the pipeline gives up, the rest has its error."""
    results: list[PrefillResult] = []
    try:
        for result in process.annotate((item.request for item in judged), check=progress.check):
            progress.report(len(results) + 1, len(judged), judged[len(results)].article.name)
            results.append(result)
    except PipelineError as error:
        rest = judged[len(results) :]
        results += [PrefillResult(item.request.article_id, error=error) for item in rest]
    return results
