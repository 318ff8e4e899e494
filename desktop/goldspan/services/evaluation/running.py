"""Runs a pipeline on articles that have gold, and measures what it suggests."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import replace

from goldspan.domain.errors import PipelineError
from goldspan.domain.exchange import ExchangeAttr, ExchangeSpan
from goldspan.domain.scheme import AttributeKind, Scheme
from goldspan.prefill.evaluation.matching import Layered
from goldspan.prefill.evaluation.measuring import measure
from goldspan.prefill.evaluation.results import Evaluation, FailedArticle
from goldspan.prefill.process import PrefillProcess
from goldspan.prefill.requests import PrefillResult
from goldspan.services.actors.register import Register
from goldspan.services.evaluation.judged import Judged
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


def run_and_measure(
    pipeline: str,
    scheme: Scheme,
    judged: Sequence[Judged],
    progress: Progress,
    names: ActorNames | None = None,
) -> Evaluation:
    """Measure a pipeline on these articles; `names` calls suggested actors as gold does.

    An article that the pipeline fails on, or whose language it does not read, is listed and not
    measured; where that is all of them, the first one's error is raised.
    """
    failed: list[FailedArticle] = []
    readable: list[Judged] = []
    progress.report(0, len(judged))
    with PrefillProcess() as process:
        started = start_one(process, pipeline, scheme, progress.check)
        for item in judged:
            error = started.language_error(item.article.name, item.article.language)
            if error is None:
                readable.append(item)
            else:
                failed.append(FailedArticle(item.request.article_id, item.article.name, error))
        begun = time.perf_counter()
        results = _results(process, readable, progress)
        seconds = time.perf_counter() - begun
    pairs: list[tuple[Layered, Layered]] = []
    for item, result in zip(readable, results, strict=True):
        key, gold = item.request.article_id, item.article
        if result.error is not None:
            failed.append(FailedArticle(key, gold.name, result.error))
            continue
        found = result.spans if names is None else [names.renamed(span) for span in result.spans]
        pairs.append(
            (
                Layered(key, gold.spans, gold.links, gold.text, gold.name),
                Layered(key, found, result.links, gold.text, gold.name),
            )
        )
    if not pairs:
        raise failed[0].error
    measures, errors = measure(pairs, progress.check)
    return Evaluation(
        pipeline=started.name,
        version=started.info.version,
        articles=len(pairs),
        words=sum(len(gold.text.split()) for gold, _ in pairs),
        seconds=seconds,
        measures=measures,
        errors=errors,
        failed=tuple(failed),
    )


def _results(
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
