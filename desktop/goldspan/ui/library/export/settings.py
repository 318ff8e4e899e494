"""What an export is asked about: format, layer, articles, and what the format goes by."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QRadioButton, QVBoxLayout, QWidget

from goldspan.domain.annotator import AnnotatorKind
from goldspan.domain.scheme import Scheme, title
from goldspan.services.project.session import ProjectSession
from goldspan.services.transfer.export_options import Tagging, WriteOptions, entity_labels
from goldspan.services.transfer.exporting import ALL_LAYERS, GOLD_LAYER
from goldspan.services.transfer.known_formats import Setting, known_formats
from goldspan.ui.library.export.format_chooser import FormatChooser
from goldspan.ui.library.export.wish import ExportWish
from goldspan.ui.tab_order import set_tab_order
from goldspan.ui.theme import Theme
from goldspan.ui.translation import sentence, window_language
from goldspan.ui.widgets import label

COLUMNS = 2


class ExportSettings(QWidget):
    """Shows only the questions that the format raises. `changed`: other things will be exported."""

    changed = Signal()

    def __init__(self, session: ProjectSession, theme: Theme) -> None:
        super().__init__()
        self._session = session
        self._selected: tuple[str, ...] = ()
        self._shown_labels: tuple[str, ...] = ()
        self.formats = FormatChooser(theme)
        self._purpose = label("", "muted", wrap=True)
        self.missing = label("", "error", wrap=True)
        self.layers = QComboBox()
        self.everything = QRadioButton(self.tr("All articles"))
        self.selection = QRadioButton()
        self.everything.setChecked(True)
        self._entities_title = label(self.tr("Entities"), "muted")
        self._entities_hint = label("", "muted", wrap=True)
        self._entities = QWidget()
        self._grid = QGridLayout(self._entities)
        self.entities: dict[str, QCheckBox] = {}
        self._tagging_title = label(self.tr("&Tags"), "muted")
        self.tagging = QComboBox()
        self._build()

    def refresh(self) -> None:
        """Offer the formats, layers and labels that there are now."""
        self.formats.show_formats([each for each in known_formats() if each.writes])
        chosen = self.layers.currentData()
        self.layers.blockSignals(True)
        self.layers.clear()
        self.layers.addItem(self.tr("Gold"), GOLD_LAYER)
        self.layers.addItem(self.tr("All layers, one set each"), ALL_LAYERS)
        for annotator in self._session.store.annotators():
            if annotator.kind is not AnnotatorKind.GOLD:
                self.layers.addItem(annotator.name, annotator.id)
        self.layers.setCurrentIndex(max(0, self.layers.findData(chosen)))
        self.layers.blockSignals(False)
        self._show_labels(self._session.scheme)
        self._show_format()

    def show_selection(self, article_ids: Sequence[str]) -> None:
        """Offer the selection, where there is one."""
        before = self._selected
        self._selected = tuple(article_ids)
        self.selection.setText(self.tr("%n selected article(s)", "", len(self._selected)))
        self.selection.setEnabled(bool(self._selected))
        if not self._selected and self.selection.isChecked():
            self.everything.setChecked(True)
        elif self.selection.isChecked() and before != self._selected:
            self.changed.emit()

    def wish(self) -> ExportWish | None:
        """Return what is asked for; None where there is no format."""
        chosen = self.formats.chosen
        if chosen is None:
            return None
        return ExportWish(
            chosen.name,
            str(self.layers.currentData()),
            self._selected if self.selection.isChecked() else None,
            WriteOptions(
                entities=self._ticked() if Setting.ENTITIES in chosen.settings else (),
                tagging=self.tagging.currentData()
                if Setting.TAGGING in chosen.settings
                else Tagging.OWN,
            ),
        )

    # Inside --------------------------------------------------------------------------------

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._add_choice(column, self.tr("&Format"), self.formats)
        column.addWidget(self._purpose)
        column.addWidget(self.missing)
        column.addSpacing(8)
        self._add_choice(column, self.tr("&Layer"), self.layers)
        column.addSpacing(8)
        column.addWidget(label(self.tr("Articles"), "muted"))
        articles = QGridLayout()
        articles.setSpacing(0)
        articles.addWidget(self.everything, 0, 0)
        articles.addWidget(self.selection, 0, 1)
        column.addLayout(articles)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        column.addWidget(self._entities_title)
        column.addWidget(self._entities)
        column.addWidget(self._entities_hint)
        self.tagging.addItem(self.tr("as the format has it"), Tagging.OWN)
        self.tagging.addItem(self.tr("BIO: begin, inside, outside"), Tagging.BIO)
        self.tagging.addItem(self.tr("BILOU: also last and single"), Tagging.BILOU)
        self.tagging.setAccessibleName(self.tr("Tags"))
        self._tagging_title.setBuddy(self.tagging)
        column.addWidget(self._tagging_title)
        column.addWidget(self.tagging)
        self.formats.currentIndexChanged.connect(self._show_format)
        self.formats.currentIndexChanged.connect(self.changed)
        self.layers.currentIndexChanged.connect(self.changed)
        self.everything.toggled.connect(self.changed)
        self.tagging.currentIndexChanged.connect(self.changed)

    def _add_choice(self, column: QVBoxLayout, caption: str, chooser: QComboBox) -> None:
        name = label(caption, "muted")
        name.setBuddy(chooser)
        chooser.setAccessibleName(caption.replace("&", ""))
        column.addWidget(name)
        column.addWidget(chooser)

    def _show_format(self) -> None:
        chosen = self.formats.chosen
        settings = chosen.settings if chosen is not None else frozenset()
        purpose = sentence(chosen.purpose.words) if chosen is not None else ""
        self._purpose.setText(purpose)
        self._purpose.setVisible(bool(purpose))
        install = chosen.install if chosen is not None else ""
        self.missing.setText(
            self.tr("A package is missing. Install it with: {command}").format(command=install)
        )
        self.missing.setVisible(bool(install))
        entities, tagging = Setting.ENTITIES in settings, Setting.TAGGING in settings
        self._entities_title.setVisible(entities)
        self._entities.setVisible(entities)
        self._tagging_title.setVisible(tagging)
        self.tagging.setVisible(tagging)
        self._show_hint()

    def _show_labels(self, scheme: Scheme) -> None:
        """Offer the labels as entities, the short ones ticked; what was ticked stays so."""
        keys = tuple(each.key for each in scheme.labels)
        if keys == self._shown_labels:
            return
        language = window_language()
        usual = entity_labels(scheme)
        ticked = {key: box.isChecked() for key, box in self.entities.items()}
        for box in self.entities.values():
            box.deleteLater()
        self.entities = {}
        for place, each in enumerate(scheme.labels):
            box = QCheckBox((title(each.titles, language) or each.key).replace("&", "&&"))
            box.setChecked(ticked.get(each.key, each.key in usual))
            box.toggled.connect(self._tick)
            self._grid.addWidget(box, place // COLUMNS, place % COLUMNS)
            self.entities[each.key] = box
        self._shown_labels = keys
        asked = (self.formats, self.layers, self.everything, self.selection)
        set_tab_order(*asked, *self.entities.values(), self.tagging)

    def _tick(self) -> None:
        self._show_hint()
        self.changed.emit()

    def _show_hint(self) -> None:
        """Say what counts where nothing is ticked."""
        chosen = self.formats.chosen
        asked = chosen is not None and Setting.ENTITIES in chosen.settings
        usual = [self.entities[key].text() for key in entity_labels(self._session.scheme)]
        self._entities_hint.setText(
            self.tr("Nothing is ticked: {labels}, as usual.").format(labels=", ".join(usual))
        )
        self._entities_hint.setVisible(asked and not self._ticked())

    def _ticked(self) -> tuple[str, ...]:
        return tuple(key for key, box in self.entities.items() if box.isChecked())
