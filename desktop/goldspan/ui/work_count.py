"""What the work has cost so far, in words: of the open article, or of the whole project."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Signal

from goldspan.domain.change import ActionKind
from goldspan.services.cost.worked import WorkCount, Worked
from goldspan.services.project.session import ProjectSession
from goldspan.ui.jobs import Jobs
from goldspan.ui.timers import single_shot

AFTER: Final = 1_500  # milliseconds from opening a project until its journal is counted
AGAIN: Final = 100  # milliseconds in which what happens is shown together


class WorkShown(QObject):
    """Counts in the background; `said` carries the words for the status line and their tip.

    `article` is the one to tell about; where it is empty, the whole project is.
    """

    said = Signal(str, str)

    def __init__(self, session: ProjectSession, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._count = WorkCount(session)
        self._article = ""
        self._begin = single_shot(self, AFTER, self.read)
        self._later = single_shot(self, AGAIN, self.say)
        self._begin.start()

    def close(self) -> None:
        """Count no longer."""
        self._begin.stop()
        self._later.stop()
        self._count.close()

    def read(self) -> None:
        """Count what is in the project, anew where another process has written."""
        self._begin.stop()
        self._jobs.start(lambda _: self._count.read(), lambda _: self.say())

    def show_article(self, article: str) -> None:
        """Tell about this article from now on, or about the whole project."""
        self._article = article
        self.say()

    def follow(self) -> None:
        """Tell anew, soon: something has happened."""
        if not self._later.isActive():
            self._later.start()

    def say(self) -> None:
        """Tell what is known."""
        count, article = self._count, self._article
        worked = count.of_article(article) if article else count.whole()
        if worked is None or not worked.spent:
            self.said.emit("", "")
        else:
            self.said.emit(work_words(worked), work_tip(worked, whole=not article))


def work_words(worked: Worked) -> str:
    """Return the count as a few words."""
    spent = QCoreApplication.translate("WorkShown", "%Ln action(s)", "", worked.spent)
    if worked.by_hand <= worked.spent:
        return spent
    words = QCoreApplication.translate(
        "WorkShown", "{spent} instead of %Ln action(s)", "", worked.by_hand
    )
    return words.format(spent=QLocale().toString(worked.spent))


def work_tip(worked: Worked, *, whole: bool) -> str:
    """Return what the count is made of, in lines."""
    translate = QCoreApplication.translate
    title = (
        translate("WorkShown", "What you have done in this project so far:")
        if whole
        else translate("WorkShown", "What you have done in this article so far:")
    )
    lines = [title, " · ".join(_parts(worked))]
    by_hand = translate(
        "WorkShown", "What you have marked would take %Ln action(s) by hand.", "", worked.by_hand
    )
    prices = translate(
        "WorkShown", "A span or a link that is made counts as two, everything else as one."
    )
    return "\n".join([*lines, by_hand, prices])


def _parts(worked: Worked) -> list[str]:
    counts = worked.actions

    def times(*kinds: ActionKind) -> int:
        return sum(counts.get(kind, 0) for kind in kinds)

    translate = QCoreApplication.translate
    parts = (
        (translate("WorkShown", "accepted {count}×"), times(ActionKind.ACCEPT)),
        (
            translate("WorkShown", "rejected {count}×"),
            times(ActionKind.REJECT, ActionKind.DISMISS),
        ),
        (
            translate("WorkShown", "changed {count}×"),
            times(ActionKind.RELABEL, ActionKind.RESIZE, ActionKind.EDIT, ActionKind.AGREE),
        ),
        (
            translate("WorkShown", "made {count}×"),
            times(ActionKind.LABEL, ActionKind.MARK_ALL),
        ),
        (translate("WorkShown", "linked {count}×"), times(ActionKind.LINK)),
        (
            translate("WorkShown", "removed {count}×"),
            times(ActionKind.DELETE, ActionKind.UNLINK),
        ),
        (
            translate("WorkShown", "undone or redone {count}×"),
            times(ActionKind.UNDO, ActionKind.REDO, ActionKind.READMIT),
        ),
    )
    locale = QLocale()
    return [words.format(count=locale.toString(count)) for words, count in parts if count]
