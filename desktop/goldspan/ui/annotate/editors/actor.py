"""An actor attribute: an entry of the register, found by a few letters or made anew."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLocale, QSignalBlocker, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QKeyEvent,
)
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from goldspan.domain.scheme import AttributeType, title
from goldspan.services.actors.proposals import ActorProposal
from goldspan.ui.annotate.editors.text import Field
from goldspan.ui.annotate.inspect.rows import Row, RowList, RowModel
from goldspan.ui.keys.tips import set_key_tip
from goldspan.ui.theme import Theme

MOST_ROWS = 8
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
PASSING = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
THROUGH = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)

Found = Callable[[list[ActorProposal]], None]
Ask = Callable[[str, Found], None]


@dataclass(frozen=True, slots=True)
class ActorChoice:
    """What was chosen: the name of an entry; for a new one the key of its kind, or nothing."""

    name: str
    kind: str = ""
    new: bool = False


class _ActorField(Field):
    """The line: arrows up and down go to the list, the focus tells when it comes and goes."""

    stepped = Signal(int)
    entered = Signal()
    abandoned = Signal(bool)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Give the arrows to the list."""
        if event.key() in STEPS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.stepped.emit(STEPS[Qt.Key(event.key())])
            event.accept()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Say so when the keyboard comes from elsewhere in the window."""
        super().focusInEvent(event)
        if event.reason() not in PASSING:
            self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Say so when the keyboard goes elsewhere in the window, and whether by Tab."""
        super().focusOutEvent(event)
        if event.reason() not in PASSING:
            self.abandoned.emit(event.reason() in THROUGH)


class ActorEditor(QWidget):
    """The name of an actor with what may be meant in a list beneath, the likeliest first.

    Enter takes the current row, Down and Up choose another, typing looks for one, Escape puts
    everything back. Without the keyboard in it, the likeliest row of a span without an actor is
    shown as a button. `edited` carries an `ActorChoice`, or None for no actor any more; `left`
    says that the keyboard goes back to the text, `opened` that rows are shown.
    """

    edited = Signal(object)
    left = Signal()
    opened = Signal()

    def __init__(
        self, attribute: AttributeType, theme: Theme, language: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._kept = self._shown = ""
        self._offers = True
        self._question = 0
        self._ask: Ask | None = None
        self._kinds: dict[str, str] = {}
        self._proposals: Sequence[ActorProposal] = ()
        self._open = self._typed = self._moved = self._waiting = self._take_first = False
        name = title(attribute.titles, language)
        self._field = _ActorField(self)
        self._field.setAccessibleName(name)
        self._offer = QPushButton(self)
        self._offer.setProperty("role", "row")
        self._offer.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._offer.clicked.connect(self.take_first)
        self._model = RowModel(self._row, self)
        self._rows = RowList(self._model, theme, MOST_ROWS, self)
        self._rows.setAccessibleName(self.tr("Actors that may be meant"))
        self._rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._rows.picked.connect(self._take)
        self._word = QLabel(self)
        self._word.setWordWrap(True)
        self._word.setTextFormat(Qt.TextFormat.PlainText)
        self._word.setProperty("role", "strong")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for part in (self._field, self._offer, self._rows, self._word):
            layout.addWidget(part)
        for part in (self._offer, self._rows, self._word):
            part.hide()
        self.setFocusProxy(self._field)
        self._field.textEdited.connect(self._look_for)
        self._field.entered.connect(self._begin)
        self._field.abandoned.connect(self._abandon)
        self._field.stepped.connect(self._step)
        self._field.finished.connect(self._finish)
        self._field.reverted.connect(self._revert)

    # Showing -------------------------------------------------------------------------------

    def call_kinds(self, kinds: dict[str, str]) -> None:
        """Say what the kinds of actors are called, by their keys."""
        self._kinds = kinds

    def ask_with(self, ask: Ask | None, *, offer: bool) -> None:
        """Look for actors with this from now on; None where nothing can be chosen.

        `offer` says whether the likeliest is shown before the keyboard is in the field.
        """
        self._ask, self._offers = ask, offer

    def kept(self) -> str:
        """Return the name that the span had when it was shown last."""
        return self._kept

    def show_value(self, value: object) -> None:
        """Show an actor's name; where there is none, look for what may be meant."""
        shown = value if isinstance(value, str) else ""
        self._close()
        self._kept = self._shown = shown
        with QSignalBlocker(self._field):
            if self._field.text() != shown:
                self._field.setText(shown)
        self._proposals = ()
        self._offer_first()
        self._waiting = False
        self._question += 1
        if not shown and self._offers:
            self._search("")

    def say(self, words: str) -> None:
        """Show a sentence beneath, or none: which kind is asked for."""
        self._word.setText(words)
        self._word.setVisible(bool(words))
        if words:
            self._announce(words)

    def take_first(self) -> bool:
        """Take the likeliest actor where there is none yet; say whether that is so.

        Where it is still being looked for, it is taken when it is found.
        """
        if self._shown or self._open or not self._offers:
            return False
        if self._waiting:
            self._take_first = True
        elif self._proposals:
            self._choose(self._proposals[0])
        else:
            return False
        return True

    # Looking for ---------------------------------------------------------------------------

    def _search(self, typed: str) -> None:
        if self._ask is not None:
            self._waiting = True
            self._question += 1
            question = self._question
            self._ask(typed, lambda found: self._found(found, question))

    def _found(self, proposals: Sequence[ActorProposal], question: int) -> None:
        if question != self._question:
            return
        self._waiting = False
        self._proposals = proposals
        if self._open:
            self._model.show_items(proposals)
            current = self._current_of(proposals)
            self._rows.stand_on(current)
            self._rows.setVisible(bool(proposals))
            self._show_current()
            self.opened.emit()
        else:
            self._offer_first()
        if self._take_first:
            self._take_first = False
            if self._open:
                self._finish()
            else:
                self.take_first()

    def _current_of(self, proposals: Sequence[ActorProposal]) -> int:
        """Return the row to stand on: that of the actor shown, else the first."""
        if self._shown and not self._typed:
            return next((n for n, p in enumerate(proposals) if p.name == self._shown), -1)
        return 0 if proposals else -1

    def _offer_first(self) -> None:
        """Show the likeliest row as a button while the keyboard is elsewhere."""
        offered = bool(self._proposals and self._offers and not self._shown and not self._open)
        self._offer.setVisible(offered)
        if offered:
            row = self._row(self._proposals[0])
            words = f"⏎  {row.text}"
            room = max(80, self.width() - 24)
            if row.detail:
                words = f"{words} · {row.detail}"
            metrics = self._offer.fontMetrics()
            words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
            self._offer.setText(words.replace("&", "&&"))
            set_key_tip(self._offer, self.tr("Take {name}").format(name=row.tip), "accept")
            self._offer.setAccessibleName(self.tr("Take {name}").format(name=row.text))
            self._announce(self._offer.accessibleName())

    # Choosing ------------------------------------------------------------------------------

    def _begin(self) -> None:
        if self._ask is None or self._open:
            return
        self._open, self._typed, self._moved = True, False, False
        self.say("")
        self._offer.hide()
        if self._shown or not self._proposals:
            self._search("")
        else:
            self._found(self._proposals, self._question)

    def _look_for(self, text: str) -> None:
        self._typed = True
        self._search(" ".join(text.split()))

    def _step(self, direction: int) -> None:
        count = len(self._proposals)
        if not self._open:
            self._begin()
        elif count:
            at = self._rows.standing_on()
            self._moved = True
            self._rows.stand_on((at + direction) % count if at >= 0 else 0)
            self._show_current()

    def _show_current(self) -> None:
        """Let the current row stand in the field, selected, until something is typed."""
        at = self._rows.standing_on()
        if not 0 <= at < len(self._proposals):
            return
        proposal = self._proposals[at]
        self._announce(self._model.row(at).spoken)
        if not self._typed and (self._moved or not self._shown):
            with QSignalBlocker(self._field):
                self._field.setText(proposal.name)
            self._field.selectAll()

    def _finish(self) -> None:
        """Take the current row, or no actor where the field was emptied, and go to the text."""
        if self._waiting and self._typed:
            self._take_first = True
            return
        at = self._rows.standing_on()
        untouched = not self._typed and not self._moved
        if self._typed and not self._field.text().strip():
            self._close()
            if self._shown:
                self._shown = ""
                self.edited.emit(None)
            self.left.emit()
        elif not self._open or at < 0 or (untouched and self._shown):
            self._revert()
        else:
            self._take(at)

    def _take(self, number: int) -> None:
        """Take a row and go back to the text."""
        if 0 <= number < len(self._proposals):
            self._choose(self._proposals[number])
            self.left.emit()

    def _choose(self, proposal: ActorProposal) -> None:
        self._close()
        choice = ActorChoice(proposal.name, proposal.kind, new=proposal.actor is None)
        self._proposals = ()
        self._shown = proposal.name
        with QSignalBlocker(self._field):
            self._field.setText(proposal.name)
        self._offer_first()
        self.edited.emit(choice)

    def _abandon(self, by_tab: bool) -> None:
        """Keep what was typed or gone to where Tab leaves it, or where it is an entry's name."""
        if not self._open:
            return
        at = self._rows.standing_on()
        typed = self._field.text().strip().casefold()
        current = self._proposals[at] if 0 <= at < len(self._proposals) else None
        meant = current is not None and (
            (by_tab and (self._typed or self._moved))
            or (self._typed and current.actor is not None and current.name.casefold() == typed)
        )
        if meant and current is not None:
            self._choose(current)
        else:
            self.show_value(self._shown)

    def _revert(self) -> None:
        self.show_value(self._shown)
        self.left.emit()

    def _close(self) -> None:
        self._open = self._typed = self._moved = self._take_first = False
        self._rows.hide()
        self.say("")

    # Words ---------------------------------------------------------------------------------

    def _row(self, proposal: ActorProposal) -> Row:
        kind = self._kinds.get(proposal.kind, "")
        here = self.tr("%n here", "", proposal.mentions) if proposal.mentions else ""
        if proposal.actor is not None:
            times = f"{proposal.mentions}×" if proposal.mentions else ""
            detail = " · ".join(part for part in (kind, times) if part)
            spelling = QLocale().quoteString(proposal.spelling) if proposal.spelling else ""
            known_as = self.tr("also written {spelling}").format(spelling=spelling)
            tip = f"{proposal.name}, {known_as}" if spelling else proposal.name
            spoken = ", ".join(part for part in (tip, kind, here) if part)
            return Row(proposal.name, detail, tip, spoken, matched=proposal.matched)
        text = self.tr("New: {name}").format(name=proposal.name)
        detail = kind or self.tr("kind?")
        if proposal.suggested:
            source = self.tr("suggested in this article")
            tip = f"{text}, {source}"
        else:
            tip = text
        before = text.find(proposal.name)
        matched = tuple((before + start, before + end) for start, end in proposal.matched)
        spoken = ", ".join(part for part in (tip, kind) if part)
        matched = matched if proposal.suggested else ()
        return Row(text, detail, tip, spoken, matched=matched)

    def _announce(self, words: str) -> None:
        self._field.setAccessibleDescription(words)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._field, words))
