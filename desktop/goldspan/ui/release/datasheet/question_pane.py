"""One question: what it asks, what the project says to it, and the field for what people say."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from goldspan.services.releases.writing.describing.questions import Asks
from goldspan.ui.annotate.inspect.note_field import ENTER, NoteField
from goldspan.ui.release.datasheet.rows import QuestionRow, standing_words
from goldspan.ui.release.datasheet.said_text import SaidText
from goldspan.ui.tab_order import set_tab_order
from goldspan.ui.theme import Theme
from goldspan.ui.widgets import button, label, set_role

ANSWER_LINES: Final = (5, 12)
MARGIN: Final = 24


class AnswerField(NoteField):
    """Keeps an answer when it is left; Ctrl+Enter goes on to the next open question."""

    next_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Keep with Ctrl+Enter and go on; all else is the field's own."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() in ENTER and control:
            self.keep()
            self.next_wanted.emit()
        else:
            super().keyPressEvent(event)


class QuestionPane(QFrame):
    """`answered` carries the key of a question and what somebody answered; `left` comes with Esc.

    `open_wanted` carries 1 for the next question that is open.
    """

    answered = Signal(str, str)
    open_wanted = Signal(int)
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        set_role(self, "side")
        self._row: QuestionRow | None = None
        self._section = label("", "muted")
        self._question = label("", "heading", wrap=True)
        self._more = label("", "muted", wrap=True)
        self._known_title = label(self.tr("WHAT THE PROJECT SAYS"), "section")
        self._no_known = label("", "muted", wrap=True)
        self.known = SaidText(theme)
        self.known.setAccessibleName(self.tr("What the project says"))
        self._answer_title = label("", "section")
        self.field = AnswerField(self, ANSWER_LINES)
        self.next = button(self.tr("Next open question"), lambda: self.open_wanted.emit(1))
        self.next.setToolTip(
            self.tr("Ctrl+Enter in the field, N in the list; what was typed is kept")
        )
        self._build()
        self.field.kept.connect(self._keep)
        self.field.left.connect(self.left)
        self.field.next_wanted.connect(lambda: self.open_wanted.emit(1))

    def show_question(self, row: QuestionRow, answer: str) -> None:
        """Show a question with its answer; what is being typed to another one is kept first."""
        if self._row is not None and self._row.question.key != row.question.key:
            self.field.keep()
        self._row = row
        asks = row.question.asks
        self._section.setText(f"{row.section} · {standing_words(row.standing)}")
        self._question.setText(row.question.text)
        self._more.setText(row.question.more)
        self._more.setVisible(bool(row.question.more))
        own = asks in (Asks.PERSON, Asks.REMARK)
        self._answer_title.setText(self.tr("ANSWER") if own else self.tr("TO BE ADDED"))
        self.field.setAccessibleName(row.question.text)
        self.field.setAccessibleDescription(row.question.more)
        self.field.show_note(answer)

    def show_known(self, markdown: str, missing: str = "") -> None:
        """Show what the project says, else why it says nothing yet."""
        self.known.show_markdown(markdown)
        self._known_title.setVisible(bool(markdown or missing))
        self.known.setVisible(bool(markdown))
        self._no_known.setText(missing)
        self._no_known.setVisible(bool(missing and not markdown))
        self._space.setVisible(not markdown)

    def show_writable(self, writable: bool) -> None:
        """Say whether answers can be kept."""
        self.field.setReadOnly(not writable)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 16, MARGIN, 16)
        column.setSpacing(8)
        for part in (self._section, self._question, self._more):
            column.addWidget(part)
        column.addSpacing(8)
        column.addWidget(self._answer_title)
        column.addWidget(self.field)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.next)
        column.addLayout(foot)
        column.addSpacing(8)
        column.addWidget(self._known_title)
        column.addWidget(self._no_known)
        column.addWidget(self.known, 1)
        self._space = QFrame()
        column.addWidget(self._space, 1)
        set_tab_order(self.field, self.next, self.known)

    def _keep(self, text: str) -> None:
        if self._row is not None:
            self.answered.emit(self._row.question.key, text)
