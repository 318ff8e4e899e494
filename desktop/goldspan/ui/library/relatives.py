"""The articles that share passages with the selected one, as a list that leads to them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from goldspan.domain.article import Article
from goldspan.ui.eliding_button import ElidingButton
from goldspan.ui.family_feed import Kin, Shared, percent
from goldspan.ui.theme import Theme
from goldspan.ui.widgets import button, label

MOST = 8
ArticleOf = Callable[[str], Article | None]


class RelativesList(QWidget):
    """`chosen` carries the article that was pressed, `family_wanted` comes for all of them."""

    chosen = Signal(str)
    family_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Kin | None, tuple[str, ...]] = (None, ())
        self._title = label("", "section")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.only: QPushButton = button(
            self.tr("Show only this family"), self.family_wanted.emit, theme=theme, icon="families"
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(4)
        column.addWidget(self._title)
        column.addLayout(self._rows)
        column.addWidget(self.only)
        self.hide()

    def show_kin(self, kin: Kin | None, article_of: ArticleOf) -> None:
        """Show an article's relatives, the nearest first; nothing where it has none."""
        self.setVisible(kin is not None)
        if kin is None:
            self._shown = (None, ())
            return
        found = [(one, article) for one in kin.relatives if (article := article_of(one.article))]
        names = tuple(place_of(article) for _, article in found)
        if self._shown == (kin, names):
            return
        self._shown = (kin, names)
        while (item := self._rows.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._title.setText(self.tr("Also in %n article(s)", "", len(kin.relatives)))
        for one, article in found[:MOST]:
            self._rows.addWidget(self._row(one, article))
        more = len(found) - MOST
        if more > 0:
            self._rows.addWidget(label(self.tr("and %n more", "", more), "muted"))

    def _row(self, one: Shared, article: Article) -> QPushButton:
        made = ElidingButton(f"{percent(one.share)}  {place_of(article)}", "row", self)
        words = self.tr("%n shared passage(s), {share} of the shorter text", "", one.passages)
        words = words.format(share=percent(one.share))
        made.setToolTip(
            "\n".join(filter(None, (article.title or article.name, article.outlet, words)))
        )
        made.setAccessibleDescription(words)
        made.clicked.connect(lambda: self.chosen.emit(one.article))
        return made


def place_of(article: Article) -> str:
    """Return how an article is named among its copies: by its outlet first, which differs."""
    return " · ".join(filter(None, (article.outlet, article.title or article.name)))
