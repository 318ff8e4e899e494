"""What an import would bring, or brought: counts, whose layers, articles, and what is left out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLocale, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from goldspan.domain.annotator import AnnotatorKind
from goldspan.domain.exchange import Note
from goldspan.services.transfer.import_plan import ImportPlan, PlannedLayer
from goldspan.services.transfer.importing import ImportReport
from goldspan.services.transfer.refusal_groups import RefusalTally
from goldspan.ui.isolated import isolated
from goldspan.ui.library.reading_field import ReadingField
from goldspan.ui.library.refused_field import RefusedField
from goldspan.ui.theme import Theme
from goldspan.ui.translation import phrase_text
from goldspan.ui.widgets import button, label

MOST_LISTED = 200
MOST_LAYERS = 8
READING_STRETCH = 100
NARROWEST = 192  # pixels: words that are longer are cut, and the panel scrolls down only


class ImportFindings(QWidget):
    """To read and to copy; `questions` stand between the counts and the lists."""

    def __init__(self, theme: Theme, questions: Sequence[QWidget]) -> None:
        super().__init__()
        self._summary = label("", "strong", wrap=True)
        self._facts = label("", "muted", wrap=True)
        self._layers = label("", wrap=True)
        self._list_title = label("", "section")
        self._list = ReadingField(self.tr("Articles"))
        self._notes_title = label("", "section")
        self._notes = ReadingField(self.tr("Notes"))
        self._refused_title = label("", "section")
        self.refused = RefusedField(self.tr("Refused files"))
        self._copy = button(self.tr("Copy the list"), self._copy_refused, theme=theme, icon="copy")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 8)
        column.setSpacing(8)
        for widget in (
            self._summary,
            self._facts,
            self._layers,
            *questions,
            self._list_title,
            self._list,
            self._refused_title,
            self.refused,
            self._copy,
            self._notes_title,
            self._notes,
        ):
            column.addWidget(widget, READING_STRETCH if isinstance(widget, ReadingField) else 0)
        column.addStretch(1)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a width that a panel always has, whatever the names of files are."""
        hint = super().minimumSizeHint()
        return QSize(min(NARROWEST, hint.width()), hint.height())

    def stops(self) -> list[QWidget]:
        """Return what can have the focus besides the questions, in the order in which one reads."""
        return [self._list, self.refused, self._copy, self._notes]

    def show_words(self, words: str) -> None:
        """Show nothing but these words."""
        self._clear()
        self._summary.setText(words)

    def show_plan(self, plan: ImportPlan) -> None:
        """Show what would come in."""
        self._clear()
        self._summary.setText(
            self.tr("%Ln new article(s)", "", plan.new)
            if plan.new or plan.known
            else self.tr("Nothing here can be imported.")
        )
        known = self.tr("%n article(s) already in the project", "", plan.known)
        self._show_facts([known] if plan.known else [])
        self._show_layers(plan.layers)
        fresh = [article for article in plan.articles if not article.known]
        lines = [
            " · ".join(filter(None, (item.title or item.name, item.outlet, item.document_time)))
            for item in fresh[:MOST_LISTED]
        ]
        if plan.new > MOST_LISTED:
            lines.append(self.tr("and %n more", "", plan.new - MOST_LISTED))
        _show(self._list_title, self._list, self.tr("New articles"), lines)
        self._show_notes(plan.notes)
        self._show_refused(plan.refused)

    def show_report(self, report: ImportReport) -> None:
        """Show what came in."""
        self._clear()
        self._summary.setText(self.tr("%n article(s) imported.", "", len(report.imported)))
        facts = []
        if report.known:
            facts.append(self.tr("%n article(s) already in the project", "", len(report.known)))
        if report.spans:
            facts.append(self.tr("%n span(s) imported", "", report.spans))
        if report.named:
            names = [isolated(each.name) for each in report.named.values()]
            words = self.tr("%n layer(s) of people named after the files: {names}", "", len(names))
            more = ", …" if len(names) > MOST_LAYERS else ""
            facts.append(words.format(names=", ".join(names[:MOST_LAYERS]) + more))
        if report.ownerless_spans:
            facts.append(
                self.tr("%n span(s) without an annotator left out", "", report.ownerless_spans)
            )
        if report.refused.spans:
            facts.append(self.tr("%Ln span(s) left out", "", report.refused.spans))
        self._show_facts(facts)
        self._show_notes(report.notes)
        self._show_refused(report.refused)

    def _show_facts(self, facts: Sequence[str]) -> None:
        self._facts.setText("\n".join(facts))
        self._facts.setVisible(bool(facts))

    def _show_layers(self, layers: Sequence[PlannedLayer]) -> None:
        """Say whose layers the files have."""
        locale = QLocale()
        names: list[str] = []
        for layer in layers[:MOST_LAYERS]:
            count = locale.toString(layer.articles)
            if not names:
                count = self.tr("%Ln article(s)", "", layer.articles)
            fresh = not layer.known and layer.annotator.kind is AnnotatorKind.PERSON
            words = self.tr("{name} – new ({count})") if fresh else "{name} ({count})"
            gold = layer.annotator.kind is AnnotatorKind.GOLD
            name = self.tr("Gold") if gold else isolated(layer.annotator.name)
            names.append(words.format(name=name, count=count))
        if len(layers) > MOST_LAYERS:
            names.append(self.tr("and %n more", "", len(layers) - MOST_LAYERS))
        head = self.tr("%n layer(s)", "", len(layers))
        self._layers.setText(f"{head}: {', '.join(names)}")
        self._layers.setVisible(bool(layers))

    def _show_notes(self, notes: Sequence[Note]) -> None:
        lines = [_words(note) for note in notes[:MOST_LISTED]]
        if len(notes) > MOST_LISTED:
            lines.append(self.tr("and %n more", "", len(notes) - MOST_LISTED))
        _show(self._notes_title, self._notes, self.tr("Notes"), lines)

    def _show_refused(self, refused: RefusalTally) -> None:
        whole = self.tr("%n refused", "", refused.whole)
        self._refused_title.setText(whole if refused.whole else self.tr("Left out"))
        self._refused_title.setVisible(refused.rows > 0)
        self.refused.show_refused(refused)
        self.refused.setVisible(refused.rows > 0)
        self._copy.setVisible(refused.rows > 0)

    def _copy_refused(self) -> None:
        QGuiApplication.clipboard().setText(self.refused.toPlainText())

    def _clear(self) -> None:
        _show(self._list_title, self._list, "", [])
        self._show_notes([])
        self._show_refused(RefusalTally())
        self._facts.hide()
        self._layers.hide()


def _show(title: QLabel, field: ReadingField, text: str, lines: Sequence[str]) -> None:
    title.setText(text)
    title.setVisible(bool(lines))
    field.setVisible(bool(lines))
    field.show_entries(lines)


def _words(note: Note) -> str:
    return f"{isolated(Path(note.place).name or note.place)}: {phrase_text(note.words)}"
