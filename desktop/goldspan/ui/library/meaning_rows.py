"""What labels from elsewhere mean: a row for each, with a chooser of the scheme's labels."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel, QWheelEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from goldspan.domain.exchange import LabelMeaning
from goldspan.domain.scheme import IGNORED, Scheme, title
from goldspan.services.transfer.label_mapping import as_new_label
from goldspan.services.transfer.mappings import KIND, kinds
from goldspan.services.transfer.pipeline_folder import GroupLabel
from goldspan.ui.eliding_label import ElidingLabel
from goldspan.ui.isolated import isolated
from goldspan.ui.timers import single_shot

BETWEEN = "\n"  # label and kind: no label's key has a line end
AS_NEW = BETWEEN
NARROWEST = 12  # letters of a chooser
AT_ONCE = 8  # rows


@dataclass(frozen=True, slots=True)
class MeaningRow:
    """A label from elsewhere: what it is called, what was seen of it, and what it means so far."""

    key: GroupLabel
    name: str
    seen: str
    meaning: LabelMeaning


class MeaningChooser(QComboBox):
    """A chooser in a list of many: the wheel scrolls the list, whatever the pointer is on."""

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Leave the wheel to the list."""
        event.ignore()


class MeaningRows(QWidget):
    """`chosen` is emitted when somebody chose in one of the rows, `complete` when all are there.

    `beside`: the choosers stand beside the names, which takes width, else below them. `nothing`
    says that a label is not wanted, `as_new` that it is to be one of the scheme's; where that is
    empty, it is not offered. `spoken` is the spoken name of a chooser, with a place `{label}`.
    """

    chosen = Signal()
    complete = Signal()

    def __init__(
        self, spoken: str, nothing: str, as_new: str = "", *, beside: bool = False
    ) -> None:
        super().__init__()
        self.choosers: dict[GroupLabel, MeaningChooser] = {}
        self._spoken = spoken
        self._nothing = nothing
        self._as_new = as_new
        self._beside = beside
        self._rows: dict[GroupLabel, MeaningRow] = {}
        self._waiting: list[MeaningRow] = []
        self._models: tuple[QStandardItemModel, ...] = ()
        self._more = single_shot(self, 0, self._show_waiting)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)

    def show_rows(self, rows: Sequence[MeaningRow], scheme: Scheme, language: str) -> None:
        """Show these labels, in place of the ones before."""
        self._clear()
        self._rows = {row.key: row for row in rows}
        self._waiting = list(rows)
        entries = list(_entries(scheme, language))
        self._models = tuple(self._model(entries, new=new) for new in (False, True))
        self._show_waiting()

    def meaning(self, key: GroupLabel) -> LabelMeaning:
        """Return what a label means as it is chosen now."""
        row, chooser = self._rows[key], self.choosers.get(key)
        value = str(chooser.currentData() or "") if chooser is not None else self._value(row)
        return row.meaning if value == self._value(row) else _meant(row, value)

    def choose_all(self, value: str) -> None:
        """Choose the same in all rows: `IGNORED`, or `AS_NEW` where that is offered."""
        for chooser in self.choosers.values():
            place = chooser.findData(value)
            if place >= 0:
                chooser.setCurrentIndex(place)
                chooser.setToolTip(chooser.currentText())
        for row in self._waiting:
            if value != AS_NEW or self._can_be_new(row):
                self._rows[row.key] = replace(row, meaning=_meant(row, value))
        self._waiting = [self._rows[row.key] for row in self._waiting]
        self.chosen.emit()

    def _value(self, row: MeaningRow) -> str:
        """Return what a chooser has for the row's meaning."""
        if self._as_new and row.meaning.label == row.name:
            return AS_NEW
        label, kind = row.meaning.label, row.meaning.attrs.get(KIND, "")
        return f"{label}{BETWEEN}{kind}" if kind else label

    def _show_waiting(self) -> None:
        """Make some of the rows: many at once would hold up the window."""
        now, self._waiting = self._waiting[:AT_ONCE], self._waiting[AT_ONCE:]
        for row in now:
            self._add(row, self._models[self._can_be_new(row)])
        if self._waiting:
            self._more.start()
        else:
            self.complete.emit()

    def _can_be_new(self, row: MeaningRow) -> bool:
        return bool(self._as_new) and as_new_label(row.name) is not None

    def _add(self, row: MeaningRow, model: QStandardItemModel) -> None:
        name, seen = ElidingLabel("strong", self), ElidingLabel("muted", self)
        for part, text in ((name, isolated(row.name)), (seen, row.seen)):
            part.setText(text)
            part.setToolTip(text)
        chooser = MeaningChooser(self)
        chooser.setAccessibleName(self._spoken.format(label=row.name))
        chooser.setAccessibleDescription(row.seen)
        chooser.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        chooser.setMinimumContentsLength(NARROWEST)
        chooser.setModel(model)
        with QSignalBlocker(chooser):
            chooser.setCurrentIndex(max(0, chooser.findData(self._value(row))))
        chooser.setToolTip(chooser.currentText())
        chooser.activated.connect(lambda _: self._say(chooser))
        self.choosers[row.key] = chooser
        self._column.addWidget(self._together(name, seen, chooser))

    def _together(self, name: QWidget, seen: QWidget, chooser: QWidget) -> QWidget:
        whole = QWidget(self)
        place = QGridLayout(whole)
        place.setContentsMargins(0, 0, 0, 8)
        place.setHorizontalSpacing(8)
        place.setVerticalSpacing(2)
        place.addWidget(name, 0, 0)
        place.addWidget(seen, 1, 0)
        if not self._beside:
            place.addWidget(chooser, 2, 0)
            return whole
        place.addWidget(chooser, 0, 1, 2, 1, Qt.AlignmentFlag.AlignVCenter)
        for column, parts in enumerate(((name, seen), (chooser,))):
            place.setColumnStretch(column, 1)
            for part in parts:  # all rows have the same two columns
                part.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        return whole

    def _say(self, chooser: QComboBox) -> None:
        chooser.setToolTip(chooser.currentText())
        self.chosen.emit()

    def _model(self, entries: Iterable[tuple[str, str]], *, new: bool) -> QStandardItemModel:
        """Return what the choosers offer, made once for all of them."""
        model = QStandardItemModel(self)
        first = [(self._nothing, IGNORED), *([(self._as_new, AS_NEW)] if new else [])]
        for text, value in (*first, *entries):
            item = QStandardItem(text)
            item.setData(value, Qt.ItemDataRole.UserRole)
            item.setToolTip(text)
            model.appendRow(item)
        return model

    def _clear(self) -> None:
        self.choosers = {}
        self._more.stop()
        while self._column.count():
            item = self._column.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for model in self._models:
            model.deleteLater()


def _entries(scheme: Scheme, language: str) -> Iterable[tuple[str, str]]:
    """Yield the labels, and each with each of its kinds: what is shown, and its value."""
    for label in scheme.labels:
        name = isolated(title(label.titles, language))
        yield name, label.key
        attribute = label.attribute(KIND)
        for choice in attribute.choices if attribute is not None and kinds(label) else ():
            yield f"{name}: {title(choice.titles, language)}", f"{label.key}{BETWEEN}{choice.key}"


def _meant(row: MeaningRow, value: str) -> LabelMeaning:
    if value == AS_NEW:
        return LabelMeaning(row.name)
    label, _, kind = value.partition(BETWEEN)
    return LabelMeaning(label, {KIND: kind} if kind else {})
