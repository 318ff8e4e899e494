"""Changes articles from the library: what is known of them, and whether they are there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from goldspan.services.library import edit_metadata, remove_articles, set_blind
from goldspan.services.project.session import ProjectSession
from goldspan.ui.feedback import Feedback
from goldspan.ui.jobs import Jobs
from goldspan.ui.library.model import LibraryModel
from goldspan.ui.library.progress_row import ProgressRow

if TYPE_CHECKING:
    from goldspan.ui.library.retiming import Retiming


class Editing(QObject):
    """What is typed in the details becomes an action; what is removed can be brought back."""

    def __init__(
        self,
        session: ProjectSession,
        jobs: Jobs,
        feedback: Feedback,
        progress: ProgressRow,
        model: LibraryModel,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs = jobs
        self._feedback = feedback
        self._model = model
        self._progress = progress
        self._retiming: Retiming | None = None

    def edit(self, article_id: str, place: str, value: str) -> None:
        """Give an article another title, outlet, document time, …"""
        if place == "document_time":
            self._retime(article_id, value)
            return
        number = self._model.place_of(article_id)
        if number is not None:
            edit_metadata(self._session, self._model.row_at(number).article, place, value, None)

    def remove(self, article_ids: Sequence[str]) -> None:
        """Remove articles; a toast offers to take that back."""
        if not article_ids or self._session.read_only:
            return
        session, ids, origin = self._session, list(article_ids), object()
        job = self._jobs.start(lambda _: remove_articles(session, ids, origin))
        text = self.tr("%n article(s) removed.", "", len(ids))
        job.succeeded.connect(lambda _: self._feedback.undoable(text, origin))
        job.failed.connect(self._feedback.error)

    def set_blind(self, article_ids: Sequence[str], blind: bool) -> None:
        """Suggest nothing in articles, or suggest there again; a toast offers to take it back."""
        session, ids, origin = self._session, list(article_ids), object()
        job = self._jobs.start(lambda _: set_blind(session, ids, blind=blind, origin=origin))
        if blind:
            text = self.tr("No suggestions in %n article(s).", "", len(ids))
        else:
            text = self.tr("Suggestions again in %n article(s).", "", len(ids))
        job.succeeded.connect(lambda _: self._feedback.undoable(text, origin))
        job.failed.connect(self._feedback.error)

    def _retime(self, article_id: str, value: str) -> None:
        if self._retiming is None:
            from goldspan.ui.library.retiming import Retiming

            self._retiming = Retiming(
                self._session, self._jobs, self._feedback, self._progress, self
            )
        self._retiming.start(article_id, value)
