"""The preview of an export: counts, labels, what the format cannot carry, how the files begin."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from goldspan.domain.errors import GoldspanError
from goldspan.domain.losses import LossKind
from goldspan.domain.scheme import Scheme, title
from goldspan.services.progress import Step
from goldspan.services.transfer.export_preview import (
    ExportPreview,
    PreviewFile,
    PreviewStage,
    SpanExample,
)
from goldspan.ui.library.export.label_bars import LabelBars
from goldspan.ui.library.export.loss_words import group_entries
from goldspan.ui.library.reading_field import ReadingField
from goldspan.ui.theme import Theme
from goldspan.ui.translation import error_text, window_language
from goldspan.ui.widgets import label

EXAMPLE_HEIGHT = 176
EXAMPLE_STRETCH = 100
MOST_FILES = 40


class PreviewPane(QWidget):
    """Shows a preview as it becomes known; what is not known yet is not there."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._preview: ExportPreview | None = None
        self._suffixes: Sequence[str] = ()
        self.state = label("", "muted")
        self.counts = label("", wrap=True)
        self.problem = label("", "error", wrap=True)
        self.bars = LabelBars(theme)
        self._losses_title = label("", "section")
        self.losses = ReadingField(self.tr("What the format cannot carry"))
        self._files_title = label(self.tr("Files"), "section")
        self.files = QComboBox()
        self.files.setAccessibleName(self.tr("Files"))
        self.example = QPlainTextEdit()
        self._no_text = label(self.tr("Not a text. The first spans in it:"), "muted")
        self._build()
        self._show_parts()

    def begin(self) -> None:
        """Say that a new preview is on its way; the one before stays until there is something."""
        self.state.setText(self.tr("Working it out…"))
        self.problem.clear()
        self.problem.hide()

    def show_step(self, step: Step) -> None:
        """Say how far the writer is."""
        if step.total:
            locale = QLocale()
            self.state.setText(
                self.tr("{done} of {total} articles…").format(
                    done=locale.toString(step.done), total=locale.toString(step.total)
                )
            )

    def show_problem(self, error: GoldspanError) -> None:
        """Say why there is nothing to preview."""
        self._preview = None
        self.state.clear()
        without_kept = GoldspanError(error.what, kept="", todo=error.todo, **error.details)
        self.problem.setText(error_text(without_kept))
        self._show_parts()

    def show_preview(
        self, scheme: Scheme, preview: ExportPreview, suffixes: Sequence[str] = ()
    ) -> None:
        """Show what is known; a file that ends in one of the suffixes is its example."""
        self._preview, self._suffixes = preview, suffixes
        self.problem.clear()
        self.counts.setText(self._count_words(scheme, preview))
        self.bars.show_counts(scheme, preview.labels)
        if preview.stage is not PreviewStage.COUNTS:
            self._show_losses(scheme, preview)
            self._show_files(preview)
        if preview.stage is PreviewStage.WHOLE:
            self.state.clear()
        self._show_parts()

    # Inside --------------------------------------------------------------------------------

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Preview"), "strong"), 1)
        head.addWidget(self.state)
        column.addLayout(head)
        column.addWidget(self.problem)
        column.addWidget(self.counts)
        column.addWidget(self.bars)
        column.addSpacing(8)
        column.addWidget(self._losses_title)
        column.addWidget(self.losses)
        column.addSpacing(8)
        column.addWidget(self._files_title)
        column.addWidget(self.files)
        column.addWidget(self._no_text)
        column.addWidget(self.example, EXAMPLE_STRETCH)
        column.addStretch(1)  # where there is no example yet
        self.example.setReadOnly(True)
        self.example.setTabChangesFocus(True)
        self.example.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.example.setAccessibleName(self.tr("How the file begins"))
        self.example.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.example.setMinimumHeight(EXAMPLE_HEIGHT)
        self.files.currentIndexChanged.connect(self._show_example)

    def _show_parts(self) -> None:
        preview = self._preview
        written = preview is not None and preview.stage is not PreviewStage.COUNTS
        self.problem.setVisible(bool(self.problem.text()))
        self.counts.setVisible(preview is not None)
        self.bars.setVisible(preview is not None)
        self._losses_title.setVisible(written)
        self.losses.setVisible(preview is not None and written and bool(preview.losses))
        self._files_title.setVisible(written)
        self.files.setVisible(written)
        self.example.setVisible(written)
        if not written:
            self._no_text.hide()

    def _count_words(self, scheme: Scheme, preview: ExportPreview) -> str:
        parts = [
            self.tr("%Ln article(s)", "", preview.articles),
            self.tr("%Ln span(s)", "", preview.spans),
        ]
        if preview.stage is PreviewStage.WHOLE:
            parts.append(self._link_words(scheme, preview))
        lines = [", ".join(parts)]
        if preview.without_gold:
            lines.append(self.tr("%Ln article(s) without gold left out.", "", preview.without_gold))
        return "\n".join(lines)

    def _link_words(self, scheme: Scheme, preview: ExportPreview) -> str:
        total = self.tr("%Ln link(s)", "", sum(preview.links.values()))
        language, locale = window_language(), QLocale()
        by_type = []
        for key, count in preview.links.items():
            link = scheme.link(key)
            name = title(link.titles, language) if link is not None else key
            if count:
                by_type.append(f"{name} {locale.toString(count)}")
        return f"{total} ({', '.join(by_type)})" if by_type else total

    def _show_losses(self, scheme: Scheme, preview: ExportPreview) -> None:
        sample = preview.stage is PreviewStage.SAMPLE
        lost = sum(group.count for group in preview.losses if group.kind is not LossKind.VIEW)
        if lost and sample:
            words = self.tr("%Ln thing(s) lost in the first articles", "", lost)
        elif lost:
            words = self.tr("%Ln thing(s) that the format cannot carry", "", lost)
        elif sample:
            words = self.tr("Nothing is lost in the first articles")
        else:
            words = self.tr("Nothing will be lost")
        self._losses_title.setText(words)
        self.losses.show_entries(group_entries(preview.losses, scheme))

    def _show_files(self, preview: ExportPreview) -> None:
        names = [file.name for file in preview.files[:MOST_FILES]]
        chosen = self.files.currentData()
        if chosen not in names:
            typical = (name for end in self._suffixes for name in names if name.endswith(end))
            chosen = next(typical, "")
        locale = QLocale()
        whole = preview.stage is PreviewStage.WHOLE
        self.files.blockSignals(True)
        self.files.clear()
        for file in preview.files[:MOST_FILES]:
            size = f" · {_size(locale, file.size)}" if whole else ""
            self.files.addItem(f"{file.name}{size}", file.name)
        self.files.setCurrentIndex(max(0, self.files.findData(chosen)))
        self.files.blockSignals(False)
        total = _size(locale, sum(file.size for file in preview.files))
        words = self.tr("%Ln file(s)", "", len(preview.files))
        self._files_title.setText(f"{words}, {total}" if whole else words)
        self._show_example()

    def _show_example(self) -> None:
        if self._preview is None:
            return
        name = self.files.currentData()
        file = next((each for each in self._preview.files if each.name == name), None)
        text = file.head if file is not None else ""
        self._no_text.setVisible(text is None)
        self.example.setPlainText(
            _shown(file) if file is not None and text is not None else self._span_lines()
        )

    def _span_lines(self) -> str:
        if self._preview is None:
            return ""
        return "\n".join(_span_line(example) for example in self._preview.examples)


def _size(locale: QLocale, size: int) -> str:
    return locale.formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def _shown(file: PreviewFile) -> str:
    """Return how a file begins; what was cut off is an ellipsis."""
    head = file.head or ""
    return f"{head}…" if file.size > len(head.encode("utf-8")) else head


def _span_line(example: SpanExample) -> str:
    attrs = ", ".join(f"{key}={value}" for key, value in example.attrs.items())
    quote = " ".join(example.quote.split())
    return f"{example.article}  {example.label}  “{quote}”" + (f"  {attrs}" if attrs else "")
