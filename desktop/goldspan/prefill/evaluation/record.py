"""An evaluation as JSON: the schema of `goldspan evaluate --json`, described in the documents."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from goldspan.agreement.results import Interval
from goldspan.prefill.evaluation.results import (
    Evaluation,
    EvaluationError,
    LabelResult,
    Marked,
    Score,
    Share,
)

Record = dict[str, Any]
DIGITS = 4


def evaluation_record(evaluation: Evaluation) -> Record:
    """Return all of an evaluation but its errors, in the fixed order of the fields."""
    measures = evaluation.measures
    characters = measures.characters
    return {
        "pipeline": evaluation.pipeline,
        "version": evaluation.version,
        "articles": evaluation.articles,
        "words": evaluation.words,
        "seconds": round(evaluation.seconds, 3),
        "words_per_second": _rounded(evaluation.words_per_second, 0),
        "labels": {
            result.label: _label(result)
            | {"attributes": {key: _share(part) for key, part in result.attributes.items()}}
            for result in measures.labels
        },
        "all_labels": _label(measures.total),
        "links": {
            result.type: {"links": _score(result.links), "matched": _share(result.matched)}
            for result in measures.links
        },
        "characters": {
            characters.label: _score(characters.characters) | {"false": _share(characters.false)}
        },
        "unmeasured": dict(measures.unmeasured),
        "failed": [{"article": item.name, "reason": str(item.error)} for item in evaluation.failed],
        "refused": [
            {"file": item.file, "line": item.line, "reason": item.reason}
            for item in evaluation.refused
        ],
        "unknown": dict(evaluation.unknown),
    }


def error_record(error: EvaluationError) -> Record:
    """Return one error; what does not apply is null or empty."""
    return {
        "article": error.name,
        "kind": error.kind.value,
        "label": error.label,
        "key": error.key,
        "start": error.start,
        "end": error.end,
        "text": error.words,
        "before": error.before,
        "after": error.after,
        "gold": _marked(error.gold),
        "suggested": _marked(error.suggested),
        "gold_value": error.gold_value,
        "suggested_value": error.suggested_value,
        "gold_targets": _targets(error.gold_targets),
        "suggested_targets": _targets(error.suggested_targets),
    }


def _label(result: LabelResult) -> Record:
    return {
        "strict": _score(result.strict),
        "overlap": _score(result.overlap),
        "any_label": _score(result.any_label),
    }


def _score(score: Score) -> Record:
    return {
        "precision": _rounded(score.precision),
        "recall": _rounded(score.recall),
        "f1": _rounded(score.f1),
        "intervals": {
            "precision": _interval(score.precision_interval),
            "recall": _interval(score.recall_interval),
            "f1": _interval(score.f1_interval),
        },
        "right": score.right,
        "suggested": score.suggested,
        "found": score.found,
        "gold": score.gold,
    }


def _share(share: Share) -> Record:
    return {
        "rate": _rounded(share.rate),
        "interval": _interval(share.interval),
        "right": share.right,
        "of": share.of,
    }


def _interval(interval: Interval | None) -> list[float] | None:
    if interval is None:
        return None
    return [round(interval.low, DIGITS), round(interval.high, DIGITS)]


def _marked(marked: Marked | None) -> Record | None:
    if marked is None:
        return None
    return {
        "label": marked.label,
        "start": marked.start,
        "end": marked.end,
        "quote": marked.quote,
    }


def _targets(targets: Sequence[Marked]) -> list[Record | None]:
    return [_marked(target) for target in targets]


def _rounded(value: float | None, digits: int = DIGITS) -> float | None:
    return None if value is None else round(value, digits)
