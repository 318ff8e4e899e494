"""Which pipeline suggests which label: a chooser for each label."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from goldspan.domain.scheme import NO_PIPELINE, LabelType, Scheme, title
from goldspan.services.transfer.mappings import mapping_for, means
from goldspan.services.transfer.pipelines import PipelineChoice
from goldspan.ui.widgets import label


class LabelChoosers(QWidget):
    """`chosen` carries the key of a label and the name of the pipeline that is wanted for it."""

    chosen = Signal(str, str)

    def __init__(self, scheme: Scheme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choosers: dict[str, QComboBox] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for each in scheme.labels:
            name = title(each.titles, language)
            chooser = QComboBox()
            chooser.setAccessibleName(self.tr("Who suggests {label}").format(label=name))
            chooser.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            chooser.setMinimumContentsLength(12)
            caption = label(name, "muted")
            caption.setBuddy(chooser)
            column.addWidget(caption)
            column.addWidget(chooser)
            column.addSpacing(4)
            self.choosers[each.key] = chooser
            chooser.activated.connect(lambda _, key=each.key: self._say(key))
        for chooser in list(self.choosers.values())[:1]:
            self.setFocusProxy(chooser)

    def show_choices(self, scheme: Scheme, pipelines: Sequence[PipelineChoice]) -> None:
        """Offer the pipelines that can suggest each label, and show which one the plan names."""
        for key, chooser in self.choosers.items():
            kind = scheme.label(key)
            wanted = scheme.plan.pipeline(key)
            with QSignalBlocker(chooser):
                chooser.clear()
                chooser.addItem(self.tr("Goldspan’s own"), "")
                about = self.tr("The pipeline that ships with Goldspan for the article’s language")
                chooser.setItemData(0, about, Qt.ItemDataRole.ToolTipRole)
                for each in pipelines:
                    if kind is not None and _gives(scheme, each, kind):
                        chooser.addItem(self._words(each, key), each.name)
                chooser.addItem(self.tr("Nobody"), NO_PIPELINE)
                if chooser.findData(wanted) < 0:
                    chooser.addItem(self._odd(wanted, pipelines), wanted)
                chooser.setCurrentIndex(chooser.findData(wanted))
            chooser.setToolTip(chooser.currentText())

    def _words(self, choice: PipelineChoice, key: str) -> str:
        right = (choice.precision or {}).get(key) if choice.shipped else None
        if right is None:
            return choice.name
        return self.tr("{pipeline} · {percent} % right").format(
            pipeline=choice.name, percent=round(100 * right)
        )

    def _odd(self, name: str, pipelines: Sequence[PipelineChoice]) -> str:
        if any(each.name == name for each in pipelines):
            return self.tr("{pipeline} · no such label").format(pipeline=name)
        return self.tr("{pipeline} · not on this machine").format(pipeline=name)

    def _say(self, key: str) -> None:
        chooser = self.choosers[key]
        chooser.setToolTip(chooser.currentText())
        self.chosen.emit(key, str(chooser.currentData()))


def _gives(scheme: Scheme, choice: PipelineChoice, kind: LabelType) -> bool:
    return not choice.problem and means(
        mapping_for(scheme, choice.name, choice.labels), (kind.key,)
    )
