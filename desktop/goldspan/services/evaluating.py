"""Measures a pipeline on gold: that of a file, or that of a project. Changes nothing."""

from __future__ import annotations

import time
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from goldspan.domain.errors import GoldspanError, ImportRefusedError
from goldspan.domain.exchange import ExchangeArticle, ExchangeAttr, ExchangeSpan, Refusal
from goldspan.domain.layer import WorkState
from goldspan.domain.messages import message
from goldspan.domain.scheme import AttributeKind, PipelineMapping, Scheme
from goldspan.formats.gold import read_gold
from goldspan.prefill.evaluation.matching import Layered
from goldspan.prefill.evaluation.measuring import measure
from goldspan.prefill.evaluation.record import error_record, evaluation_record
from goldspan.prefill.evaluation.results import (
    CharacterResult,
    ErrorKind,
    Evaluation,
    EvaluationError,
    FailedArticle,
    Interval,
    LabelResult,
    LinkResult,
    Marked,
    Measures,
    Score,
    Share,
)
from goldspan.prefill.process import PrefillProcess
from goldspan.prefill.requests import PrefillRequest, PrefillResult
from goldspan.services.actors.register import Register
from goldspan.services.progress import Progress
from goldspan.services.project.session import ProjectSession
from goldspan.services.schemes import default_scheme
from goldspan.services.transfer.layers import exchange_layer, gold_annotators
from goldspan.services.transfer.pipelines import mapping_for, pipeline_name
from goldspan.services.transfer.recurring_lines import recurring_lines

__all__ = [
    "Against",
    "CharacterResult",
    "ErrorKind",
    "Evaluation",
    "EvaluationError",
    "FailedArticle",
    "Interval",
    "LabelResult",
    "LinkResult",
    "Marked",
    "Measures",
    "Score",
    "Share",
    "error_record",
    "evaluate_file",
    "evaluate_project",
    "evaluation_record",
]


class Against(StrEnum):
    """What a pipeline is measured against in a project.

    Gold is what was adjudicated; where nobody adjudicated, the one person's layer that is done.
    Own is the layer of the session's annotator on the articles they are done with.
    """

    GOLD = "gold"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class _Judged:
    """An article to measure on: how errors name it, its text and gold, and its recurring lines."""

    key: str
    article: ExchangeArticle
    recurring: tuple[str, ...] = ()


def evaluate_file(
    pipeline: str, path: Path, progress: Progress | None = None, ids: str = ""
) -> Evaluation:
    """Measure a pipeline (a name or a folder) on the articles of a Goldspan JSONL file.

    `ids` is the id of one article, or those of the first and the last, `A-B`, in the order of the
    file. Lines that cannot be measured against are listed in `refused`. Raises `GoldspanError`
    where the file cannot be read or none of its lines can be measured, `PipelineError` where the
    pipeline cannot be loaded.
    """
    progress = progress or Progress()
    scheme = default_scheme()
    refused: list[Refusal] = []
    articles: list[ExchangeArticle] = []
    try:
        for item in read_gold(path, scheme):
            if isinstance(item, Refusal):
                refused.append(item)
            else:
                articles.append(item)
            progress.check()
    except ImportRefusedError as error:
        raise _unreadable(path, error) from error
    if ids:
        articles = _between(articles, ids)
    if not articles:
        raise _nothing_in_file(path, refused)
    recurring = recurring_lines((article.outlet, article.text) for article in articles)
    judged = [
        _Judged(article.name, article, _recurring_here(article, recurring)) for article in articles
    ]
    mapping = mapping_for(scheme, pipeline_name(pipeline))
    labels = {label.key for label in scheme.labels}
    labels |= {span.label for article in articles for span in article.spans}
    evaluation = _evaluate(pipeline, mapping, sorted(labels), judged, progress)
    return replace(evaluation, refused=tuple(refused))


def evaluate_project(
    session: ProjectSession,
    pipeline: str,
    against: Against | str = Against.GOLD,
    articles: Collection[str] | None = None,
    progress: Progress | None = None,
) -> Evaluation:
    """Measure a pipeline on articles of a project, by id, or on all that have what it asks for.

    Raises `GoldspanError` where there is nothing to measure against, `PipelineError` where the
    pipeline cannot be loaded, `CancelledError` where the user cancelled.
    """
    progress = progress or Progress()
    store, scheme, register = session.store, session.scheme, session.register()
    layers = _layers(session, Against(against))
    chosen = [
        article
        for article in store.articles()
        if article.id in layers and (articles is None or article.id in articles)
    ]
    if not chosen:
        raise _nothing_in_project(Against(against))
    outlets = {article.outlet for article in chosen if article.outlet}
    recurring = recurring_lines(
        (a.outlet, store.text(a.id)) for a in store.articles() if a.outlet in outlets
    )
    judged = []
    for article in chosen:
        gold = exchange_layer(store, article, layers[article.id], register)
        judged.append(_Judged(article.id, gold, _recurring_here(gold, recurring)))
        progress.check()
    mapping = mapping_for(scheme, pipeline_name(pipeline))
    labels = [label.key for label in scheme.labels]
    return _evaluate(pipeline, mapping, labels, judged, progress, _ActorNames(scheme, register))


class _ActorNames:
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


def _evaluate(
    pipeline: str,
    mapping: PipelineMapping | None,
    labels: Sequence[str],
    judged: Sequence[_Judged],
    progress: Progress,
    names: _ActorNames | None = None,
) -> Evaluation:
    progress.report(0, len(judged))
    results: list[PrefillResult] = []
    with PrefillProcess() as process:
        info = process.start(pipeline, mapping, labels, check=progress.check)
        begun = time.perf_counter()
        for result in process.annotate(_requests(judged), check=progress.check):
            progress.report(len(results) + 1, len(judged), judged[len(results)].article.name)
            results.append(result)
        seconds = time.perf_counter() - begun
    pairs: list[tuple[Layered, Layered]] = []
    failed: list[FailedArticle] = []
    for item, result in zip(judged, results, strict=True):
        gold = item.article
        if result.error is not None:
            failed.append(FailedArticle(item.key, gold.name, result.error))
            continue
        found = result.spans if names is None else [names.renamed(span) for span in result.spans]
        pairs.append(
            (
                Layered(item.key, gold.spans, gold.links, gold.text, gold.name),
                Layered(item.key, found, result.links, gold.text, gold.name),
            )
        )
    measures, errors = measure(pairs)
    return Evaluation(
        pipeline=pipeline_name(pipeline),
        version=info.version,
        articles=len(pairs),
        words=sum(len(gold.text.split()) for gold, _ in pairs),
        seconds=seconds,
        measures=measures,
        errors=errors,
        failed=tuple(failed),
    )


def _requests(judged: Iterable[_Judged]) -> Iterator[PrefillRequest]:
    for item in judged:
        article = item.article
        yield PrefillRequest(
            article_id=item.key,
            text=article.text,
            document_time=article.document_time,
            language=article.language,
            name=article.name,
            recurring=item.recurring,
        )


def _recurring_here(
    article: ExchangeArticle, recurring: Mapping[str, frozenset[str]]
) -> tuple[str, ...]:
    lines = recurring.get(article.outlet, frozenset())
    if not lines:
        return ()
    here = {stripped for line in article.text.split("\n") if (stripped := line.strip()) in lines}
    return tuple(sorted(here))


def _layers(session: ProjectSession, against: Against) -> dict[str, str]:
    """Return whose layer an article is measured against, by article."""
    if against is Against.GOLD:
        return {key: annotator for key, (annotator, _) in gold_annotators(session.store).items()}
    own = session.annotator.id
    states = session.store.states(own)
    return {state.article: own for state in states if state.state is WorkState.DONE}


def _between(articles: Sequence[ExchangeArticle], ids: str) -> list[ExchangeArticle]:
    """Return the articles from A to B of `A-B`, or the one; ids may hold hyphens themselves."""
    place = {article.name: number for number, article in enumerate(articles)}
    parts = ids.split("-")
    ends = [("-".join(parts[:cut]), "-".join(parts[cut:])) for cut in range(1, len(parts))]
    for first, last in [(ids, ids), *ends]:
        if first in place and last in place and place[first] <= place[last]:
            return list(articles[place[first] : place[last] + 1])
    raise GoldspanError(
        message("errors", "The file has no articles “{ids}”."),
        todo=message("errors", "Give the ids of the first and the last, as in t00-t71, or one id."),
        ids=ids,
    )


def _unreadable(path: Path, error: GoldspanError) -> GoldspanError:
    return GoldspanError(
        message("errors", "Nothing can be measured against “{file}”: {reason}"),
        todo=error.todo,
        file=path.name,
        reason=error,
    )


def _nothing_in_file(path: Path, refused: Sequence[Refusal]) -> GoldspanError:
    if not refused:
        return GoldspanError(
            message("errors", "“{file}” holds no articles to measure against."),
            todo=message(
                "errors", "Give a Goldspan JSONL file: one article with its spans in each line."
            ),
            file=path.name,
        )
    return GoldspanError(
        message("errors", "No line of “{file}” can be measured against. Line {line}: {reason}"),
        todo=message(
            "errors", "Give a Goldspan JSONL file: one article with its spans in each line."
        ),
        file=path.name,
        line=refused[0].line,
        reason=refused[0].reason,
    )


def _nothing_in_project(against: Against) -> GoldspanError:
    if against is Against.OWN:
        return GoldspanError(
            message("errors", "You have not marked any of these articles as done yet."),
            todo=message("errors", "Measured are the articles that you are done with (D)."),
        )
    return GoldspanError(
        message("errors", "None of the articles has gold yet."),
        todo=message(
            "errors",
            "An article has gold once it is adjudicated, or once exactly one person has marked"
            " it as done (D).",
        ),
    )
