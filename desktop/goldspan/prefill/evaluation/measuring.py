"""Measures pairs of gold and suggestions: all figures, and all errors."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from goldspan.prefill.evaluation.bootstrap import Sampled, pooled, sampled_sums, score, share
from goldspan.prefill.evaluation.counting import (
    FURNITURE,
    IGNORED,
    ArticleCounts,
    TallyKey,
    What,
    count_article,
    link_ends,
)
from goldspan.prefill.evaluation.errors import list_errors
from goldspan.prefill.evaluation.matching import Layered
from goldspan.prefill.evaluation.results import (
    CharacterResult,
    EvaluationError,
    LabelResult,
    LinkResult,
    Measures,
)


def measure(
    pairs: Iterable[tuple[Layered, Layered]], check: Callable[[], None] | None = None
) -> tuple[Measures, tuple[EvaluationError, ...]]:
    """Measure pairs of (gold, suggested), an article each; return also what is wrong.

    Only labels and link types that gold uses somewhere are measured, and a link type not where
    gold does not know a label that it joins. `check` is called with each article, and may raise to
    stop.
    """
    both = list(pairs)
    ends = link_ends(gold for gold, _ in both)
    counted: list[ArticleCounts] = []
    errors: list[EvaluationError] = []
    labels = sorted({span.label for gold, _ in both for span in gold.spans} - {IGNORED})
    for gold, suggested in both:
        if check is not None:
            check()
        sources = {
            link_type: {start for start, _ in joined}
            for link_type, joined in ends.items()
            if not any(label in gold.unknown for pair in joined for label in pair)
        }
        article = count_article(gold, suggested, sources)
        counted.append(article)
        errors += list_errors(article, sources, labels)
    return _measures(counted, labels, sorted(ends)), tuple(errors)


def _measures(
    counted: Sequence[ArticleCounts], labels: Sequence[str], links: Sequence[str]
) -> Measures:
    keys: dict[TallyKey, None] = {
        (what, FURNITURE, ""): None for what in (What.CHARACTERS, What.FALSE_CHARACTERS)
    }
    keys |= {(what, each, ""): None for each in links for what in (What.LINK, What.LINKED)}
    keys |= dict.fromkeys(key for article in counted for key in article.tallies)
    sums = sampled_sums([article.tallies for article in counted], list(keys))
    return Measures(
        labels=tuple(_label(sums, label) for label in labels),
        total=_scores(sums, "", labels),
        links=tuple(
            LinkResult(
                link_type,
                score(sums[What.LINK, link_type, ""]),
                share(sums[What.LINKED, link_type, ""]),
            )
            for link_type in links
        ),
        characters=CharacterResult(
            FURNITURE,
            score(sums[What.CHARACTERS, FURNITURE, ""]),
            share(sums[What.FALSE_CHARACTERS, FURNITURE, ""]),
        ),
        unmeasured=_unmeasured(counted, labels),
    )


def _label(sums: Mapping[TallyKey, Sampled], label: str) -> LabelResult:
    keys = sorted(key for what, of, key in sums if what is What.ATTRIBUTE and of == label)
    attributes = {key: share(sums[What.ATTRIBUTE, label, key]) for key in keys}
    return replace(_scores(sums, label, [label]), attributes=attributes)


def _scores(sums: Mapping[TallyKey, Sampled], name: str, labels: Sequence[str]) -> LabelResult:
    strict, overlap, any_label = (
        score(pooled([sums[what, label, ""] for label in labels]))
        for what in (What.STRICT, What.OVERLAP, What.ANY_LABEL)
    )
    return LabelResult(name, strict, overlap, any_label)


def _unmeasured(counted: Iterable[ArticleCounts], labels: Sequence[str]) -> dict[str, int]:
    found = Counter(
        span.label
        for article in counted
        for span in article.suggested.spans
        if span.label not in labels
    )
    return dict(sorted(found.items()))
