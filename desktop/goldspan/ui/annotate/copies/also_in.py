"""The line over the text that says in which articles its passages stand, too, and how much."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QWidget

from goldspan.domain.article import Article
from goldspan.domain.layer import WorkState
from goldspan.ui.eliding_button import ElidingButton
from goldspan.ui.family_feed import Shared, percent
from goldspan.ui.keys.tips import set_key_tip
from goldspan.ui.theme import Theme
from goldspan.ui.widgets import button, icon_button, label, set_role

WIDEST = 176  # pixels of a chip
SPACING = 4


@dataclass(frozen=True, slots=True)
class Offered:
    """A copy as it is offered: what it shares, which article it is, how far that is."""

    shared: Shared
    article: Article
    state: WorkState
    adjudicated: bool

    @property
    def name(self) -> str:
        """The outlet, or else the title."""
        return self.article.outlet or self.article.title or self.article.name

    @property
    def share(self) -> str:
        """How much is shared, in per cent."""
        return percent(self.shared.share)

    @property
    def decided(self) -> bool:
        """Whether somebody is through with it whose decisions may be looked at here."""
        return self.state is WorkState.DONE or self.adjudicated


class AlsoIn(QFrame):
    """A chip for each copy, the nearest first; those without room are in a menu.

    `chosen` carries the id of the article whose chip was pressed; `compare_toggled` and
    `dim_toggled` come from the switches at the right.
    """

    chosen = Signal(str)
    compare_toggled = Signal(bool)
    dim_toggled = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "bar")
        self._theme = theme
        self._offered: tuple[Offered, ...] = ()
        self._current = ""
        self._chips: list[ElidingButton] = []
        self._caption = label(self.tr("Also in:"), "muted")
        self._more = button("", self._open_menu, role="label")
        self._dim = icon_button(theme, "dim", "")
        self._compare = icon_button(theme, "compare", "")
        for switch, words, command in (
            (self._dim, self.tr("Dim what stands unchanged in copies that are done"), "dim_known"),
            (self._compare, self.tr("Compare with a copy"), "copies"),
        ):
            switch.setCheckable(True)
            switch.setAccessibleName(words)
            set_key_tip(switch, words, command)
        self._dim.clicked.connect(self.dim_toggled)
        self._compare.clicked.connect(self.compare_toggled)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 2, 8, 2)
        self._row.setSpacing(SPACING)
        self._row.addWidget(self._caption)
        self._row.addWidget(self._more)
        self._row.addStretch(1)
        self._row.addWidget(self._dim)
        self._row.addWidget(self._compare)
        self.setAccessibleName(self.tr("Copies of this article"))
        self.hide()

    @property
    def offered(self) -> tuple[Offered, ...]:
        """The copies that are offered."""
        return self._offered

    def show_copies(self, offered: Sequence[Offered]) -> None:
        """Offer these copies; where there are none, nothing is shown."""
        if tuple(offered) == self._offered:
            return
        self._offered = tuple(offered)
        for chip in self._chips:
            self._row.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = [self._chip(copy) for copy in offered]
        for number, chip in enumerate(self._chips):
            self._row.insertWidget(1 + number, chip)
        self.setFocusProxy(self._chips[0] if self._chips else self._compare)
        self.setVisible(bool(offered))
        self._dim.setEnabled(any(copy.decided for copy in offered))
        self.mark(self._current)

    def mark(self, article: str) -> None:
        """Mark the chip of the copy that is compared; none of them for an empty id."""
        self._current = article
        for chip, copy in zip(self._chips, self._offered, strict=True):
            chip.setChecked(copy.article.id == article)
        self._fit()

    def show_switches(self, *, compared: bool, dimmed: bool) -> None:
        """Show whether a copy is compared, and whether what is known is dimmed."""
        self._compare.setChecked(compared)
        self._dim.setChecked(dimmed)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Show as many chips as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _chip(self, copy: Offered) -> ElidingButton:
        chip = ElidingButton(copy.name, "label", self, kept=f" {copy.share}", widest=WIDEST)
        chip.setCheckable(True)
        if copy.decided:
            own = copy.state is WorkState.DONE
            chip.setIcon(self._theme.icon("done" if own else "gold", "good"))
        passages = self.tr("%n shared passage(s)", "", copy.shared.passages)
        done = self.tr("done") if copy.state is WorkState.DONE else self.tr("not done yet")
        if copy.adjudicated:
            done = ", ".join((done, self.tr("adjudicated")))
        title = copy.article.title or copy.article.name
        chip.setToolTip("\n".join(filter(None, (title, copy.article.outlet, passages, done))))
        chip.setAccessibleDescription(f"{title}, {passages}, {done}")
        chip.clicked.connect(lambda: self._choose(copy.article.id))
        return chip

    def _choose(self, article: str) -> None:
        self.mark(self._current)  # what is checked says what is compared, not what was pressed
        self.chosen.emit(article)

    def _fit(self) -> None:
        """Show the chips that have room, and how many others there are.

        The copy that is compared goes first: its chip is always shown.
        """
        metrics = self.fontMetrics()
        room = self.width() - 24 - metrics.horizontalAdvance(self._caption.text()) - 2 * 40
        shown: list[ElidingButton] = []
        for chip in sorted(self._chips, key=lambda chip: not chip.isChecked()):
            wide = chip.sizeHint().width() + SPACING
            others = len(self._chips) - len(shown) - 1
            if shown and room < wide + (56 if others else 0):
                break
            room -= wide
            shown.append(chip)
        for chip in self._chips:
            chip.setVisible(chip in shown)
        left = len(self._chips) - len(shown)
        self._more.setVisible(left > 0)
        self._more.setText(f"+{left}")
        self._more.setAccessibleName(self.tr("%n more", "copies", left))

    def _open_menu(self) -> None:
        menu = QMenu(self)
        for chip, copy in zip(self._chips, self._offered, strict=True):
            if chip.isHidden():
                title = copy.article.title or copy.article.name
                entry = menu.addAction(f"{copy.name} {copy.share} · {title}".replace("&", "&&"))
                entry.setCheckable(True)
                entry.setChecked(copy.article.id == self._current)
                entry.triggered.connect(lambda _, one=copy.article.id: self.chosen.emit(one))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._more.mapToGlobal(QPoint(0, self._more.height())))
