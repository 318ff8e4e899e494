"""The right half: a finding's decisions side by side, and what making them agree would change."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from goldspan.services.consistency.decided import DecidedArticle
from goldspan.services.consistency.findings import Variant
from goldspan.ui.consistency.place_words import PlaceWords
from goldspan.ui.consistency.places_list import PlaceDelegate, PlacesList
from goldspan.ui.consistency.places_model import PlacesModel
from goldspan.ui.consistency.rows import (
    MORE,
    AdjustmentRow,
    FindingRow,
    MoreRow,
    VariantRow,
    place_rows,
)
from goldspan.ui.consistency.words import ConsistencyWords
from goldspan.ui.eliding_label import ElidingLabel
from goldspan.ui.theme import Theme
from goldspan.ui.widgets import button, label, set_role

MOST_BUTTONS = 3
MARGIN, GAP = 16, 8
EDGES = 28  # pixels of a button beside its words
LEAST = 64  # pixels that a decision has on its button at least


class DetailPane(QFrame):
    """Says what the person wants in signals.

    `place_wanted` carries a Place, `preview_wanted` a Variant, `agree_wanted` the Variant and the
    keys of the ticked places, `right_wanted` the FindingRow; `left` comes with ←.
    """

    place_wanted = Signal(object)
    preview_wanted = Signal(object)
    agree_wanted = Signal(object, object)
    right_wanted = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, words: ConsistencyWords) -> None:
        super().__init__()
        set_role(self, "side")
        self._words = words
        self._row: FindingRow | None = None
        self._wanted: Variant | None = None
        self._more: dict[int, int] = {}
        self._can_write = True
        self._said: Sequence[str] = ()
        self._articles: Mapping[str, DecidedArticle] = {}
        self._titles: Mapping[str, str] = {}
        place_words = PlaceWords()
        self.model = PlacesModel(place_words, self)
        self._delegate = PlaceDelegate(theme, place_words, self)
        self.list = PlacesList(self.model, self._delegate)
        self._heading = ElidingLabel("heading", self)
        self._hint = ElidingLabel("muted", self)
        self.go = button(self.tr("Go there"), self._go)
        self.go.setToolTip(self.tr("Open the article at this place (Enter)"))
        self.right = button("", self._call_right)
        self._agree = label(self.tr("Make all:"), "muted")
        self.choices = [button("", partial(self.choose, n + 1)) for n in range(MOST_BUTTONS)]
        self._looking = label("", "muted")
        self.apply = button("", self._apply, role="primary", theme=theme, icon="check")
        self.back = button(self.tr("Back"), self.show_places)
        self._build()
        self.setFocusProxy(self.list)
        self.list.chosen.connect(self._chosen)
        self.list.number_pressed.connect(self.choose)
        self.list.left.connect(self.left)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._offer())
        self.model.ticks_changed.connect(self._offer)

    # Showing -------------------------------------------------------------------------------

    @property
    def previewing(self) -> bool:
        """Whether what would change is shown."""
        return self._wanted is not None

    def previews(self, row: FindingRow) -> bool:
        """Say whether what would change in this finding is shown."""
        return self.previewing and self._row is not None and self._row.finding == row.finding

    def show_finding(
        self,
        row: FindingRow | None,
        articles: Mapping[str, DecidedArticle],
        titles: Mapping[str, str],
        *,
        can_write: bool,
    ) -> None:
        """Show a finding, or nothing; `articles` hold the texts and `titles` the names, by id."""
        self._row, self._articles, self._titles = row, articles, titles
        self._can_write, self._more = can_write, {}
        self.show_places()

    def show_places(self) -> None:
        """Show where each decision was made."""
        row, self._wanted = self._row, None
        focused = self.back.hasFocus() or self.apply.hasFocus()
        if row is None:
            self.model.show((), {})
            self._say("", "")
        else:
            finding = row.finding
            self._delegate.hue = self._words.hue(row.label)
            rows = list(place_rows(finding, self._titles, self._words, self._more))
            self.model.show(rows, self._articles)
            self._say(self._words.quoted(finding.words), self._words.tip(row.kind))
            self.list.setCurrentIndex(self.model.index(_first_doubted(rows)))
        if focused:
            self.list.setFocus()
        self._offer()

    def show_preview(self, variant: Variant, rows: Sequence[AdjustmentRow]) -> None:
        """Show what would change if all were decided as in this variant."""
        row = self._row
        if row is None or variant not in row.finding.variants:
            return
        self._wanted = variant
        self.model.show(rows, self._articles)
        said = self._words.decisions(row.finding)[row.finding.variants.index(variant)]
        heading = self.tr("Make all “{decision}”").format(decision=said)
        self._say(heading, self.tr("Untick what is to stay as it is. Undo takes it all back."))
        if rows:
            self.list.setCurrentIndex(self.model.index(0))
        self.list.setFocus()
        self._offer()

    def choose(self, number: int) -> None:
        """Ask what would change if all were decided as in the variant of this number, from 1."""
        row = self._row
        may = row is not None and self._can_write and not self.previewing
        if row is not None and may and number <= len(row.finding.variants):
            self.preview_wanted.emit(row.finding.variants[number - 1])

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Say as much on the buttons as there is room for."""
        super().resizeEvent(event)
        self._fit()

    # Events --------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Esc goes back from the preview; Delete calls a finding right as it is."""
        if event.key() == Qt.Key.Key_Escape and self.previewing:
            self.show_places()
            self.list.setFocus()
        elif event.key() == Qt.Key.Key_Delete and self.right.isVisible():
            self._call_right()
        else:
            super().keyPressEvent(event)

    # Inside --------------------------------------------------------------------------------

    def _build(self) -> None:
        self._head, self._foot = head, foot = QFrame(), QFrame()
        set_role(head, "bar")
        lines = QVBoxLayout(head)
        lines.setContentsMargins(16, 8, 16, 8)
        lines.setSpacing(2)
        lines.addWidget(self._heading)
        lines.addWidget(self._hint)
        set_role(foot, "foot")
        rows = QVBoxLayout(foot)
        rows.setContentsMargins(16, 8, 16, 8)
        rows.setSpacing(8)
        choosing, doing = QHBoxLayout(), QHBoxLayout()
        for row in (choosing, doing):
            row.setSpacing(GAP)
            rows.addLayout(row)
        choosing.addWidget(self._agree)
        for each in self.choices:
            each.setMinimumWidth(LEAST)  # else what is written on it would keep the page wide
            choosing.addWidget(each)
        choosing.addStretch(1)
        for part in (self.apply, self._looking):
            doing.addWidget(part)
        doing.addStretch(1)
        for part in (self.right, self.go, self.back):
            doing.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.list, 1)
        column.addWidget(foot)

    def _say(self, heading: str, hint: str) -> None:
        for part, words in ((self._heading, heading), (self._hint, hint)):
            part.setText(words)
            part.setToolTip(words)

    def _offer(self) -> None:
        """Show the buttons that fit what is shown."""
        row, previewing = self._row, self.previewing
        for part in (self._head, self._foot):
            part.setVisible(row is not None)
        writable = self._can_write and row is not None and not previewing
        said = self._words.decisions(row.finding) if row is not None else []
        for number, each in enumerate(self.choices):
            shown = writable and number < len(said) and not (row and row.dismissed)
            each.setVisible(shown)
            if number < len(said):
                self._name(each, number + 1, said[number])
        self._said = said
        self._fit()
        self._agree.setVisible(self.choices[0].isVisibleTo(self))
        gold = row is not None and not self._can_write
        self._looking.setVisible(gold)
        self._looking.setText(self.tr("Looked at here, not changed.") if gold else "")
        self.right.setVisible(row is not None and not previewing)
        right = self.tr("Not right") if row and row.dismissed else self.tr("Right as it is")
        self.right.setText(right)
        self.go.setVisible(row is not None and not previewing)
        at = self.list.currentIndex()
        self.go.setEnabled(at.isValid() and self.model.place(at.row()) is not None)
        self.back.setVisible(previewing)
        self.apply.setVisible(previewing)
        count = len(self.model.ticked)
        self.apply.setText(self.tr("Change %Ln place(s)", "", count))
        self.apply.setEnabled(count > 0)

    def _name(self, choice: QPushButton, number: int, decision: str) -> None:
        tip = self.tr("Show what changes if all are decided so: {decision} (key {number})")
        choice.setToolTip(tip.format(decision=decision, number=number))
        choice.setAccessibleName(self.tr("Make all “{decision}”").format(decision=decision))

    def _fit(self) -> None:
        """Cut decisions in their middle where they have no room: the end may tell two apart."""
        shown = min(len(self._said), MOST_BUTTONS)
        taken = 2 * MARGIN + self._agree.sizeHint().width() + shown * (GAP + EDGES)
        room = max(LEAST, (self.width() - taken) // max(1, shown))
        middle = Qt.TextElideMode.ElideMiddle
        for number, (each, decision) in enumerate(zip(self.choices, self._said, strict=False), 1):
            words = f"{QLocale().toString(number)}  {decision}"
            words = each.fontMetrics().elidedText(words, middle, room)
            each.setText(words.replace("&", "&&"))

    def _chosen(self, number: int) -> None:
        row = self.model.rows[number]
        place = self.model.place(number)
        if isinstance(row, MoreRow):
            self._more[row.number] = self._more.get(row.number, 0) + MORE
            self.show_places()
            self.list.setCurrentIndex(self.model.index(number))
        elif isinstance(row, VariantRow):
            self.choose(row.number)
        elif isinstance(row, AdjustmentRow):
            self._apply()
        elif place is not None:
            self.place_wanted.emit(place)

    def _go(self) -> None:
        index = self.list.currentIndex()
        place = self.model.place(index.row()) if index.isValid() else None
        if place is not None:
            self.place_wanted.emit(place)

    def _call_right(self) -> None:
        if self._row is not None:
            self.right_wanted.emit(self._row)

    def _apply(self) -> None:
        if self._wanted is not None and self.apply.isEnabled():
            self.agree_wanted.emit(self._wanted, self.model.ticked)


def _first_doubted(rows: Sequence[object]) -> int:
    """Return the number of the first place of the second variant: where a slip is likely."""
    headings = [number for number, row in enumerate(rows) if isinstance(row, VariantRow)]
    return headings[1] + 1 if len(headings) > 1 else 0
