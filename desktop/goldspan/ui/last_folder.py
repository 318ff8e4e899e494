"""Where file dialogs begin: in the folder that was used last."""

from __future__ import annotations

from pathlib import Path

from goldspan.services.machine.settings import Settings


class LastFolder:
    """The folder of the last choice, kept in the settings; the home folder before the first."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    @property
    def path(self) -> Path:
        """The folder; home where it is gone."""
        folder = Path(self._settings.folder) if self._settings.folder else Path.home()
        return folder if folder.is_dir() else Path.home()

    def remember(self, chosen: Path) -> None:
        """Begin beside this file the next time."""
        self._settings.folder = str(chosen.parent)
