"""Which articles are listed for review, and which is opened where nobody has chosen one."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal

from goldspan.services.review.overview import ReviewedArticle, ReviewState
from goldspan.ui.library.row_feed import RowFeed
from goldspan.ui.review.units.articles import ReviewedArticles
from goldspan.ui.review.units.empty_states import EmptyStates, Lack
from goldspan.ui.review.units.opening import ReviewOpener


class ArticleChoice(QObject):
    """Lists what can be compared; `current` is the id of the open article, empty for none.

    What only one person has done is listed where that is wanted. `nothing_left` says that the open
    article cannot be reviewed any more, and no other can.
    """

    nothing_left = Signal()

    def __init__(
        self,
        feed: RowFeed,
        opener: ReviewOpener,
        articles: ReviewedArticles,
        empty: EmptyStates,
        current: Callable[[], str],
    ) -> None:
        super().__init__(articles)
        self._feed = feed
        self._opener = opener
        self._articles = articles
        self._empty = empty
        self._current = current
        self._reviewed: Mapping[str, ReviewedArticle] = {}
        self._alone = False
        self._left: Mapping[str, int] = {}
        opener.listed.connect(self._listed)
        opener.left_over.found.connect(self._count_left)
        feed.loaded.connect(lambda _: self._list())

    def allow_alone(self) -> None:
        """List what one person has done, too."""
        self._alone = True
        self._listed(self._reviewed)

    def _listed(self, reviewed: Mapping[str, ReviewedArticle]) -> None:
        self._reviewed = reviewed
        self._list()
        wanted, rows = self._opener.wanted, self._articles.rows
        if not wanted or wanted not in reviewed:
            first = self._articles.after("") or next((row.id for row in rows), "")
            if first:
                self._opener.open(first)
            elif self._current():
                self.nothing_left.emit()
        if not self._articles.model.all_rows:
            lack = Lack.ALONE if reviewed else Lack.SHARED
            self._empty.show_lack(lack if self._feed.rows else Lack.ARTICLES)

    def _count_left(self, left: Mapping[str, int]) -> None:
        self._left = left
        self._list()

    def _list(self) -> None:
        titles = {row.article.id: row.article.title or row.article.name for row in self._feed.rows}
        shown = {
            key: each
            for key, each in self._reviewed.items()
            if self._alone or each.state is not ReviewState.ALONE
        }
        self._articles.show_articles(shown, titles, self._left, self._current())
