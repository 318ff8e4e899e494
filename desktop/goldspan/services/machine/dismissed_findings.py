"""Findings of the consistency page that somebody called right, kept on this machine."""

from __future__ import annotations

import threading
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from goldspan.domain.errors import GoldspanError
from goldspan.domain.ids import derived_id
from goldspan.domain.messages import message, system_reason
from goldspan.services.machine.settings import config_folder
from goldspan.services.machine.small_files import read_json, write_json

FOLDER: Final = "right_as_it_is"


class DismissedFindings:
    """What one annotator dismissed in one project: the places of each finding, by its id.

    A finding stays dismissed until it has a place that was not there when it was dismissed.
    May be used on any thread.
    """

    def __init__(self, project_id: str, annotator_id: str, folder: Path | None = None) -> None:
        name = derived_id(FOLDER, project_id, annotator_id)
        self.path = (folder or config_folder()) / FOLDER / f"{name}.json"
        self._lock = threading.Lock()
        self._places = _read(self.path)

    def holds(self, finding: str, places: Iterable[str]) -> bool:
        """Say whether a finding was dismissed with all of these places (their keys)."""
        known = self._places.get(finding)
        return known is not None and known.issuperset(places)

    def put(self, finding: str, places: Iterable[str]) -> None:
        """Remember that a finding is right as it is.

        Raise `GoldspanError` where that cannot be kept longer than this object is.
        """
        with self._lock:
            self._places[finding] = frozenset(places)
            self._write()

    def drop(self, finding: str) -> None:
        """Forget that a finding was dismissed; raise `GoldspanError` as `put` does."""
        with self._lock:
            self._places.pop(finding, None)
            self._write()

    def _write(self) -> None:
        try:
            write_json(self.path, {name: sorted(keys) for name, keys in self._places.items()})
        except OSError as error:
            raise GoldspanError(
                message("errors", "“{file}” could not be written: {reason}."),
                file=self.path.name,
                reason=system_reason(error),
            ) from error


def _read(path: Path) -> dict[str, frozenset[str]]:
    data = read_json(path)
    if not isinstance(data, dict):
        return {}
    return {
        name: frozenset(key for key in keys if isinstance(key, str))
        for name, keys in data.items()
        if isinstance(keys, list)
    }
