"""The inspector: what the selected span says of itself, and what else lies here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from goldspan.domain.layer import Span
from goldspan.domain.scheme import Scheme
from goldspan.services.actors.register import Register
from goldspan.ui.annotate.inspect.actor_search import ActorSearch
from goldspan.ui.annotate.inspect.form import SpanForm
from goldspan.ui.annotate.inspect.head import InspectorHead
from goldspan.ui.annotate.inspect.here_list import HereList, HereRow, LinkRow
from goldspan.ui.annotate.inspect.link_card import LinkCard, LinkShown
from goldspan.ui.annotate.inspect.provenance import Source
from goldspan.ui.annotate.inspect.span_words import SpanWords
from goldspan.ui.keys.tips import set_key_hint
from goldspan.ui.tab_order import set_tab_order
from goldspan.ui.theme import Theme
from goldspan.ui.widgets import button

__all__ = ["Inspector", "LinkShown", "Place", "Shown"]

MARGIN = 16


@dataclass(frozen=True, slots=True)
class Place:
    """The spans in one place of the text in reading order; `total` counts those left out too.

    `suggestions` says whether the article has any, which the keys then told are for.
    """

    rows: Sequence[HereRow] = ()
    total: int = 0
    suggestions: bool = True


@dataclass(frozen=True, slots=True)
class Shown:
    """What the inspector shows: a span, whether it is a suggestion, its links, its neighbours.

    `elsewhere` is the value that a suggested date has in the copy where it was decided.
    """

    span: Span
    suggested: bool
    source: Source
    links: Sequence[LinkRow]
    here: Place
    elsewhere: str = ""


class Inspector(QFrame):
    """Shows one span, one suggested link, or the spans at the caret.

    Every edit goes out as a signal and comes back as a changed span; `left` says that the
    keyboard goes back to the text, `place_wanted` where the same was decided before.
    """

    attr_edited = Signal(str, str, object)
    actor_edited = Signal(str, str, str, str)
    note_edited = Signal(str, str)
    doubt_edited = Signal(str, bool)
    cue_wanted = Signal(str, str, bool)
    verdict_pressed = Signal(str, str)
    link_removed = Signal(str)
    link_accepted = Signal(str)
    link_rejected = Signal(str)
    span_chosen = Signal(str)
    place_wanted = Signal(object)
    document_time_wanted = Signal()
    flagged_wanted = Signal()
    left = Signal()

    def __init__(
        self,
        scheme: Scheme,
        theme: Theme,
        language: str,
        parent: QWidget | None = None,
        search: ActorSearch | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "side")
        self._scheme = scheme
        self._theme = theme
        self._search = search
        self.words = SpanWords(scheme, language)
        self._span: Span | None = None
        self._selection = False
        self._writable = True
        self._to_look_at = 0
        self._form: SpanForm | None = None
        self._forms: dict[str, SpanForm] = {}
        self._scroll = scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        self._build()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Make room for the words of another style."""
        if event.type() is QEvent.Type.StyleChange and self.isVisible():
            self._make_room()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Make room for the words."""
        super().showEvent(event)
        self._make_room()

    def set_writable(self, writable: bool) -> None:
        """Disable what writes where the project is open for reading only."""
        self._writable = writable
        for part in (self._head, self._card, *self._forms.values()):
            part.setEnabled(writable)

    # Showing -------------------------------------------------------------------------------

    def show_flagged(self, count: int) -> None:
        """Say how many spans lack something or are flagged, where no span is shown."""
        self._to_look_at = count
        self._flagged.setText(self.tr("%n span(s) to look at again", "", count))
        self._flagged.setVisible(bool(count) and self._span is None and self._card.isHidden())

    def show_place(self, place: Place, register: Register | None) -> None:
        """Show what lies at the caret where no span is selected, and what can be done."""
        self._span = None
        self._here.show_links(())
        self._here.show_spans(place.rows, "", register, place.total)
        self._show_parts(self._hint if place.suggestions else self._hint_alone, self._here)
        self.show_flagged(self._to_look_at)
        self.setFocusProxy(self._here)

    def show_link(self, shown: LinkShown) -> None:
        """Show a link: a suggested one to decide on, or one's own."""
        self._span = None
        self._card.show_link(shown)
        self._show_parts(self._card)
        self.setFocusProxy(self._card)

    def show_span(
        self, shown: Shown, register: Register, document_time: str = "", before: str = ""
    ) -> None:
        """Show a span; fields that have the focus keep what is being typed.

        Dates are seen from the document time, with what stands right `before` the span.
        """
        if self._span is None or self._span.id != shown.span.id:
            self._begin_at_top()
        span = self._span = shown.span
        head, suggested = self._head, shown.suggested
        form = self._form = self._forms.get(span.label) or self._add_form(span.label)
        head.show_label(
            self.words.label(span),
            self.words.hue(span),
            suggested=suggested,
            doubtful=span.doubtful,
        )
        head.show_source(shown.source)
        head.show_quote(span.quote)
        form.fill(
            span,
            register,
            suggested=suggested,
            document_time=document_time,
            before=before,
            elsewhere=shown.elsewhere,
        )
        form.allow_selection(self._selection)
        self._here.show_links(shown.links)
        self._here.show_spans(shown.here.rows, span.id, register, shown.here.total)
        self._show_parts(head, form, self._here)
        self.setFocusProxy(form)

    def allow_selection(self, allowed: bool) -> None:
        """Enable taking over what is selected in the article as a cue."""
        self._selection = allowed
        if self._form is not None:
            self._form.allow_selection(allowed)
        self._for_cue.setVisible(allowed and self._span is not None)

    # The keyboard --------------------------------------------------------------------------

    def focus_first(self) -> None:
        """Put the keyboard into the field that says most of the span."""
        if self._span is not None and self._form is not None:
            self._form.focus_first()
            self._reveal(QApplication.focusWidget())

    def focus_note(self) -> bool:
        """Put the keyboard into the note of the span; say whether there is one to write."""
        written = self._span is not None and self._form is not None and self._form.focus_note()
        self._reveal(QApplication.focusWidget())
        return written

    def take_proposal(self) -> bool:
        """Take the likeliest actor for a span that has none; say whether there is one."""
        form = self._form if self._writable and self._span is not None else None
        return form is not None and form.take_proposal()

    # Building ------------------------------------------------------------------------------

    def _build(self) -> None:
        """Make all parts, once and not when a span is selected: that has to be quick."""
        self.setAccessibleName(self.tr("Inspector"))
        self._body = QWidget(self)
        self._layout = QVBoxLayout(self._body)
        self._layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        self._layout.setSpacing(8)
        self._hint = QLabel(self._body)
        self._hint.setWordWrap(True)
        self._hint.setProperty("role", "muted")
        set_key_hint(
            self._hint,
            self.tr(
                "Drag over words to mark them, or click a span to see what it says."
                "\n\n{next} goes to the next suggestion, {accept} accepts it, {reject} rejects it,"
                " {walk} accepts it and goes on."
            ),
            {
                "next": "next_suggestion",
                "accept": "accept",
                "reject": "reject",
                "walk": "accept_next",
            },
        )
        self._hint_alone = QLabel(self._body)
        self._hint_alone.setWordWrap(True)
        self._hint_alone.setProperty("role", "muted")
        set_key_hint(
            self._hint_alone,
            self.tr(
                "Drag over words to mark them, or click a span to see what it says."
                "\n\n1–9 mark the selected words, {all} marks them wherever they stand."
            ),
            {"all": "mark_all"},
        )
        self._for_cue = QLabel(self._body)
        self._for_cue.setWordWrap(True)
        self._for_cue.setProperty("role", "muted")
        set_key_hint(
            self._for_cue, self.tr("{cue} makes the selected words the cue of:"), {"cue": "cue"}
        )
        self._flagged = button(
            "", self.flagged_wanted.emit, theme=self._theme, icon="question", role="row"
        )
        self._flagged.setToolTip(
            self.tr("An attribute is missing, or a date contradicts its words: go to the next")
        )
        self._head = InspectorHead(self._theme, self._body)
        self._head.verdict_pressed.connect(self._verdict)
        self._head.doubt_edited.connect(self._doubted)
        self._card = LinkCard(self.words, self._theme, self._body)
        for told in (self._head, self._card):
            told.place_wanted.connect(self.place_wanted)
        self._here = HereList(self.words, self._theme, self._body)
        for decided in (self._card, self._here):
            decided.link_accepted.connect(self.link_accepted)
            decided.link_rejected.connect(self.link_rejected)
            decided.link_removed.connect(self.link_removed)
            decided.span_chosen.connect(self.span_chosen)
            decided.left.connect(self.left)
        for widget in (
            self._hint,
            self._for_cue,
            self._hint_alone,
            self._flagged,
            self._head,
            self._card,
            self._here,
        ):
            self._layout.addWidget(widget)
        self._layout.addStretch(1)
        for label in self._scheme.labels:
            self._add_form(label.key)
        self._scroll.setWidget(self._body)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._keep_width)
        set_tab_order(self._flagged, self._head, *self._forms.values(), self._card, self._here)
        self.set_writable(self._writable)
        self.show_place(Place(), None)

    def _add_form(self, key: str) -> SpanForm:
        label = self._scheme.label(key)
        form = SpanForm(label, self._theme, self.words.language, self._search, self._body)
        form.attr_edited.connect(self._attr_edited)
        form.actor_edited.connect(self._actor_edited)
        form.note_edited.connect(self._note_edited)
        form.cue_wanted.connect(self._cue_wanted)
        form.document_time_wanted.connect(self.document_time_wanted)
        form.left.connect(self.left)
        form.opened.connect(self._reveal)
        self._forms[key] = form
        self._layout.insertWidget(self._layout.indexOf(self._here), form)
        return form

    def _show_parts(self, *shown: QWidget) -> None:
        """Show these parts, in their order, and hide the others."""
        parts = (
            self._hint,
            self._hint_alone,
            self._head,
            self._card,
            *self._forms.values(),
            self._here,
        )
        self._flagged.hide()
        self._leave_what_goes([part for part in parts if part not in shown])
        for part in parts:
            if part.isHidden() == (part in shown):
                part.setVisible(part in shown)

    def _leave_what_goes(self, going: Sequence[QWidget]) -> None:
        """Send the keyboard back to the text where the part that it is in goes.

        What was being typed there belongs to what was shown before, and is not kept.
        """
        focused = self.window().focusWidget()
        if focused is not None and any(part.isAncestorOf(focused) for part in going):
            shown, self._span = self._span, None
            self.left.emit()
            self._span = shown

    def _begin_at_top(self) -> None:
        """Show the head, unless the keyboard is further down."""
        focused = QApplication.focusWidget()
        if focused is None or not self._body.isAncestorOf(focused):
            self._scroll.verticalScrollBar().setValue(0)

    def _reveal(self, part: QWidget | None) -> None:
        """Scroll to a part as soon as it has its place."""
        if part is not None and self._body.isAncestorOf(part):
            QTimer.singleShot(0, part, lambda: self._scroll_to(part))

    def _scroll_to(self, part: QWidget) -> None:
        """Lay out what has grown first: before, a part stands where it stood."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        self._scroll.ensureWidgetVisible(part, 0, 8)

    def _keep_width(self, _least: int, most: int) -> None:
        """Let the scroll bar stand in the margin, so that nothing moves when it comes and goes."""
        bar = self._scroll.verticalScrollBar().sizeHint().width() if most else 0
        self._layout.setContentsMargins(MARGIN, MARGIN, max(0, MARGIN - bar), MARGIN)

    def _make_room(self) -> None:
        """Be so wide that no word is cut, in whatever language and on whatever label.

        Only once it is shown does a widget know how much its style needs.
        """
        parts = (self._head, self._card, *self._forms.values())
        for part in parts:
            for widget in (part, *part.findChildren(QWidget)):
                widget.ensurePolished()
        bar = self._scroll.verticalScrollBar().sizeHint().width()
        needed = max(part.minimumSizeHint().width() for part in parts)
        needed += MARGIN + max(MARGIN, bar)
        self.setMinimumWidth(max(self.minimumWidth(), needed))

    # What the user does --------------------------------------------------------------------

    def _attr_edited(self, key: str, value: object) -> None:
        if self._span is not None:
            self.attr_edited.emit(self._span.id, key, value)

    def _actor_edited(self, key: str, name: str, kind: str) -> None:
        if self._span is not None:
            self.actor_edited.emit(self._span.id, key, name, kind)

    def _note_edited(self, note: str) -> None:
        if self._span is not None:
            self.note_edited.emit(self._span.id, note)

    def _cue_wanted(self, key: str, add: bool) -> None:
        if self._span is not None:
            self.cue_wanted.emit(self._span.id, key, add)

    def _doubted(self, checked: bool) -> None:
        if self._span is not None:
            self.doubt_edited.emit(self._span.id, checked)

    def _verdict(self, verdict: str) -> None:
        if self._span is not None:
            self.verdict_pressed.emit(self._span.id, verdict)
