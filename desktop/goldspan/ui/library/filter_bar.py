"""Finding and filtering in the library, and the buttons for what can be done with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QWidget,
)

from goldspan.services.library import LibraryRow
from goldspan.ui.library.row_filter import COPIED, SINGLE, RowFilter, values_of
from goldspan.ui.theme import Theme
from goldspan.ui.widgets import button, icon_button, label, set_role

BUTTON_FRAME = 62
LEAST_CHOOSER = 100


class FilterBar(QFrame):
    """One row above the table.

    `changed` carries the RowFilter that is wanted, `group_toggled` whether families are together.
    """

    changed = Signal(object)
    group_toggled = Signal(bool)
    suggest_wanted = Signal()
    plan_wanted = Signal()
    import_wanted = Signal()
    export_wanted = Signal()

    def __init__(
        self,
        theme: Theme,
        state_names: Mapping[str, str],
        labels: Mapping[str, str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        set_role(self, "bar")
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Find by title, outlet or date"))
        self.field.setAccessibleName(self.tr("Find articles"))
        self.field.setMinimumWidth(160)
        self.field.setMaximumWidth(280)
        glass = QAction(theme.icon("find"), "", self.field)
        self.field.addAction(glass, QLineEdit.ActionPosition.LeadingPosition)
        self._clear = QAction(theme.icon("cancel"), self.tr("Clear"), self.field)
        self._clear.triggered.connect(self.field.clear)
        self.field.addAction(self._clear, QLineEdit.ActionPosition.TrailingPosition)
        self._clear.setVisible(False)
        self._state = _chooser(self.tr("State"))
        self.outlets = _chooser(self.tr("Outlet"))
        self._language = _chooser(self.tr("Language"))
        self._label = _chooser(self.tr("Label"))
        self._family = _chooser(self.tr("Family"))
        self._choosers = {
            "state": self._state,
            "outlet": self.outlets,
            "language": self._language,
            "label": self._label,
            "family": self._family,
        }
        self._count = label("", "muted")
        self._count.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._fill(self._state, self.tr("All states"), state_names)
        self._fill(self._label, self.tr("All labels"), labels)
        self.group = icon_button(theme, "families", self.tr("Group by family"))
        self.group.setCheckable(True)
        self.group.toggled.connect(self.group_toggled)
        self._can_suggest = self._busy = False
        self._suggest = button("", self.suggest_wanted.emit, theme=theme, icon="suggest")
        self.plan = icon_button(theme, "caret_down", self.tr("Who suggests what"))
        self.plan.clicked.connect(self.plan_wanted)
        self._import = button(
            self.tr("Import…"), self.import_wanted.emit, theme=theme, icon="import"
        )
        self._export = button(
            self.tr("Export…"), self.export_wanted.emit, theme=theme, icon="export"
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        row.addWidget(self.field, 2)
        for chooser in self._choosers.values():
            row.addWidget(chooser)
        row.addWidget(self.group)
        row.addWidget(self._count, 1)
        for entry in (self._suggest, self.plan, self._import, self._export):
            row.addWidget(entry)
        self._words = {self._import: self._import.text(), self._export: self._export.text()}
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._say)
        for chooser in self._choosers.values():
            chooser.currentIndexChanged.connect(self._say)
        self.show_families({}, any_there=False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Esc empties the field."""
        if (
            watched is self.field
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Escape
            and self.field.text()
        ):
            self.field.clear()
            return True
        return super().eventFilter(watched, event)

    def show_values(self, rows: Sequence[LibraryRow]) -> None:
        """Offer the outlets and languages that there are; a chooser of one value is hidden."""
        for chooser, place, everything in (
            (self.outlets, "outlet", self.tr("All outlets")),
            (self._language, "language", self.tr("All languages")),
        ):
            values = values_of(rows, place)
            self._fill(chooser, everything, {value: value for value in values})
            chooser.setVisible(len(values) > 1)

    def show_families(self, named: Mapping[str, str], *, any_there: bool) -> None:
        """Offer articles by family; `named` are families that were asked for, by an article."""
        choices = {COPIED: self.tr("With copies"), SINGLE: self.tr("Without copies")}
        self._fill(self._family, self.tr("All articles"), choices | dict(named))
        self._family.setVisible(any_there or bool(self._family.currentData()))
        self._show_words()

    def choose_family(self, article: str, name: str) -> None:
        """Show the family of an article."""
        self.show_families(
            {article: self.tr("Copies of “{name}”").format(name=name)}, any_there=True
        )
        self._family.setCurrentIndex(self._family.findData(article))

    def show_counts(self, shown: int, total: int, targets: int, *, can_write: bool) -> None:
        """Show how many of all are shown, and how many articles the buttons are about."""
        if shown == total:
            self._count.setText(self.tr("%n article(s)", "", total))
        else:
            self._count.setText(self.tr("%1 of %n article(s)", "", total).replace("%1", str(shown)))
        self._words[self._suggest] = self.tr("Suggest for %n article(s)", "", targets)
        self._show_words()
        self._can_suggest = can_write and targets > 0
        self.show_busy(self._busy)
        self._import.setEnabled(can_write)
        self._export.setEnabled(total > 0)

    def show_busy(self, busy: bool) -> None:
        """Let no suggestions be asked for while something else runs."""
        self._busy = busy
        self._suggest.setEnabled(self._can_suggest and not busy)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Leave the words of the buttons away where there is no room for them."""
        super().resizeEvent(event)
        self._show_words()

    def _show_words(self) -> None:
        metrics = self.fontMetrics()
        needed = sum(
            metrics.horizontalAdvance(text) + BUTTON_FRAME for text in self._words.values()
        )
        shown = [each for each in self._choosers.values() if not each.isHidden()]
        needed += sum(each.sizeHint().width() + 8 for each in shown)
        needed += metrics.horizontalAdvance(self._count.text()) + 8
        needed += self.group.sizeHint().width() + 8
        fits = self.width() >= needed + self.field.minimumWidth() + 2 * 16
        for entry, text in self._words.items():
            entry.setText(text if fits else "")
            entry.setToolTip("" if fits else text)
            entry.setAccessibleName(text)

    def reset(self) -> None:
        """Show everything again."""
        self.set_filter_state({})

    def filter_state(self) -> dict[str, str]:
        """Return what is wanted, as text to keep: only what is set."""
        return {key: value for key, value in asdict(self._wanted()).items() if value}

    def set_filter_state(self, state: Mapping[str, str]) -> None:
        """Want what `filter_state` returned once; what there is no more is left out."""
        parts = (self.field, *self._choosers.values())
        for part in parts:
            part.blockSignals(True)
        before = self._wanted()
        self.field.setText(state.get("text", ""))
        for key, chooser in self._choosers.items():
            chooser.setCurrentIndex(max(0, chooser.findData(state.get(key, ""))))
        for part in parts:
            part.blockSignals(False)
        if self._wanted() != before:
            self._say()

    def _wanted(self) -> RowFilter:
        chosen = {key: str(each.currentData() or "") for key, each in self._choosers.items()}
        return RowFilter(text=self.field.text(), **chosen)

    def _say(self) -> None:
        self._clear.setVisible(bool(self.field.text()))
        self.changed.emit(self._wanted())

    def _fill(self, chooser: QComboBox, everything: str, values: Mapping[str, str]) -> None:
        wanted = {"": everything, **values}
        present = {chooser.itemData(n): chooser.itemText(n) for n in range(chooser.count())}
        if wanted == present:
            return
        chosen = chooser.currentData()
        chooser.blockSignals(True)
        chooser.clear()
        for value, text in wanted.items():
            chooser.addItem(text, value)
        chooser.setCurrentIndex(max(0, chooser.findData(chosen)))
        chooser.blockSignals(False)
        if chooser.currentData() != chosen and chosen is not None:
            self._say()


def _chooser(name: str) -> QComboBox:
    chooser = QComboBox()
    chooser.setAccessibleName(name)
    chooser.setToolTip(name)  # on Linux the name of a choice is what is chosen
    chooser.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    chooser.setMinimumWidth(LEAST_CHOOSER)
    chooser.setMaximumWidth(180)
    return chooser
