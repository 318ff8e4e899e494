"""The tag that goes along with the pointer and says what is about to happen."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt

from goldspan.ui.canvas.geometry import Geometry

_PADDING = 6.0
_ASIDE = 10.0


@dataclass(frozen=True, slots=True)
class Purpose:
    """What releasing the button, or pressing it, would do: words, and a label's hue or none."""

    words: str
    hue: str | None = None
    refused: bool = False


def link_refused() -> Purpose:
    """Return what is said where the scheme allows no link."""
    return Purpose(QCoreApplication.translate("ArticleCanvas", "no link here"), refused=True)


@dataclass(frozen=True, slots=True)
class PointerTag:
    """A purpose and where it is written."""

    purpose: Purpose
    rect: QRectF


def pointer_tag(geometry: Geometry, purpose: Purpose, point: QPointF) -> PointerTag:
    """Return the tag for a pointer at this point: in the strip under its line, over no text."""
    typography = geometry.page.typography
    top, bottom = geometry.strip_at(point.y())
    height = min(bottom - top, 20 * typography.scale)
    words = typography.card_metrics.elidedText(
        purpose.words, Qt.TextElideMode.ElideRight, geometry.width - 2 * _PADDING - 8
    )
    width = typography.card_metrics.horizontalAdvance(words) + 2 * _PADDING
    left = max(4.0, min(point.x() + _ASIDE, geometry.width - width - 4))
    y = min(bottom - height + 1, geometry.height - height)
    shown = Purpose(words, purpose.hue, purpose.refused)
    return PointerTag(shown, QRectF(round(left), y, width, height - 2))
