"""What is asked about a release: whose layers, with or without what, in which formats."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QVBoxLayout, QWidget

from goldspan.domain.releases import Release
from goldspan.services.releases.content.choices import Furniture, LayerChoice, ReleaseChoices
from goldspan.ui.release.making.wish import ReleaseWish
from goldspan.ui.release.writing.written_as import WrittenAs
from goldspan.ui.tab_order import set_tab_order
from goldspan.ui.theme import Theme
from goldspan.ui.translation import window_language
from goldspan.ui.widgets import label

LONGEST_TITLE = 200


class ChoicesForm(QWidget):
    """Holds the choices. `changed` says that something else would be released or written."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.title = QLineEdit()
        self.title.setMaxLength(LONGEST_TITLE)
        self.layers = QComboBox()
        self.adjudicated = QCheckBox(self.tr("Adjudicated articles only"))
        self.unfinished = QCheckBox(self.tr("Also layers that are not done"))
        self.parts = QComboBox()
        self.furniture = QComboBox()
        self.names = QCheckBox(self.tr("Names of annotators"))
        self.notes = QCheckBox(self.tr("Notes and reasons, files of the import"))
        self.language = QComboBox()
        self.written_as = WrittenAs(theme)
        self._fill()
        self.show_standing(None)
        self._build()
        self._connect()

    @property
    def wish(self) -> ReleaseWish:
        """What is chosen."""
        layer = LayerChoice(self.layers.currentData())
        return ReleaseWish(
            ReleaseChoices(
                layer=layer,
                adjudicated_only=self.adjudicated.isChecked(),
                unfinished=layer is not LayerChoice.GOLD and self.unfinished.isChecked(),
                furniture=Furniture(self.furniture.currentData()),
                names=self.names.isChecked(),
                notes=self.notes.isChecked(),
                title=self.title.text().strip(),
                language=self.language.currentData(),
            ),
            whole=bool(self.parts.currentData()),
            formats=self.written_as.formats,
            texts=self.written_as.texts,
        )

    def show_standing(self, standing: Release | None) -> None:
        """Show the title of a release that is there already; a new one gets what is typed."""
        self.title.setEnabled(standing is None)
        title = standing.title if standing is not None else ""
        example = self.tr("for example: first round, before the review")
        self.title.setPlaceholderText(title if standing is not None else example)

    def choose_people(self) -> None:
        """Choose each person’s layer."""
        self.layers.setCurrentIndex(self.layers.findData(LayerChoice.PEOPLE))

    def leave_whole(self) -> None:
        """Choose not to split."""
        self.parts.setCurrentIndex(self.parts.findData(True))

    # Inside --------------------------------------------------------------------------------

    def _fill(self) -> None:
        self.layers.addItem(self.tr("Gold"), LayerChoice.GOLD)
        self.layers.addItem(self.tr("Each person’s layer"), LayerChoice.PEOPLE)
        self.layers.addItem(self.tr("Gold and each person’s layer"), LayerChoice.ALL)
        self.parts.addItem(self.tr("in parts, families whole"), False)
        self.parts.addItem(self.tr("not at all: one part"), True)
        self.furniture.addItem(self.tr("kept in the texts"), Furniture.KEPT)
        self.furniture.addItem(self.tr("cut out, offsets mended"), Furniture.CUT)
        self.language.addItem("Deutsch", "de")
        self.language.addItem("English", "en")
        self.language.setCurrentIndex(max(0, self.language.findData(window_language())))

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._ask(column, self.tr("&Title"), self.title)
        self._ask(column, self.tr("&What goes out"), self.layers)
        column.addWidget(self.adjudicated)
        column.addWidget(self.unfinished)
        self._ask(column, self.tr("&Split"), self.parts)
        self._ask(column, self.tr("F&urniture"), self.furniture)
        column.addSpacing(8)
        column.addWidget(label(self.tr("Only when asked"), "muted"))
        column.addWidget(self.names)
        column.addWidget(self.notes)
        column.addSpacing(8)
        column.addWidget(self.written_as)
        self._ask(column, self.tr("&Language of README and datasheet"), self.language)
        set_tab_order(
            self.title,
            self.layers,
            self.adjudicated,
            self.unfinished,
            self.parts,
            self.furniture,
            self.names,
            self.notes,
            self.written_as,
            self.language,
        )
        self._show_layer()

    def _ask(self, column: QVBoxLayout, caption: str, field: QWidget) -> None:
        name = label(caption, "muted")
        name.setBuddy(field)
        field.setAccessibleName(caption.replace("&", ""))
        if column.count():
            column.addSpacing(8)
        column.addWidget(name)
        column.addWidget(field)

    def _connect(self) -> None:
        self.layers.currentIndexChanged.connect(self._show_layer)
        for chooser in (self.layers, self.parts, self.furniture, self.language):
            chooser.currentIndexChanged.connect(self.changed)
        for box in (self.adjudicated, self.unfinished, self.names, self.notes):
            box.toggled.connect(self.changed)
        self.written_as.changed.connect(self.changed)

    def _show_layer(self) -> None:
        gold = self.layers.currentData() == LayerChoice.GOLD
        self.unfinished.setVisible(not gold)
