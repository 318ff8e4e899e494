"""How often each evidence of the base was right on the project's gold: its new scores."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping

from goldspan.prefill.learning.articles import PreparedArticle
from goldspan.prefill.learning.component import kind_of
from goldspan.prefill.marking import Marking

SHRINKAGE = 10  # suggestions with the score of before that each evidence is mixed with
DIGITS = 3
VALUE = "value"


def evidence_counts(
    articles: Iterable[PreparedArticle],
) -> dict[str, dict[str, tuple[int, int]]]:
    """Return how many suggestions were right, and of how many, by label and evidence.

    Right is the range, and the value where the label has one. Of labels that an article's gold does
    not know, nothing is counted there.
    """
    right: defaultdict[str, Counter[str]] = defaultdict(Counter)
    of: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for article in articles:
        gold = {(span.label, span.start, span.end): span.value for span in article.gold.spans}
        for mark in Marking(article.doc).marks():
            if not mark.evidence or mark.label in article.gold.unknown:
                continue
            value = gold.get((mark.label, mark.start, mark.end))
            of[mark.label][mark.evidence] += 1
            is_right = value is not None and value in ("", mark.attrs.get(VALUE, ""))
            right[mark.label][mark.evidence] += is_right
    return {
        label: {name: (right[label][name], count) for name, count in sorted(counts.items())}
        for label, counts in of.items()
    }


def other_labels(
    articles: Iterable[PreparedArticle], labels: Collection[str]
) -> dict[str, dict[str, float]]:
    """Return how often a suggestion of the base is of a label that the base does not know.

    Shares by label and `kind_of` the suggestion, drawn to one half where few were seen; those of
    suggestions that never are of the label are left out.
    """
    seen: defaultdict[str, Counter[str]] = defaultdict(Counter)
    met: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for article in articles:
        known = [label for label in labels if label not in article.gold.unknown]
        gold = {label: article.ranges(label) for label in known}
        for mark in Marking(article.doc).marks():
            kind = kind_of(mark)
            for label, ranges in gold.items():
                seen[label][kind] += 1
                met[label][kind] += (mark.start, mark.end) in ranges
    return {
        label: {
            kind: round((count + 0.5) / (seen[label][kind] + 1), DIGITS)
            for kind, count in sorted(kinds.items())
            if count
        }
        for label, kinds in met.items()
    }


def new_scores(
    counts: Mapping[str, tuple[int, int]], scores: Mapping[str, float], usual: float
) -> dict[str, float]:
    """Return the scores by evidence, drawn to those of before where few were seen."""
    found = dict(scores)
    for name, (right, of) in counts.items():
        before = scores.get(name, usual)
        found[name] = round((right + SHRINKAGE * before) / (of + SHRINKAGE), DIGITS)
    return dict(sorted(found.items()))
