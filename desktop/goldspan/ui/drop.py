"""Takes files and folders that are dropped on a widget."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

PROJECT_SUFFIX = ".goldspan"
_PROJECTS = frozenset({PROJECT_SUFFIX, ".zip"})


def dropped_paths(data: QMimeData) -> list[Path]:
    """Return the local files and folders in what is dragged, in their order."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def are_projects(paths: Sequence[Path]) -> bool:
    """Say whether these are projects, packed or not, and not something to import."""
    return bool(paths) and all(path.suffix.lower() in _PROJECTS for path in paths)


class DropTarget(QObject):
    """Makes a widget take drops; `hover` is told when a drag comes over it and leaves it."""

    def __init__(
        self,
        widget: QWidget,
        dropped: Callable[[Sequence[Path]], None],
        hover: Callable[[bool], None],
    ) -> None:
        super().__init__(widget)
        self._dropped = dropped
        self._hover = hover
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Accept what has local paths in it."""
        if isinstance(event, QDragEnterEvent):
            if dropped_paths(event.mimeData()):
                event.acceptProposedAction()
                self._hover(True)
            return True
        if event.type() == QEvent.Type.DragLeave:
            self._hover(False)
            return True
        if isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            self._hover(False)
            paths = dropped_paths(event.mimeData())
            if paths:
                event.acceptProposedAction()
                self._dropped(paths)
            return True
        return super().eventFilter(watched, event)
