"""The line over the text: which article it is, and the annotator's note on it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from goldspan.domain.article import Article
from goldspan.domain.layer import LayerState, WorkState
from goldspan.domain.timex import TimexError
from goldspan.ui.annotate.inspect.note_field import NoteField
from goldspan.ui.annotate.inspect.timex_words import timex_words
from goldspan.ui.eliding_label import ElidingLabel
from goldspan.ui.theme import Theme
from goldspan.ui.widgets import button, icon_button, label, set_role

PREVIEW_MARGINS = 40


class ArticleHeader(QFrame):
    """Title, outlet and document time of the open article, and its note, opened in place.

    `note_edited` carries a changed note, `document_time_wanted` says that the document time is to
    be set, `left` that the user wants back to the text.
    """

    note_edited = Signal(str)
    document_time_wanted = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._article: Article | None = None
        self._note = ""
        self._writable = True
        set_role(self, "bar")
        self._title = ElidingLabel("strong", self)
        self._outlet = ElidingLabel("muted", self)
        self._time = button("", self.document_time_wanted.emit, role="link")
        self._time.setToolTip(self.tr("Document time: change it"))
        self._state = ElidingLabel("strong", self)
        self._state.hide()
        self.blind = label(self.tr("Blind: no suggestions"), "muted")
        self.blind.hide()
        self.asked = ElidingLabel("strong", self)
        self.asked.hide()
        self._button = icon_button(theme, "note", "")
        self._button.clicked.connect(self.toggle_note)
        self._preview = button("", self.open_note, role="row")
        self._preview.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._hint = label("", "muted")
        self.field = NoteField(self)
        self.field.kept.connect(self._kept)
        self.field.left.connect(self._leave)
        self.setFocusProxy(self._button)
        self._build()
        self._say_words()
        self._show_state()

    # Showing

    def show_article(self, article: Article | None, note: str, *, writable: bool) -> None:
        """Show an article and the note on it; None shows nothing.

        Call `finish` before another article takes the place of the one that is open.
        """
        other = article is None or self._article is None or article.id != self._article.id
        if (article, note, writable) == (self._article, self._note, self._writable):
            return
        self._article, self._note, self._writable = article, note, writable
        if other:
            self.field.hide()
        self.field.setReadOnly(not writable)
        self.field.show_note(note)
        self._show_words()
        self._show_state()

    def show_state(self, state: LayerState | None) -> None:
        """Say whether the article is done or skipped, and why, and whether it is read blind."""
        words = ""
        if state is not None and state.state is WorkState.DONE:
            words = self.tr("Done")
        elif state is not None and state.state is WorkState.SKIPPED:
            skipped = self.tr("Skipped: {reason}").format(reason=state.reason)
            words = skipped if state.reason else self.tr("Skipped")
        self._state.setText(words)
        self._state.setToolTip(words)
        self._state.setVisible(bool(words))
        self.blind.setVisible(state is not None and state.blind)

    def show_asked(self, titles: Sequence[str] | None) -> None:
        """Say for which labels the annotator was assigned the article, where not for all."""
        words = self.tr("Only {labels}").format(labels=", ".join(titles)) if titles else ""
        self.asked.setText(words)
        self.asked.setToolTip(self.tr("You were assigned these labels here.") if words else "")
        self.asked.setVisible(bool(words))

    def add_beside(self, widget: QWidget) -> None:
        """Put a widget beside the button of the note."""
        self._row.insertWidget(self._row.count() - 1, widget)

    def finish(self) -> None:
        """Keep a note that is being typed."""
        self.field.keep()

    def toggle_note(self) -> None:
        """Open the note for writing, or close it."""
        if self.field.isVisible():
            self._leave()
        else:
            self.open_note()

    def open_note(self) -> None:
        """Open the note with the caret at its end."""
        if self._article is None or not (self._writable or self._note):
            return
        self.field.show()
        self._show_state()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Show as much of the note as there is room for."""
        super().resizeEvent(event)
        self._show_preview()

    # Inside

    def _build(self) -> None:
        self._row = row = QHBoxLayout()
        row.setContentsMargins(16, 2, 8, 2)
        row.setSpacing(8)
        row.addWidget(self._title)
        row.addWidget(self._outlet)
        row.addWidget(self._time)
        row.addWidget(self._state)
        row.addWidget(self.asked)
        row.addWidget(self.blind)
        row.addStretch(1)
        row.addWidget(self._button)
        self._below = QWidget(self)
        below = QVBoxLayout(self._below)
        below.setContentsMargins(10, 0, 8, 4)
        below.setSpacing(2)
        below.addWidget(self._preview)
        below.addWidget(self.field)
        below.addWidget(self._hint)
        self._hint.setContentsMargins(6, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self._below)

    def _say_words(self) -> None:
        self.setAccessibleName(self.tr("Article and note"))
        self.field.setAccessibleName(self.tr("Note on this article"))
        self.field.setPlaceholderText(self.tr("Note on this article"))
        self._hint.setText(self.tr("Ctrl+Enter keeps the note, Esc puts it back."))

    def _show_words(self) -> None:
        article = self._article
        if article is None:
            return
        name = article.title or article.name
        self._title.setText(name)
        time = article.document_time
        self._outlet.setText(f"· {article.outlet}")
        self._outlet.setVisible(bool(article.outlet))
        self._time.setText(_short_time(time) if time else self.tr("Set the document time"))
        words = _time_words(time) or self.tr("none")
        self._time.setAccessibleName(self.tr("Document time: {words}").format(words=words))
        self.setToolTip(
            "\n".join(filter(None, (name, article.outlet, _time_words(time), article.url)))
        )
        self._show_preview()

    def _show_preview(self) -> None:
        words = self._note.replace("\n", " ⏎ ").replace("&", "&&")
        room = self.width() - PREVIEW_MARGINS
        metrics = self._preview.fontMetrics()
        self._preview.setText(metrics.elidedText(words, Qt.TextElideMode.ElideRight, room))

    def _show_state(self) -> None:
        self.setVisible(self._article is not None)
        opened = not self.field.isHidden()
        noted = bool(self._note)
        name = (
            self.tr("Close the note")
            if opened
            else self.tr("Note on this article")
            if noted
            else self.tr("Write a note on this article")
        )
        self._button.setAccessibleName(name)
        self._button.setToolTip(f"{name}\n{self._note}" if noted and not opened else name)
        icon = "note_filled" if noted else "note"
        self._button.setIcon(self._theme.icon(icon, "accent_text" if noted else ""))
        self._button.setEnabled(self._writable or noted)
        self._time.setEnabled(self._writable)
        self._preview.setVisible(noted and not opened)
        name = self.tr("Note on this article")
        self._preview.setAccessibleName(f"{name}: {self._note}")
        self._hint.setVisible(opened and self._writable)
        self._below.setVisible(noted or opened)

    def _kept(self, note: str) -> None:
        self._note = note
        self._show_words()
        self._show_state()
        self.note_edited.emit(note)

    def _leave(self) -> None:
        self.field.keep()
        self.field.hide()
        self._show_state()
        self.left.emit()


def _time_words(value: str) -> str:
    try:
        return timex_words(value) if value else ""
    except TimexError:
        return value


def _short_time(value: str) -> str:
    """Return a day with its weekday, which relative dates need, and the time; else the words."""
    day, _, clock = value.partition("T")
    date = QDate.fromString(day, Qt.DateFormat.ISODate)
    if not date.isValid() or (clock and not clock[:1].isdigit()):
        return _time_words(value)
    locale = QLocale()
    weekday = locale.dayName(date.dayOfWeek(), QLocale.FormatType.ShortFormat)
    german = locale.language() == QLocale.Language.German
    words = f"{weekday} {locale.toString(date, 'dd.MM.yyyy' if german else 'd MMM yyyy')}"
    return f"{words}, {clock[:5]}" if clock else words
