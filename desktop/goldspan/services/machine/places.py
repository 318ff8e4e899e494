"""Where an annotator stopped in a project, kept on this machine: never part of the project."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any, Final

from goldspan.domain.ids import derived_id
from goldspan.services.machine.settings import config_folder
from goldspan.services.machine.small_files import read_json, write_json

FOLDER: Final = "places"
MOST_ARTICLES: Final = 500
MOST_FILES: Final = 200
FARTHEST: Final = 1 << 40


@dataclass(frozen=True, slots=True)
class ArticlePlace:
    """Where in an article: offsets are code points of its text.

    `top` is the first character of the line at the upper edge, 0 at the article's beginning.
    `anchor` and `caret` bound the selected range; equal, there is none. `span` is the id of the
    selected span, or empty.
    """

    top: int = 0
    anchor: int = 0
    caret: int = 0
    span: str = ""

    def within(self, length: int) -> ArticlePlace:
        """Return the place with what lies beyond a text of this length brought back into it."""
        return replace(
            self,
            top=min(self.top, max(0, length - 1)),
            anchor=min(self.anchor, length),
            caret=min(self.caret, length),
        )


@dataclass(slots=True)
class Places:
    """What comes back when the project is opened again.

    `page` and `article` are what was open, `zoom` and `guidelines_zoom` in per cent (0: not chosen
    yet), `snap` is `token` or `character`. `memory` and `projection` say whether what was decided
    before, and in copies, is suggested. `filters` and `widths` are the states of lists and
    splitters by name; `articles` the places in articles by id, the one used last at the end.
    """

    page: str = ""
    article: str = ""
    zoom: int = 0
    snap: str = ""
    all_links: bool = False
    guidelines: bool = False
    guidelines_zoom: int = 0
    memory: bool = True
    projection: bool = True
    filters: dict[str, Any] = field(default_factory=dict)
    widths: dict[str, list[int]] = field(default_factory=dict)
    articles: dict[str, ArticlePlace] = field(default_factory=dict)

    def of_article(self, article: str) -> ArticlePlace:
        """Return the place in an article: its beginning where nobody was there yet."""
        return self.articles.get(article, ArticlePlace())

    def filter_of(self, name: str) -> dict[str, str]:
        """Return the kept filter of a list; empty where there is none, or none that can be."""
        state = self.filters.get(name)
        if not isinstance(state, dict):
            return {}
        return {key: value for key, value in state.items() if isinstance(value, str)}

    def keep(self, article: str, place: ArticlePlace) -> None:
        """Keep the place in an article; beyond 500, the article used longest ago is forgotten."""
        self.articles.pop(article, None)
        self.articles[article] = place
        while len(self.articles) > MOST_ARTICLES:
            del self.articles[next(iter(self.articles))]

    def as_data(self) -> dict[str, Any]:
        """Return a copy as JSON types, which shares nothing with this object."""
        return asdict(self)


class PlacesFile:
    """The file of one annotator's places in one project. `write` may be called on any thread."""

    def __init__(self, project_id: str, annotator_id: str, folder: Path | None = None) -> None:
        name = derived_id("places", project_id, annotator_id)
        self.path = (folder or config_folder()) / FOLDER / f"{name}.json"
        self._lock = threading.Lock()
        self._written = -1

    def read(self) -> Places:
        """Return what was kept; what is missing, damaged or of a wrong type has its default."""
        data = read_json(self.path)
        return _places(data) if isinstance(data, Mapping) else Places()

    def write(self, data: Mapping[str, Any], number: int) -> None:
        """Write places (`as_data`) whole, unless newer ones are written. Raise `OSError`.

        `number` grows with each state, so that a slow thread never brings an older one back.
        """
        with self._lock:
            if number > self._written:
                fresh = not self.path.exists()
                write_json(self.path, data)
                self._written = number
                if fresh:
                    self._forget_oldest()

    def _forget_oldest(self) -> None:
        """Remove the files of the projects that were open longest ago, beyond 200."""
        files = sorted(self.path.parent.glob("*.json"), key=lambda file: -file.stat().st_mtime_ns)
        for file in files[MOST_FILES:]:
            file.unlink(missing_ok=True)


def _places(data: Mapping[Any, Any]) -> Places:
    places = Places()
    for place in fields(Places):
        value = data.get(place.name)
        if type(value) is type(getattr(places, place.name)):
            setattr(places, place.name, value)
    places.filters = {name: value for name, value in places.filters.items() if value is not None}
    places.widths = {
        name: list(value)
        for name, value in places.widths.items()
        if isinstance(value, list) and all(_is_width(width) for width in value)
    }
    kept = list(places.articles.items())[-MOST_ARTICLES:]
    places.articles = {
        article: _article_place(value) for article, value in kept if isinstance(value, Mapping)
    }
    return places


def _article_place(data: Mapping[Any, Any]) -> ArticlePlace:
    span = data.get("span")
    return ArticlePlace(
        _offset(data.get("top")),
        _offset(data.get("anchor")),
        _offset(data.get("caret")),
        span if isinstance(span, str) else "",
    )


def _offset(value: object) -> int:
    return value if type(value) is int and 0 <= value < FARTHEST else 0


def _is_width(value: object) -> bool:
    return type(value) is int and 0 <= value < FARTHEST
