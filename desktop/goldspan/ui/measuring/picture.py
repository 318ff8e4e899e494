"""Keeps a plot as a picture: PNG as it is on the screen, or SVG for print."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from goldspan.domain.errors import ExportError
from goldspan.domain.messages import message

SHARPER = 2  # pixels of a PNG for one on the screen


def save_picture(path: Path, shown: QWidget) -> None:
    """Draw a widget into a file; SVG by its ending, else PNG.

    Raises `ExportError` where the file cannot be written.
    """
    written = _svg(path, shown) if path.suffix.lower() == ".svg" else _png(path, shown)
    if not written:
        raise ExportError(
            message("errors", "“{file}” could not be written."),
            todo=message("errors", "Choose another folder, or make room on the disk."),
            file=path.name,
        )


def _png(path: Path, shown: QWidget) -> bool:
    picture = QPixmap(shown.size() * SHARPER)
    picture.setDevicePixelRatio(SHARPER)
    shown.render(picture)
    return picture.save(str(path), "PNG")


def _svg(path: Path, shown: QWidget) -> bool:
    from PySide6.QtSvg import QSvgGenerator

    made = QSvgGenerator()
    made.setFileName(str(path))
    made.setSize(QSize(shown.width(), shown.height()))
    made.setViewBox(shown.rect())
    painter = QPainter()
    if not painter.begin(made):
        return False
    shown.render(painter, QPoint())
    return painter.end()
