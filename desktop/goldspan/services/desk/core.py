"""What a desk is made of: the article, what lies on it, and how changes travel from it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import replace
from typing import Final

from goldspan.domain.article import Article
from goldspan.domain.change import Action, ActionKind, ChangeEvent, EntityChange
from goldspan.domain.errors import ConflictError, GoldspanError, RefusedError
from goldspan.domain.layer import ActorRef, LayerState, Span, WorkState, layer_state_id
from goldspan.domain.messages import message
from goldspan.services.actors.register import Register
from goldspan.services.actors.spellings import learnt_spelling
from goldspan.services.desk.clearing import Cleared
from goldspan.services.desk.layer import DeskLayer
from goldspan.services.desk.refusals import SpanRules
from goldspan.services.project.session import ProjectSession
from goldspan.services.recall.recalled import Recalled

LOOK_BACK: Final = 30


class DeskCore:
    """Holds one article for one annotator; changes it at once and hands changes to the writer."""

    def __init__(
        self, session: ProjectSession, article: Article, text: str, layer: DeskLayer
    ) -> None:
        self._session = session
        self._annotator = session.annotator.id
        self.article = article
        self.text = text
        self.layer = layer
        self.register: Register = layer.register
        self.rules = SpanRules(text, session.scheme, layer)
        self._listeners: list[Callable[[Sequence[EntityChange]], None]] = []
        self._refused: Callable[[GoldspanError], None] | None = None
        self._cleared: Callable[[Cleared], None] | None = None
        self._gathered: list[EntityChange] | None = None

    # Listening -----------------------------------------------------------------------------

    def listen(self, listener: Callable[[Sequence[EntityChange]], None]) -> None:
        """Call the listener with each batch of changes, right after the desk applied it."""
        self._listeners.append(listener)

    def on_refused(self, listener: Callable[[GoldspanError], None]) -> None:
        """Call the listener, on the writer's thread, when the project refuses a change.

        The desk then shows what the project does not hold: it has to be opened anew.
        """
        self._refused = listener

    def on_cleared(self, listener: Callable[[Cleared], None]) -> None:
        """Call the listener when marking furniture took away what lay in it."""
        self._cleared = listener

    def receive(self, event: ChangeEvent) -> None:
        """Take in what others changed: undo, prefill, another page. Call on the desk's thread."""
        if event.origin is self:
            return
        mine = self.layer.concerning(event.changes)
        if mine:
            self._apply(mine)

    def recall(self, recalled: Recalled, kept: frozenset[str] = frozenset()) -> None:
        """Take in what memory and projection suggest now; nothing of it is saved.

        What is `kept` stays as it is shown: somebody has it in hand. Call on the desk's thread.
        """
        changes = self.layer.recall(recalled, kept)
        if changes:
            self._tell(changes)

    # State ---------------------------------------------------------------------------------

    @property
    def state(self) -> WorkState:
        """Return how far the annotator is with this article."""
        return self.layer.state.state if self.layer.state else WorkState.NEW

    def set_state(self, state: WorkState, reason: str = "") -> None:
        """Mark the article as begun, done or skipped; the note on it stays."""
        self._change_state(ActionKind.STATE, self._state(state, reason), state.value)

    @property
    def note(self) -> str:
        """Return the annotator's note on this article."""
        return self.layer.state.note if self.layer.state else ""

    def set_article_note(self, note: str) -> None:
        """Keep a note on the article; a new article stays new."""
        reason = self.layer.state.reason if self.layer.state else ""
        after = replace(self._state(self.state, reason), note=note)
        self._change_state(ActionKind.EDIT, after, self.article.title or self.article.name)

    # How changes travel --------------------------------------------------------------------

    @contextmanager
    def gathered(self) -> Iterator[list[EntityChange]]:
        """Make one action of many commands: what they change is in the list after the block.

        They see each other's changes; listeners are told once, at its end. Handing the list over
        (`submit`, or as a part of a long action with the desk as its origin) is the caller's.
        """
        changes: list[EntityChange] = []
        self._gathered = changes
        try:
            yield changes
        finally:
            self._gathered = None
            self._tell(changes)

    def submit(self, kind: ActionKind, changes: Sequence[EntityChange], subject: str) -> None:
        """Hand gathered changes to the writer, as one action."""
        if changes:
            saved = self._session.submit(kind, changes, origin=self, subject=subject)
            saved.add_done_callback(self._saved)

    def _change_state(self, kind: ActionKind, after: LayerState, subject: str) -> None:
        before = self.layer.state
        if after != (before or self._state(WorkState.NEW, "")):
            self._check_writable()
            self._submit(kind, [EntityChange(before, after)], subject)

    def _state(self, state: WorkState, reason: str) -> LayerState:
        held = self.layer.state or LayerState(
            id=layer_state_id(self._annotator, self.article.id),
            article=self.article.id,
            annotator=self._annotator,
            state=state,
        )
        return replace(held, state=state, reason=reason)

    def _learn(self, span: Span, key: str, made: Sequence[EntityChange]) -> list[EntityChange]:
        """Return what is made in the register, and the span's words as a spelling of its actor.

        `key` is the attribute that somebody has just set by hand.
        """
        value = span.attrs.get(key)
        actor = self.register.actor(value.actor) if isinstance(value, ActorRef) else None
        if actor is None or self.register.known(span.quote) is not None:
            return list(made)
        spelling = learnt_spelling(
            actor, span.quote, self.text[max(0, span.start - LOOK_BACK) : span.start]
        )
        if spelling is None:
            return list(made)
        taught = replace(actor, spellings=(*actor.spellings, spelling))
        return [*made, EntityChange(actor, taught)]

    def _do_if(self, kind: ActionKind, changes: Sequence[EntityChange], subject: str) -> None:
        if changes:
            self._do(kind, changes, subject)

    def _do(self, kind: ActionKind, changes: Sequence[EntityChange], subject: str) -> None:
        """Apply and submit changes; the first of an article also marks it as begun."""
        self._check_writable()
        if self.state is WorkState.NEW:
            begun = EntityChange(self.layer.state, self._state(WorkState.BEGUN, ""))
            changes = [*changes, begun]
        self._submit(kind, changes, subject)

    def _submit(self, kind: ActionKind, changes: Sequence[EntityChange], subject: str) -> None:
        if self._gathered is not None:
            self._take_in(changes)
            self._gathered += changes
        else:
            self._apply(changes)
            self.submit(kind, changes, subject)

    def _saved(self, saved: Future[Action]) -> None:
        error = saved.exception()
        if self._refused is not None and isinstance(error, ConflictError):
            self._refused(error)

    def _apply(self, changes: Sequence[EntityChange]) -> None:
        turned = self._take_in(changes)
        self._tell([*changes, *turned])

    def _take_in(self, changes: Sequence[EntityChange]) -> list[EntityChange]:
        """Apply changes; return the suggestions that are hidden or shown again by them."""
        turned = [each for change in changes for each in self.layer.apply(change)]
        if isinstance(article := self._newest_article(changes), Article):
            self.article = article
        return turned

    def _tell(self, changes: Sequence[EntityChange]) -> None:
        for listener in self._listeners:
            listener(changes)

    def _newest_article(self, changes: Sequence[EntityChange]) -> Article | None:
        for change in reversed(changes):
            if isinstance(change.after, Article) and change.after.id == self.article.id:
                return change.after
        return None

    def _check_writable(self) -> None:
        if self._session.read_only:
            raise RefusedError(
                message("errors", "This project is open for reading only."),
                todo=message("errors", "Close the other window of it, or open a copy."),
            )

    def _tell_cleared(self, cleared: Cleared) -> None:
        if cleared and self._cleared is not None:
            self._cleared(cleared)
