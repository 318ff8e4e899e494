"""What is shown in a window that is built anew, and goes on being shown after that."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from goldspan.ui.feedback import Feedback, Offer
from goldspan.ui.project_view import ProjectView

if TYPE_CHECKING:
    from goldspan.services.transfer.importing import ImportReport


@dataclass(frozen=True, slots=True)
class CarriedOver:
    """What is selected, what an import has just brought, and what can be undone with a click."""

    selected: list[str]
    report: ImportReport | None
    offer: Offer | None

    @classmethod
    def of(cls, view: ProjectView, feedback: Feedback) -> CarriedOver:
        """Return what a view shows that is about to go."""
        library = view.library
        report = library.side.import_report
        return cls(library.table.selected_ids(), report, feedback.offer)

    def show(self, view: ProjectView, feedback: Feedback) -> None:
        """Show it in the view that has come."""
        view.library.select(self.selected)
        if self.report is not None:
            view.library.show_import_report(self.report)
        if self.offer is not None:
            feedback.offer_again(self.offer)
