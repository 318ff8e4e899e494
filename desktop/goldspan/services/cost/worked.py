"""What real work has cost so far: read from the project's journal once, then kept up to date."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from goldspan.domain.article import Article
from goldspan.domain.change import ActionKind, ChangeEvent, EntityChange
from goldspan.domain.layer import Dismissal, Link, LinkVerdict, Span, Verdict
from goldspan.services.cost.prices import LINK_PRICE, PRICES, SPAN_PRICE, Effort
from goldspan.services.project.session import ProjectSession
from goldspan.store.effort import NOWHERE, Held, WorkDone

# What an action in a project is counted as. All that one action does at once counts once: all in
# sight, all occurrences, an actor with its kind. What is taken back was done all the same, and
# taking it back is one action more.
COUNTED: Final[Mapping[ActionKind, Effort]] = MappingProxyType(
    {
        ActionKind.ACCEPT: Effort.ACCEPT,
        ActionKind.REJECT: Effort.REJECT,
        ActionKind.DISMISS: Effort.REJECT,
        ActionKind.READMIT: Effort.REMOVE,
        ActionKind.RELABEL: Effort.RELABEL,
        ActionKind.RESIZE: Effort.BOUNDARY,
        ActionKind.EDIT: Effort.ATTRIBUTE,
        ActionKind.AGREE: Effort.ATTRIBUTE,
        ActionKind.DELETE: Effort.REMOVE,
        ActionKind.UNLINK: Effort.REMOVE,
        ActionKind.UNDO: Effort.REMOVE,
        ActionKind.REDO: Effort.REMOVE,
        ActionKind.LABEL: Effort.SPAN,
        ActionKind.MARK_ALL: Effort.SPAN,
        ActionKind.LINK: Effort.LINK,
    }
)
IN_PARTS: Final = frozenset({ActionKind.IMPORT, ActionKind.MARK_ALL, ActionKind.AGREE})
MOST_READINGS: Final = 3


@dataclass(frozen=True, slots=True)
class Worked:
    """What was done, how often of each, and what is marked now would cost made by hand."""

    actions: Mapping[ActionKind, int]
    by_hand: int

    @property
    def spent(self) -> int:
        """Return the price of all that was done."""
        return sum(PRICES[COUNTED[kind]] * times for kind, times in self.actions.items())


class WorkCount:
    """Counts what the session's annotator does, by article and in all. Safe on any thread.

    Words rejected everywhere count in all, and for no article.
    Nothing is known before `read` has ended, which takes seconds in a large project.
    """

    def __init__(self, session: ProjectSession) -> None:
        self._session = session
        self._me = session.annotator.id
        self._reading = threading.Lock()
        self._lock = threading.Lock()  # guards everything below
        self._known = False
        self._actions: dict[str, Counter[ActionKind]] = {}
        self._held: dict[str, Held] = {}
        self._all_actions: Counter[ActionKind] = Counter()
        self._all_held = Held()
        self._waiting: list[ChangeEvent] | None = None
        self._newest = ""
        self._leave = session.subscribe(self._hear)

    def close(self) -> None:
        """Listen no longer."""
        self._leave()

    def read(self) -> None:
        """Count what is in the project; what happens meanwhile is counted after it."""
        with self._reading:
            for _ in range(MOST_READINGS):
                if self._read_once():
                    return

    def _read_once(self) -> bool:
        """Count what is in the project; say whether nothing may be counted twice."""
        with self._lock:
            self._waiting = []
        done = self._session.store.work_done(self._me, COUNTED)
        with self._lock:
            heard, self._waiting = self._waiting, None
            self._start(done)
            fresh = [event for event in heard if event.action.id not in done.last]
            for event in fresh:
                self._take_in(event)
            # Of a long action that was going on, no one can tell which parts were read.
            return all(e in fresh or e.action.kind not in IN_PARTS for e in heard)

    def of_article(self, article: str) -> Worked | None:
        """Return what was done on an article, None while it is not known."""
        with self._lock:
            if not self._known:
                return None
            actions = self._actions.get(article, Counter())
            return Worked(dict(actions), _by_hand(self._held.get(article, Held())))

    def whole(self) -> Worked | None:
        """Return what was done in the whole project, None while it is not known."""
        with self._lock:
            if not self._known:
                return None
            return Worked(dict(+self._all_actions), _by_hand(self._all_held))

    def _hear(self, event: ChangeEvent) -> None:
        with self._lock:
            if self._waiting is not None:
                self._waiting.append(event)
            elif self._known:
                self._take_in(event)

    def _start(self, done: WorkDone) -> None:
        self._actions = {key: Counter(each) for key, each in done.actions.items()}
        self._held = dict(done.held)
        self._all_actions, self._all_held = Counter(), Held()
        for actions in self._actions.values():
            self._all_actions.update(actions)
        for held in self._held.values():
            _add(self._all_held, held, 1)
        self._known = True

    def _take_in(self, event: ChangeEvent) -> None:
        for change in event.changes:
            if isinstance(change.entity, Article) and change.after is None:
                self._all_actions.subtract(self._actions.pop(change.entity.id, Counter()))
                _add(self._all_held, self._held.pop(change.entity.id, Held()), -1)
            else:
                self._hold(change)
        action = event.action
        # A long action comes in parts, and counts once.
        if action.annotator != self._me or action.kind not in COUNTED or action.id == self._newest:
            return
        article = self._worked_on(event)
        if article is not None:
            self._newest = action.id
            self._actions.setdefault(article, Counter())[action.kind] += 1
            self._all_actions[action.kind] += 1

    def _worked_on(self, event: ChangeEvent) -> str | None:
        """Return the article of the first own thing that an action changed; a note is none.

        What is about all articles is `NOWHERE`.
        """
        found = None
        for change in event.changes:
            entity = change.entity
            if isinstance(entity, Dismissal) and entity.annotator == self._me:
                found = NOWHERE
            if not isinstance(entity, Span | Link | Verdict | LinkVerdict):
                continue
            if entity.annotator != self._me:
                continue
            if event.action.kind is ActionKind.EDIT and not _attributes_differ(change):
                continue
            return entity.article
        return found

    def _hold(self, change: EntityChange) -> None:
        for entity, sign in ((change.before, -1), (change.after, 1)):
            if isinstance(entity, Span | Link) and entity.annotator == self._me:
                held = self._held.setdefault(entity.article, Held())
                one = Held(1, len(entity.attrs)) if isinstance(entity, Span) else Held(links=1)
                _add(held, one, sign)
                _add(self._all_held, one, sign)


def _add(held: Held, other: Held, sign: int) -> None:
    held.spans += sign * other.spans
    held.attributes += sign * other.attributes
    held.links += sign * other.links


def _by_hand(held: Held) -> int:
    attributes = held.attributes * PRICES[Effort.ATTRIBUTE]
    return held.spans * SPAN_PRICE + attributes + held.links * LINK_PRICE


def _attributes_differ(change: EntityChange) -> bool:
    before, after = change.before, change.after
    if isinstance(before, Span) and isinstance(after, Span):
        return dict(before.attrs) != dict(after.attrs)
    return True
