"""The library by families: what stands together, which are shown, what a selected one shares."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from goldspan.domain.article import Article
from goldspan.ui.family_feed import FamilyFeed
from goldspan.ui.library.families_row import FamiliesRow

if TYPE_CHECKING:
    from goldspan.ui.library.page import LibraryPage


class ByFamily(QObject):
    """Keeps table, bar and details in step with the families of the project."""

    def __init__(self, page: LibraryPage, feed: FamilyFeed) -> None:
        super().__init__(page)
        self._page = page
        self._feed = feed
        self.row = FamiliesRow()
        self.row.hide()
        self._linked = False
        page.bar.group_toggled.connect(self._group)
        page.model.modelReset.connect(self._say)
        feed.changed.connect(self._follow)
        self._follow()

    def show_selection(self) -> None:
        """Show what the selected article shares with others, where one is selected."""
        page = self._page
        if not page.side.shows_details:
            return
        relatives = page.details.relatives
        if not self._linked:
            relatives.chosen.connect(self._go)
            relatives.family_wanted.connect(self._show_family)
            self._linked = True
        ids = page.table.selected_ids()
        relatives.show_kin(self._feed.of(ids[0]) if len(ids) == 1 else None, self._article)

    def _follow(self) -> None:
        page, feed = self._page, self._feed
        page.model.set_kin(feed.kin)
        page.table.show_families(bool(feed.kin))
        page.bar.show_families({}, any_there=bool(feed.kin))
        self.show_selection()
        self._say()

    def _group(self, on: bool) -> None:
        self._page.model.set_grouped(on)
        self.row.setVisible(on)
        self._say()
        self._page.filter_changed.emit()

    def _say(self) -> None:
        if not self.row.isHidden():
            shown = self._page.model.shown_rows()
            self.row.show_families(self._feed, (row.article.id for row in shown))

    def _go(self, article: str) -> None:
        """Select a relative; where it is not shown, show its family and nothing else."""
        page = self._page
        if page.model.place_of(article) is None:
            self._show_family()
        page.table.select([article])
        page.table.setFocus()

    def _show_family(self) -> None:
        page = self._page
        ids = page.table.selected_ids()
        article = self._article(ids[0]) if ids else None
        if article is not None:
            page.bar.reset()
            page.bar.choose_family(article.id, article.title or article.name)

    def _article(self, article_id: str) -> Article | None:
        row = self._page.model.row_of(article_id)
        return row.article if row is not None else None
