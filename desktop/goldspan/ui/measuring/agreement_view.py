"""The view of agreement on the review page; what it shows is imported in a thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal

from goldspan.ui.content_view import ContentView
from goldspan.ui.further_page import Surroundings

if TYPE_CHECKING:
    from goldspan.ui.measuring.content import AgreementContent


class AgreementView(ContentView):
    """`unit_wanted` carries an article and the id of the decision on a unit there.

    `selected` says which articles are selected in the library.
    """

    unit_wanted = Signal(str, str)
    content: AgreementContent | None

    def __init__(self, given: Surroundings, selected: Callable[[], Sequence[str]]) -> None:
        super().__init__(given, _load, QCoreApplication.translate("AgreementView", "Measuring…"))
        self._selected = selected

    def focus_find(self) -> None:
        """Put the caret where one chooses what is measured."""
        if self.content is not None:
            self.content.choices.labels.setFocus()

    def _connect(self) -> None:
        super()._connect()
        if self.content is not None:
            self.content.unit_wanted.connect(self.unit_wanted)

    def _prepare(self) -> None:
        if self.content is not None:
            self.content.choices.show_selected(self._selected())


def _load(_: object) -> type[AgreementContent]:
    """Import what shows agreement: pyqtgraph takes a second."""
    from goldspan.ui.measuring.content import AgreementContent

    return AgreementContent
