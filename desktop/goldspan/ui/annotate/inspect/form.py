"""The form of one label: an editor for each attribute, and the note; made once, filled often."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from goldspan.domain.layer import ActorRef, Span
from goldspan.domain.scheme import AttributeKind, AttributeType, LabelType, title
from goldspan.services.actors.proposals import KIND
from goldspan.services.actors.register import Register
from goldspan.services.dates.checks import marked_span
from goldspan.services.dates.types import REPEATED, TYPE
from goldspan.ui.annotate.editors import (
    ActorChoice,
    ActorEditor,
    ChoiceEditor,
    Editor,
    NoteEditor,
    RangesEditor,
    TextEditor,
    TimexEditor,
)
from goldspan.ui.annotate.inspect.actor_search import ActorSearch
from goldspan.ui.theme import Theme

NOTE = AttributeType("", "note", AttributeKind.TEXT, {"en": "Note", "de": "Notiz"})
FIRST = (ActorEditor, TimexEditor, ChoiceEditor, TextEditor, RangesEditor)


class SpanForm(QWidget):
    """Editors for the spans of one label. What is edited goes out with the attribute's key.

    `left` says that the keyboard goes back to the text, `opened` that an editor has grown.
    """

    attr_edited = Signal(str, object)
    document_time_wanted = Signal()
    actor_edited = Signal(str, str, str)
    note_edited = Signal(str)
    cue_wanted = Signal(str, bool)
    left = Signal()
    opened = Signal(QWidget)

    def __init__(
        self,
        label: LabelType | None,
        theme: Theme,
        language: str,
        search: ActorSearch | None,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._language = language
        self._search = search
        self._span: Span | None = None
        self._suggested = False
        self._asked: tuple[str, str] | None = None
        self._editors: dict[str, Editor] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(4)
        for attribute in label.attributes if label else ():
            self._add(attribute, self._editor(attribute))
        self._note = NoteEditor(NOTE, language, self)
        self._note_caption = self._add(NOTE, self._note)
        self._note.edited.connect(lambda note: self.note_edited.emit(note or ""))
        self._connect_kind()
        self.setFocusProxy(next(iter(self._editors.values())))

    # Showing -------------------------------------------------------------------------------

    def fill(
        self,
        span: Span,
        register: Register,
        *,
        suggested: bool,
        document_time: str = "",
        before: str = "",
        elsewhere: str = "",
    ) -> None:
        """Show a span; a field with the keyboard in it keeps what is being typed.

        `before` is what stands right before the span in the article, `elsewhere` the value that a
        date has where it was decided before.
        """
        old, self._span, self._suggested = self._span, span, suggested
        same = old is not None and old.id == span.id
        same_kind = same and old is not None and old.attrs.get(KIND) == span.attrs.get(KIND)
        if not same:
            self._ask_no_more()
        for key, editor in self._editors.items():
            field = editor.focusProxy()
            if same and field is not None and field.hasFocus():
                continue
            if self._asked is not None and key in (self._asked[0], KIND):
                continue
            if isinstance(editor, TimexEditor):
                editor.look_from(marked_span(span, key, document_time, before, elsewhere))
            value: object = span.note if editor is self._note else span.attrs.get(key)
            if isinstance(editor, ActorEditor):
                self._fill_actor(editor, key, value, register, same=same_kind)
            else:
                editor.show_value(value)
        field = self._note.focusProxy()
        if suggested and field is not None and field.hasFocus():
            self.left.emit()
        for part in (self._note, self._note_caption):
            part.setVisible(not suggested)

    def allow_selection(self, allowed: bool) -> None:
        """Enable taking over what is selected in the article as ranges."""
        for editor in self._editors.values():
            if isinstance(editor, RangesEditor):
                editor.allow_selection(allowed)

    def focus_first(self) -> None:
        """Put the keyboard into the field that says most: actor or value, else the choice."""
        for kind in FIRST:
            for editor in self._editors.values():
                if isinstance(editor, kind) and editor.isEnabled():
                    editor.setFocus(Qt.FocusReason.ShortcutFocusReason)
                    return

    def focus_note(self) -> bool:
        """Put the keyboard into the note; say whether there is one to write."""
        if self._suggested:
            return False
        self._note.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def take_proposal(self) -> bool:
        """Take the likeliest actor of a span that has none; say whether there is one."""
        editors = [e for e in self._editors.values() if isinstance(e, ActorEditor)]
        return not self._suggested and any(editor.take_first() for editor in editors)

    # Building ------------------------------------------------------------------------------

    def _add(self, attribute: AttributeType, editor: Editor) -> QLabel:
        caption = QLabel(title(attribute.titles, self._language), self)
        caption.setProperty("role", "section")
        caption.setBuddy(editor)
        self._layout.addSpacing(4)
        self._layout.addWidget(caption)
        self._layout.addWidget(editor)
        self._editors[attribute.key] = editor
        editor.left.connect(self._leave)
        return caption

    def _editor(self, attribute: AttributeType) -> Editor:
        key, language = attribute.key, self._language
        match attribute.kind:
            case AttributeKind.ACTOR:
                actor = ActorEditor(attribute, self._theme, language, self)
                actor.edited.connect(lambda choice: self._actor_chosen(key, choice))
                actor.opened.connect(lambda: self.opened.emit(actor))
                return actor
            case AttributeKind.RANGES:
                ranges = RangesEditor(attribute, language, self)
                ranges.selection_wanted.connect(lambda: self.cue_wanted.emit(key, False))
                ranges.addition_wanted.connect(lambda: self.cue_wanted.emit(key, True))
                editor: Editor = ranges
            case AttributeKind.CHOICE:
                editor = ChoiceEditor(attribute, language, self)
            case AttributeKind.TIMEX3:
                editor = self._timex_editor(attribute)
            case AttributeKind.TEXT:
                editor = TextEditor(attribute, language, self)
        editor.edited.connect(lambda value: self._edited(key, value))
        return editor

    def _timex_editor(self, attribute: AttributeType) -> TimexEditor:
        editor = TimexEditor(attribute, self._theme, self._language, self)
        editor.repeated.connect(lambda: self.attr_edited.emit(TYPE, REPEATED))
        editor.document_time_wanted.connect(self.document_time_wanted)
        return editor

    def _connect_kind(self) -> None:
        """Tell the actor's editor what kinds there are, and hear when none is chosen."""
        kind = self._editors.get(KIND)
        if isinstance(kind, ChoiceEditor):
            kind.abandoned.connect(self._ask_no_more)
            for editor in self._editors.values():
                if isinstance(editor, ActorEditor):
                    editor.call_kinds(kind.titles())

    def _fill_actor(
        self, editor: ActorEditor, key: str, value: object, register: Register, *, same: bool
    ) -> None:
        name = value.name or register.name(value.actor) if isinstance(value, ActorRef) else ""
        span, search = self._span, self._search
        ask = _asking(search, span, key) if search is not None and span is not None else None
        editor.ask_with(ask, offer=not self._suggested)
        if not same or name != editor.kept():
            editor.show_value(name)

    # What the user does --------------------------------------------------------------------

    def _edited(self, key: str, value: object) -> None:
        if self._asked is not None and key == KIND:
            (actor_key, name), self._asked = self._asked, None
            self._say(actor_key, "")
            self.actor_edited.emit(actor_key, name, value or "")
        else:
            self.attr_edited.emit(key, value)

    def _actor_chosen(self, key: str, choice: ActorChoice | None) -> None:
        """Pass a choice on; ask which kind a new entry is of, where nothing says so."""
        kind = self._editors.get(KIND)
        if choice is None:
            self.actor_edited.emit(key, "", "")
        elif choice.new and not choice.kind and isinstance(kind, ChoiceEditor):
            self._asked = (key, choice.name)
            kind.setFocus(Qt.FocusReason.ShortcutFocusReason)
            keys, name = " / ".join(kind.letters()), QLocale().quoteString(choice.name)
            self._say(key, self.tr("What is {name}? ({keys})").format(name=name, keys=keys))
        else:
            self.actor_edited.emit(key, choice.name, choice.kind if choice.new else "")

    def _ask_no_more(self) -> None:
        """Put the actor back where its kind was not chosen."""
        if self._asked is None:
            return
        key, self._asked = self._asked[0], None
        self._say(key, "")
        editor = self._editors[key]
        if isinstance(editor, ActorEditor):
            editor.show_value(editor.kept())

    def _say(self, key: str, words: str) -> None:
        editor = self._editors[key]
        if isinstance(editor, ActorEditor):
            editor.say(words)

    def _leave(self) -> None:
        if self._asked is None:
            self.left.emit()


def _asking(search: ActorSearch, span: Span, key: str) -> Callable[..., None]:
    return lambda typed, found: search.ask(span, key, typed, found)
