"""A trained pipeline that is deleted is gone from the lists, and can be brought back for a day."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from goldspan.domain.errors import GoldspanError
from goldspan.services.learning.deleting import DELETED, KEPT
from goldspan.services.learning.places import trained_folder
from goldspan.services.learning.record import write_training
from goldspan.services.machine.pipeline_folders import known_folders, remember_folder
from goldspan.services.project.session import ProjectSession
from goldspan.services.training import Training, delete_training, restore_training, trainings
from helpers.made_up_training import training


def trained(session: ProjectSession, name: str) -> Training:
    """Return a training of the project that is on this machine."""
    folder = trained_folder() / name
    folder.mkdir(parents=True)
    write_training(folder, replace(training(name), project=session.store.project_id))
    remember_folder(folder)
    return next(each for each in trainings(session) if each.name == name)


def test_what_is_deleted_can_be_brought_back(session: ProjectSession, config_folder: Path) -> None:
    harbour, other = trained(session, "de_harbour"), trained(session, "de_other")
    delete_training(session, harbour)
    assert trainings(session) == [other]
    assert known_folders() == [other.folder]
    restore_training(harbour)
    assert set(known_folders()) == {harbour.folder, other.folder}
    assert {each.name for each in trainings(session)} == {"de_harbour", "de_other"}
    with pytest.raises(GoldspanError, match="cannot be brought back"):
        restore_training(harbour)


def test_a_day_later_it_is_gone_for_good(session: ProjectSession, config_folder: Path) -> None:
    harbour, other = trained(session, "de_harbour"), trained(session, "de_other")
    delete_training(session, harbour)
    aside = trained_folder() / DELETED / "de_harbour"
    before = aside.stat().st_mtime - KEPT - 1
    os.utime(aside, (before, before))
    delete_training(session, other)
    with pytest.raises(GoldspanError, match="cannot be brought back"):
        restore_training(harbour)
    restore_training(other)
    assert [each.name for each in trainings(session)] == ["de_other"]
