"""Who acts on the command line, and in which order that is found out."""

from __future__ import annotations

import pytest

from goldspan.cli.person import acting_person
from goldspan.domain.annotator import named_person
from goldspan.services.machine.identity import load_person, save_person


def test_the_login_name_where_nobody_said_anything(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOGNAME", "anna")
    assert acting_person("") == named_person("anna")
    assert load_person() is None


def test_the_person_of_this_machine_comes_first() -> None:
    person = save_person("Anna")
    assert acting_person("") == person
    assert acting_person("Anna") == person


def test_another_name_is_another_annotator_the_same_everywhere() -> None:
    save_person("Anna")
    assert acting_person("Bert") == named_person("Bert")
