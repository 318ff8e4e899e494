"""Freezing: what a release says of itself, when it is a new one, and when it is refused."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager
from hashlib import sha256
from pathlib import Path

import pytest

from goldspan.domain.annotator import GOLD, Annotator, named_person
from goldspan.domain.change import ActionKind, EntityChange
from goldspan.domain.errors import CancelledError, ExportError, ProjectError
from goldspan.domain.releases import SplitSettings
from goldspan.domain.review import Adjudication, Decision, Reason, Seen, adjudication_id
from goldspan.services.families.project_families import ProjectFamilies
from goldspan.services.library import edit_metadata
from goldspan.services.progress import Progress, Step
from goldspan.services.project.projects import create_project, open_project
from goldspan.services.project.session import ProjectSession
from goldspan.services.releases.content.choices import LayerChoice, ReleaseChoices
from goldspan.services.releases.content.content import ReleaseContent
from goldspan.services.releases.freezing.freeze import draft_facts, freeze
from goldspan.services.releases.record.reading import ProjectRelease, project_release
from goldspan.services.splitting.project_split import project_split, save_split
from goldspan.services.splitting.refusals import SplitError
from goldspan.services.transfer.importing import run_import
from goldspan.services.transfer.layers import gold_annotators
from helpers.family_project import ADJUDICATED, ANNA, BEN, LEA, UNDECIDED, family_of, family_project
from helpers.texts_project import texts_project

GOLDEN = ReleaseChoices()


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return family_project(tmp_path_factory.mktemp("made") / "haefen.goldspan")


@pytest.fixture
def path(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(made, tmp_path / "haefen.goldspan"))


@contextmanager
def opened(
    path: Path, person: Annotator = LEA, *, writer: bool = True
) -> Iterator[tuple[ProjectSession, ProjectFamilies]]:
    with (
        open_project(path, person, writer=writer) as session,
        closing(ProjectFamilies(session)) as families,
    ):
        yield session, families


def kept(session: ProjectSession, number: int = 0) -> dict[str, bytes]:
    release = project_release(session.store, number)
    return {path: b"".join(release.open(path)) for path in release.files}


def test_a_release_keeps_gold_by_part_and_says_all_of_it(path: Path) -> None:
    with opened(path) as (session, families):
        release = freeze(session, families, ReleaseChoices(title="Erste"))
        assert (release.number, release.title) == (1, "Erste")
        facts = ProjectRelease(session.store, release).facts
        gold = {session.store.article(each).name for each in gold_annotators(session.store)}
        files = kept(session)
        as_of = session.store.content_changed()
        assert session.store.split() is not None
    assert [part.name for part in facts.parts] == ["train", "dev", "test"]
    assert {each.name for each in facts.articles} == gold
    for part in facts.parts:
        lines = [json.loads(line) for line in files[part.files[""]].splitlines()]
        assert [line["id"] for line in lines] == [
            a.name for a in facts.articles if a.part == part.name
        ]
        assert part.articles == len(lines)
        assert part.families == len({family_of(line["id"]) for line in lines})
        labels = [span["label"] for line in lines for span in line["spans"]]
        assert part.spans == {label: labels.count(label) for label in facts.scheme.labels}
        dates = [line["document_time"] for line in lines]
        assert (part.first, part.last, part.undated) == (min(dates), max(dates), 0)
        for line in lines:
            (article,) = (each for each in facts.articles if each.name == line["id"])
            assert article.sha256 == sha256(line["text"].encode()).hexdigest()
            assert article.layers == {"": line["layer"]["adjudicated"]}
    parts_of_families = {(family_of(each.name), each.part) for each in facts.articles}
    assert len(parts_of_families) == len({family for family, _ in parts_of_families}) == 12
    assert (facts.families.families, facts.families.alone) == (11, 1)
    assert facts.split is not None
    assert facts.split.overlap.passages == 0
    assert sum(map(len, (each.articles for each in facts.left_out))) == UNDECIDED
    assert facts.as_of == as_of
    assert (facts.agreement.articles, facts.agreement.people) == (ADJUDICATED, 2)
    strict = facts.agreement.labels[0].measures["strict"]
    assert strict.value == pytest.approx(0.9143)
    assert strict.spans == 420
    for name in ("scheme.json", "guidelines.de.md"):
        assert name in files


def test_nobody_is_named_unless_it_is_asked_for(path: Path) -> None:
    with opened(path) as (session, families):
        freeze(session, families, GOLDEN)
        freeze(session, families, ReleaseChoices(names=True))
        without, with_names = (b"".join(kept(session, number).values()) for number in (1, 2))
    for person in (ANNA, BEN, LEA):
        assert person.id.encode() not in without
        assert f'"{person.name}"'.encode() not in without
    assert len({*re.findall(rb'"(annotator-[0-9a-f]{10})"', without)}) == 2
    assert f'"{ANNA.name}"'.encode() in with_names


def test_unchanged_content_is_the_same_release_whoever_comes(path: Path) -> None:
    with opened(path) as (session, families):
        first = freeze(session, families, GOLDEN)
        before = kept(session)
    with opened(path, named_person("Zoe")) as (session, families):
        assert freeze(session, families, GOLDEN) == first
        assert len(session.store.releases()) == 1
        article = session.store.article_by_name("f03-1")
        edit_metadata(session, article, "title", "Ein anderer Titel", None)
        second = freeze(session, families, GOLDEN)
        assert (second.number, ProjectRelease(session.store, second).previous) == (2, 1)
        assert kept(session, 1) == before
        assert kept(session, 2) != before


def test_a_draft_says_the_same_and_keeps_nothing(path: Path) -> None:
    with opened(path, writer=False) as (session, families):
        draft = draft_facts(session, families, GOLDEN)
        assert (session.store.releases(), session.store.split()) == ([], None)
    with opened(path) as (session, families):
        release = freeze(session, families, GOLDEN)
        assert ProjectRelease(session.store, release).facts == draft


def test_layers_of_people_go_out_as_files_of_their_own(path: Path) -> None:
    with opened(path) as (session, families):
        release = freeze(session, families, ReleaseChoices(layer=LayerChoice.PEOPLE), whole=True)
        found = ProjectRelease(session.store, release)
        facts = found.facts
        (whole,) = facts.parts
        layers = {layer: list(found.articles("all", layer)) for layer in facts.layers}
    assert (facts.split, whole.name, whole.articles) == (None, "all", 40)
    sizes = sorted(len(articles) for articles in layers.values())
    assert sizes == [ADJUDICATED + UNDECIDED, 40]
    for layer, articles in layers.items():
        assert {each.owner.annotator.name for each in articles if each.owner} == {layer}


def test_decisions_of_reviewers_are_counted_and_who_was_right_is_not_said(path: Path) -> None:
    with opened(path) as (session, families):
        article = session.store.article_by_name("f01-1")
        spans = session.store.spans(article.id, ANNA.id)
        golden = session.store.spans(article.id, GOLD.id)
        decided = [
            Adjudication(
                adjudication_id(article.id, (span.id,)),
                article.id,
                LEA.id,
                Decision.TAKEN,
                (Seen(ANNA.id, span.id, "another print"),),
                (gold.id,),
                taken=ANNA.id,
                reason=Reason.SLIP if number else Reason.UNSAID,
            )
            for number, (span, gold) in enumerate(zip(spans[:3], golden[:3], strict=True))
        ]
        session.commit(ActionKind.ADJUDICATE, [EntityChange(None, each) for each in decided])
        facts = draft_facts(session, families, GOLDEN)
        lea = ReleaseContent(session.store, GOLDEN).pseudonyms.name(LEA.id)
    found = facts.adjudication
    assert (found.articles, found.units, found.stale) == (1, 3, 3)
    assert (found.decisions, found.reasons) == ({"taken": 3}, {"slip": 2})
    assert found.reviewers == [lea]


def test_agreement_that_cannot_be_measured_says_why(tmp_path: Path) -> None:
    path = family_project(tmp_path / "one.goldspan", sizes=(1,) * 3)
    with opened(path) as (session, families):
        for state in session.store.states(BEN.id):
            session.commit(ActionKind.STATE, [EntityChange(state, None)])
        facts = draft_facts(session, families, GOLDEN)
    assert facts.agreement.labels == []
    assert facts.agreement.because == "fewer than two people are done with any of its articles"


def test_one_family_alone_is_no_split_and_says_what_it_needs(tmp_path: Path) -> None:
    path = family_project(tmp_path / "one.goldspan", sizes=(4,))
    with opened(path) as (session, families):
        with pytest.raises(SplitError, match=r"All 4 articles are of one family.*You need"):
            freeze(session, families, GOLDEN)
        assert session.store.releases() == []
        assert freeze(session, families, GOLDEN, whole=True).number == 1


def test_what_came_later_joins_its_family_and_nothing_moves(path: Path) -> None:
    with opened(path) as (session, families):
        freeze(session, families, GOLDEN)
        before = {each.name: each.part for each in project_release(session.store).facts.articles}
        copied = session.store.text(session.store.article_by_name("f04-1").id)
        own = {"annotator": ANNA.id, "kind": "person", "name": ANNA.name, "state": "done"}
        later = [
            {"id": name, "text": text, "language": "de", "layer": own, "spans": []}
            for name, text in (
                ("f04-9", f"{copied}\n\nMehr folgt.\n"),
                ("f99-1", "Neu ist dies.\n"),
            )
        ]
        source = path.with_name("later.jsonl")
        source.write_text("\n".join(map(json.dumps, later)) + "\n", encoding="utf-8")
        run_import(session, [source])
        second = freeze(session, families, GOLDEN)
        after = {each.name: each.part for each in project_release(session.store).facts.articles}
    assert second.number == 2
    assert {name: after[name] for name in before} == before
    assert after["f04-9"] == before["f04-1"]
    assert after.keys() - before.keys() == {"f04-9", "f99-1"}


def test_undated_articles_are_named_in_a_split_by_date_or_left_out(path: Path) -> None:
    with opened(path) as (session, families):
        article = session.store.article_by_name("f05-2")
        edit_metadata(session, article, "document_time", "", None)
        session.flush()
        by_date = SplitSettings(by_date=True)
        with pytest.raises(SplitError, match="f05-2"):
            project_split(session, families, by_date)
        save_split(session, project_split(session, families, by_date, leave_out_undated=True))
        facts = draft_facts(session, families, GOLDEN)
    assert facts.split is not None
    assert facts.split.by_date
    reasons = {each.reason: each.articles for each in facts.left_out}
    assert reasons["It has no date, and the split is by date."] == ["f05-2"]


def test_without_gold_nothing_is_released(tmp_path: Path) -> None:
    with texts_project(tmp_path, [("a", "Nichts ist hier markiert.", "de")]) as session:
        families = ProjectFamilies(session)
        for whole in (False, True):
            with pytest.raises((ExportError, SplitError), match="gold"):
                freeze(session, families, GOLDEN, whole=whole)
        families.close()
    with create_project(tmp_path / "empty.goldspan", "Empty", LEA) as session:
        families = ProjectFamilies(session)
        with pytest.raises(ExportError, match="gold"):
            freeze(session, families, GOLDEN, whole=True)
        families.close()


def test_a_project_that_can_only_be_read_says_so(path: Path) -> None:
    with (
        opened(path, writer=False) as (session, families),
        pytest.raises(ProjectError, match=r"can only be read.*can be written all the same"),
    ):
        freeze(session, families, GOLDEN)


@pytest.mark.parametrize("step", [1, 20, 37])
def test_a_cancelled_release_leaves_nothing(path: Path, step: int) -> None:
    progress = Progress()
    steps = 0

    def stop(at: Step) -> None:
        nonlocal steps
        steps += at.subject.startswith("f")
        if steps == step:
            progress.cancel()

    progress.listener = stop
    with opened(path) as (session, families):
        with pytest.raises(CancelledError):
            freeze(session, families, GOLDEN, progress)
        assert (session.store.releases(), session.store.split()) == ([], None)
