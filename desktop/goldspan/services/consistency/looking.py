"""Looks through decided articles for all that was decided differently in the same words."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence

from goldspan.domain.scheme import Scheme
from goldspan.services.consistency.decided import DecidedArticle
from goldspan.services.consistency.findings import Finding, Place, most_likely_first
from goldspan.services.consistency.furniture import furniture_lines
from goldspan.services.consistency.marked_or_not import MarkedOrNot, other_labels
from goldspan.services.consistency.nouns import noun_test
from goldspan.services.consistency.other_values import other_modes, other_values
from goldspan.services.consistency.passages import Passages
from goldspan.services.consistency.recurring import Copies, Elsewhere, Node
from goldspan.services.consistency.values import Names, Values
from goldspan.services.progress import Progress

Step = Callable[[], Iterator[Finding]]


def look(
    articles: Sequence[DecidedArticle],
    scheme: Scheme,
    names: Names,
    progress: Progress,
    copies: Copies | None = None,
) -> list[Finding]:
    """Return all findings, the likeliest slips first. Raise `CancelledError` where cancelled.

    `names` gives the name of an actor by its id; `copies` knows which articles share passages:
    without it, the same passage is the same sentence. What a passage tells is not told again of
    its single words.
    """
    values, is_noun = Values(scheme, names), noun_test()
    dims = frozenset(label.key for label in scheme.labels if label.dims)
    words: Sequence[Step] = (
        lambda: MarkedOrNot(articles, values, is_noun).findings(),
        lambda: other_labels(articles, dims),
        lambda: other_values(articles, values, is_noun),
        lambda: other_modes(articles, values),
        lambda: furniture_lines(articles, dims),
    )
    progress.report(0, len(words) + 1)
    elsewhere = Elsewhere(articles, copies)
    found = list(Passages(articles, values, elsewhere, dims).findings())
    told = {node for each in found for v in each.variants for p in v.places for node in _nodes(p)}
    for number, step in enumerate(words, 1):
        progress.report(number, len(words) + 1)
        found += [each for each in step() if not _is_told(each, told)]
    return most_likely_first(found)


def _nodes(place: Place) -> Iterator[Node]:
    for start, end in place.slots:
        yield place.article, start, end


def _is_told(finding: Finding, told: Collection[Node]) -> bool:
    return all(node in told for place in finding.doubted for node in _nodes(place))
