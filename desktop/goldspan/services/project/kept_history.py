"""The history of a session's annotator, read from the project when first asked for."""

from __future__ import annotations

import threading
from typing import Final

from goldspan.domain.change import Action, ActionKind
from goldspan.services.project.history import Entry, History
from goldspan.store.project import ProjectStore

FIRST_DEPTH: Final = 200  # actions that are read at first; more where that is few


class KeptHistory:
    """Keeps what one annotator can undo and redo, until it is told to forget it. Any thread."""

    def __init__(self, store: ProjectStore, annotator: str) -> None:
        self._store = store
        self._annotator = annotator
        self._history: History | None = None
        self._depth = FIRST_DEPTH
        self._lock = threading.RLock()

    def top(self, kind: ActionKind) -> Entry | None:
        """Return what UNDO or REDO would take back, None where there is nothing."""
        with self._lock:
            history = self._current()
            stack = history.undoable if kind is ActionKind.UNDO else history.redoable
            return stack[-1] if stack else None

    def taken_back(self, action: Action) -> bool:
        """Say whether an action that is still being written was undone meanwhile."""
        with self._lock:
            return self._history is not None and self._history.taken_back(action)

    def note(self, action: Action) -> None:
        """Take in an action of the annotator that was written."""
        with self._lock:
            if self._history is not None:
                self._history.note(action)

    def forget(self) -> None:
        """Read the history anew when it is next asked for: others have written."""
        with self._lock:
            self._history = None

    def _current(self) -> History:
        history = self._history
        while history is None or history.cut_short:
            if history is not None:
                self._depth *= 10
            actions = self._store.actions(self._annotator, self._depth)
            history = History.of(
                actions,
                whole=len(actions) < self._depth,
                elsewhere=self._store.elsewhere([action.id for action in actions]),
            )
            self._history = history
        return history
