"""Keeps the inspector in step with the desk, and carries out what is done in it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSignalBlocker

from goldspan.domain.layer import Span
from goldspan.domain.scheme import AttributeKind
from goldspan.services.dates.checks import BEFORE
from goldspan.services.desk.labelling import Desk
from goldspan.services.project.session import ProjectSession
from goldspan.ui.annotate.inspect.actor_search import ActorSearch
from goldspan.ui.annotate.inspect.inspector import Inspector
from goldspan.ui.annotate.inspect.shown_span import ShownSpans
from goldspan.ui.annotate.work.controller import DeskController
from goldspan.ui.timers import single_shot

ONE_FRAME = 16  # milliseconds


class Inspecting(QObject):
    """What the inspector shows is what is selected: a span, a link, else the place of the caret."""

    def __init__(
        self,
        session: ProjectSession,
        controller: DeskController,
        inspector: Inspector,
        search: ActorSearch,
    ) -> None:
        super().__init__(controller)
        self._controller = controller
        self._inspector = inspector
        self._search = search
        self._spans = ShownSpans(session, controller, controller.canvas, inspector.words)
        self._place_later = single_shot(self, ONE_FRAME, self._show_place)
        controller.canvas.caretMoved.connect(self._caret_moved)
        inspector.set_writable(not session.read_only)
        self._connect()

    def put(self, desk: Desk | None) -> None:
        """Look for actors on this desk from now on."""
        self._search.put(desk)

    def show(self) -> None:
        """Show what is selected now."""
        controller, inspector = self._controller, self._inspector
        span = self._span()
        link = self._spans.link(controller.link) if controller.link is not None else None
        if link is not None:
            inspector.show_link(link)
        elif span is not None and controller.desk is not None:
            desk = controller.desk
            before = desk.text[max(0, span.start - BEFORE) : span.start]
            time = desk.article.document_time
            inspector.show_span(self._spans.shown(span), desk.register, time, before)
        else:
            self._show_place()
        inspector.allow_selection(controller.canvas.selection() is not None)

    def edit(self) -> None:
        """Put the keyboard into the field that says most of the selected span."""
        self.show()
        self._inspector.focus_first()

    def write_note(self) -> None:
        """Put the keyboard into the note of the selected span; a suggestion is accepted."""
        controller = self._controller
        if controller.is_suggestion(controller.selected):
            controller.verdicts.accept()
        self.show()
        self._inspector.focus_note()

    def confirm(self) -> None:
        """Take the likeliest actor for a span of one's own that has none; else confirm.

        What is begun or suggested comes first.
        """
        controller = self._controller
        selected = controller.selected
        if (
            controller.linking.begun_at is None
            and controller.link is None
            and selected is not None
            and not controller.is_suggestion(selected)
        ):
            self.show()
            if self._inspector.take_proposal():
                return
        controller.confirm()

    def _connect(self) -> None:
        inspector, controller = self._inspector, self._controller
        attributes, linking = controller.attributes, controller.linking
        inspector.attr_edited.connect(attributes.set_attr)
        inspector.actor_edited.connect(attributes.set_actor)
        inspector.note_edited.connect(attributes.set_note)
        inspector.doubt_edited.connect(attributes.set_doubtful)
        inspector.cue_wanted.connect(attributes.set_cue)
        inspector.verdict_pressed.connect(controller.verdicts.decide)
        inspector.link_removed.connect(linking.remove)
        inspector.link_accepted.connect(lambda link: linking.accept([link]))
        inspector.link_rejected.connect(linking.reject)
        inspector.span_chosen.connect(self._go_to)
        inspector.left.connect(controller.canvas.setFocus)

    def _go_to(self, identifier: str) -> None:
        with QSignalBlocker(self._inspector):
            self._controller.select(identifier)
        self._controller.canvas.setFocus()

    def _span(self) -> Span | None:
        """Return the span to show: while words are selected, one of which they can be the cue."""
        controller = self._controller
        span = controller.span(controller.focus)
        if span is None or controller.canvas.selection() is None:
            return span
        label = controller.scheme.label(span.label)
        kinds = {attribute.kind for attribute in label.attributes} if label else set()
        return span if AttributeKind.RANGES in kinds else None

    def _caret_moved(self) -> None:
        if self._span() is None and self._controller.link is None:
            self._place_later.start()

    def _show_place(self) -> None:
        controller = self._controller
        if self._span() is None and controller.link is None:
            desk = controller.desk
            self._inspector.show_place(self._spans.at_caret(), desk.register if desk else None)
