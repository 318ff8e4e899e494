"""Which format each file of an import was taken for, and a way to say that it is another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from goldspan.domain.scheme import title
from goldspan.services.transfer.import_plan import ImportPlan
from goldspan.services.transfer.known_formats import KnownFormat, broken_formats, known_formats
from goldspan.ui.eliding_label import ElidingLabel
from goldspan.ui.isolated import isolated
from goldspan.ui.library.meaning_rows import NARROWEST, MeaningChooser
from goldspan.ui.translation import error_text
from goldspan.ui.widgets import label

FOUND_OUT = ""


@dataclass(frozen=True, slots=True)
class FoundFormat:
    """Files of one ending that are in one format: whether it was found out, or said."""

    suffix: str
    format: str
    said: bool
    files: tuple[Path, ...]


class FoundFormats(QWidget):
    """A row for each kind of file; a chooser where the ending may mean another format.

    `changed`: somebody has said so, the files have to be read again.
    """

    changed = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self.formats: dict[Path, str] = {}
        self.choosers: list[MeaningChooser] = []
        self._language = language
        self._title = label(self.tr("Format"), "section")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addLayout(self._rows)
        self.hide()

    def stops(self) -> list[MeaningChooser]:
        """Return what can have the focus, in the order in which one reads."""
        return self.choosers

    def begin(self) -> None:
        """Forget what was said of other files."""
        self.formats = {}
        self.hide()

    def show_plan(self, plan: ImportPlan) -> None:
        """Show what the files of a plan were taken for."""
        self._clear()
        known = {each.name: each for each in known_formats()}
        for found in found_formats(plan, self.formats):
            self._add(found, known)
        for error in broken_formats().values():
            self._rows.addWidget(label(error_text(error), "muted", wrap=True))
        self.setVisible(self._rows.count() > 0)

    def _add(self, found: FoundFormat, known: dict[str, KnownFormat]) -> None:
        first = found.files[0].name
        files = isolated(first)
        if len(found.files) > 1:
            files = self.tr("%Ln file(s) {ending}", "", len(found.files)).format(
                ending=found.suffix
            )
        named = ElidingLabel("", self)
        named.setText(files)
        named.setToolTip("\n".join(path.name for path in found.files[:20]))
        if self._rows.count():
            self._rows.addSpacing(4)
        self._rows.addWidget(named)
        others = [each for each in known.values() if found.suffix in each.suffixes]
        if len(others) < 2 and not found.said:
            self._rows.addWidget(label(self._title_of(found.format, known), "muted", wrap=True))
            return
        chooser = MeaningChooser(self)
        chooser.setAccessibleName(self.tr("Format of {files}").format(files=files))
        chooser.setSizeAdjustPolicy(
            MeaningChooser.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        chooser.setMinimumContentsLength(NARROWEST)
        recognised = self.tr("{format} (recognised)")
        with QSignalBlocker(chooser):
            if found.said:
                chooser.addItem(self.tr("Find out"), FOUND_OUT)
            for each in others:
                words = title(each.titles, self._language)
                own = each.name == found.format and not found.said
                chooser.addItem(recognised.format(format=words) if own else words, each.name)
            chooser.setCurrentIndex(max(0, chooser.findData(found.format)))
        chooser.setToolTip(chooser.currentText())
        chooser.activated.connect(lambda _: self._say(found, str(chooser.currentData())))
        self.choosers.append(chooser)
        self._rows.addWidget(chooser)

    def _title_of(self, name: str, known: dict[str, KnownFormat]) -> str:
        return title(known[name].titles, self._language) if name in known else name

    def _say(self, found: FoundFormat, name: str) -> None:
        if name == found.format:
            return
        for path in found.files:
            self.formats.pop(path, None)
            if name != FOUND_OUT:
                self.formats[path] = name
        self.changed.emit()

    def _clear(self) -> None:
        self.choosers = []
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()


def found_formats(plan: ImportPlan, said: dict[Path, str]) -> Sequence[FoundFormat]:
    """Return the files by ending and format, those of most files first."""
    groups: dict[tuple[str, str, bool], list[Path]] = {}
    for path, name in plan.formats.items():
        groups.setdefault((path.suffix.lower(), name, path in said), []).append(path)
    found = [FoundFormat(*key, tuple(files)) for key, files in groups.items()]
    return sorted(found, key=lambda each: -len(each.files))
