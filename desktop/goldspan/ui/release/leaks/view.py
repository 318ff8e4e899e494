"""The view “Leaks”: a folder is checked for passages that stand in several of its files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from goldspan.domain.errors import CancelledError, GoldspanError
from goldspan.services.leaks.checking import LeakCheck, check_corpus
from goldspan.services.progress import Progress
from goldspan.ui.drop import DropTarget
from goldspan.ui.empty_state import EmptyState
from goldspan.ui.further_page import Surroundings
from goldspan.ui.library.panel_frame import scrolling
from goldspan.ui.list_beside_detail import list_beside_detail
from goldspan.ui.release.leaks.passages import PassagePane
from goldspan.ui.release.leaks.words import (
    article_name,
    pair_sums,
    pair_words,
    part_name,
    parts_words,
    refused_words,
    verdict,
)
from goldspan.ui.release.looking_view import LookingView
from goldspan.ui.tab_order import set_tab_order
from goldspan.ui.translation import error_text
from goldspan.ui.two_lines import TwoLineList
from goldspan.ui.widgets import button, label, panel, set_flag

CHOOSE = "choose"
WIDTHS = 400, 880
MOST = 2_000  # pairs that are listed: the worst


class LeaksView(LookingView):
    """Asks for a folder, or takes one that is dropped, and lists what leaks, worst first."""

    def __init__(self, given: Surroundings) -> None:
        super().__init__(given, QCoreApplication.translate("LeaksView", "Looking for leaks…"))
        self._stale = False  # nothing is looked at before a folder is chosen
        self._paths: Sequence[Path] = ()
        self._check: LeakCheck | None = None
        self.verdict = label("", "heading", wrap=True)
        self.parts = label("", "muted", wrap=True)
        self.refused = label("", "error", wrap=True)
        self.choose = button(
            self.tr("Check another folder…"), self.choose_folder, theme=given.theme, icon="folder"
        )
        self.list = TwoLineList(given.theme, self.tr("Articles that share passages"))
        self.passages = PassagePane()
        self._build()
        self._say_stopped()
        self.list.reached.connect(self._show_pair)
        DropTarget(self, self.check_paths, lambda on: set_flag(self._body, "active", on))

    def panes(self) -> list[QWidget]:
        """Return what F6 goes through."""
        if self._body.currentWidget() is self.empty:
            return [self.empty.step]
        return [self.choose, self.list]

    def choose_folder(self) -> None:
        """Ask for a folder, and check it."""
        chosen = QFileDialog.getExistingDirectory(
            self, self.tr("Check a folder for leaks"), str(self._given.folder.path)
        )
        if chosen:
            self._given.folder.remember(Path(chosen))
            self.check_paths([Path(chosen)])

    def check_paths(self, paths: Sequence[Path]) -> None:
        """Look for passages that stand in several parts of what lies there."""
        if not self.looking.busy:
            self._paths = tuple(paths)
            self._check = None
            self.empty.say(self._what)
            self._turn_to(0)
            self._begin()

    def _build(self) -> None:
        top = panel("bar")
        row = QHBoxLayout(top)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(16)
        said = QVBoxLayout()
        said.setSpacing(4)
        for part in (self.verdict, self.parts, self.refused):
            said.addWidget(part)
        row.addLayout(said, 1)
        row.addWidget(self.choose)
        self._split = list_beside_detail(QWidget(), self.list, scrolling(self.passages), WIDTHS)
        self._clean = EmptyState(self._given.theme)
        self._middle = QStackedWidget()
        self._middle.addWidget(self._split)
        self._middle.addWidget(self._clean)
        found = QWidget()
        column = QVBoxLayout(found)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(top)
        column.addWidget(self._middle, 1)
        self._hold(found)
        set_tab_order(self.progress, self.empty, self.choose, self.list)

    def _look(self, progress: Progress) -> LeakCheck | GoldspanError:
        """Return what was found, or why nothing can be; in a thread."""
        try:
            return check_corpus(self._paths, progress=progress)
        except CancelledError:
            raise
        except GoldspanError as error:
            return error

    def _stopped(self) -> None:
        """Leave it at that, unless it was stopped by leaving."""
        if not self._body.currentIndex():
            self._say_stopped()

    def _take_focus(self) -> None:
        clean = self._check is not None and self._check.overlap.clean
        if self._body.currentIndex() and not clean:
            self.list.setFocus()
        else:
            super()._take_focus()

    def _take_step(self, step: str) -> None:
        del step
        self.choose_folder()

    def _say_stopped(self) -> None:
        self.empty.say(
            self.tr("Does your corpus leak?"),
            self.tr(
                "What stands in train and in test makes every score lie. Choose a folder with the"
                " files of any corpus, or drop it here: JSONL, DocBin, CoNLL, Parquet, texts and"
                " more."
            ),
            step=CHOOSE,
            name=self.tr("Check a folder for leaks…"),
            icon="folder",
        )

    def _show(self, check: LeakCheck | GoldspanError) -> None:
        if isinstance(check, GoldspanError):
            self.empty.say(
                self.tr("This cannot be checked"),
                error_text(check),
                step=CHOOSE,
                name=self.tr("Check another folder…"),
                icon="folder",
            )
            return
        self._check = check
        self.verdict.setText(verdict(check))
        where = ", ".join(path.name for path in self._paths)
        self.parts.setText(f"{where}  ·  {parts_words(check)}")
        self.parts.setToolTip("\n".join(map(str, self._paths)))
        self.refused.setText(refused_words(check))
        self.refused.setVisible(bool(check.unread))
        self._clean.say(
            self.tr("Nothing leaks"),
            self.tr("No passage stands in two parts; what recurs everywhere does not count."),
        )
        self._turn_to(1)
        self._middle.setCurrentIndex(int(check.overlap.clean))
        pairs = check.overlap.pairs[:MOST]
        self.list.show_words([pair_words(check, pair) for pair in pairs])
        if self.isVisible():
            self._take_focus()

    def _show_pair(self, number: int) -> None:
        check = self._check
        if check is None or not 0 <= number < len(check.overlap.pairs):
            return
        pair = check.overlap.pairs[number]
        names = article_name(check, pair.a), article_name(check, pair.b)
        self.passages.show_pair(
            f"{names[1]} ← {names[0]}",
            pair_sums(pair),
            (
                f"{part_name(pair.part_a)} · {names[0]}",
                f"{part_name(pair.part_b)} · {names[1]}",
            ),
            pair.examples,
        )
