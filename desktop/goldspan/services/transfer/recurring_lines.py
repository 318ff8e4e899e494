"""Lines that come back in the articles of one outlet: navigation, notices, calls to subscribe.

Copied news comes back too, so articles that share much of their text count as one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

LEAST_ARTICLES = 3
LONGEST_LINE = 240  # characters
SHARED_TEXT = 0.2  # of the shorter text: articles that share more are the same news
ARTICLES_LOOKED_AT = 8  # of those that have a line


def recurring_lines(texts: Iterable[tuple[str, str]]) -> Mapping[str, frozenset[str]]:
    """Return the recurring lines of each outlet, from pairs of outlet and text.

    Texts without an outlet are left out: nothing is known of whom they share a page with.
    """
    by_outlet: dict[str, list[frozenset[str]]] = {}
    for outlet, text in texts:
        if outlet:
            lines = frozenset(stripped for line in text.split("\n") if (stripped := line.strip()))
            by_outlet.setdefault(outlet, []).append(lines)
    return {outlet: _recurring(articles) for outlet, articles in by_outlet.items()}


def _recurring(articles: list[frozenset[str]]) -> frozenset[str]:
    where: dict[str, list[frozenset[str]]] = {}
    for lines in articles:
        for line in lines:
            if len(line) <= LONGEST_LINE:
                where.setdefault(line, []).append(lines)
    return frozenset(
        line
        for line, found in where.items()
        if len(found) >= LEAST_ARTICLES and _different(found, line) >= LEAST_ARTICLES
    )


def _different(articles: list[frozenset[str]], line: str) -> int:
    """Count the articles that are different news, whatever they share in this line."""
    kept: list[frozenset[str]] = []
    for lines in (article - {line} for article in articles[:ARTICLES_LOOKED_AT]):
        if not any(_same_news(lines, other) for other in kept):
            kept.append(lines)
    return len(kept)


def _same_news(a: frozenset[str], b: frozenset[str]) -> bool:
    shorter = min(sum(map(len, a)), sum(map(len, b)))
    return sum(map(len, a & b)) > SHARED_TEXT * shorter
