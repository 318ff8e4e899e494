"""The pane that shows a copy beside the article: what is the same, what differs, in its words."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from goldspan.domain.article import Article
from goldspan.domain.layer import WorkState
from goldspan.services.families.comparison import Difference
from goldspan.services.families.copies import Copy
from goldspan.ui.annotate.colours import canvas_theme
from goldspan.ui.annotate.copies.also_in import Offered
from goldspan.ui.annotate.copies.shown import ShownCopy
from goldspan.ui.canvas.canvas import ArticleCanvas
from goldspan.ui.canvas.view import ZOOM_STEP
from goldspan.ui.eliding_label import ElidingLabel
from goldspan.ui.family_feed import percent
from goldspan.ui.keys.bindings import KeyBindings
from goldspan.ui.keys.events import key_of
from goldspan.ui.keys.tips import set_key_tip
from goldspan.ui.tab_order import set_tab_order
from goldspan.ui.theme import Theme
from goldspan.ui.widgets import icon_button, label, set_role

_KEYS = (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)
LEAST_CHARACTERS = 36  # in a line, where smaller letters can make it so
LEAST_ZOOM = 70
LONGEST = 100  # characters of a difference that are told


class CopyReader(QFrame):
    """Shows one copy: its name, the difference that one is at, and its text.

    `commands` are what keys do in the copy, by the names of the keymap.

    `stepped` carries 1 or -1: to the next difference, or back; `go_wanted` asks for the copy to
    be opened where one is, `closed` that the pane is not wanted any more, `left` for the article.
    """

    stepped = Signal(int)
    go_wanted = Signal()
    closed = Signal()
    left = Signal()

    def __init__(
        self,
        theme: Theme,
        keys: KeyBindings,
        commands: Mapping[str, Callable[[], object]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._keys, self._commands = keys, commands
        set_role(self, "side")
        self.setAccessibleName(self.tr("Copy"))
        self._theme = theme
        self.copy: Copy | None = None
        self._shown: ShownCopy | None = None
        self._zoom = 100
        self._name = ElidingLabel("strong", self)
        self._about = ElidingLabel("muted", self)
        self._go = icon_button(theme, "open", "")
        self._close = icon_button(theme, "cancel", self.tr("Close the copy"))
        self._before = icon_button(theme, "previous", "")
        self._after = icon_button(theme, "next", "")
        self._count = label("", "muted")
        self._here, self._there = label("", wrap=True), label("", wrap=True)
        self._captions = label(self.tr("here"), "muted"), label(self.tr("there"), "muted")
        self.canvas = ArticleCanvas(self)
        self.canvas.setAccessibleName(self.tr("Text of the copy"))
        self.canvas.installEventFilter(self)
        self.setFocusProxy(self.canvas)
        for part, words, command in (
            (self._go, self.tr("Open the copy here"), "go_to_copy"),
            (self._before, self.tr("Previous difference"), "previous_difference"),
            (self._after, self.tr("Next difference"), "next_difference"),
        ):
            part.setAccessibleName(words)
            set_key_tip(part, words, command)
        self._before.clicked.connect(lambda: self.stepped.emit(-1))
        self._after.clicked.connect(lambda: self.stepped.emit(1))
        self._go.clicked.connect(self.go_wanted)
        self._close.clicked.connect(self.closed)
        self._build()
        set_tab_order(self._go, self._close, self._before, self._after, self.canvas)
        theme.changed.connect(self._recolour)
        self._recolour()
        self._strip.hide()

    # Showing

    def show_waiting(self, offered: Offered) -> None:
        """Say which copy is being compared."""
        self.copy = None
        self.canvas.set_text("")
        self._name_it(offered.article)
        self._tell([self.tr("being compared…")])
        self._strip.hide()

    def show_copy(self, shown: ShownCopy, offered: Offered | None) -> None:
        """Show a copy; the same one again stays where it is scrolled to."""
        copy = shown.copy
        if self.canvas.state.text != copy.text:
            self.canvas.set_text(copy.text)
        self._shown, self.copy = shown, copy
        self.canvas.set_marks(shown.marks)
        self._name_it(copy.article)
        self._tell(self._facts(copy, offered))

    def show_difference(self, number: int | None, stops: Sequence[Difference], text: str) -> None:
        """Show where among these differences one is, and both sides' words of it.

        `text` is the article's.
        """
        copy, shown = self.copy, self._shown
        if copy is None or shown is None:
            return
        difference = stops[number] if number is not None else None
        self.canvas.set_compared(shown.in_copy(difference))
        self._strip.setVisible(bool(stops))
        for part in (self._here, self._there, *self._captions):
            part.setVisible(difference is not None)
        if number is None or difference is None:
            self._count.setText(self.tr("%Ln difference(s)", "", len(stops)))
            return
        words = self.tr("Difference {number} of {all}").format(number=number + 1, all=len(stops))
        self._count.setText(words)
        nothing = self.tr("nothing")
        here, there = told(text, difference.here), told(copy.text, difference.there)
        self._here.setText(self.tr("a passage") if difference.fresh else here or nothing)
        self._there.setText(there or nothing)

    def follow_zoom(self, percent: int) -> None:
        """Show the copy as large as the article, but smaller where its lines would be short."""
        self._zoom = percent
        canvas, room = self.canvas, self.width()
        for smaller in range(percent, LEAST_ZOOM, -ZOOM_STEP):
            if canvas.width_for(LEAST_CHARACTERS) * smaller <= room * canvas.zoom():
                canvas.set_zoom(smaller)
                return
        canvas.set_zoom(min(percent, LEAST_ZOOM))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Fit the letters to the width."""
        super().resizeEvent(event)
        self.follow_zoom(self._zoom)

    def difference_words(self) -> str:
        """Return the difference that is shown, for a screen reader."""
        return ", ".join(
            (
                self._count.text(),
                f"{self._captions[0].text()}: {self._here.text()}",
                f"{self._captions[1].text()}: {self._there.text()}",
            )
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Do what a key does that is about copies; Escape deselects, then goes to the article."""
        if watched is not self.canvas or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        escape = event.key() == Qt.Key.Key_Escape
        command = self._keys.command_for(key_of(event)) or ""
        if event.type() not in _KEYS or not (escape or command in self._commands):
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        elif not escape:
            self._commands[command]()
        elif not self.canvas.cancel():
            self.left.emit()
        return True

    # Inside

    def _build(self) -> None:
        self._head = QWidget(self)
        head = QVBoxLayout(self._head)
        head.setContentsMargins(16, 4, 8, 6)
        head.setSpacing(0)
        name = QHBoxLayout()
        name.setSpacing(4)
        name.addWidget(self._name)
        name.addStretch(1)
        name.addWidget(self._go)
        top = QHBoxLayout()
        top.setContentsMargins(0, 4, 8, 0)
        top.addWidget(self._head, 1)
        head.addLayout(name)
        head.addWidget(self._about)
        self._strip = QWidget(self._head)
        strip = QGridLayout(self._strip)
        strip.setContentsMargins(0, 4, 8, 0)
        strip.setHorizontalSpacing(8)
        strip.setVerticalSpacing(2)
        steps = QHBoxLayout()
        steps.setSpacing(4)
        for part in (self._before, self._after):
            steps.addWidget(part)
        steps.addWidget(self._count, 1)
        strip.addLayout(steps, 0, 0, 1, 2)
        for row, (caption, words) in enumerate(
            zip(self._captions, (self._here, self._there), strict=True), start=1
        ):
            strip.addWidget(caption, row, 0, Qt.AlignmentFlag.AlignTop)
            strip.addWidget(words, row, 1)
        strip.setColumnStretch(1, 1)
        head.addWidget(self._strip)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        top.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
        column.addLayout(top)
        column.addWidget(self.canvas, 1)

    def _name_it(self, article: Article) -> None:
        name = article.title or article.name
        self._name.setText(name)
        self._name.setToolTip(name)

    def _tell(self, facts: Sequence[str]) -> None:
        words = " · ".join(filter(None, facts))
        self._about.setText(words)
        self._about.setToolTip(words)

    def _facts(self, copy: Copy, offered: Offered | None) -> list[str]:
        """Return what is known of the copy; what is cut where there is no room comes last."""
        facts = [copy.article.outlet]
        facts.append(self.tr("read blind: no spans are shown") if copy.blind else "")
        if offered is not None:
            share = percent(offered.shared.share)
            facts.append(self.tr("{share} in common").format(share=share))
            done = offered.state is WorkState.DONE
            facts.append(self.tr("done") if done else "")
            facts.append(self.tr("adjudicated") if offered.adjudicated else "")
        spans = len(copy.own) + len(copy.gold)
        facts.append(self.tr("%Ln span(s)", "", spans) if spans else "")
        return facts

    def _recolour(self) -> None:
        self.canvas.set_theme(canvas_theme(self._theme))


def told(text: str, place: tuple[int, int]) -> str:
    """Return the words of a place on one line, cut where they are many."""
    words = " ".join(text[place[0] : min(place[1], place[0] + 2 * LONGEST)].split())
    return words if len(words) <= LONGEST else f"{words[:LONGEST].rstrip()} …"
