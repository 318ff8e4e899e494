"""What an import may have to be told: metadata, the text column, encodings, whose layer."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from goldspan.services.transfer.import_plan import DoubtfulEncoding, ImportPlan
from goldspan.services.transfer.known_formats import ReadOptions
from goldspan.ui.last_folder import LastFolder
from goldspan.ui.theme import Theme
from goldspan.ui.widgets import icon_button, label

TABLE_SUFFIXES = {".csv", ".tsv"}
METADATA_NAME = "metadata.csv"


class Ownerless(StrEnum):
    """Whose the spans become that come without an annotator."""

    FILE = "file"
    MINE = "mine"
    OUT = "out"


def metadata_among(files: Iterable[Path]) -> Path | None:
    """Return the `metadata.csv` among files: it is taken as what it says."""
    return next((path for path in files if path.name.lower() == METADATA_NAME), None)


class ImportOptions(QWidget):
    """Shows only the questions that the files raise. `changed`: the plan has to be made anew.

    `looks_for_metadata`: nobody has said yet which table holds the metadata, if any.
    """

    changed = Signal()

    def __init__(self, theme: Theme, folder: LastFolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.metadata: Path | None = None
        self.looks_for_metadata = True
        self._folder = folder
        self._encodings: dict[Path, str] = {}
        self._choosers: list[QComboBox] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(label(self.tr("Metadata"), "muted"))
        self._metadata = QLineEdit()
        self._metadata.setReadOnly(True)
        self._metadata.setPlaceholderText(self.tr("from the files themselves"))
        self._metadata.setAccessibleName(self.tr("Metadata file"))
        choose = icon_button(theme, "folder", self.tr("Choose a CSV file with metadata"))
        choose.clicked.connect(self._choose_metadata)
        self._without = icon_button(theme, "cancel", self.tr("Without a metadata file"))
        self._without.clicked.connect(lambda: self._set_metadata(None))
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self._metadata, 1)
        row.addWidget(choose)
        row.addWidget(self._without)
        self._stops: list[QWidget] = [self._metadata, choose, self._without]
        column.addLayout(row)
        self._text_title = label(self.tr("Column with the text"), "muted")
        self._text_column = QLineEdit("text")
        self._text_column.setAccessibleName(self.tr("Column with the text"))
        self._text_column.editingFinished.connect(self._text_edited)
        self._text_title.setBuddy(self._text_column)
        column.addSpacing(4)
        column.addWidget(self._text_title)
        column.addWidget(self._text_column)
        self._layer_title = label("", "muted", wrap=True)
        self._layer = QComboBox()
        self._layer.setAccessibleName(self.tr("Whose layer"))
        self._layer.addItem(self.tr("Give them to a person named after the file"), Ownerless.FILE)
        self._layer.addItem(self.tr("Take them into my layer"), Ownerless.MINE)
        self._layer.addItem(self.tr("Leave them out"), Ownerless.OUT)
        column.addWidget(self._layer_title)
        column.addWidget(self._layer)
        self._doubts = QVBoxLayout()
        self._doubts.setSpacing(4)
        column.addLayout(self._doubts)
        self._used_column = "text"
        self._stops += [self._text_column, self._layer]

    def begin(self) -> None:
        """Start anew for other files."""
        self._encodings.clear()
        self._clear_doubts()
        self.metadata = None
        self.looks_for_metadata = True
        self._show_metadata()
        self._show_layer(0)
        self._show_column([])

    def show_plan(self, plan: ImportPlan, metadata: Path | None) -> None:
        """Ask what the plan leaves open, which was made with this table of metadata."""
        self.metadata = metadata
        self.looks_for_metadata = False
        self._show_metadata()
        self._show_column(plan.files)
        self._show_layer(plan.ownerless_spans)
        self._clear_doubts()
        for doubt in plan.doubtful:
            self._add_doubt(doubt)

    def read_options(self) -> ReadOptions:
        """Return how the files are to be read."""
        return ReadOptions(encodings=dict(self._encodings), text_column=self._used_column)

    def stops(self) -> list[QWidget]:
        """Return what can have the focus, in the order in which one reads."""
        return [*self._stops, *self._choosers]

    def ownerless(self) -> Ownerless:
        """Say whose the spans become that come without an annotator."""
        return Ownerless(self._layer.currentData())

    def _show_column(self, files: list[Path]) -> None:
        tables = any(
            path.suffix.lower() in TABLE_SUFFIXES for path in files if path != self.metadata
        )
        self._text_title.setVisible(tables)
        self._text_column.setVisible(tables)

    def _show_layer(self, spans: int) -> None:
        self._layer_title.setText(self.tr("%n span(s) in these files name no annotator", "", spans))
        self._layer_title.setVisible(spans > 0)
        self._layer.setVisible(spans > 0)

    def _show_metadata(self) -> None:
        self._metadata.setText(self.metadata.name if self.metadata else "")
        self._metadata.setToolTip(str(self.metadata) if self.metadata else "")
        self._without.setVisible(self.metadata is not None)

    def _choose_metadata(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Metadata file"),
            str(self._folder.path),
            self.tr("Tables (*.csv *.tsv);;All files (*)"),
        )
        if chosen:
            self._folder.remember(Path(chosen))
            self._set_metadata(Path(chosen))

    def _set_metadata(self, path: Path | None) -> None:
        self.metadata = path
        self.looks_for_metadata = False
        self._show_metadata()
        self.changed.emit()

    def _text_edited(self) -> None:
        wanted = self._text_column.text().strip() or "text"
        if wanted != self._used_column:
            self._used_column = wanted
            self.changed.emit()

    def _add_doubt(self, doubt: DoubtfulEncoding) -> None:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(4)
        column.addWidget(
            label(self.tr("Encoding of {file}?").format(file=doubt.path.name), wrap=True)
        )
        chooser = QComboBox()
        chooser.setAccessibleName(self.tr("Encoding of {file}").format(file=doubt.path.name))
        previews = {candidate.encoding: candidate.preview for candidate in doubt.candidates}
        for encoding in previews:
            chooser.addItem(encoding, encoding)
        preview = label("", "muted", wrap=True)

        def choose() -> None:
            encoding = str(chooser.currentData())
            self._encodings[doubt.path] = encoding
            preview.setText(f"… {previews.get(encoding, '')} …")

        chooser.setCurrentIndex(max(0, chooser.findData(doubt.encoding)))
        choose()
        chooser.currentIndexChanged.connect(choose)
        self._choosers.append(chooser)
        column.addWidget(chooser)
        column.addWidget(preview)
        self._doubts.addWidget(box)

    def _clear_doubts(self) -> None:
        self._choosers = []
        while (item := self._doubts.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
