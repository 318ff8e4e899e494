"""Takes one from a page to another: to a place in an article, or to where a step is done."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from goldspan.domain.layer import Key
from goldspan.services.recall.decisions import decided_marks
from goldspan.ui.further_pages import FurtherPages
from goldspan.ui.jobs import Jobs
from goldspan.ui.page_names import ANNOTATE, LIBRARY, RELEASE, REVIEW

if TYPE_CHECKING:
    from goldspan.ui.annotate.articles.going import Going
    from goldspan.ui.annotate.inspect.provenance import DecidedThere
    from goldspan.ui.project_view import ProjectView


class BetweenPages(QObject):
    """Shows pages of a view, each with what it was come for."""

    def __init__(self, view: ProjectView, further: FurtherPages, jobs: Jobs) -> None:
        super().__init__(view)
        self._view = view
        self._further = further
        self._jobs = jobs
        self._going: Going | None = None
        further.place_wanted.connect(self.show_place)
        further.page_wanted.connect(self._show_article)
        further.articles_wanted.connect(self.show_in_library)
        further.step_wanted.connect(self.take_step)
        view.library.side.release_wanted.connect(lambda: view.show_page(RELEASE))

    def show_place(self, article_id: str, marked: Sequence[Key]) -> None:
        """Open an article where something is marked."""
        if self._going is None:
            from goldspan.ui.annotate.articles.going import Going

            self._going = Going(self._view.annotate)
        self._going.go(article_id, marked)
        self._view.show_page(ANNOTATE)

    def show_decided(self, decided: DecidedThere) -> None:
        """Go to where the same was decided before; there is a way back."""
        store, article = self._view.session.store, decided.article

        def go(marked: Sequence[Key]) -> None:
            self._view.annotate.copies.visiting.remember()
            self.show_place(article, marked)

        self._jobs.start(lambda _: decided_marks(store, article, decided.entity), go)

    def show_corrections(self, article_id: str) -> None:
        """Show what became of the annotator's spans in an article."""
        self._view.show_page(REVIEW)
        self._view.review.show_corrections(article_id)

    def show_in_library(self, article_ids: Sequence[str]) -> None:
        """Select articles in the library, whatever it shows."""
        library = self._view.library
        self._view.show_page(LIBRARY)
        if any(library.model.place_of(article) is None for article in article_ids):
            library.bar.reset()
        library.select(list(article_ids))

    def set_document_time(self) -> None:
        """Go to where the document time of the open article is set."""
        article_id = self._view.annotate.article_id
        self._view.show_page(LIBRARY)
        self._view.library.edit_document_time(article_id)

    def take_step(self, step: str) -> None:
        """Do what a page offers and others can; a page's own name goes there."""
        view = self._view
        if step == "suggest":
            job = view.library.suggest_for([view.annotate.article_id])
            if job is None:
                view.annotate.column.next_step.rest()
            else:
                job.ended.connect(view.annotate.column.next_step.rest)
            return
        if step in ("gold", "own") or step in self._further:
            view.show_page(step if step in self._further else ANNOTATE)
            return
        view.show_page(LIBRARY)
        if step in ("import", "articles"):
            view.library.choose_import()
        elif step == "export":
            view.library.show_export()

    def _show_article(self, name: str, article_id: str) -> None:
        """Show an article on another page."""
        self._view.show_page(name)
        self._further.page(name).show_article(article_id)
