"""Pseudonyms: the same person's in every release and copy, and made of nothing that is out."""

from __future__ import annotations

import json
import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from goldspan.domain.annotator import GOLD, Annotator, AnnotatorKind, named_person
from goldspan.services.families.project_families import ProjectFamilies
from goldspan.services.project.projects import create_project, open_project
from goldspan.services.project.session import ProjectSession
from goldspan.services.releases.comparing.comparing import compare
from goldspan.services.releases.content.choices import LayerChoice, ReleaseChoices
from goldspan.services.releases.content.content import ReleaseContent
from goldspan.services.releases.content.pseudonyms import Pseudonyms
from goldspan.services.releases.freezing.freeze import freeze
from goldspan.services.releases.record.reading import ProjectRelease
from goldspan.services.sharing.bundling import BundleRequest, make_bundle
from goldspan.services.transfer.importing import run_import
from goldspan.store.project import ProjectStore
from goldspan.store.releases import SECRET
from helpers import gold_to_release as made
from helpers.gold_to_release import BEN, OWNER, ZOE

ADA = Annotator("00" * 16, AnnotatorKind.PERSON, "Ada Neu")
CARL = Annotator("01" * 16, AnnotatorKind.PERSON, "Carl Kam")
PEOPLE = ReleaseChoices(layer=LayerChoice.PEOPLE)


def joins(session: ProjectSession, person: Annotator) -> None:
    """Let somebody come who has done an article that others have done, too."""
    spans = [made.span(made.SEVERAL, "ACTOR", "Berlin")]
    source = session.store.path.with_suffix(f".{person.name}.jsonl")
    record = made.record("several", made.SEVERAL, person, spans)
    source.write_text(json.dumps(record, ensure_ascii=False) + "\n", encoding="utf-8")
    report = run_import(session, [source])
    assert not report.refusals


def frozen(session: ProjectSession, choices: ReleaseChoices = PEOPLE) -> ProjectRelease:
    with closing(ProjectFamilies(session)) as families:
        return ProjectRelease(session.store, freeze(session, families, choices, whole=True))


def called(session: ProjectSession, *people: Annotator) -> list[str]:
    pseudonyms = ReleaseContent(session.store, ReleaseChoices()).pseudonyms
    return [pseudonyms.name(person.id) for person in people]


def test_who_comes_new_changes_nobodys_pseudonym_and_is_compared_with_nobody(
    tmp_path: Path,
) -> None:
    with made.project_to_release(tmp_path) as session:
        before, first = called(session, ZOE, BEN), frozen(session)
        joins(session, ADA)
        second = frozen(session)
        assert called(session, ZOE, BEN) == before
        found = compare(first, second)
        assert [(e.before, e.after) for e in found.layers] == [("", called(session, ADA)[0])]
        assert found.changes == ()
        assert (found.articles.changed, found.articles.unchanged) == (0, 8)


def test_copies_that_parted_call_people_alike_and_so_does_what_is_merged(tmp_path: Path) -> None:
    with made.project_to_release(tmp_path) as session:
        path = session.store.path
    other = tmp_path / "other.goldspan"
    shutil.copyfile(path, other)
    releases = []
    for copy in (path, other):
        with open_project(copy, OWNER, window_lock=False) as session:
            found = frozen(session)
            releases.append({name: b"".join(found.open(name)) for name in found.files})
    assert releases[0] == releases[1]
    with open_project(path, OWNER, window_lock=False) as session:
        joins(session, ADA)
        ada = frozen(session).facts.layers
        assert len({*called(session, ADA, ZOE, BEN)}) == 3
        alone = called(session, ADA, ZOE, BEN)
    with open_project(other, OWNER, window_lock=False) as session:
        joins(session, CARL)
        carl = called(session, CARL)
        layers = frozen(session).facts.layers
    assert {*ada} & {*layers} == {*alone[1:]}
    with open_project(path, OWNER, window_lock=False) as session:
        session.store.merge(other, OWNER)
        assert called(session, ADA, ZOE, BEN, CARL) == [*alone, *carl]


def test_pseudonyms_come_of_what_neither_release_nor_bundle_holds(tmp_path: Path) -> None:
    with made.project_to_release(tmp_path) as session:
        secret = session.store.meta[SECRET]
        release = frozen(session)
        assert not any(secret.encode() in b"".join(release.open(path)) for path in release.files)
        known = Pseudonyms(session.store.annotators(), b"another key", names=False)
        assert not {known.name(ZOE.id), known.name(BEN.id)} & {*release.facts.layers}
        bundle = tmp_path / "zoe.goldspan"
        articles = tuple(each.id for each in session.store.articles())
        make_bundle(session, BundleRequest(ZOE, articles), bundle)
        key = session.store.pseudonym_key()
    assert key == secret.encode()
    with ProjectStore.open(bundle, read_only=True) as store:
        assert SECRET not in store.meta
        assert store.pseudonym_key() != key
    assert secret.encode() not in bundle.read_bytes()


def test_a_project_of_before_has_pseudonyms_that_its_copies_share(tmp_path: Path) -> None:
    with made.project_to_release(tmp_path) as session:
        path = session.store.path
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("DELETE FROM meta WHERE key = ?", (SECRET,))
    other = tmp_path / "other.goldspan"
    shutil.copyfile(path, other)
    with (
        open_project(path, OWNER, window_lock=False) as session,
        open_project(other, OWNER, window_lock=False) as copy,
    ):
        assert called(session, ZOE, BEN) == called(copy, ZOE, BEN)
        assert session.store.pseudonym_key()
        known = called(session, OWNER)
    with create_project(tmp_path / "new.goldspan", "New", OWNER) as session:
        assert called(session, OWNER) != known


@pytest.mark.parametrize("names", [["Ada", "Ben", "Eva", "Lea", "Mia", "Noa", "Tim", "Uwe"]])
def test_the_order_of_layers_and_lists_says_nothing_of_ids(
    names: list[str], tmp_path: Path
) -> None:
    people = [named_person(name) for name in names]
    with made.project_to_release(tmp_path) as session:
        for person in people:
            joins(session, person)
        facts = frozen(session).facts
    assert facts.layers == sorted(facts.layers)
    assert [each.name for each in facts.annotators] == sorted(
        each.name for each in facts.annotators
    )
    assert len(facts.layers) == len(names) + 2


def test_by_name_people_of_one_name_are_told_apart_and_one_renamed_stays_the_same() -> None:
    other = replace(ZOE, id="0e" * 16, name="zoë quarz")
    both = Pseudonyms([ZOE, other, BEN, GOLD], b"key", names=True)
    assert [both.layer(each.id) for each in (ZOE, other, BEN)] == [
        "Zoë Quarz-0f0f0f0f",
        "zoë quarz-0e0e0e0e",
        "Ben Ibsen",
    ]
    assert both.annotator(ZOE.id) == ZOE
    called_gold = Annotator("0d" * 16, AnnotatorKind.PERSON, "Gold")
    assert Pseudonyms([called_gold], b"key", names=True).layer(called_gold.id) == "Gold-0d0d0d0d"
