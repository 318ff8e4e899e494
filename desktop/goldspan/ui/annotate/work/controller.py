"""The open desk on the page: what is selected and armed; keeps the canvas in step with the desk."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QObject, QPoint, Signal

from goldspan.domain.change import EntityChange
from goldspan.domain.errors import GoldspanError, RefusedError
from goldspan.domain.layer import Link, LinkVerdict, Span, Verdict
from goldspan.domain.scheme import Scheme, title
from goldspan.services.desk.clearing import Cleared
from goldspan.services.desk.labelling import Desk
from goldspan.ui.annotate.work.attributes import Attributes
from goldspan.ui.annotate.work.in_hand import InHand
from goldspan.ui.annotate.work.linking import Linking
from goldspan.ui.annotate.work.marking import Marking
from goldspan.ui.annotate.work.marks import MarkMaker
from goldspan.ui.annotate.work.verdicts import Verdicts
from goldspan.ui.canvas.canvas import ArticleCanvas
from goldspan.ui.canvas.marks import Mark
from goldspan.ui.translation import window_language

_Result = TypeVar("_Result")


class DeskController(QObject):
    """The open desk, and the commands on it: `marking`, `verdicts`, `linking`, `attributes`.

    `focus` is the span in the inspector, `link` the link that is selected instead of a span.
    `shown_changed` says that what the palette, inspector and status show has to be shown anew;
    `failed` carries a `GoldspanError`, `refused` a `RefusedError`, `acted` words on what was
    done and can be undone, `dismissed` what was rejected everywhere; `popup_wanted` a point on
    the screen and whether the label is looked for by name.
    """

    shown_changed = Signal()
    failed = Signal(object)
    refused = Signal(object)
    popup_wanted = Signal(QPoint, bool)
    edit_wanted = Signal()
    mark_all_wanted = Signal()
    acted = Signal(str)
    dismissed = Signal(list)

    def __init__(self, canvas: ArticleCanvas, scheme: Scheme, maker: MarkMaker, parent: QObject):
        super().__init__(parent)
        self.canvas = canvas
        self.scheme = scheme
        self.language = window_language()
        self._maker = maker
        self.desk: Desk | None = None
        self.armed: str | None = None
        self.focus: str | None = None
        self.link: str | None = None
        self.marking = Marking(self)
        self.verdicts = Verdicts(self)
        self.linking = Linking(self)
        self.attributes = Attributes(self)
        self.in_hand = InHand(self)
        canvas.arrowClicked.connect(self.select_link)
        canvas.set_link_rule(self.linking.title)

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
        self.link = None
        self.linking.stop()
        if desk is not None:
            desk.listen(self._desk_changed)
            desk.on_cleared(self._tell_cleared)
            if not again:
                self.canvas.set_text(desk.text)
            self.canvas.set_marks(marks)
            if focus is not None and self.canvas.selection() is None:
                self.select(focus, reveal=False)
            self.draw_links()
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

    @property
    def selected(self) -> str | None:
        """The span that keys act on; none while words are selected."""
        return self.focus if self.canvas.selection() is None else None

    def attempt(self, command: Callable[[Desk], _Result]) -> _Result | None:
        """Carry out a command of the desk; say what went wrong and return None where it fails."""
        if self.desk is None:
            return None
        try:
            return command(self.desk)
        except RefusedError as error:
            self.refused.emit(error)
            if error.existing in self.desk.layer.links:
                self.select_link(error.existing)
            elif error.existing:
                self.select(error.existing, reveal=False)
        except GoldspanError as error:
            self.failed.emit(error)
        return None

    # Selecting -----------------------------------------------------------------------------

    def select(self, identifier: str | None, *, reveal: bool = True) -> None:
        """Select a span, or none; what is not shown any more counts as none."""
        if self.span(identifier) is None:
            identifier = None
        self.focus, self.link = identifier, None
        self.canvas.select_mark(identifier, reveal=reveal)
        self.draw_links()
        self.shown_changed.emit()

    def select_link(self, identifier: str) -> None:
        """Select a link, suggested or one's own; both its ends are shown."""
        self.canvas.clear_selection()
        self.canvas.select_mark(None)
        self.focus, self.link = None, identifier
        self.draw_links()
        self.shown_changed.emit()

    def go_to(self, identifier: str | None) -> None:
        """Select what is left to decide: a suggested span or link, or nothing."""
        if self.desk is not None and identifier is not None and self.desk.layer.ready(identifier):
            self.select_link(identifier)
        else:
            self.select(identifier)

    def mark_selected(self, identifier: str) -> None:
        """Take in that the canvas selected a span, or none.

        While words are selected, the span that was selected before stays in the inspector, so
        that they can become its cue; keys act on it no longer.
        """
        if not identifier and self.canvas.selection() is not None:
            return
        if self.focus != (identifier or None):
            self.focus = identifier or None
            if identifier:
                self.link = None
            self.draw_links()
            self.shown_changed.emit()

    def selection_changed(self) -> None:
        """Take in that words were selected, or no longer are."""
        if self.canvas.selection() is None:
            self.mark_selected(self.canvas.selected_mark or "")
        elif self.link is not None:
            self.link = None
            self.draw_links()
        self.shown_changed.emit()

    def arm(self, label: str | None) -> None:
        """Arm a label: every drag makes a span of it. None disarms."""
        self.armed = label
        label_type = self.scheme.label(label) if label else None
        if label_type is not None:
            name = title(label_type.titles, self.language)
            self.canvas.set_armed(label, label_type.hue, name)
        else:
            self.canvas.set_armed(None)
        self.shown_changed.emit()

    def cancel(self) -> None:
        """Cancel linking or a gesture, then deselect, then disarm: one step each time."""
        if self.linking.begun_at is not None:
            self.linking.stop()
        elif self.link is not None:
            self.select(None)
        elif not self.canvas.cancel() and self.armed is not None:
            self.arm(None)
        self.shown_changed.emit()

    def confirm(self) -> None:
        """Finish a link that was begun; else accept the suggestion, or the links it came with."""
        target = self.selected
        if self.linking.begun_at is not None:
            self.linking.finish(target)
        elif self.link is not None:
            self.linking.accept([self.link])
        elif target is not None and not self.is_suggestion(target):
            self.linking.accept_of(target)
        else:
            self.verdicts.accept()

    # Keeping the canvas in step ------------------------------------------------------------

    def draw_links(self) -> None:
        """Draw the links of what is selected, or all where all are shown."""
        if self.desk is None:
            return
        layer, maker = self.desk.layer, self._maker
        ends = self.linking.ends(self.link) if self.link is not None else None
        if self.canvas.state.all_arrows:
            arrows = maker.all_arrows(layer)
        elif ends is not None:
            arrows = maker.arrows(layer, ends[0])
        else:
            arrows = maker.arrows(layer, self.focus) if self.focus else []
        self.canvas.set_arrows(arrows)
        self.canvas.set_current_arrow(self.link if ends is not None else None)
        self._point_at_ranges()

    def _point_at_ranges(self) -> None:
        """Frame the words that attributes of the selected span quote: the cue of a claim."""
        span = self.span(self.focus)
        label = self.scheme.label(span.label) if span is not None else None
        values = span.attrs.values() if span is not None else ()
        pieces = [piece for value in values if isinstance(value, tuple) for piece in value]
        ranges = [(piece.start, piece.end) for piece in pieces]
        self.canvas.set_pointed(ranges, label.hue if label is not None else "")

    def _desk_changed(self, changes: Sequence[EntityChange]) -> None:
        if self.desk is None:
            return
        marks, gone = self._marks_of(self.desk, self._touched(changes))
        lost = self.focus in gone
        instead = self._instead(self.desk, changes) if lost else None
        self.canvas.update_marks(marks, gone)
        if self.linking.begun_at in gone:
            self.linking.stop()
        if lost:
            self.focus = instead
        if lost and instead is not None and self.canvas.selection() is None:
            self.canvas.select_mark(instead, reveal=False)
        if self.link is not None and self.linking.ends(self.link) is None:
            self.link = None
        if lost or any(isinstance(change.entity, Link | LinkVerdict) for change in changes):
            self.draw_links()
        else:
            self._point_at_ranges()
        self.shown_changed.emit()

    def _marks_of(self, desk: Desk, touched: set[str]) -> tuple[list[Mark], list[str]]:
        """Return the marks of what is shown of this, and the ids of what is not."""
        shown = {identifier: self.span(identifier) for identifier in touched}
        marks = [self._maker.mark(span, desk.layer) for span in shown.values() if span is not None]
        return marks, [identifier for identifier, span in shown.items() if span is None]

    def _instead(self, desk: Desk, changes: Sequence[EntityChange]) -> str | None:
        """Return the suggestion that now stands where the selected one stood, if there is one."""
        layer = desk.layer
        gone = layer.suggestions.get(self.focus or "") or next(
            (c.before for c in changes if isinstance(c.before, Span) and c.before.id == self.focus),
            None,
        )
        found = layer.open_suggestion(*gone.key()) if gone is not None else None
        return found.id if found is not None else None

    def _touched(self, changes: Sequence[EntityChange]) -> set[str]:
        """Return the ids of the spans and suggestions whose marks these changes concern."""
        touched: set[str] = set()
        if self.desk is None:
            return touched
        suggestions_of = self.desk.layer.suggestions_of
        for change in changes:
            entity = change.entity
            if isinstance(entity, Span):
                touched.add(entity.id)
                for old in (change.before, change.after):
                    if isinstance(old, Span):
                        touched.update(s.id for s in suggestions_of(old.key()))
            elif isinstance(entity, Verdict):
                key = (entity.label, entity.start, entity.end)
                touched.update(s.id for s in suggestions_of(key))
        return touched

    def _tell_cleared(self, cleared: Cleared) -> None:
        """Say what marking furniture took away; it is part of the same step."""
        translate = QCoreApplication.translate
        words = []
        if cleared.spans:
            words.append(
                translate("DeskController", "%n span(s) in furniture removed", "", cleared.spans)
            )
        if cleared.suggestions:
            rejected = cleared.suggestions
            words.append(
                translate("DeskController", "%n suggestion(s) in furniture rejected", "", rejected)
            )
        self.acted.emit(", ".join(words))
