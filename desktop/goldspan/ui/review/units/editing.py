"""Editing a unit into something new: handles on the text, fields beside it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from goldspan.domain.annotator import GOLD
from goldspan.domain.errors import GoldspanError, RefusedError
from goldspan.domain.layer import AttrValue, Span, TextRange
from goldspan.services.actors.register import Register
from goldspan.services.desk.labelling import Desk
from goldspan.services.project.session import ProjectSession
from goldspan.services.review.draft import Draft
from goldspan.ui.annotate.inspect.provenance import Source
from goldspan.ui.jobs import Jobs
from goldspan.ui.review.units.controller import UnitsController
from goldspan.ui.theme import Theme

if TYPE_CHECKING:
    from goldspan.ui.annotate.inspect.actor_search import ActorSearch
    from goldspan.ui.annotate.inspect.inspector import Inspector

BEFORE = 30  # characters before a date that say how it is meant


class Editing(QObject):
    """Holds the draft while there is one; its inspector is made when it is first needed.

    `changed` says that the draft is another one, has begun or has ended; `left` that the keyboard
    goes back to the text.
    """

    changed = Signal()
    left = Signal()

    def __init__(
        self,
        session: ProjectSession,
        jobs: Jobs,
        theme: Theme,
        language: str,
        controller: UnitsController,
    ) -> None:
        super().__init__(controller)
        self._session = session
        self._jobs = jobs
        self._theme = theme
        self._language = language
        self._controller = controller
        self._search: ActorSearch | None = None
        self._inspector: Inspector | None = None
        self.selection: Callable[[], tuple[int, int] | None] = lambda: None
        self.draft: Draft | None = None

    @property
    def inspector(self) -> Inspector:
        """The fields beside the text."""
        if self._inspector is None:
            from goldspan.ui.annotate.inspect.actor_search import ActorSearch
            from goldspan.ui.annotate.inspect.inspector import Inspector

            self._search = ActorSearch(self._jobs, self)
            made = Inspector(self._session.scheme, self._theme, self._language, search=self._search)
            made.attr_edited.connect(self._set_attr)
            made.actor_edited.connect(self._set_actor)
            made.note_edited.connect(self._set_note)
            made.doubt_edited.connect(self._set_doubtful)
            made.cue_wanted.connect(self._set_cue)
            made.left.connect(self.left)
            self._inspector = made
        return self._inspector

    # Beginning and ending

    def begin(self, register: Register) -> None:
        """Edit gold of the present unit, else what the first person has there.

        Where words are selected, they are its range; away from the unit they become a new one.
        """
        desk, unit, chosen = self._controller.desk, self._controller.unit, self.selection()
        if desk is None or self.draft is not None or self._session.read_only:
            return
        apart = unit is None or (
            chosen is not None and not (chosen[0] < unit.end and unit.start < chosen[1])
        )
        if apart and chosen is None:
            return
        base = ""
        label = self._session.scheme.labels[0].key
        attrs: dict[str, AttrValue] = {}
        if unit is not None:
            label = unit.marks[0].label
        if unit is not None and not apart:
            person = next(
                (each.id for each in self._controller.people if each.id in unit.spans), ""
            )
            span = unit.gold[0] if unit.gold else unit.spans[person]
            base = "" if unit.gold else person
            label, attrs = span.label, dict(span.attrs)
            chosen = chosen or (span.start, span.end)
        start, end = chosen or (0, 0)
        span = Span(
            id="draft",
            article=desk.article.id,
            annotator=GOLD.id,
            label=label,
            start=start,
            end=end,
            quote=desk.text[start:end],
            attrs=attrs,
        )
        at = unit.id if unit is not None and not apart else ""
        self.draft = Draft(self._session, desk, register, span, unit=at, base=base)
        inspector = self.inspector
        if self._search is not None:
            self._search.put(self.draft.desk)
        inspector.set_writable(True)
        self._show()

    def confirm(self) -> None:
        """Decide for the draft as it is."""
        draft = self.draft
        if draft is None:
            return
        span, actors = draft.span, draft.actors()
        self._end()
        draft.close()
        if draft.unit:
            self._controller.decide_edited(span, draft.base, actors)
        else:
            self._controller.add(span, actors)

    def cancel(self) -> None:
        """Give the draft up."""
        draft = self.draft
        if draft is not None:
            self._end()
            draft.close()

    def _end(self) -> None:
        self.draft = None
        if self._search is not None:
            self._search.put(None)
        self.changed.emit()

    # Editing

    def resize(self, identifier: str, start: int, end: int) -> None:
        """Give the draft other boundaries."""
        if self.draft is not None and identifier == self.draft.id:
            self._attempt(lambda desk: desk.resize(identifier, start, end))

    def relabel(self, number: int) -> None:
        """Give the draft the label that has this number key."""
        draft, labels = self.draft, self._session.scheme.labels
        label = next((each.key for each in labels if each.shortcut == number), "")
        if draft is not None and label:
            self._attempt(lambda desk: desk.relabel(draft.id, label))

    def _set_attr(self, identifier: str, key: str, value: AttrValue | None) -> None:
        self._attempt(lambda desk: desk.set_attr(identifier, key, value))

    def _set_actor(self, identifier: str, key: str, name: str, kind: str) -> None:
        self._attempt(lambda desk: desk.set_actor(identifier, key, name, kind))

    def _set_note(self, identifier: str, note: str) -> None:
        self._attempt(lambda desk: desk.set_note(identifier, note))

    def _set_doubtful(self, identifier: str, doubtful: bool) -> None:
        self._attempt(lambda desk: desk.set_doubtful(identifier, doubtful))

    def _set_cue(self, identifier: str, key: str, add: bool) -> None:
        chosen, draft = self.selection(), self.draft
        if chosen is None or draft is None:
            return
        piece = TextRange(*chosen, draft.desk.text[slice(*chosen)])
        old = draft.span.attrs.get(key, ())
        pieces = [*old] if add and isinstance(old, tuple) else []
        value = tuple(sorted({*pieces, piece}, key=lambda each: each.start))
        self._set_attr(identifier, key, value)

    def _attempt(self, command: Callable[[Desk], object]) -> None:
        if self.draft is None:
            return
        try:
            command(self.draft.desk)
        except RefusedError as error:
            self._controller.refused.emit(error)
        except GoldspanError as error:
            self._controller.failed.emit(error)
        self._show()

    def _show(self) -> None:
        from goldspan.ui.annotate.inspect.inspector import Place, Shown

        if self.draft is None:
            return
        span, desk = self.draft.span, self.draft.desk
        shown = Shown(span, False, Source(), (), Place())
        before = desk.text[max(0, span.start - BEFORE) : span.start]
        self.inspector.show_span(shown, desk.register, desk.article.document_time, before)
        self.inspector.allow_selection(self.selection() is not None)
        self.changed.emit()
