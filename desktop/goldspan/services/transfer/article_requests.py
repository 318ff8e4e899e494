"""What a pipeline is told of an article: its text, and which of its lines its outlet repeats."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from goldspan.domain.article import Article
from goldspan.prefill.requests import PrefillRequest
from goldspan.services.transfer.recurring_lines import recurring_lines
from goldspan.store.project import ProjectStore

ENOUGH = 200  # articles of an outlet in which what it repeats shows


def requests_for(store: ProjectStore, articles: Sequence[Article]) -> Iterator[PrefillRequest]:
    """Yield the requests for articles, in their order; what outlets repeat is read before."""
    recurring = _recurring(store, {article.outlet for article in articles})
    for article in articles:
        yield _request(store, article, recurring.get(article.outlet, frozenset()))


class RequestMaker:
    """Makes requests one by one; what an outlet repeats is found once, in some of its articles."""

    def __init__(self, store: ProjectStore) -> None:
        self._store = store
        self._recurring: dict[str, frozenset[str]] = {}

    def request(self, article: Article) -> PrefillRequest:
        """Return the request for an article."""
        outlet = article.outlet
        if outlet not in self._recurring:
            found = _recurring(self._store, {outlet}, ENOUGH)
            self._recurring[outlet] = found.get(outlet, frozenset())
        return _request(self._store, article, self._recurring[outlet])

    def forget(self) -> None:
        """Look anew from now on: articles have come, gone or changed their outlet."""
        self._recurring.clear()


def _recurring(
    store: ProjectStore, outlets: set[str], most: int | None = None
) -> Mapping[str, frozenset[str]]:
    found = [a for a in store.articles() if a.outlet in outlets and a.outlet]
    return recurring_lines((a.outlet, store.text(a.id)) for a in found[:most])


def _request(store: ProjectStore, article: Article, lines: frozenset[str]) -> PrefillRequest:
    text = store.text(article.id)
    here = {stripped for line in text.split("\n") if (stripped := line.strip()) in lines}
    return PrefillRequest(
        article_id=article.id,
        text=text,
        document_time=article.document_time,
        language=article.language,
        name=article.name,
        recurring=tuple(sorted(here)),
    )
