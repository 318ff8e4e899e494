"""What the page shows of an evaluation: a row for each figure and each error, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum

from goldspan.domain.scheme import Scheme
from goldspan.services.evaluation.results import (
    ErrorKind,
    Evaluation,
    EvaluationError,
    Interval,
    LabelResult,
    LinkResult,
    Score,
    Share,
)
from goldspan.ui.evaluate.words import EvaluationWords
from goldspan.ui.excerpts.excerpt import Excerpt, excerpt

Range = tuple[int, int]


class Column(IntEnum):
    """What stands in which column of the figures."""

    NAME = 0
    PRECISION = 1
    RECALL = 2
    SCORE = 3
    RIGHT = 4
    SUGGESTED = 5
    GOLD = 6


class Criterion(StrEnum):
    """When a suggested span counts as right; the values name the scores of a LabelResult."""

    STRICT = "strict"
    OVERLAP = "overlap"
    ANY_LABEL = "any_label"


class FigureKind(StrEnum):
    """What a row of figures measures."""

    TOTAL = "total"
    LABEL = "label"
    ATTRIBUTE = "attribute"
    LINKS = "links"
    LINKED = "linked"
    CHARACTERS = "characters"
    FALSE = "false"


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A row of the table. Measures are from 0 to 1, None where there is nothing to measure.

    `score` is F1, or the share of the right where there is no F1. `part` is the attribute or the
    link type. `suggested` is None where it says nothing.
    """

    kind: FigureKind
    title: str
    label: str
    part: str
    score: float | None
    right: int
    gold: int
    suggested: int | None = None
    precision: float | None = None
    recall: float | None = None
    interval: Interval | None = None
    precision_interval: Interval | None = None
    recall_interval: Interval | None = None

    @property
    def is_part(self) -> bool:
        """Whether this stands beneath a label."""
        return self.kind not in (FigureKind.TOTAL, FigureKind.LABEL)

    @property
    def has_f1(self) -> bool:
        """Whether the score is F1, and not a share."""
        return self.suggested is not None


@dataclass(frozen=True, slots=True)
class ErrorRow:
    """An error as it is listed.

    `place` names the article and `detail` says what was suggested instead of what; `known` says
    whether the article is in the project. `kind`, `label` and `part` (an attribute or a link type,
    else empty) are the error's own, at hand for filters. `folded` is what finding looks through,
    without upper case.
    """

    error: EvaluationError
    place: str
    detail: str
    excerpt: Excerpt
    known: bool
    kind: ErrorKind = field(init=False)
    label: str = field(init=False)
    part: str = field(init=False)
    folded: str = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        found = f"{self.excerpt.line}\n{self.place}\n{self.detail}"
        for name, value in (
            ("kind", self.error.kind),
            ("label", self.error.label),
            ("part", self.error.key),
            ("folded", found.casefold()),
        ):
            object.__setattr__(self, name, value)


def figure_rows(
    evaluation: Evaluation, criterion: Criterion, scheme: Scheme, words: EvaluationWords
) -> list[FigureRow]:
    """Return the rows of the table: all labels together, then each, in the scheme's order."""
    measures = evaluation.measures
    labels = sorted(measures.labels, key=lambda part: words.place_of(part.label))
    rows = [_spans(FigureKind.TOTAL, words.all_labels, measures.total, criterion)]
    for result in labels:
        name = words.label(result.label)
        rows.append(_spans(FigureKind.LABEL, name, result, criterion))
        rows += [
            _share(
                FigureKind.ATTRIBUTE, words.attribute(result.label, key), result.label, key, part
            )
            for key, part in result.attributes.items()
        ]
        for link in measures.links:
            if _starts(scheme, link, labels) == result.label:
                rows += _links(result.label, link, words)
        if result.label == measures.characters.label:
            characters = measures.characters
            rows.append(
                _scored(
                    FigureKind.CHARACTERS,
                    words.characters,
                    result.label,
                    "",
                    characters.characters,
                )
            )
            rows.append(
                _share(FigureKind.FALSE, words.false_characters, result.label, "", characters.false)
            )
    return rows


def error_rows(
    evaluation: Evaluation, titles: Mapping[str, str], words: EvaluationWords
) -> list[ErrorRow]:
    """Return a row for each error; `titles` are those of the project's articles, by id."""
    return list(_error_rows(evaluation.errors, titles, words))


def _error_rows(
    errors: Sequence[EvaluationError], titles: Mapping[str, str], words: EvaluationWords
) -> Iterator[ErrorRow]:
    for error in errors:
        offset = error.start - len(error.before)
        text = error.before + error.words + error.after
        sides = (error.gold, error.suggested)
        gold, suggested = (
            (side.start - offset, side.end - offset) if side is not None else None for side in sides
        )
        yield ErrorRow(
            error=error,
            place=titles.get(error.article) or error.name,
            detail=words.detail(error),
            excerpt=excerpt(text, gold, suggested),
            known=error.article in titles,
        )


def _spans(kind: FigureKind, name: str, result: LabelResult, criterion: Criterion) -> FigureRow:
    score: Score = getattr(result, criterion.value)
    return _scored(kind, name, result.label, "", score)


def _links(label: str, link: LinkResult, words: EvaluationWords) -> list[FigureRow]:
    return [
        _scored(FigureKind.LINKS, words.links(link.type), label, link.type, link.links),
        _share(FigureKind.LINKED, words.linked(link.type), label, link.type, link.matched),
    ]


def _scored(kind: FigureKind, name: str, label: str, part: str, score: Score) -> FigureRow:
    return FigureRow(
        kind=kind,
        title=name,
        label=label,
        part=part,
        score=score.f1,
        right=score.right,
        gold=score.gold,
        suggested=score.suggested,
        precision=score.precision,
        recall=score.recall,
        interval=score.f1_interval,
        precision_interval=score.precision_interval,
        recall_interval=score.recall_interval,
    )


def _share(kind: FigureKind, name: str, label: str, part: str, share: Share) -> FigureRow:
    return FigureRow(
        kind=kind,
        title=name,
        label=label,
        part=part,
        score=share.rate,
        right=share.right,
        gold=share.of,
        interval=share.interval,
    )


def _starts(scheme: Scheme, link: LinkResult, labels: Sequence[LabelResult]) -> str:
    """Return the label beneath which a type of links is shown: the first that it starts from."""
    known = scheme.link(link.type)
    sources = known.sources if known is not None else ()
    return next((part.label for part in labels if part.label in sources), "")
