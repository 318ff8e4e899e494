"""The details of the selected article, at the right: what can be edited is edited in place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from goldspan.domain.annotator import Annotator, AnnotatorKind
from goldspan.domain.article import TimeOrigin
from goldspan.domain.document_time import read_document_time
from goldspan.services.library import LibraryRow
from goldspan.ui.library.relatives import RelativesList
from goldspan.ui.theme import Theme
from goldspan.ui.translation import sentence
from goldspan.ui.widgets import button, label, set_flag

PLACES = ("title", "outlet", "language", "document_time", "url")


class DetailPanel(QScrollArea):
    """Shows one article, or how many are selected.

    `edited` carries the article's id, the place and the new value; nothing is emitted for a
    document time that is none: the field says so instead. `blind_wanted` carries the selected
    articles, and whether nothing is to be suggested in them.
    """

    edited = Signal(str, str, str)
    open_wanted = Signal(str)
    remove_wanted = Signal()
    blind_wanted = Signal(list, bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row: LibraryRow | None = None
        self._selected: list[str] = []
        self._read_only = self.given = False
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget()
        self.setWidget(inner)
        column = QVBoxLayout(inner)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(4)
        self._hint = label("", "muted", wrap=True)
        column.addWidget(self._hint)
        self._form = QWidget()
        form = QVBoxLayout(self._form)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(4)
        captions = {
            "title": self.tr("Title"),
            "outlet": self.tr("Outlet"),
            "language": self.tr("Language"),
            "document_time": self.tr("Document time"),
            "url": self.tr("Address"),
        }
        self._fields: dict[str, QLineEdit] = {}
        for place in PLACES:
            field = QLineEdit()
            field.setAccessibleName(captions[place])
            field.editingFinished.connect(lambda place=place: self._commit(place))
            field.installEventFilter(self)
            self._fields[place] = field
            caption = label(captions[place], "muted")
            caption.setBuddy(field)
            form.addWidget(caption)
            form.addWidget(field)
            if place == "document_time":
                field.setPlaceholderText("2021-12-28T07:09")
                field.textChanged.connect(self._check_time)
                self._time_hint = label("", "muted", wrap=True)
                form.addWidget(self._time_hint)
            form.addSpacing(8)
        self._facts = label("", "muted", wrap=True)
        form.addWidget(self._facts)
        form.addSpacing(8)
        self.relatives = RelativesList(theme)
        form.addWidget(self.relatives)
        self._add_readings(form)
        column.addWidget(self._form)
        self.blind = self._blind_box()
        column.addWidget(self.blind)
        column.addStretch(1)
        self._open = button(
            self.tr("Annotate"), self._want_open, theme=theme, icon="annotate", role="primary"
        )
        self._remove = button(
            self.tr("Remove"), self.remove_wanted.emit, theme=theme, icon="trash", role="quiet"
        )
        column.addWidget(self._open)
        column.addWidget(self._remove)
        self.show_rows([])

    def _add_readings(self, form: QVBoxLayout) -> None:
        """Add what is read here and written elsewhere."""
        self._note_title = label(self.tr("Your note"), "section")
        self._note = label("", wrap=True)
        self._notes_title = label(self.tr("Notes from the import"), "section")
        self._notes = label("", wrap=True)
        self._layers_title = label(self.tr("Layers"), "section")
        self._layers = label("", wrap=True)
        for title, text in (
            (self._note_title, self._note),
            (self._notes_title, self._notes),
            (self._layers_title, self._layers),
        ):
            form.addWidget(title)
            form.addWidget(text)

    def set_read_only(self, read_only: bool) -> None:
        """Let nothing be edited."""
        self._read_only = read_only
        for field in self._fields.values():
            field.setReadOnly(read_only)
        self._remove.setEnabled(not read_only)

    def show_rows(self, rows: Sequence[LibraryRow]) -> None:
        """Show the selection: nothing, one article, or how many."""
        row = rows[0] if len(rows) == 1 else None
        same = row is not None and self._row is not None and row.article.id == self._row.article.id
        self._row = row
        self._selected = [each.article.id for each in rows]
        self._show_blind(rows)
        self._form.setVisible(row is not None)
        self._open.setVisible(row is not None)
        self._remove.setVisible(bool(rows) and not self.given)
        self._remove.setText(self.tr("Remove %n article(s)", "", len(rows)))
        self._hint.setVisible(row is None)
        several = self.blind if self.given else self._remove
        self.setFocusProxy(several if row is None else next(iter(self._fields.values())))
        if row is None:
            self._layers.clear()
            self._hint.setText(self.tr("%n article(s) selected.", "", len(rows)) if rows else "")
            return
        for place, field in self._fields.items():
            value = getattr(row.article, place)
            if not (same and field.hasFocus() and field.isModified()):
                field.setText(value)
                field.setCursorPosition(0)
        self._show_facts(row)
        if not same:
            self.show_layers([])
        self._check_time()

    def _blind_box(self) -> QCheckBox:
        box = QCheckBox(self.tr("Blind: no suggestions"))
        box.setToolTip(self.tr("Neither pipelines nor your own decisions suggest anything here."))
        box.clicked.connect(lambda on: self.blind_wanted.emit(self._selected, on))
        return box

    def _show_blind(self, rows: Sequence[LibraryRow]) -> None:
        self.blind.setVisible(bool(rows))
        unseen = bool(rows) and all(row.blind for row in rows)
        self.blind.setChecked(unseen)
        self.blind.setEnabled(not self._read_only and not (self.given and unseen))

    def edit_document_time(self) -> None:
        """Put the caret into the document time."""
        field = self._fields["document_time"]
        self.ensureWidgetVisible(field)
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        field.selectAll()

    def show_layers(self, annotators: Sequence[Annotator]) -> None:
        """Show who has something on the article."""
        kinds = {
            AnnotatorKind.PERSON: self.tr("person"),
            AnnotatorKind.PIPELINE: self.tr("suggestions"),
            AnnotatorKind.GOLD: self.tr("gold"),
        }
        lines = [
            f"{annotator.name} · {kinds[annotator.kind]}"
            if annotator.kind is not AnnotatorKind.GOLD
            else kinds[annotator.kind]
            for annotator in annotators
        ]
        self._layers_title.setVisible(bool(lines))
        self._layers.setVisible(bool(lines))
        self._layers.setText("\n".join(lines))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Esc takes back what was typed into a field."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Escape
            and self._row is not None
        ):
            for place, field in self._fields.items():
                if field is watched:
                    field.setText(getattr(self._row.article, place))
                    return True
        return super().eventFilter(watched, event)

    def _want_open(self) -> None:
        if self._row is not None:
            self.open_wanted.emit(self._row.article.id)

    def _commit(self, place: str) -> None:
        field = self._fields[place]
        if self._row is None or self._read_only or not field.isModified():
            return
        value = field.text().strip()
        if place == "document_time":
            understood = read_document_time(value)
            if understood is None:
                return
            value = understood
            field.setText(value)
        field.setModified(False)
        if value != getattr(self._row.article, place):
            self.edited.emit(self._row.article.id, place, value)

    def _check_time(self) -> None:
        if self._row is None:
            return
        field = self._fields["document_time"]
        value = read_document_time(field.text())
        set_flag(field, "invalid", value is None)
        set_flag(self._time_hint, "problem", value is None)
        self._time_hint.setText(self._time_help() if value is None else self._time_text(value))

    def _time_help(self) -> str:
        return self.tr(
            "Not a date. Write 2021, 2021-12, 2021-12-28 or 2021-12-28T07:09, as much as is known."
        )

    def _time_text(self, value: str) -> str:
        if self._row is None or not value:
            return self.tr("Dates such as “Monday” are resolved from it.")
        if value != self._fields["document_time"].text().strip():
            return self.tr("Taken as {value}").format(value=value)
        origin = self._row.article.document_time_origin
        if value != self._row.article.document_time or origin is None:
            return ""
        return {
            TimeOrigin.TYPED: self.tr("Typed by hand."),
            TimeOrigin.FILE: self.tr("From the metadata of the file."),
            TimeOrigin.TEXT: self.tr("Found in the text."),
            TimeOrigin.PAGE: self.tr("Found in the web page."),
        }[origin]

    def _show_facts(self, row: LibraryRow) -> None:
        article = row.article
        facts = [
            self.tr("%Ln character(s)", "", article.length),
            self.tr("Name in files: {name}").format(name=article.name),
        ]
        if article.source:
            facts.append(self.tr("Imported from {source}").format(source=article.source))
        if row.reason:
            facts.append(self.tr("Skipped: {reason}").format(reason=row.reason))
        self._facts.setText("\n".join(facts))
        self._note_title.setVisible(bool(row.note))
        self._note.setVisible(bool(row.note))
        self._note.setText(row.note)
        self._notes_title.setVisible(bool(article.notes))
        self._notes.setVisible(bool(article.notes))
        self._notes.setText("\n".join(map(sentence, article.notes)))
