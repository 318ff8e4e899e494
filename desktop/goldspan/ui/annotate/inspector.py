"""The inspector: what the selected span says of itself, and what else lies here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from goldspan.domain.layer import ActorRef, Span
from goldspan.domain.scheme import AttributeKind, AttributeType, Scheme, title
from goldspan.services.register import Register
from goldspan.ui.annotate.editors import (
    ActorEditor,
    ChoiceEditor,
    Editor,
    RangesEditor,
    TextEditor,
    TimexEditor,
)
from goldspan.ui.annotate.here_list import HereList, LinkRow
from goldspan.ui.annotate.palette import swatch
from goldspan.ui.theme import Theme

QUOTE_LENGTH = 160
NOTE = AttributeType("", "note", AttributeKind.TEXT, {"en": "Note", "de": "Notiz"})


@dataclass(frozen=True, slots=True)
class Shown:
    """What the inspector shows: a span, whether it is a suggestion, its links, its neighbours."""

    span: Span
    suggested: bool
    source: str
    links: Sequence[LinkRow]
    here: Sequence[Span]
    names: Sequence[str]


class Inspector(QFrame):
    """Shows one span; every edit goes out as a signal and comes back as a changed span."""

    attr_edited = Signal(str, str, object)
    actor_edited = Signal(str, str, str)
    note_edited = Signal(str, str)
    doubt_edited = Signal(str, bool)
    cue_wanted = Signal(str, str, bool)
    verdict_pressed = Signal(str, str)
    link_removed = Signal(str)
    link_accepted = Signal(str)
    span_chosen = Signal(str)

    def __init__(self, scheme: Scheme, theme: Theme, language: str, parent: QWidget | None = None):
        super().__init__(parent)
        self.setProperty("role", "side")
        self.setAccessibleName(self.tr("Inspector"))
        self._scheme = scheme
        self._theme = theme
        self._language = language
        self._span: Span | None = None
        self._form_of = ("", False)
        self._filled = ""
        self._editors: dict[str, Editor] = {}
        self._selection = False
        self._names: list[str] = []
        self._body = QWidget(self)
        self._layout = QVBoxLayout(self._body)
        self._layout.setContentsMargins(16, 16, 16, 16)
        self._layout.setSpacing(8)
        self._build_head()
        self._form = QWidget(self._body)
        self._form_layout = QVBoxLayout(self._form)
        self._form_layout.setContentsMargins(0, 0, 0, 0)
        self._form_layout.setSpacing(4)
        self._layout.addWidget(self._form)
        self._here = HereList(scheme, theme, language, self._body)
        self._here.span_chosen.connect(self.span_chosen)
        self._here.link_removed.connect(self.link_removed)
        self._here.link_accepted.connect(self.link_accepted)
        self._layout.addWidget(self._here)
        self._layout.addStretch(1)
        self._scroll = scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self._body)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        self.show_nothing()

    # Showing -------------------------------------------------------------------------------

    def show_nothing(self) -> None:
        """Say what to do where no span is selected."""
        self._span = None
        for part in (self._head, self._quote, self._buttons, self._form, self._here):
            part.hide()
        self._hint.show()

    def show_span(self, shown: Shown, register: Register) -> None:
        """Show a span; fields that have the focus keep what is being typed."""
        span = shown.span
        fresh = self._span is None or self._span.id != span.id
        self._span = span
        label = self._scheme.label(span.label)
        self._hint.hide()
        for part in (self._head, self._quote, self._form, self._here):
            part.show()
        self._title.setText(title(label.titles, self._language) if label else span.label)
        if label is not None:
            icon = swatch(self._theme.hue(label.hue).bar, self.devicePixelRatioF())
            self._swatch.setPixmap(icon.pixmap(12, 12))
        self._source.setText(shown.source)
        self._source.setVisible(bool(shown.source))
        quote = span.quote.replace("\n", " ")
        long = len(quote) > QUOTE_LENGTH
        self._quote.setText(quote[:QUOTE_LENGTH].rstrip() + " …" if long else quote)
        self._buttons.setVisible(shown.suggested)
        self._names = list(shown.names)
        if fresh or self._form_of != (span.label, shown.suggested):
            self._build_form(span.label, shown.suggested)
        self._fill(span, register)
        self._here.show_links(shown.links)
        self._here.show_spans(shown.here, span.id)
        self._make_room()

    def allow_selection(self, allowed: bool) -> None:
        """Enable taking over what is selected in the article as a cue."""
        self._selection = allowed
        for editor in self._editors.values():
            if isinstance(editor, RangesEditor):
                editor.allow_selection(allowed)

    def focus_first(self) -> None:
        """Put the keyboard into the first field."""
        for editor in self._editors.values():
            if isinstance(editor, TextEditor | TimexEditor | ActorEditor):
                editor.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return

    def _make_room(self) -> None:
        """Grow so wide that no word is cut, in whatever language; never shrink again."""
        bar = self._scroll.verticalScrollBar().sizeHint().width()
        needed = self._body.minimumSizeHint().width() + bar
        self.setMinimumWidth(max(self.minimumWidth(), needed))

    # Building ------------------------------------------------------------------------------

    def _build_head(self) -> None:
        self._hint = QLabel(
            self.tr(
                "Drag over words to mark them, or click a span to see what it says."
                "\n\nN goes to the next suggestion, Enter accepts it, X rejects it,"
                " Space accepts it and goes on."
            ),
            self._body,
        )
        self._hint.setWordWrap(True)
        self._hint.setProperty("role", "muted")
        self._layout.addWidget(self._hint)
        self._head = QWidget(self._body)
        row = QHBoxLayout(self._head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self._swatch = QLabel(self._head)
        self._title = QLabel(self._head)
        self._title.setProperty("role", "heading")
        self._source = QLabel(self._head)
        self._source.setProperty("role", "muted")
        row.addWidget(self._swatch)
        row.addWidget(self._title)
        row.addStretch(1)
        row.addWidget(self._source)
        self._layout.addWidget(self._head)
        self._quote = QLabel(self._body)
        self._quote.setWordWrap(True)
        self._quote.setTextFormat(Qt.TextFormat.PlainText)
        self._quote.setFont(self._theme.article_font(88))
        self._layout.addWidget(self._quote)
        self._buttons = QWidget(self._body)
        verdicts = QHBoxLayout(self._buttons)
        verdicts.setContentsMargins(0, 0, 0, 0)
        verdicts.setSpacing(4)
        for verdict, text, tip in (
            ("accept", self.tr("Accept"), self.tr("Accept this suggestion (Enter)")),
            ("reject", self.tr("Reject"), self.tr("Reject this suggestion (X)")),
            ("edit", self.tr("Edit"), self.tr("Accept it and change it (E)")),
        ):
            button = QPushButton(text, self._buttons)
            button.setToolTip(tip)
            button.clicked.connect(lambda _checked=False, v=verdict: self._verdict(v))
            button.setProperty("role", "primary" if verdict == "accept" else "compact")
            verdicts.addWidget(button)
        self._layout.addWidget(self._buttons)

    def _build_form(self, label_key: str, suggested: bool) -> None:
        self._form_of = (label_key, suggested)
        self._editors = {}
        while (item := self._form_layout.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        label = self._scheme.label(label_key)
        attributes = (*(label.attributes if label else ()), NOTE)
        for attribute in attributes:
            if suggested and attribute is NOTE:
                continue
            caption = QLabel(title(attribute.titles, self._language), self._form)
            caption.setProperty("role", "section")
            self._form_layout.addSpacing(4)
            self._form_layout.addWidget(caption)
            editor = self._editor(attribute)
            self._editors[attribute.key] = editor
            self._form_layout.addWidget(editor)
        for first in list(self._editors.values())[:1]:
            self.setFocusProxy(first)
        if not suggested:
            self._doubt = QCheckBox(self.tr("Doubtful"), self._form)
            self._doubt.clicked.connect(self._doubted)
            self._form_layout.addWidget(self._doubt)

    def _editor(self, attribute: AttributeType) -> Editor:
        match attribute.kind:
            case AttributeKind.CHOICE:
                editor: Editor = ChoiceEditor(attribute, self._language, self._form)
            case AttributeKind.TIMEX3:
                editor = TimexEditor(attribute, self._language, self._form)
            case AttributeKind.ACTOR:
                editor = ActorEditor(attribute, self._language, self._form)
                editor.offer(self._names)
            case AttributeKind.RANGES:
                editor = RangesEditor(attribute, self._language, self._form)
                editor.allow_selection(self._selection)
                editor.setEnabled(not self._form_of[1])
                editor.selection_wanted.connect(lambda: self._want_cue(attribute.key, False))
                editor.addition_wanted.connect(lambda: self._want_cue(attribute.key, True))
            case AttributeKind.TEXT:
                editor = TextEditor(attribute, self._language, self._form)
        editor.edited.connect(lambda value: self._edited(attribute, value))
        return editor

    def _fill(self, span: Span, register: Register) -> None:
        for key, editor in self._editors.items():
            field = editor.focusProxy()
            if field is not None and field.hasFocus() and self._filled == span.id:
                continue
            value: object = span.note if key == NOTE.key else span.attrs.get(key)
            if isinstance(value, ActorRef):
                value = value.name or register.name(value.actor)
            editor.show_value(value)
        self._filled = span.id
        if not self._form_of[1]:
            self._doubt.setChecked(span.doubtful)

    # What the user does --------------------------------------------------------------------

    def _edited(self, attribute: AttributeType, value: object) -> None:
        if self._span is None:
            return
        if attribute is NOTE:
            self.note_edited.emit(self._span.id, value or "")
        elif attribute.kind is AttributeKind.ACTOR:
            self.actor_edited.emit(self._span.id, attribute.key, value or "")
        else:
            self.attr_edited.emit(self._span.id, attribute.key, value)

    def _want_cue(self, key: str, add: bool) -> None:
        if self._span is not None:
            self.cue_wanted.emit(self._span.id, key, add)

    def _doubted(self, checked: bool) -> None:
        if self._span is not None:
            self.doubt_edited.emit(self._span.id, checked)

    def _verdict(self, verdict: str) -> None:
        if self._span is not None:
            self.verdict_pressed.emit(self._span.id, verdict)
