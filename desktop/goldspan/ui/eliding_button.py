"""A button that cuts the words it has no room for."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from goldspan.ui.widgets import set_role

AROUND = 24  # pixels that the edges of the button take


class ElidingButton(QPushButton):
    """A button that cuts its words where it is narrow; it is at most `widest` pixels wide.

    `kept` stands behind the words and is never cut.
    """

    def __init__(
        self, words: str, role: str, parent: QWidget, *, kept: str = "", widest: int = 0
    ) -> None:
        super().__init__(parent)
        self._widest = widest
        self._cut, self._kept = words, kept
        set_role(self, role)
        self.setAutoDefault(False)
        self.setSizePolicy(
            QSizePolicy.Policy.Maximum if widest else QSizePolicy.Policy.Ignored,
            QSizePolicy.Policy.Fixed,
        )
        self.setAccessibleName(self.words)
        self._fit()

    @property
    def words(self) -> str:
        """The words that stand on the button where there is room."""
        return self._cut + self._kept

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the size with all the words, as far as the button may be wide."""
        hint = super().sizeHint()
        if self._widest:
            wide = self.fontMetrics().horizontalAdvance(self.words) + AROUND
            wide += self.iconSize().width() + 4 if not self.icon().isNull() else 0
            hint.setWidth(min(self._widest, wide))
        return hint

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return room for a few letters."""
        return QSize(min(64, self.sizeHint().width()), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Say as much as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        metrics = self.fontMetrics()
        room = self.width() - AROUND - metrics.horizontalAdvance(self._kept)
        room -= self.iconSize().width() + 4 if not self.icon().isNull() else 0
        words = metrics.elidedText(self._cut, Qt.TextElideMode.ElideRight, room)
        self.setText(f"{words}{self._kept}".replace("&", "&&"))
