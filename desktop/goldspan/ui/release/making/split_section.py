"""The split of what goes into a release, and the passages that its parts share all the same."""

from __future__ import annotations

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QVBoxLayout, QWidget

from goldspan.services.leaks.overlap import Overlap
from goldspan.ui.further_page import Surroundings
from goldspan.ui.release.making.looking import Outlook
from goldspan.ui.release.split.keeping import SplitKeeping
from goldspan.ui.release.split.pane import SplitPane
from goldspan.ui.translation import window_language
from goldspan.ui.widgets import label, set_role


class SplitSection(QWidget):
    """Shows and changes it; undo takes a change back."""

    def __init__(self, given: Surroundings) -> None:
        super().__init__()
        session = given.session
        self._can_write = not session.read_only
        self.pane = SplitPane(given.theme, session.scheme, window_language())
        self.keeping = SplitKeeping(given, self)
        self.overlap = label("", "muted", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(label(self.tr("SPLIT"), "section"))
        column.addWidget(self.pane)
        column.addWidget(self.overlap)
        self.pane.split_wanted.connect(self.keeping.split)
        self.pane.keep_wanted.connect(lambda: self.keeping.split(None))
        self.keeping.kept.connect(
            lambda _: given.feedback.undoable(self.tr("The articles are split."), None)
        )
        self.hide()

    def show_outlook(self, outlook: Outlook) -> None:
        """Show the split as far as it is known; nothing where articles are not parted."""
        plan, refused = outlook.shown, outlook.refused
        self.setVisible(plan is not None or refused is not None)
        if refused is not None:
            self.pane.show_refused(refused, outlook.kept, can_write=self._can_write)
        elif plan is not None:
            self.pane.show_plan(plan, outlook.kept, can_write=self._can_write)
        self.overlap.setVisible(plan is not None)
        if outlook.overlap is None:
            set_role(self.overlap, "muted")
            self.overlap.setText(self.tr("Looking for passages that stand in two parts…"))
        else:
            set_role(self.overlap, "good" if outlook.overlap.clean else "error")
            self.overlap.setText(self._overlap_words(outlook.overlap))

    def _overlap_words(self, overlap: Overlap) -> str:
        if overlap.clean:
            return self.tr("No passage stands in two parts.")
        passages = self.tr("%Ln passage(s) in two parts", "", overlap.passages)
        articles = self.tr("in %Ln article(s)", "", len(overlap.articles))
        share = QLocale().toString(round(100 * max(each.share for each in overlap.articles)))
        words = self.tr("{passages}, {articles}; at most {share} % of a text.")
        return words.format(passages=passages, articles=articles, share=share)
