"""What is measured: whose layers, which articles, copies once or each time; and how to keep it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QHBoxLayout, QMenu, QToolButton

from goldspan.domain.annotator import Annotator
from goldspan.services.measuring.selection import Selection
from goldspan.ui.theme import Theme
from goldspan.ui.widgets import BUTTON_ICON_SIZE, button, set_role

CSV, JSON, PICTURE = "csv", "json", "picture"


class ChoicesBar(QFrame):
    """`changed` says that something else is chosen; `save_wanted` carries `csv`, `json`, `picture`.

    `gamma_wanted` asks for γ.
    """

    changed = Signal()
    save_wanted = Signal(str)
    gamma_wanted = Signal()

    def __init__(self, theme: Theme, titles: Mapping[str, str]) -> None:
        super().__init__()
        set_role(self, "bar")
        self._selected: Sequence[str] = ()
        self.people = self._chooser(self.tr("People"))
        self.labels = self._chooser(self.tr("Label"))
        for key, name in titles.items():
            self.labels.addItem(name, key)
        self.articles = self._chooser(self.tr("Articles"))
        self.once = QCheckBox(self.tr("Count recurring passages once"))
        self.once.setToolTip(
            self.tr("A passage that stands in several articles counts in the first of them only.")
        )
        self.gamma = button(self.tr("Work out γ…"), self.gamma_wanted.emit)
        self.save = QToolButton()
        self.save.setText(self.tr("Save"))
        self.save.setIcon(theme.icon("save"))
        self.save.setIconSize(BUTTON_ICON_SIZE)
        self.save.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.save.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = QMenu(self.save)
        for kind, words in (
            (CSV, self.tr("Figures as CSV, for spreadsheets…")),
            (JSON, self.tr("Figures as JSON…")),
            (PICTURE, self.tr("The plot as a picture (PNG or SVG)…")),
        ):
            entry = self.menu.addAction(words)
            entry.triggered.connect(lambda _=False, kind=kind: self.save_wanted.emit(kind))
        self.save.setMenu(self.menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        for part in (self.people, self.labels, self.articles):
            row.addWidget(part)
            part.activated.connect(lambda _: self.changed.emit())
        row.addSpacing(8)
        row.addWidget(self.once)
        row.addStretch(1)
        row.addWidget(self.gamma)
        row.addWidget(self.save)
        self.once.toggled.connect(lambda _: self.changed.emit())
        self.show_people(())
        self.show_selected(())

    @property
    def selection(self) -> Selection:
        """What is chosen."""
        label = self.labels.currentData() or ""
        return Selection(
            articles=tuple(self._selected) if self.articles.currentData() else (),
            labels=(label,) if label else (),
            people=self.people.currentData() or (),
            once=self.once.isChecked(),
        )

    def show_people(self, people: Sequence[Annotator]) -> None:
        """Offer all people who are done with something, and each two of them."""
        chosen = self.people.currentData()
        self.people.blockSignals(True)
        self.people.clear()
        self.people.addItem(self.tr("All people"), ())
        if len(people) > 2:
            for number, one in enumerate(people):
                for other in people[number + 1 :]:
                    self.people.addItem(f"{one.name} – {other.name}", (one.id, other.id))
        self.people.setCurrentIndex(max(0, self.people.findData(chosen)))
        self.people.setVisible(self.people.count() > 1)
        self.people.blockSignals(False)

    def show_selected(self, articles: Sequence[str]) -> None:
        """Offer the articles that are selected in the library, where there are any."""
        chosen = bool(self.articles.currentData())
        self._selected = tuple(articles)
        self.articles.blockSignals(True)
        self.articles.clear()
        self.articles.addItem(self.tr("All articles"), False)
        if articles:
            words = self.tr("%Ln selected in the library", "", len(articles))
            self.articles.addItem(words, True)
        self.articles.setCurrentIndex(1 if chosen and articles else 0)
        self.articles.setVisible(bool(articles))
        self.articles.blockSignals(False)

    def show_measured(self, measured: bool) -> None:
        """Let be kept what there is."""
        self.save.setEnabled(measured)
        self.gamma.setEnabled(measured)

    def _chooser(self, name: str) -> QComboBox:
        chooser = QComboBox()
        chooser.setAccessibleName(name)
        chooser.setToolTip(name)
        chooser.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        return chooser
