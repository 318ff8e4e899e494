"""What an annotator can undo and redo, derived from the project's actions; no state of its own.

Undoing is an action that takes another one back; redoing takes an undoing back. A new action
ends what could be redone. What the annotator did elsewhere and a merge brought is no step here; the
merge is taken back as a whole.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import Final

from goldspan.domain.change import Action, ActionKind

LASTING: Final = frozenset({ActionKind.NEW_PROJECT, ActionKind.JOIN})


@dataclass(frozen=True, slots=True)
class Entry:
    """Something to undo or redo: what was `done` first, and the action to take back for it."""

    done: Action
    newest: str


@dataclass(slots=True)
class History:
    """The actions of one annotator as two stacks; the newest is last.

    A history need not reach back to the beginning: where it is `cut_short`, older actions have to
    be known to say what can be undone and redone.
    """

    undoable: list[Entry] = field(default_factory=list)
    redoable: list[Entry] = field(default_factory=list)
    whole: bool = True
    _known: set[str] = field(default_factory=set)
    _missed: bool = False

    @classmethod
    def of(
        cls, actions: Iterable[Action], *, whole: bool = True, elsewhere: Collection[str] = ()
    ) -> History:
        """Return the history that these actions of one annotator, oldest first, make.

        `whole` False says that there are older ones; `elsewhere` are those that merges brought, or
        that are here in part only.
        """
        history = cls(whole=whole)
        for action in actions:
            if action.id in elsewhere:
                history._note_elsewhere(action)
            else:
                history.note(action)
        return history

    def note(self, action: Action) -> None:
        """Take in an action that was written; a further part of a known one changes nothing."""
        if action.kind in LASTING or action.id in self._known:
            return
        self._known.add(action.id)
        if action.kind is ActionKind.UNDO:
            self._move(self.undoable, self.redoable, action)
        elif action.kind is ActionKind.REDO:
            self._move(self.redoable, self.undoable, action)
        else:
            self.undoable.append(Entry(action, action.id))
            self.redoable.clear()

    def _note_elsewhere(self, action: Action) -> None:
        """Take in what was done in another file: it counts where it takes back what was done here.

        What is taken back in both files is so once.
        """
        stacks = {ActionKind.UNDO: self.undoable, ActionKind.REDO: self.redoable}
        if any(entry.newest == action.undoes for entry in stacks.get(action.kind, ())):
            self.note(action)

    @property
    def cut_short(self) -> bool:
        """Return whether actions count that are older than what is known."""
        return not self.whole and (self._missed or not self.undoable)

    def taken_back(self, action: Action) -> bool:
        """Return whether an action was begun and has been undone since."""
        return action.id in self._known and all(e.newest != action.id for e in self.undoable)

    def _move(self, source: list[Entry], target: list[Entry], action: Action) -> None:
        for index in range(len(source) - 1, -1, -1):
            if source[index].newest == action.undoes:
                target.append(Entry(source.pop(index).done, action.id))
                return
        self._missed = True
