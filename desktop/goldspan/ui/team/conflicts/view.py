"""The view of conflicts: the list at the left, both sides at the right, decided with one key."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from goldspan.domain.change import ActionKind, ChangeEvent
from goldspan.domain.errors import GoldspanError
from goldspan.domain.layer import Span
from goldspan.domain.merging import Conflict
from goldspan.services.progress import Progress
from goldspan.services.sharing.conflicts import (
    can_keep_both,
    conflict_article,
    settle,
    settle_both,
)
from goldspan.services.sharing.facts import Fact, facts
from goldspan.ui.empty_state import EmptyState
from goldspan.ui.further_page import Surroundings
from goldspan.ui.library.panel_frame import scrolling
from goldspan.ui.team.conflicts.conflict_list import ConflictList
from goldspan.ui.team.conflicts.rows import ConflictRow
from goldspan.ui.team.conflicts.sides import Sides
from goldspan.ui.team.conflicts.words import FieldWords
from goldspan.ui.translation import window_language
from goldspan.ui.view_row import PageView
from goldspan.ui.widgets import button, label, set_role

LIST_WIDTH = 360
_HEARD = frozenset({ActionKind.RESOLVE, ActionKind.UNDO, ActionKind.REDO, ActionKind.MERGE})


class ConflictsView(PageView):
    """`place_wanted` carries an article and the marks to go to; `counted` how many are open."""

    place_wanted = Signal(str, object)
    counted = Signal(int)

    def __init__(self, given: Surroundings) -> None:
        super().__init__()
        self._given = given
        self._session = given.session
        self._words = FieldWords(given.session.scheme, window_language())
        self._people: dict[str, str] = {}
        self._wanted = ""
        self._settling = False
        self._undone = False
        self.rows: Sequence[ConflictRow] = ()
        self.list = ConflictList(given.theme)
        self.list.reached.connect(lambda _: self._show_current())
        self._head = label("", "heading", wrap=True)
        self._why = label("", "muted", wrap=True)
        self.open = button(self.tr("Show in the article"), self._go)
        self.sides = Sides(given.theme)
        self.sides.chosen.connect(self.choose)
        self.sides.both_wanted.connect(self.keep_both)
        self._build()

    def _build(self) -> None:
        left = QFrame()
        set_role(left, "list")
        left.setFixedWidth(LIST_WIDTH)
        inside = QVBoxLayout(left)
        inside.setContentsMargins(0, 0, 1, 0)
        inside.addWidget(self.list)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(self._head, 1)
        head.addWidget(self.open)
        column.addLayout(head)
        column.addWidget(self._why)
        column.addSpacing(8)
        column.addWidget(self.sides, 1)
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(left)
        row.addWidget(scrolling(inner), 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty())
        self._stack.addWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    def _empty(self) -> EmptyState:
        empty = EmptyState(self._given.theme)
        empty.say(
            self.tr("No conflicts"),
            self.tr(
                "Where two files of the project changed the same thing differently, both are kept"
                " and listed here, until somebody decides."
            ),
        )
        return empty

    # Being shown ---------------------------------------------------------------------------

    def arrive(self) -> None:
        """Be shown, read anew."""
        self.reload()
        (self.list if self.rows else self).setFocus()

    @property
    def current(self) -> ConflictRow | None:
        """The conflict that is shown, None where there is none."""
        at = self.list.currentIndex().row()
        return self.rows[at] if 0 <= at < len(self.rows) else None

    def show_conflict(self, identifier: str) -> None:
        """Make the conflict about the entity of this id current, when they are read."""
        self._wanted = identifier

    def reload(self) -> None:
        """Read what is open."""
        store, words = self._session.store, self._words

        def work(_: Progress) -> tuple[list[ConflictRow], dict[str, str]]:
            with store.snapshot():
                names = {each.id: each.title or each.name for each in store.articles()}
                people = {each.id: each.name for each in store.annotators()}
                found = store.conflicts()
            rows = [
                ConflictRow(
                    each,
                    words.about(each),
                    words.why(each),
                    names.get(conflict_article(each), ""),
                )
                for each in found
            ]
            return sorted(rows, key=lambda row: (row.article, row.head)), people

        self._given.jobs.start(work, lambda found: self._show(*found))

    def receive(self, event: ChangeEvent) -> None:
        """Read anew where something may have been settled."""
        if event.action.kind in (ActionKind.UNDO, ActionKind.REDO):
            self._undone = True
        if event.action.kind in _HEARD or self.rows:
            self.reload()

    def panes(self) -> list[QWidget]:
        """Return what F6 goes through."""
        return [self.list, self.sides.both if self.sides.both.isVisible() else self.open]

    def _show(self, rows: Sequence[ConflictRow], people: dict[str, str]) -> None:
        self._people = people
        self._settling = False
        focused = self.list.hasFocus() or self.hasFocus()
        before = self.current
        number = max(0, self.list.currentIndex().row())
        wanted = self._wanted or (before.conflict.id if before is not None else "")
        self._wanted = ""
        there = {row.conflict.id for row in self.rows}
        opened = next((row.conflict.id for row in rows if row.conflict.id not in there), "")
        if self._undone and opened:
            # What is open again is what one wants to settle otherwise.
            wanted = opened
        self._undone = False
        self.rows = rows
        self._stack.setCurrentIndex(1 if rows else 0)
        at = next((n for n, row in enumerate(rows) if row.conflict.id == wanted), number)
        self.list.show_words([(row.head, row.detail) for row in rows], at)
        if focused:
            (self.list if rows else self).setFocus()
        self.counted.emit(len(rows))

    def _show_current(self) -> None:
        row = self.current
        if row is None:
            self.sides.clear()
            return
        conflict = row.conflict
        store, article = self._session.store, conflict_article(conflict)
        self._head.setText(row.head)
        self._why.setText(row.detail)
        self.open.setVisible(bool(article))

        def work(_: Progress) -> tuple[list[Fact], dict[str, str], str]:
            try:
                text = store.text(article) if article else ""
            except GoldspanError:
                text = ""
            files = store.came_by([side.change for side in conflict.sides])
            return facts(store, conflict), files, text

        self._given.jobs.start(work, lambda found: self._show_sides(row, *found))

    def _show_sides(
        self, row: ConflictRow, found: list[Fact], files: dict[str, str], text: str
    ) -> None:
        if row is self.current:
            self.sides.show_conflict(
                self._words,
                row.conflict,
                found,
                self._people,
                files,
                text,
                both=can_keep_both(row.conflict),
                can_write=not self._session.read_only,
            )

    # Deciding ------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """1–9 keep a side, B both, Enter shows the article."""
        key, text = event.key(), event.text()
        if text.isdigit() and text != "0":
            self.choose(int(text) - 1)
        elif key == Qt.Key.Key_B:
            self.keep_both()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._go()
        else:
            super().keyPressEvent(event)

    def choose(self, number: int) -> None:
        """Have the current conflict as the side of this number has it."""
        row = self.current
        if row is not None and number < len(row.conflict.sides):
            session, conflict = self._session, row.conflict
            self._settle(conflict, lambda: settle(session, conflict, number, origin=self))

    def keep_both(self) -> None:
        """Keep what the sides of the current conflict have side by side, where that can be."""
        row = self.current
        if row is not None and can_keep_both(row.conflict):
            session, conflict = self._session, row.conflict
            self._settle(conflict, lambda: settle_both(session, conflict, origin=self))

    def _settle(self, conflict: Conflict, decide: Callable[[], object]) -> None:
        if self._settling or self._session.read_only:
            return
        self._settling = True
        job = self._given.jobs.start(lambda _: decide())
        job.succeeded.connect(lambda _: self._settled(conflict))
        job.failed.connect(self._failed)

    def _settled(self, conflict: Conflict) -> None:
        text = self.tr("Settled: {what}").format(what=self._words.about(conflict))
        self._given.feedback.undoable(text, self)

    def _failed(self, error: GoldspanError) -> None:
        self._given.feedback.error(error)
        self.reload()

    def _go(self) -> None:
        row = self.current
        if row is not None and conflict_article(row.conflict):
            entity = row.conflict.entity
            marked = [entity.key()] if isinstance(entity, Span) else []
            self.place_wanted.emit(conflict_article(row.conflict), marked)
