"""Works out the preview of what is wished for, in a thread; the latest wish counts."""

from __future__ import annotations

from PySide6.QtCore import QObject

from goldspan.services.progress import Progress
from goldspan.services.project.session import ProjectSession
from goldspan.services.transfer.export_preview import ExportPreview, preview_export
from goldspan.ui.jobs import Jobs
from goldspan.ui.library.export.wish import ExportWish
from goldspan.ui.working_out import Tell, WorkingOut


class Previewing(WorkingOut):
    """`came` carries an ExportPreview, as far as it is known."""

    def __init__(self, session: ProjectSession, jobs: Jobs, parent: QObject) -> None:
        super().__init__(jobs, parent)
        self._session = session

    def ask(self, wish: ExportWish) -> None:
        """Work out this one, and no other any more."""
        session = self._session

        def work(progress: Progress, tell: Tell) -> ExportPreview:
            session.flush()
            with session.store.snapshot():
                return preview_export(
                    session.store,
                    wish.format,
                    layer=wish.layer,
                    articles=wish.articles,
                    options=wish.options,
                    progress=progress,
                    shown=tell,
                )

        self.begin(work)
