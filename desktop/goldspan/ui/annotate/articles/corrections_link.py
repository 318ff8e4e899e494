"""Over an adjudicated article: how many of the annotator's spans became something else in gold."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from goldspan.services.progress import Progress
from goldspan.services.project.session import ProjectSession
from goldspan.ui.annotate.page import AnnotatePage
from goldspan.ui.jobs import Jobs
from goldspan.ui.widgets import button


class CorrectionsLink(QObject):
    """A link in the article's header; `go` is called with the article's id when it is pressed."""

    def __init__(
        self, session: ProjectSession, jobs: Jobs, page: AnnotatePage, go: Callable[[str], None]
    ) -> None:
        super().__init__(page)
        self._session = session
        self._jobs = jobs
        self._page = page
        self._go = go
        self.link = button("", self._press, role="link")
        self.link.setToolTip(self.tr("What became of your spans in gold, and why"))
        self.link.hide()
        page.header.add_beside(self.link)
        page.articleOpened.connect(lambda _: self.look())

    def look(self) -> None:
        """Count anew in the open article, in a thread."""
        session, article = self._session, self._page.article_id
        if not article:
            self.link.hide()
            return

        def work(progress: Progress) -> tuple[str, int]:
            from goldspan.services.review.corrected import read_corrected

            found = read_corrected(session.store, session.annotator, progress, [article])
            return article, sum(there.count for there in found)

        self._jobs.start(work).succeeded.connect(self._show)

    def _show(self, counted: tuple[str, int]) -> None:
        article, count = counted
        if article == self._page.article_id:
            self.link.setText(self.tr("%Ln correction(s)", "", count))
            self.link.setVisible(count > 0)

    def _press(self) -> None:
        self._go(self._page.article_id)
