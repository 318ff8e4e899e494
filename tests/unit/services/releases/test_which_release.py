"""A release is named by its number, or by its id where two have one number."""

from __future__ import annotations

from pathlib import Path

import pytest

from goldspan.domain.errors import GoldspanError
from goldspan.services.releases.record.reading import project_release
from helpers.diverged import two_files
from helpers.kept_releases import keep
from helpers.stored import ANNA, BEN


def test_of_two_with_one_number_none_is_guessed(tmp_path: Path) -> None:
    with two_files(tmp_path) as (here, there):
        first = keep(here, ANNA, {"facts.json": b"0"})
        there.merge(here.path, BEN)
        mine = keep(here, ANNA, {"facts.json": b"1"}, title="Hier")
        theirs = keep(there, BEN, {"facts.json": b"2"}, title="Dort")
        assert project_release(here).id == mine.id
        here.merge(there.path, ANNA)
        assert project_release(here, 1).id == first.id
        for number in (0, 2):
            with pytest.raises(GoldspanError) as refused:
                project_release(here, number)
            assert f"2 “Hier” {mine.id[:8]}" in str(refused.value)
            assert f"2 “Dort” {theirs.id[:8]}" in str(refused.value)
        assert project_release(here, identifier=theirs.id[:8]).id == theirs.id
        assert project_release(here, 2, mine.id).id == mine.id
        for number, identifier in ((1, mine.id), (0, "x"), (3, "")):
            with pytest.raises(GoldspanError, match="has no release"):
                project_release(here, number, identifier)
