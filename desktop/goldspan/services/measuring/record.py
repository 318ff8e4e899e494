"""Agreement as JSON and as rows for CSV: the schema of `goldspan agreement --json`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from goldspan.domain.messages import fill
from goldspan.services.measuring.figures import (
    ALL,
    ArticleFigures,
    Figures,
    LeftOut,
    LinkScores,
    Measure,
    MeasureKind,
    PairFigures,
    Score,
    Scores,
    Shared,
    Why,
)
from goldspan.services.measuring.words import BECAUSE, LEFT_OUT, PART_LEFT_OUT

Record = dict[str, Any]
ALL_LABELS: Final = "all labels"
CSV_HEADER: Final = (
    *("scope", "people", "article", "label", "measure", "value", "low", "high"),
    *("met", "first", "second", "undefined"),
)


def agreement_record(figures: Figures) -> Record:
    """Return all figures, in the fixed order of the fields."""
    names = figures.names
    return {
        "people": [person.name for person in figures.people],
        "articles": len(figures.articles),
        "once": figures.selection.once,
        "labels": {label or ALL_LABELS: _label(figures, label) for label in figures.rows},
        "pairs": [_pair(pair, figures) for pair in figures.measured.pairs],
        "by_article": [_article(each, names) for each in figures.articles],
        "by_person": [
            {
                "person": names[each.person],
                "compared": each.compared,
                "agreeing": each.agreeing,
                "apart": {kind.value: count for kind, count in each.apart.items()},
            }
            for each in figures.persons
        ],
        "left_out": [left_out_record(each, names) for each in figures.left_out],
        "raw": agreement_record(figures.raw) if figures.raw is not None else None,
    }


def left_out_record(left: LeftOut, names: Mapping[str, str]) -> Record:
    """Return what was left out and why."""
    return {
        "why": left.why.value,
        "count": left.count,
        "of": "spans" if left.why in (Why.RECURRING, Why.UNKNOWN_LABEL) else "articles",
        "person": names.get(left.person, left.person),
        "label": left.label,
        "words": left_out_words(left, names),
    }


def left_out_words(left: LeftOut, names: Mapping[str, str]) -> str:
    """Return in English what was left out and why."""
    person = names.get(left.person, left.person)
    ending = "" if left.count == 1 else "s"
    counted = {f"{thing}s": f"{left.count} {thing}{ending}" for thing in ("article", "span")}
    return fill(LEFT_OUT[left.why], {**counted, "person": person, "label": left.label})


def measure_record(measure: Measure | None) -> Record | None:
    """Return a measure with its interval and what it rests on, or why it has no value."""
    if measure is None:
        return None
    basis, interval = measure.basis, measure.interval
    return {
        "value": measure.value,
        "interval": None if interval is None else [interval.low, interval.high],
        "undefined": measure.undefined.value if measure.undefined else None,
        "because": BECAUSE[measure.undefined] if measure.undefined else "",
        "articles": basis.articles,
        "pairs": basis.pairs,
        "spans": basis.spans,
        "matched": basis.matched,
        "tokens": basis.tokens,
        "left_out": [
            {"why": why.value, "articles": count, "words": PART_LEFT_OUT[why]}
            for why, count in basis.left_out.items()
        ],
    }


def csv_rows(figures: Figures) -> Iterator[tuple[object, ...]]:
    """Yield the lines of a table of all figures, the heading first; empty cells have no value."""
    yield CSV_HEADER
    yield from _csv(figures, "once" if figures.selection.once else "")
    if figures.raw is not None:
        yield from _csv(figures.raw, "every copy")


def _label(figures: Figures, label: str) -> Record:
    units = figures.label_units(label)
    together, group = figures.measured.together, figures.measured.group
    scores = together.labels.get(label) if label else together.total
    kinds = (MeasureKind.COHEN, MeasureKind.FLEISS, MeasureKind.ALPHA, MeasureKind.ALPHA_U)
    record: Record = {
        "units": units.units,
        "differing": units.differing,
        "differences": {kind.value: count for kind, count in units.kinds.items()},
        **(_scores(scores) if scores is not None else {}),
        **{
            kind.value: measure_record(figures.measure(kind, label))
            for kind in kinds
            if label or kind in (MeasureKind.ALPHA, MeasureKind.ALPHA_U)
        },
    }
    if label:
        record["attributes"] = {
            key: {**_shared(shared), "alpha": measure_record(group.attributes.get((label, key)))}
            for (of, key), shared in together.attributes.items()
            if of == label
        }
    else:
        record["links"] = {kind: _links(links) for kind, links in together.links.items()}
    return record


def _pair(pair: PairFigures, figures: Figures) -> Record:
    names = figures.names
    first, second = pair.people
    labels = [label for label in figures.rows if label]
    total = {ALL_LABELS: _scores(pair.total)} if pair.total is not None else {}
    order = [*figures.measured.labels, ALL]
    return {
        "people": [names[first], names[second]],
        "labels": total
        | {
            label: {**_scores(pair.labels[label]), "cohen": measure_record(pair.kappa.get(label))}
            for label in labels
            if label in pair.labels
        },
        "attributes": {
            f"{label}.{key}": _shared(shared) for (label, key), shared in pair.attributes.items()
        },
        "links": {kind: _links(links) for kind, links in pair.links.items()},
        "confusion": [
            {"first": order[i], "second": order[j], "units": count}
            for i, row in enumerate(pair.confused)
            for j, count in enumerate(row)
            if count
        ],
    }


def _article(article: ArticleFigures, names: Mapping[str, str]) -> Record:
    return {
        "article": article.name,
        "key": article.article,
        "people": [names[person] for person in article.people],
        "done_at": article.done_at,
        "units": article.units[ALL],
        "differing": article.differing[ALL],
        "strict": article.strict_f1,
        "tolerant": article.tolerant_f1,
    }


def _scores(scores: Scores) -> Record:
    return {
        "strict": _score(scores.strict),
        "tolerant": _score(scores.tolerant),
        "any_label": _score(scores.any_label),
    }


def _score(score: Score) -> Record:
    return {
        "met_first": score.met_first,
        "met_second": score.met_second,
        "first": score.first,
        "second": score.second,
        **(measure_record(score.f1) or {}),
    }


def _shared(shared: Shared) -> Record:
    return {"same": shared.same, "of": shared.of, **(measure_record(shared.share) or {})}


def _links(links: LinkScores) -> Record:
    return {"all": _score(links.every), "matched": _score(links.matched)}


def _csv(figures: Figures, scope: str) -> Iterator[tuple[object, ...]]:
    names = figures.names
    for pair in (figures.measured.together, *figures.measured.pairs):
        people = " – ".join(names[person] for person in pair.people) or "all pairs"
        for label, scores in ((ALL, pair.total), *pair.labels.items()):
            if scores is None or label not in figures.rows:
                continue
            name = label or ALL_LABELS
            for kind, score in (
                (MeasureKind.STRICT, scores.strict),
                (MeasureKind.TOLERANT, scores.tolerant),
                (MeasureKind.ANY_LABEL, scores.any_label),
            ):
                counts = (score.met_first, score.first, score.second)
                yield (scope, people, "", name, kind.value, *_cells(score.f1, counts))
            if label in pair.kappa:
                cells = _cells(pair.kappa[label])
                yield (scope, people, "", name, MeasureKind.COHEN.value, *cells)
    for label in figures.rows:
        for kind in (MeasureKind.FLEISS, MeasureKind.ALPHA, MeasureKind.ALPHA_U):
            measure = figures.measure(kind, label)
            if measure is not None:
                row = (scope, "everybody", "", label or ALL_LABELS, kind.value)
                yield (*row, *_cells(measure))
    for article in figures.articles:
        people = " – ".join(names[person] for person in article.people)
        values = ((MeasureKind.STRICT, article.strict_f1, article.met),)
        for kind, value, met in (
            *values,
            (MeasureKind.TOLERANT, article.tolerant_f1, article.tolerant),
        ):
            yield (
                *(scope, people, article.name, ALL_LABELS, kind.value),
                *("" if value is None else value, "", ""),
                *(met, article.first, article.second, ""),
            )


def _cells(measure: Measure, counts: tuple[int, ...] = ()) -> tuple[object, ...]:
    interval = measure.interval
    ends = ("", "") if interval is None else (interval.low, interval.high)
    return (
        *("" if measure.value is None else measure.value, *ends),
        *(counts or ("", "", "")),
        BECAUSE[measure.undefined] if measure.undefined else "",
    )
