"""What is to be measured: a pipeline, what it is compared with, on which articles."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QComboBox, QFileDialog, QFrame, QHBoxLayout, QSizePolicy

from goldspan.services.evaluation.results import Against
from goldspan.ui.evaluate.measured import Wanted
from goldspan.ui.last_folder import LastFolder
from goldspan.ui.tab_order import set_tab_order
from goldspan.ui.theme import Theme
from goldspan.ui.widgets import button, icon_button, label, set_role

FILE = "file"
PLAN = ""  # the pipeline that stands for all that the project uses
WIDEST = 264


class Scope(StrEnum):
    """On which articles of the project."""

    ALL = "all"
    SELECTED = "selected"
    DONE = "done"


class ChoicesBar(QFrame):
    """One row. `run_wanted` comes with the button, `changed` when something else is chosen."""

    run_wanted = Signal()
    changed = Signal()

    def __init__(self, theme: Theme, folder: LastFolder) -> None:
        super().__init__()
        set_role(self, "bar")
        self._folder = folder
        self._file: Path | None = None
        self._sets: dict[Against, dict[Scope, frozenset[str]]] = {}
        self._busy = False
        self.pipelines = _chooser(self.tr("Pipeline"))
        self.sources = _chooser(self.tr("Compared with"))
        self.scopes = _chooser(self.tr("Articles"))
        self.choose_file = icon_button(theme, "folder", self.tr("Compare with a JSONL file…"))
        # What has no figures yet has a button of its own to begin.
        self.run = button(
            self.tr("Evaluate"), self.run_wanted.emit, theme=theme, icon="evaluate", role="primary"
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        row.addWidget(self.pipelines)
        row.addWidget(label(self.tr("against", "as in: a pipeline against gold"), "muted"))
        row.addWidget(self.sources)
        row.addWidget(self.choose_file)
        self._on = label(self.tr("on", "as in: on 5 articles"), "muted")
        row.addWidget(self._on)
        row.addWidget(self.scopes)
        row.addStretch(1)
        row.addWidget(self.run)
        self.run.hide()
        set_tab_order(self.pipelines, self.sources, self.choose_file, self.scopes, self.run)
        self.choose_file.clicked.connect(self.ask_for_file)
        self.pipelines.currentIndexChanged.connect(self._say)
        self.sources.currentIndexChanged.connect(self._fill_scopes)
        self.scopes.currentIndexChanged.connect(self._say)
        self._fill_sources()

    @property
    def wanted(self) -> Wanted | None:
        """What is chosen; None where there is nothing to measure."""
        pipeline, source = self.pipelines.currentData(), self.source
        if pipeline is None:
            return None
        if isinstance(source, Path):
            return Wanted(pipeline, source) if pipeline else None
        articles = self._sets.get(source, {}).get(self.scope, frozenset())
        if not articles:
            return None
        return Wanted(pipeline, source, None if self.scope is Scope.ALL else articles)

    @property
    def source(self) -> Against | Path:
        """What is to be compared with."""
        data = self.sources.currentData()
        return self._file if data == FILE and self._file is not None else Against(data)

    @property
    def scope(self) -> Scope:
        """Which articles are to be measured on."""
        return Scope(self.scopes.currentData() or Scope.ALL)

    @property
    def known(self) -> bool:
        """Whether it is known which pipelines there are."""
        return self.pipelines.count() > 0

    def count(self, source: Against, scope: Scope = Scope.ALL) -> int:
        """Return how many articles there are to measure on."""
        return len(self._sets.get(source, {}).get(scope, ()))

    def articles(self) -> int:
        """Return how many articles of the project are chosen; of a file that is not known."""
        source = self.source
        return 0 if isinstance(source, Path) else self.count(source, self.scope)

    def show_pipelines(self, names: Sequence[str]) -> None:
        """Offer those of the project, together, and these; what was chosen stays so."""
        chosen = self.pipelines.currentData()
        with QSignalBlocker(self.pipelines):
            self.pipelines.clear()
            self.pipelines.addItem(self.tr("The project’s pipelines"), PLAN)
            words = self.tr("Those that the project is set to use, together")
            self.pipelines.setItemData(0, words, Qt.ItemDataRole.ToolTipRole)
            for name in names:
                self.pipelines.addItem(name, name)
            self.pipelines.setCurrentIndex(max(0, self.pipelines.findData(chosen)))
        self._suit_source()
        self._say()

    def show_articles(
        self, gold: Collection[str], own: Collection[str], selected: Collection[str]
    ) -> None:
        """Offer the articles that can be measured on: with gold, done by oneself, selected."""
        chosen = frozenset(selected)
        for source, ids in ((Against.GOLD, frozenset(gold)), (Against.OWN, frozenset(own))):
            sets = {Scope.ALL: ids, Scope.SELECTED: ids & chosen}
            if source is Against.GOLD:
                sets[Scope.DONE] = ids & frozenset(own)
            self._sets[source] = sets
        self._fill_scopes()

    def show_file(self, path: Path) -> None:
        """Choose a file to compare with."""
        self._file = path
        self._fill_sources()
        self.sources.setCurrentIndex(self.sources.findData(FILE))
        self._say()

    def show_source(self, source: Against | Path) -> None:
        """Choose what was compared with."""
        if isinstance(source, Path):
            self.show_file(source)
        else:
            self.sources.setCurrentIndex(self.sources.findData(source.value))

    def show_busy(self, busy: bool) -> None:
        """Let nothing be begun while something is being measured."""
        self._busy = busy
        self._say()

    def ask_for_file(self) -> None:
        """Ask which file to compare with."""
        chosen, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Compare with a JSONL file"),
            str(self._folder.path),
            self.tr("Goldspan JSONL (*.jsonl);;All files (*)"),
        )
        if chosen:
            self._folder.remember(Path(chosen))
            self.show_file(Path(chosen))

    def _fill_sources(self) -> None:
        chosen = self.sources.currentData()
        with QSignalBlocker(self.sources):
            self.sources.clear()
            self.sources.addItem(self.tr("gold"), Against.GOLD.value)
            self.sources.addItem(self.tr("my own layer"), Against.OWN.value)
            if self._file is not None:
                self.sources.addItem(self._file.name, FILE)
            self.sources.setCurrentIndex(max(0, self.sources.findData(chosen)))
        self._fill_scopes()

    def _suit_source(self) -> None:
        """Let a file be read by one pipeline: those of the project go by its articles."""
        of_file = isinstance(self.source, Path)
        choices = self.pipelines.model()
        if not self.known or not isinstance(choices, QStandardItemModel):
            return
        choices.item(0).setEnabled(not of_file)
        if of_file and self.pipelines.currentIndex() == 0 and self.pipelines.count() > 1:
            with QSignalBlocker(self.pipelines):
                self.pipelines.setCurrentIndex(1)

    def _fill_scopes(self) -> None:
        """Offer the sets of articles there are; of a file, all are measured."""
        source = self.source
        self._suit_source()
        in_project = not isinstance(source, Path)
        for part in (self._on, self.scopes):
            part.setVisible(in_project)
        if isinstance(source, Path):
            self._say()
            return
        texts = {
            Scope.ALL: self.tr("%n article(s) with gold", "", self.count(source))
            if source is Against.GOLD
            else self.tr("%n article(s) that I have done", "", self.count(source)),
            Scope.SELECTED: self.tr(
                "%n of them selected in the library", "", self.count(source, Scope.SELECTED)
            ),
            Scope.DONE: self.tr("%n of them done by me", "", self.count(source, Scope.DONE)),
        }
        chosen = self.scopes.currentData()
        with QSignalBlocker(self.scopes):
            self.scopes.clear()
            for scope in self._sets.get(source, {Scope.ALL: frozenset()}):
                if scope is Scope.ALL or self.count(source, scope):
                    self.scopes.addItem(texts[scope], scope.value)
            self.scopes.setCurrentIndex(max(0, self.scopes.findData(chosen)))
        self._say()

    def _say(self) -> None:
        self.run.setEnabled(not self._busy and self.wanted is not None)
        self.changed.emit()


def _chooser(name: str) -> QComboBox:
    chooser = QComboBox()
    chooser.setAccessibleName(name)
    chooser.setToolTip(name)
    chooser.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    chooser.setMaximumWidth(WIDEST)
    chooser.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    return chooser
