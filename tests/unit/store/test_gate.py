"""A project that is closed under the hands of readers: they are stopped, and nothing crashes."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from goldspan.domain.errors import CancelledError
from goldspan.services.library import load_rows
from goldspan.services.project.session import ProjectSession
from helpers.suggested_project import suggested_project

READERS = 3


@pytest.mark.parametrize("attempt", range(10))
def test_closing_stops_those_who_read(tmp_path: Path, attempt: int) -> None:
    session = suggested_project(tmp_path)
    begun, ends = threading.Barrier(READERS + 1), list[BaseException]()

    def read() -> None:
        begun.wait()
        try:
            while True:
                load_rows(session.store, session.annotator.id)
        except CancelledError as error:
            ends.append(error)

    readers = [threading.Thread(target=read) for _ in range(READERS)]
    for reader in readers:
        reader.start()
    begun.wait()
    threading.Event().wait(0.002 * attempt)
    session.close()
    for reader in readers:
        reader.join(10)
        assert not reader.is_alive()
    assert len(ends) == READERS


def test_a_closed_project_says_so(tmp_path: Path) -> None:
    session: ProjectSession = suggested_project(tmp_path)
    session.close()
    with pytest.raises(CancelledError):
        session.store.articles()
    with pytest.raises(CancelledError), session.store.snapshot():
        pytest.fail("nobody comes in any more")
