"""What a pipeline is told of an article: its text, and which of its lines others have too."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from goldspan.domain.article import Article
from goldspan.prefill.requests import PrefillRequest
from goldspan.services.transfer.recurring_lines import RecurringLines, recurring_lines
from goldspan.store.project import ProjectStore

ENOUGH = 200  # articles, of an outlet and of the others, in which what is repeated shows


def requests_for(store: ProjectStore, articles: Sequence[Article]) -> Iterator[PrefillRequest]:
    """Yield the requests for articles, in their order; what is repeated is read before."""
    recurring = _repeated(store, {article.outlet for article in articles})
    for article in articles:
        yield _request(store, article, recurring)


class RequestMaker:
    """Makes requests one by one; what is repeated is found once, in some of the articles."""

    def __init__(self, store: ProjectStore) -> None:
        self._store = store
        self._recurring: dict[str, RecurringLines] = {}

    def request(self, article: Article) -> PrefillRequest:
        """Return the request for an article."""
        outlet = article.outlet
        if outlet not in self._recurring:
            self._recurring[outlet] = _repeated(self._store, {outlet}, ENOUGH)
        return _request(self._store, article, self._recurring[outlet])

    def forget(self) -> None:
        """Look anew from now on: articles have come, gone or changed their outlet."""
        self._recurring.clear()


def _repeated(store: ProjectStore, outlets: set[str], own: int | None = None) -> RecurringLines:
    """Look at the articles of these outlets, at most `own`, and at some of the others."""
    articles = store.articles()
    inside = [a for a in articles if a.outlet in outlets][:own]
    others = [a for a in articles if a.outlet not in outlets][:ENOUGH]
    return recurring_lines((a.outlet, store.text(a.id)) for a in [*inside, *others])


def _request(store: ProjectStore, article: Article, recurring: RecurringLines) -> PrefillRequest:
    text = store.text(article.id)
    return PrefillRequest(
        article_id=article.id,
        text=text,
        document_time=article.document_time,
        language=article.language,
        name=article.name,
        recurring=recurring.in_text(article.outlet, text),
    )
