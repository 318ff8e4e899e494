"""What each gesture and key does to the desk; keeps the canvas, palette and inspector in step."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, QPoint, Signal

from goldspan.domain.change import EntityChange
from goldspan.domain.errors import GoldspanError
from goldspan.domain.layer import ActorRef, AttrValue, Link, Span, TextRange, Verdict
from goldspan.domain.scheme import Scheme
from goldspan.services.desk_layer import reading_order
from goldspan.services.labelling import Desk
from goldspan.ui.annotate.marks import MarkMaker
from goldspan.ui.canvas.canvas import ArticleCanvas
from goldspan.ui.canvas.marks import Mark

_Result = TypeVar("_Result")


class DeskController(QObject):
    """Commands of the annotate page on the desk that is open.

    `shown_changed` says that what the palette, inspector and status show has to be shown anew;
    `failed` carries a `GoldspanError`, `acted` words on what was done and can be undone;
    `popup_wanted` a point on the screen and whether the label is looked for by name.
    """

    shown_changed = Signal()
    failed = Signal(object)
    popup_wanted = Signal(QPoint, bool)
    edit_wanted = Signal()
    acted = Signal(str)

    def __init__(self, canvas: ArticleCanvas, scheme: Scheme, maker: MarkMaker, parent: QObject):
        super().__init__(parent)
        self._canvas = canvas
        self._scheme = scheme
        self._maker = maker
        self.desk: Desk | None = None
        self.armed: str | None = None
        self.focus: str | None = None
        self.linking_from: str | None = None

    # The desk ------------------------------------------------------------------------------

    def put(self, desk: Desk | None, marks: Sequence[Mark]) -> None:
        """Work on this desk from now on; `marks` show what lies on it.

        The same article loaded anew stays where it is, with what was selected.
        """
        again = (
            desk is not None
            and self.desk is not None
            and desk.article.id == self.desk.article.id
            and desk.text == self.desk.text
        )
        focus = self.focus if again else None
        self.desk = desk
        self.focus = None
        self.linking_from = None
        if desk is not None:
            desk.listen(self._desk_changed)
            if not again:
                self._canvas.set_text(desk.text)
            self._canvas.set_marks(marks)
            if focus is not None and self._canvas.selection() is None:
                self.select(focus, reveal=False)
            self._draw_links()
        self.shown_changed.emit()

    def span(self, identifier: str | None) -> Span | None:
        """Return the own span or open suggestion of this id."""
        if self.desk is None or identifier is None:
            return None
        return self.desk.layer.shown(identifier)

    def is_suggestion(self, identifier: str | None) -> bool:
        """Say whether this is an undecided suggestion."""
        return (
            self.desk is not None and identifier is not None and self.desk.layer.is_open(identifier)
        )

    def visible_suggestions(self) -> list[str]:
        """Return the undecided suggestions that are seen whole or in part at present."""
        return [m for m in self._canvas.visible_marks() if self.is_suggestion(m)]

    @property
    def selected(self) -> str | None:
        """The span that keys act on; none while words are selected."""
        return self.focus if self._canvas.selection() is None else None

    # Selecting -----------------------------------------------------------------------------

    def select(self, identifier: str | None, *, reveal: bool = True) -> None:
        """Select a span, or none; what is not shown any more counts as none."""
        if self.span(identifier) is None:
            identifier = None
        self.focus = identifier
        self._canvas.select_mark(identifier, reveal=reveal)
        self._draw_links()
        self.shown_changed.emit()

    def mark_selected(self, identifier: str) -> None:
        """Take in that the canvas selected a span, or none.

        While words are selected, the span that was selected before stays in the inspector, so
        that they can become its cue; keys act on it no longer.
        """
        if not identifier and self._canvas.selection() is not None:
            return
        if self.focus != (identifier or None):
            self.focus = identifier or None
            self._draw_links()
            self.shown_changed.emit()

    def selection_changed(self) -> None:
        """Take in that words were selected, or no longer are."""
        if self._canvas.selection() is None:
            self.mark_selected(self._canvas.selected_mark or "")
        self.shown_changed.emit()

    def cancel(self) -> None:
        """Cancel linking or a gesture, then deselect, then disarm: one step each time."""
        if self.linking_from is not None:
            self.linking_from = None
        elif not self._canvas.cancel() and self.armed is not None:
            self.arm(None)
        self.shown_changed.emit()

    def range_selected(self, start: int, end: int, point: QPoint) -> None:
        """Make a span of the armed label from a finished drag, or ask which label."""
        if self.armed is not None:
            self.make(self.armed, start, end)
        elif not point.isNull():
            self.popup_wanted.emit(point, False)
        self.shown_changed.emit()

    # Labels --------------------------------------------------------------------------------

    def press_label(self, label: str) -> None:
        """Make from a selection, else relabel the selected span, else arm or disarm."""
        selection = self._canvas.selection()
        if selection is not None:
            self.make(label, *selection)
        elif self.focus is not None:
            self.relabel(self.focus, label)
        else:
            self.arm(None if self.armed == label else label)

    def arm(self, label: str | None) -> None:
        """Arm a label: every drag makes a span of it. None disarms."""
        self.armed = label
        label_type = self._scheme.label(label) if label else None
        self._canvas.set_armed(label, label_type.hue if label_type else None)
        self.shown_changed.emit()

    def make(self, label: str, start: int, end: int) -> None:
        """Make a span and select it."""
        span = self._try(lambda desk: desk.make_span(label, start, end))
        if span is not None:
            self._canvas.clear_selection()
            self.select(span.id, reveal=False)

    def relabel(self, identifier: str, label: str) -> None:
        """Give a span another label; a suggestion is accepted with it."""
        if self.is_suggestion(identifier):
            span = self._try(lambda desk: desk.accept_edited(identifier, label=label))
        else:
            span = self._try(lambda desk: desk.relabel(identifier, label))
        if span is not None:
            self.select(span.id, reveal=False)

    def resize(self, identifier: str, start: int, end: int) -> None:
        """Give a span other boundaries; a suggestion is accepted with them."""
        if self.is_suggestion(identifier):
            span = self._try(lambda desk: desk.accept_edited(identifier, start=start, end=end))
        else:
            span = self._try(lambda desk: desk.resize(identifier, start, end))
        if span is not None:
            self.select(span.id, reveal=False)

    def delete(self) -> None:
        """Delete the selected span; a suggestion is rejected."""
        identifier = self.selected
        if identifier is None:
            return
        if self.is_suggestion(identifier):
            self.reject(identifier)
            return
        self._try(lambda desk: desk.delete([identifier]))
        self.select(None)

    # Suggestions ---------------------------------------------------------------------------

    def accept(self, identifier: str | None = None) -> None:
        """Accept the suggestion (the selected one) and select what it became."""
        wanted = identifier or self.selected
        if wanted is None or not self.is_suggestion(wanted):
            return
        made = self._try(lambda desk: desk.accept([wanted]))
        if made:
            self.select(made[0].id, reveal=False)

    def reject(self, identifier: str | None = None) -> None:
        """Reject the suggestion (the selected one) and go to the next."""
        wanted = identifier or self.selected
        if wanted is None or not self.is_suggestion(wanted):
            return
        after, selected = self._neighbour(wanted, 1), self.focus == wanted
        self._try(lambda desk: desk.reject([wanted]))
        if selected:
            self.select(after if after != wanted else None)

    def accept_and_next(self) -> None:
        """Accept the selected suggestion and go to the next; select the first where none is."""
        wanted = self.selected
        if wanted is None or not self.is_suggestion(wanted):
            self.step(1)
            return
        after = self._neighbour(wanted, 1)
        self._try(lambda desk: desk.accept([wanted]))
        self.select(after if after != wanted else None)

    def accept_visible(self) -> None:
        """Accept all suggestions in sight, as one step."""
        wanted = self.visible_suggestions()
        if wanted and self._try(lambda desk: desk.accept(wanted)) is not None:
            self.acted.emit(self.tr("Accepted %n suggestion(s).", "", len(wanted)))
        self.select(None)

    def edit(self) -> None:
        """Accept the selected suggestion where it is one, and go to its first field."""
        if self.is_suggestion(self.selected):
            self.accept()
        if self.selected is not None:
            self.edit_wanted.emit()

    def step(self, direction: int) -> None:
        """Go to the next (1) or previous (-1) suggestion."""
        target = self._neighbour(self.focus, direction)
        if target is not None:
            self.select(target)

    def _neighbour(self, identifier: str | None, direction: int) -> str | None:
        if self.desk is None:
            return None
        around = self.desk.layer.open_suggestions()
        if not around:
            return None
        here = self.span(identifier)
        place = reading_order(here) if here else (self._canvas.caret(), 0, "")
        if direction > 0:
            later = [s for s in around if reading_order(s) > place and s.id != identifier]
            return (later[0] if later else around[0]).id
        earlier = [s for s in around if reading_order(s) < place and s.id != identifier]
        return (earlier[-1] if earlier else around[-1]).id

    # Links ---------------------------------------------------------------------------------

    def link_key(self) -> None:
        """Begin a link from the selected span."""
        if self.selected is not None and not self.is_suggestion(self.selected):
            self.linking_from = self.selected
            self.shown_changed.emit()

    def confirm(self) -> None:
        """Finish a link that was begun; else accept the suggestion, or the links it came with."""
        source, target = self.linking_from, self.selected
        if source is None and target is not None and not self.is_suggestion(target):
            if self.desk is not None:
                self.accept_links([link.id for link in self.desk.layer.open_links_of(target)])
        elif source is None:
            self.accept()
        elif target is not None and target != source:
            self.linking_from = None
            self.link(source, target)

    def accept_links(self, link_ids: Sequence[str]) -> None:
        """Accept suggested links with their open ends; stay at the span that was selected."""
        here = self.span(self.focus)
        links = self._try(lambda desk: desk.accept_links(link_ids))
        if links and here is not None and self.desk is not None:
            became = self.desk.layer.own_span(*here.key())
            self.select(became.id if became else self.focus, reveal=False)

    def link(self, source: str, target: str) -> None:
        """Link two spans in whichever direction the scheme allows."""
        if self.desk is None:
            return
        for start, end in ((source, target), (target, source)):
            types = self.desk.link_types(start, end)
            if types:
                self._try(partial(Desk.link, link_type=types[0], source_id=start, target_id=end))
                return
        self._try(lambda desk: desk.link("", source, target))

    # Attributes ----------------------------------------------------------------------------

    def set_attr(self, identifier: str, key: str, value: AttrValue | None) -> None:
        """Set an attribute; a suggestion is accepted with it."""
        if self.is_suggestion(identifier):
            attrs = {key: value}
            span = self._try(lambda desk: desk.accept_edited(identifier, attrs=attrs))
            if span is not None:
                self.select(span.id, reveal=False)
        else:
            self._try(lambda desk: desk.set_attr(identifier, key, value))

    def set_actor(self, identifier: str, key: str, name: str) -> None:
        """Point an actor attribute at the entry of this name; a suggestion is accepted with it."""
        if self.is_suggestion(identifier):
            self.set_attr(identifier, key, ActorRef(name=name) if name else None)
        else:
            self._try(lambda desk: desk.set_actor(identifier, key, name))

    def toggle_doubtful(self) -> None:
        """Flag the selected span as doubtful, or take the flag away."""
        span = self.span(self.selected)
        if span is not None and not self.is_suggestion(span.id):
            self._try(lambda desk: desk.set_doubtful(span.id, not span.doubtful))

    def set_cue(self, identifier: str, key: str, add: bool) -> None:
        """Take what is selected in the article as a ranges attribute, or as a further part."""
        selection = self._canvas.selection()
        span = self.span(identifier)
        if self.desk is None or selection is None or span is None:
            return
        piece = TextRange(*selection, self.desk.text[selection[0] : selection[1]])
        old = span.attrs.get(key, ())
        pieces = [*old] if add and isinstance(old, tuple) else []
        value = tuple(sorted({*pieces, piece}, key=lambda p: p.start))
        self._try(lambda desk: desk.set_attr(identifier, key, value))
        self.select(identifier, reveal=False)

    def do(self, command: Callable[[Desk], object]) -> None:
        """Carry out a command of the desk, and show what went wrong."""
        self._try(command)

    # Keeping the canvas in step ------------------------------------------------------------

    def _try(self, command: Callable[[Desk], _Result]) -> _Result | None:
        if self.desk is None:
            return None
        try:
            return command(self.desk)
        except GoldspanError as error:
            self.failed.emit(error)
            return None

    def _desk_changed(self, changes: Sequence[EntityChange]) -> None:
        if self.desk is None:
            return
        layer = self.desk.layer
        touched: set[str] = set()
        links = False
        for change in changes:
            entity = change.entity
            if isinstance(entity, Span):
                touched.add(entity.id)
                for old in (change.before, change.after):
                    if isinstance(old, Span):
                        touched.update(s.id for s in layer.suggestions_of(old.key()))
            elif isinstance(entity, Verdict):
                key = (entity.label, entity.start, entity.end)
                touched.update(s.id for s in layer.suggestions_of(key))
            elif isinstance(entity, Link):
                links = True
        marks, gone = [], []
        for identifier in touched:
            span = self.span(identifier)
            if span is None:
                gone.append(identifier)
            else:
                marks.append(self._maker.mark(span, suggested=identifier not in layer.spans))
        self._canvas.update_marks(marks, gone)
        if self.focus in gone:
            self.focus = None
            links = True
        if links:
            self._draw_links()
        self.shown_changed.emit()

    def _draw_links(self) -> None:
        if self.desk is None:
            return
        layer = self.desk.layer
        self._canvas.set_arrows(self._maker.arrows(layer, self.focus) if self.focus else [])
