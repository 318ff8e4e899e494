"""The view of what suggestions did; what it shows is imported in a thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from goldspan.ui.content_view import ContentView
from goldspan.ui.further_page import Surroundings

if TYPE_CHECKING:
    from goldspan.ui.measuring.suggestions_content import SuggestionsContent


class SuggestionsView(ContentView):
    """What was measured of the suggestions, for each pipeline."""

    content: SuggestionsContent | None

    def __init__(self, given: Surroundings) -> None:
        super().__init__(given, _load, QCoreApplication.translate("SuggestionsView", "Measuring…"))


def _load(_: object) -> type[SuggestionsContent]:
    """Import what shows them: numpy takes a moment."""
    from goldspan.ui.measuring.suggestions_content import SuggestionsContent

    return SuggestionsContent
