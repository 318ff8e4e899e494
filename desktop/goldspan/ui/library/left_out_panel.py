"""Which articles got no suggestions in the last run, and why: to read, to open, to copy."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from goldspan.domain.errors import GoldspanError
from goldspan.services.transfer.prefilling import PrefillFailure
from goldspan.ui.theme import Theme
from goldspan.ui.translation import error_sentences
from goldspan.ui.widgets import button, icon_button, label

FAILURE = Qt.ItemDataRole.UserRole
ROW_HEIGHT = 28


class LeftOutPanel(QWidget):
    """Lists articles, and pipelines that could not be loaded.

    `closed` says that it is not wanted any more; `opened` carries the id of an article,
    `again_wanted` the ids of all that are listed, `anyway_wanted` those of articles that are to
    be suggested whatever their language.
    """

    closed = Signal()
    opened = Signal(str)
    again_wanted = Signal(object)
    anyway_wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._failures: Sequence[PrefillFailure] = ()
        self._notes: Sequence[GoldspanError] = ()
        self._count = label("", wrap=True)
        self._amiss = label("", "muted", wrap=True)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Articles without suggestions"))
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.why = label("", wrap=True)
        self.why.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.open = button(self.tr("Open article"), self._open)
        self.again = button(self.tr("Try again"), self._try_again, theme=theme, icon="suggest")
        self.anyway = button(
            self.tr("Suggest in any language"), self._insist, theme=theme, icon="suggest"
        )
        self.copy = button(self.tr("Copy list"), self._copy)
        close = icon_button(theme, "cancel", self.tr("Close"))
        close.clicked.connect(self.closed)
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Without suggestions"), "heading"), 1)
        head.addWidget(close)
        doing = QHBoxLayout()
        doing.addWidget(self.open)
        doing.addWidget(self.copy)
        doing.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 16)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._count)
        column.addWidget(self.list, 1)
        column.addWidget(self.why)
        column.addLayout(doing)
        column.addWidget(self._amiss)
        column.addWidget(self.anyway)
        column.addWidget(self.again)
        self.setFocusProxy(self.list)
        self.list.currentItemChanged.connect(lambda *_: self._show_why())
        self.list.itemActivated.connect(lambda _: self._open())

    def show_failures(
        self, failures: Sequence[PrefillFailure], notes: Sequence[GoldspanError]
    ) -> None:
        """List these articles and pipelines; `notes` are said beneath the list."""
        self._failures, self._notes = list(failures), list(notes)
        articles = self._articles()
        self._count.setText(self.tr("%n article(s) got no suggestions.", "", len(articles)))
        self._amiss.setText("\n".join(" ".join(error_sentences(note)) for note in notes))
        self._amiss.setVisible(bool(notes))
        self.again.setEnabled(bool(articles))
        self.anyway.setVisible(any(failure.other_language for failure in failures))
        self.list.clear()
        for failure in failures:
            item = QListWidgetItem(failure.name)
            item.setData(FAILURE, failure)
            item.setSizeHint(QSize(0, ROW_HEIGHT))
            item.setToolTip("\n".join(error_sentences(failure.error)))
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self._show_why()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape closes the panel."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _articles(self) -> list[str]:
        return list(dict.fromkeys(f.article for f in self._failures if f.article))

    def _chosen(self) -> PrefillFailure | None:
        item = self.list.currentItem()
        failure = item.data(FAILURE) if item is not None else None
        return failure if isinstance(failure, PrefillFailure) else None

    def _show_why(self) -> None:
        failure = self._chosen()
        self.why.setText("\n".join(error_sentences(failure.error)) if failure else "")
        self.open.setEnabled(failure is not None and bool(failure.article))

    def _open(self) -> None:
        failure = self._chosen()
        if failure is not None and failure.article:
            self.opened.emit(failure.article)

    def _try_again(self) -> None:
        self.again_wanted.emit(self._articles())

    def _insist(self) -> None:
        self.anyway_wanted.emit([f.article for f in self._failures if f.other_language])

    def _copy(self) -> None:
        lines = [f"{f.name}: {' '.join(error_sentences(f.error))}" for f in self._failures]
        lines += [" ".join(error_sentences(note)) for note in self._notes]
        QGuiApplication.clipboard().setText("\n".join(lines))
