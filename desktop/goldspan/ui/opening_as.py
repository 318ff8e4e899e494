"""As whom a project is opened: as the person who works here, or as the one a bundle is for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from goldspan.domain.annotator import Annotator
from goldspan.domain.errors import GoldspanError
from goldspan.services.machine.identity import load_person, save_person
from goldspan.services.sharing.bundle_file import bundle_annotator

if TYPE_CHECKING:
    from goldspan.ui.main_window import MainWindow


class OpeningAs:
    """Opens projects in a window; who opens them is asked for where nothing says it."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def named(self, name: str, do: Callable[[Annotator, Any], None], what: object) -> None:
        """Do something as the person of this name, who works here from now on."""
        try:
            person = save_person(name)
        except GoldspanError as error:
            self._window.notices.show_error(error)
        else:
            do(person, what)

    def open(self, name: str, path: Path) -> None:
        """Open a project as the person of this name; without one, a bundle knows whose it is."""
        if name:
            self.named(name, self._open, path)
        else:
            self._open_bundle(path)

    def open_other(self, path: Path) -> None:
        """Open another project as whoever works here; in a bundle, as who one is otherwise."""
        view = self._window.view
        bundle = view is None or bundle_annotator(view.session.store) is not None
        person = load_person() if bundle else view.session.annotator if view else None
        if person is not None:
            self._open(person, path)
        else:
            self._open_bundle(path)

    def open_again(self) -> None:
        """Open the same project anew: perhaps it can be written now."""
        view = self._window.view
        if view is not None:
            self._open(view.session.annotator, view.session.store.path)

    def rename(self, name: str) -> None:
        """Change the name and open the project anew: a session has one annotator from its start."""
        view = self._window.view
        if view is not None:
            self.named(name, self._open, view.session.store.path)

    def _open(self, person: Annotator, path: Path) -> None:
        """Open a project; one that is open is closed before, or it would find itself locked."""
        view = self._window.view
        same = view is not None and view.session.store.path == path
        if not same or self._window.leave_project():
            self._window.opening.open(person, path)

    def _open_bundle(self, path: Path) -> None:
        self._window.opening.open_bundle(path, self._ask_name_for)

    def _ask_name_for(self, path: Path) -> None:
        if self._window.close_project():
            self._window.start.ask_name_for(path)
