"""Where links run: between the lines of text and down the margin, never over glyphs; as data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import hypot

from PySide6.QtCore import QPointF, QRectF

from goldspan.ui.canvas.geometry import Geometry
from goldspan.ui.canvas.link_titles import TitleStrip
from goldspan.ui.canvas.marks import Arrow, Mark

MARGIN_TRACKS = 5
HEAD = 24  # characters of a quote
_NEAR = 3.0
_FAR_OUT = 6.0


@dataclass(frozen=True, slots=True)
class Route:
    """One link in view.

    `corners` lead from the source to the target; an end that is out of view lies at the upper or
    lower edge. `box` is where the title stands, `words` what it says there; None without room.
    """

    arrow: Arrow
    corners: tuple[QPointF, ...]
    source_seen: bool
    target_seen: bool
    box: QRectF | None
    words: str

    def distance(self, point: QPointF) -> float:
        """Return how far a point is from the link: below 0 in its title, else from its line."""
        if self.box is not None and self.box.contains(point):
            return -1.0
        legs = zip(self.corners, self.corners[1:], strict=False)
        return min(_distance(point, one, other) for one, other in legs)


@dataclass(frozen=True, slots=True)
class _End:
    """Where a link touches a mark, and the height at which it runs through the strip there."""

    point: QPointF
    strip: float
    seen: bool


def link_routes(geometry: Geometry, arrows: Sequence[Arrow]) -> list[Route]:
    """Return the routes of the links that have an end in view."""
    ends = [_ends(geometry, arrow, number) for number, arrow in enumerate(arrows)]
    titles = TitleStrip(geometry)
    tracks: list[list[tuple[float, float]]] = [[] for _ in range(MARGIN_TRACKS)]
    routes = []
    for arrow, (source, target) in zip(arrows, ends, strict=True):
        if not (source.seen or target.seen):
            continue
        corners = _corners(geometry, source, target, tracks)
        words = _words(geometry, arrow, source, target)
        box = titles.place(arrow.source if source.seen else arrow.target, words)
        routes.append(Route(arrow, tuple(corners), source.seen, target.seen, box, words))
    return routes


def route_at(routes: Sequence[Route], point: QPointF) -> Route | None:
    """Return the route at a point: the one whose title it is, else whose line is nearest."""
    near = min(routes, key=lambda route: route.distance(point), default=None)
    return near if near is not None and near.distance(point) <= _NEAR else None


def _ends(geometry: Geometry, arrow: Arrow, number: int) -> tuple[_End, _End]:
    marks = geometry.state.marks
    lift = -1.0 + (number % 2) * 1.5  # beneath the tags, above the glyphs of the next line
    return _end(geometry, marks[arrow.source], lift), _end(geometry, marks[arrow.target], lift)


def _end(geometry: Geometry, mark: Mark, lift: float) -> _End:
    """Return where a link leaves or meets a mark: just before its first bar."""
    fragments = geometry.fragments(mark.start, mark.start + 1)
    if fragments and fragments[0].strip_bottom > 0 and fragments[0].rect.top() < geometry.height:
        first = fragments[0]
        point = QPointF(first.rect.left() - 2.5, first.strip_top + 1)
        return _End(point, first.strip_bottom - lift, True)
    above = mark.start < geometry.seen()[0]
    y = _FAR_OUT if above else geometry.height - _FAR_OUT
    return _End(QPointF(geometry.left - 2.5, y), y, False)


def _corners(
    geometry: Geometry, source: _End, target: _End, tracks: list[list[tuple[float, float]]]
) -> list[QPointF]:
    foot = target.point + QPointF(0, 5)
    if source.seen and target.seen and abs(source.strip - target.strip) < 4:
        strip = max(source.strip, target.strip)
        between = [QPointF(source.point.x(), strip), QPointF(target.point.x(), strip)]
        return [source.point, *between, foot]
    low, high = sorted((source.strip, target.strip))
    free = (n for n, taken in enumerate(tracks) if all(high < a or b < low for a, b in taken))
    track = next(free, len(tracks) - 1)
    tracks[track].append((low - 4, high + 4))
    x = geometry.left - (29 + 3.5 * track) * geometry.page.typography.scale
    corners = []
    if source.seen:
        corners += [source.point, QPointF(source.point.x(), source.strip)]
    corners += [QPointF(x, source.strip), QPointF(x, target.strip)]
    if target.seen:
        corners += [QPointF(target.point.x(), target.strip), foot]
    return corners


def _words(geometry: Geometry, arrow: Arrow, source: _End, target: _End) -> str:
    """Return what the link says, and where it goes when that is out of view."""
    if source.seen and target.seen:
        return arrow.title
    other = geometry.state.marks[arrow.target if source.seen else arrow.source]
    quote = " ".join(geometry.state.text[other.start : other.end][: HEAD + 1].split())
    head = f"{quote[:HEAD].rstrip()}…" if len(quote) > HEAD else quote
    above = other.start < geometry.seen()[0]
    return f"{arrow.title} {'↑' if above else '↓'} {head}".strip()


def _distance(point: QPointF, one: QPointF, other: QPointF) -> float:
    """Return how far a point is from the line between two others."""
    along = other - one
    square = QPointF.dotProduct(along, along)
    part = QPointF.dotProduct(point - one, along) / square if square else 0.0
    away = point - (one + along * max(0.0, min(1.0, part)))
    return hypot(away.x(), away.y())
