"""What is to be known before a release goes out, each with what can be done about it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from goldspan.ui.page_names import REVIEW
from goldspan.ui.release.making.looking import Outlook
from goldspan.ui.theme import Theme
from goldspan.ui.widgets import ICON_SIZE, button, label

WHOLE = "whole"  # the step to release without a split
DATASHEET = "datasheet"  # the step to the view of its questions


@dataclass(frozen=True, slots=True)
class Remark:
    """A sentence, and the step that does something about it, with its name on a button."""

    words: str
    step: str = ""
    name: str = ""
    bad: bool = False


def remarks_on(outlook: Outlook) -> Iterator[Remark]:
    """Yield what is to be known, what keeps a release from being made first."""
    translate = QCoreApplication.translate
    if outlook.refused is not None:
        words = translate(
            "Remarks",
            "The articles cannot be split as they are: what is needed stands below. Without a split"
            " they go out as one part.",
        )
        name = translate("Remarks", "Release without a split")
        yield Remark(words, WHOLE, name, bad=True)
    if outlook.stale:
        words = translate(
            "Remarks",
            "%Ln decision(s) looked at something that was changed later.",
            "",
            outlook.stale,
        )
        yield Remark(words, REVIEW, translate("Remarks", "Review"))
    if outlook.named:
        words = translate("Remarks", "Guidelines or titles name {names}; they go out as they are.")
        yield Remark(words.format(names=", ".join(outlook.named)))
    if outlook.unanswered:
        words = translate(
            "Remarks", "%Ln question(s) of the datasheet are open.", "", outlook.unanswered
        )
        yield Remark(words, DATASHEET, translate("Remarks", "Answer"))
    counted = outlook.counted
    if counted is not None and counted.articles and not counted.compared:
        yield Remark(
            translate(
                "Remarks",
                "How far people agree cannot be measured: nobody else is done with these articles.",
            )
        )


class Remarks(QWidget):
    """`step_wanted` carries the step of a remark whose button is pressed."""

    step_wanted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: Sequence[Remark] = ()
        self._rows = QWidget()
        self._icons: list[QLabel] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(label(self.tr("BEFORE YOU RELEASE"), "section"))
        self._column.addWidget(self._rows)
        theme.changed.connect(self._recolour)
        self.hide()

    @property
    def shown(self) -> Sequence[Remark]:
        """What is said."""
        return self._shown

    @property
    def first_step(self) -> QPushButton | None:
        """The first button, None where nothing can be done."""
        return next(iter(self._rows.findChildren(QPushButton)), None)

    def show_outlook(self, outlook: Outlook) -> None:
        """Show what is to be known of a release."""
        remarks = tuple(remarks_on(outlook))
        self.setVisible(bool(remarks))
        if remarks == self._shown:
            return
        self._shown = remarks
        rows = QWidget()
        grid = QGridLayout(rows)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        self._icons = []
        right = Qt.AlignmentFlag.AlignRight
        middle = Qt.AlignmentFlag.AlignVCenter
        for row, remark in enumerate(remarks):
            icon = QLabel()
            icon.setFixedHeight(icon.fontMetrics().lineSpacing())
            self._icons.append(icon)
            grid.addWidget(icon, row, 0, middle)
            grid.addWidget(label(remark.words, wrap=True), row, 1, middle)
            if remark.step:
                grid.addWidget(self._button(remark), row, 2, middle | right)
        self._column.replaceWidget(self._rows, rows)
        self._rows.hide()
        self._rows.deleteLater()
        self._rows = rows
        rows.show()
        self._recolour()

    def _button(self, remark: Remark) -> QWidget:
        made = button(remark.name, lambda: self.step_wanted.emit(remark.step), role="link")
        made.setAccessibleDescription(remark.words)
        return made

    def _recolour(self) -> None:
        for icon, remark in zip(self._icons, self._shown, strict=False):
            colour = "bad" if remark.bad else "warn"
            icon.setPixmap(self._theme.icon("warning", colour).pixmap(ICON_SIZE))
