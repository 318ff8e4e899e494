"""Further pipelines: a folder of one's own, or one that spaCy offers."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from goldspan.domain.errors import GoldspanError
from goldspan.services.transfer.installing import INSTALLABLE, by_hand_command
from goldspan.ui.theme import Theme
from goldspan.ui.translation import error_sentences
from goldspan.ui.widgets import button, label


class InstallBox(QWidget):
    """`install_wanted` carries a pipeline's name; `folder_wanted` asks to choose a folder."""

    install_wanted = Signal(str)
    folder_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.folder = button(
            self.tr("Add a folder…"), self.folder_wanted.emit, theme=theme, icon="folder"
        )
        self.names = QComboBox()
        self.names.setAccessibleName(self.tr("Pipeline to install"))
        self.names.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.names.setMinimumContentsLength(10)
        self.go = button(self.tr("Install"), self._say, theme=theme, icon="import")
        self.problem = label("", "error", wrap=True)
        self.problem.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.problem.hide()
        privacy = label(
            self.tr(
                "Installing fetches a file from GitHub with “spacy download”, when you press the"
                " button. Nothing else in Goldspan uses a network."
            ),
            "muted",
            wrap=True,
        )
        self._busy = False
        self._by_hand = label(
            self.tr("With a file from elsewhere, type:") + f"\n{by_hand_command()}",
            "muted",
            wrap=True,
        )
        self._by_hand.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.folder)
        column.addWidget(self.names)
        column.addWidget(self.go)
        column.addWidget(self.problem)
        column.addWidget(privacy)
        column.addWidget(self._by_hand)

    def show_names(self, present: Collection[str]) -> None:
        """Offer what is not there yet."""
        chosen = self.names.currentData()
        self.names.clear()
        for each in INSTALLABLE:
            if each.name not in present:
                size = self.tr("{name} ({size} MB)").format(name=each.name, size=each.megabytes)
                self.names.addItem(size, each.name)
        self.names.setCurrentIndex(max(0, self.names.findData(chosen)))
        self.show_busy(self._busy)

    def show_busy(self, busy: bool) -> None:
        """Let nothing be installed while something else runs."""
        self._busy = busy
        self.go.setEnabled(self.names.count() > 0 and not busy)

    def show_problem(self, error: GoldspanError | None) -> None:
        """Say why something could not be added or installed; None takes that away."""
        self.problem.setText("\n".join(error_sentences(error)) if error is not None else "")
        self.problem.setVisible(error is not None)
        self._by_hand.setVisible(error is None)  # the error says the same

    def _say(self) -> None:
        self.install_wanted.emit(str(self.names.currentData()))
