"""The view of sharing: bundles out at the left, files back in at the right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from goldspan.domain.change import ChangeEvent, EntityKind
from goldspan.services.sharing.bundle_file import BUNDLE_FOR
from goldspan.ui.further_page import Surroundings
from goldspan.ui.library.progress_row import ProgressRow
from goldspan.ui.team.sharing.bundle_card import BundleCard
from goldspan.ui.team.sharing.merge_panel import MergePanel
from goldspan.ui.team.sharing.share_panel import SharePanel
from goldspan.ui.view_row import PageView
from goldspan.ui.widgets import set_role

LEFT_WIDTH = 360
_HEARD = frozenset({EntityKind.ASSIGNMENT, EntityKind.ANNOTATOR, EntityKind.ARTICLE})


class SharingView(PageView):
    """`place_wanted` carries an article and no marks; `conflict_wanted` an id, empty for any.

    `matrix_wanted` says that articles are to be assigned first.
    """

    place_wanted = Signal(str, object)
    conflict_wanted = Signal(str)
    matrix_wanted = Signal()

    def __init__(self, given: Surroundings) -> None:
        super().__init__()
        self.selected: Sequence[str] = ()
        self._shown = False
        progress = ProgressRow(given.theme)
        bundle = BUNDLE_FOR in given.session.store.meta
        self.share = None if bundle else SharePanel(given, progress)
        self.card = BundleCard(given, progress) if bundle else None
        self.merging = MergePanel(given, progress)
        self.merging.article_wanted.connect(lambda article: self.place_wanted.emit(article, ()))
        self.merging.conflict_wanted.connect(self.conflict_wanted)
        self.merging.merged.connect(self.reload)
        if self.share is not None:
            self.share.matrix_wanted.connect(self.matrix_wanted)
        left = QFrame()
        set_role(left, "list")
        left.setFixedWidth(LEFT_WIDTH)
        inside = QVBoxLayout(left)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self._left)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(left)
        row.addWidget(self.merging, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row, 1)
        column.addWidget(progress)

    @property
    def _left(self) -> QWidget:
        found = self.share or self.card
        if found is None:
            raise AssertionError("there is one of the two")
        return found

    def offer(self, paths: Sequence[Path], open_project: Callable[[Path], object]) -> None:
        """Offer to merge these files, which were dropped somewhere."""
        self.merging.offer.show_files(paths, open_project)

    def arrive(self) -> None:
        """Be shown, read anew."""
        self._shown = True
        self.reload()

    def reload(self) -> None:
        """Read anew."""
        if not self._shown:
            return
        if self.share is not None:
            self.share.read(self.selected)
        self.merging.read()

    def receive(self, event: ChangeEvent) -> None:
        """Read anew what concerns people and what is assigned to them."""
        if any(change.kind in _HEARD for change in event.changes):
            self.reload()

    def panes(self) -> list[QWidget]:
        """Return what F6 goes through."""
        return [self._left, self.merging, self.merging.table]
