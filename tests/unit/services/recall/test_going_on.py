"""What cannot be read once does not end what follows the project: the next event catches up."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from goldspan.domain.errors import GoldspanError
from goldspan.domain.messages import message
from goldspan.services.desk.labelling import open_desk
from goldspan.store.project import ProjectStore
from helpers.recalling_project import recalling_project

NAME = "Marta Lindqvist"


def _refuse(*_: object) -> list[object]:
    raise GoldspanError(message("errors", "The project was closed."))


def test_what_was_missed_is_recalled_after_the_next_decision(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, expect_log: Callable[[str], None]
) -> None:
    expect_log("what was decided could not be read")
    with recalling_project(tmp_path) as recalling:
        desk = open_desk(recalling.session, recalling.ids["lift"])
        start = desk.text.index(NAME)
        with monkeypatch.context() as broken:
            broken.setattr(ProjectStore, "verdicts", _refuse)
            desk.make_span("ACTOR", start, start + len(NAME))
            recalling.settle()
        assert ("ACTOR", NAME) not in recalling.suggested("other")
        recalling.mark("apart", "ACTOR", "Gemeinderat")
        assert ("ACTOR", NAME) in recalling.suggested("other")
