"""Splits the project anew, or keeps a split, in a thread."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from goldspan.domain.errors import CancelledError, GoldspanError
from goldspan.domain.releases import SplitSettings
from goldspan.services.progress import Progress
from goldspan.services.splitting.planning import SplitPlan
from goldspan.services.splitting.project_split import project_split, save_split
from goldspan.ui.further_page import Surroundings
from goldspan.ui.jobs import Job


class SplitKeeping(QObject):
    """`kept` carries the SplitPlan that the project has now; undo takes it back."""

    kept = Signal(object)

    def __init__(self, given: Surroundings, parent: QObject) -> None:
        super().__init__(parent)
        self._given = given
        self._job: Job | None = None

    def split(self, settings: SplitSettings | None, leave_out_undated: bool = False) -> None:
        """Split anew; without settings, keep what there would be and let later articles join."""
        if self._job is not None:
            return
        session, families = self._given.session, self._given.kin.families

        def work(progress: Progress) -> SplitPlan:
            session.flush()
            plan = project_split(
                session, families, settings, progress, leave_out_undated=leave_out_undated
            )
            save_split(session, plan)
            return plan

        job = self._job = self._given.jobs.start(work)
        job.succeeded.connect(self.kept)
        job.failed.connect(self._failed)
        job.ended.connect(self._ended)

    def _ended(self) -> None:
        self._job = None

    def _failed(self, error: GoldspanError) -> None:
        if not isinstance(error, CancelledError):
            self._given.feedback.error(error)
