"""What else the state of an article can be: skipped, for a reason, or not done after all."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget, QWidgetAction

from goldspan.domain.layer import WorkState

FIELD_WIDTH = 220


class StateMenu(QMenu):
    """`skipped` carries the reason, chosen or typed."""

    skipped = Signal(str)
    taken_up_again = Signal()

    def __init__(self, state: WorkState, parent: QWidget) -> None:
        super().__init__(parent)
        if state in (WorkState.DONE, WorkState.SKIPPED):
            words = (
                self.tr("Not done after all")
                if state is WorkState.DONE
                else self.tr("Not skipped after all")
            )
            self.addAction(words).triggered.connect(self.taken_up_again)
            self.addSeparator()
        # A section's words are not shown by every style.
        self.addAction(self.tr("Skip this article:")).setEnabled(False)
        for reason in (
            self.tr("not about the subject"),
            self.tr("the same as another article"),
            self.tr("text damaged or incomplete"),
            self.tr("wrong language"),
        ):
            entry = self.addAction(reason)
            entry.triggered.connect(lambda _checked=False, why=reason: self.skipped.emit(why))
        self._reason = QLineEdit(self)
        self._reason.setPlaceholderText(self.tr("another reason, then Enter"))
        self._reason.setAccessibleName(self.tr("Another reason for skipping the article"))
        self._reason.setMinimumWidth(FIELD_WIDTH)
        self._reason.setContentsMargins(8, 4, 8, 4)
        self._reason.returnPressed.connect(self._typed)
        field = QWidgetAction(self)
        field.setDefaultWidget(self._reason)
        self.addAction(field)

    def show_at(self, point: QPoint) -> None:
        """Show the menu at a point of the screen; it goes when it is left."""
        self.aboutToHide.connect(self.deleteLater)
        self.popup(point)

    def _typed(self) -> None:
        reason = self._reason.text().strip()
        if reason:
            self.close()
            self.skipped.emit(reason)
