"""The view of the learning curve; what it shows is imported in a thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from goldspan.ui.content_view import ContentView
from goldspan.ui.further_page import Surroundings

if TYPE_CHECKING:
    from goldspan.ui.release.enough.content import EnoughContent


class EnoughView(ContentView):
    """Steps it may want: `articles` to import, `own` to annotate, `review` to adjudicate."""

    content: EnoughContent | None

    def __init__(self, given: Surroundings) -> None:
        super().__init__(
            given, _load, QCoreApplication.translate("NothingToRelease", "Reading the gold…")
        )


def _load(_: object) -> type[EnoughContent]:
    """Import what shows the curve: pyqtgraph takes a second."""
    from goldspan.ui.release.enough.content import EnoughContent

    return EnoughContent
