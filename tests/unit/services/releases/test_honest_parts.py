"""What goes out is parted honestly: no family is cut, no part is empty or ahead, or it is said."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from goldspan.domain.change import ActionKind, EntityChange
from goldspan.domain.errors import ConflictError
from goldspan.domain.releases import SplitSettings
from goldspan.services.families.project_families import ProjectFamilies
from goldspan.services.library import edit_metadata
from goldspan.services.progress import Progress, Step
from goldspan.services.project.projects import open_project
from goldspan.services.project.session import ProjectSession
from goldspan.services.releases.content.choices import ReleaseChoices
from goldspan.services.releases.content.left_out import WHY_WORDS, Why, to_look_at
from goldspan.services.releases.freezing.freeze import draft_facts, freeze
from goldspan.services.releases.freezing.kept_losses import KEPT_LOSSES
from goldspan.services.releases.record.facts import OverlapFacts, ReleaseFacts, SplitFacts
from goldspan.services.releases.record.reading import ProjectRelease
from goldspan.services.releases.writing.write import write_release
from goldspan.services.splitting.project_split import project_split, save_split
from goldspan.services.splitting.refusals import SplitError, TooFewFamiliesError
from helpers.family_project import LEA, family_of, family_project
from helpers.made_up_release import MadeUpRelease, made_up_article

GOLDEN = ReleaseChoices()
SETTLED = ReleaseChoices(adjudicated_only=True)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return family_project(tmp_path_factory.mktemp("made") / "haefen.goldspan")


@pytest.fixture
def session(made: Path, tmp_path: Path) -> Iterator[ProjectSession]:
    copy = Path(shutil.copy(made, tmp_path / "haefen.goldspan"))
    with open_project(copy, LEA, window_lock=False) as session:
        yield session


@pytest.fixture
def families(session: ProjectSession) -> Iterator[ProjectFamilies]:
    with closing(ProjectFamilies(session)) as families:
        yield families


def move(session: ProjectSession, name: str, part: str) -> None:
    """Put an article into a part of the split that is kept, away from its family."""
    before = session.store.split()
    assert before is not None
    article = session.store.article_by_name(name).id
    parts = {
        key: tuple(sorted({*ids, article} if key == part else {*ids} - {article}))
        for key, ids in before.parts.items()
    }
    session.commit(ActionKind.SPLIT, [EntityChange(before, replace(before, parts=parts))])


def date_articles(session: ProjectSession, dates: Mapping[str, str]) -> None:
    for name, date in dates.items():
        article = session.store.article_by_name(name)
        edit_metadata(session, article, "document_time", date, None)
    session.flush()


def left_out(facts: ReleaseFacts, why: Why) -> list[str]:
    return [a for each in facts.left_out if each.reason == WHY_WORDS[why] for a in each.articles]


def test_a_family_that_is_in_two_parts_by_now_does_not_go_out_in_both(
    session: ProjectSession, families: ProjectFamilies, tmp_path: Path
) -> None:
    first = ProjectRelease(session.store, freeze(session, families, GOLDEN)).facts
    assert not to_look_at(first)
    part = {each.name: each.part for each in first.articles}
    family = next(f"f{n:02}" for n in range(1, 6) if part.get(f"f{n:02}-1") == "train")
    move(session, f"{family}-1", "test")
    release = ProjectRelease(session.store, freeze(session, families, GOLDEN))
    facts = release.facts
    held = left_out(facts, Why.HELD_BACK)
    assert held == sorted(n for n in part if family_of(n) == family and n != f"{family}-1")
    now = {each.name: each.part for each in facts.articles}
    assert now == {**{n: p for n, p in part.items() if n not in held}, f"{family}-1": "test"}
    assert len({(each.family, each.part) for each in facts.articles}) == 12
    assert facts.split is not None and facts.split.overlap.passages == 0
    assert to_look_at(facts)
    written = write_release(release, [], tmp_path / "r2").folder
    for document in ("README.md", "DATASHEET.md"):
        assert "nothing that is measured on was seen in training" in (
            (written / document).read_text("utf-8")
        )


class Parted(MadeUpRelease):
    """A release in two parts: so many passages in both, its articles of these families."""

    def __init__(self, passages: int, families: Sequence[int]) -> None:
        texts = ("Der Hafen bleibt zu.", "Das Ufer ist frei.")
        articles = [made_up_article(f"a{at}", text) for at, text in enumerate(texts)]
        super().__init__(dict(zip(("train", "test"), ([each] for each in articles), strict=True)))
        made = super().facts
        shared = OverlapFacts(passages=passages, recurring=0, pairs=passages)
        self._said = made.model_copy(
            update={
                "split": SplitFacts(
                    shares={"train": 0.5, "test": 0.5},
                    seed=0,
                    by_date=False,
                    warnings=[],
                    overlap=shared,
                ),
                "articles": [
                    each.model_copy(update={"family": family})
                    for each, family in zip(made.articles, families, strict=True)
                ],
            }
        )

    @property
    def facts(self) -> ReleaseFacts:
        return self._said

    def open(self, path: str) -> Iterator[bytes]:
        yield from [] if path == KEPT_LOSSES else super().open(path)


@pytest.mark.parametrize(
    ("release", "said", "unsaid"),
    [
        (Parted(0, (1, 2)), "nothing that is measured on was seen in training", "were cut"),
        (Parted(2, (1, 2)), "passages stand in several parts all the same", "was seen in training"),
        (Parted(2, (1, 1)), "Families were cut", "Families are never cut"),
    ],
)
def test_documents_say_no_more_than_is_true(
    release: MadeUpRelease, said: str, unsaid: str, tmp_path: Path
) -> None:
    """Also of a release that another version made, and that has a family in two parts."""
    folder = write_release(release, [], tmp_path / "r").folder
    for document in ("README.md", "DATASHEET.md"):
        words = (folder / document).read_text("utf-8")
        assert said in words and unsaid not in words


def test_what_goes_out_is_parted_and_an_empty_part_is_refused(
    session: ProjectSession, families: ProjectFamilies
) -> None:
    with pytest.raises(TooFewFamiliesError, match="12 articles of 2 families"):
        freeze(session, families, SETTLED)
    save_split(session, project_split(session, families))
    kept = session.store.split()
    with pytest.raises(SplitError, match="No article goes out of "):
        freeze(session, families, SETTLED)
    with pytest.raises(SplitError, match="No article goes out of "):
        draft_facts(session, families, SETTLED)
    assert session.store.releases() == [] and session.store.split() == kept
    assert freeze(session, families, SETTLED, whole=True).number == 1


def test_what_parts_lack_is_said_of_what_goes_out_and_the_same_again(
    session: ProjectSession, families: ProjectFamilies
) -> None:
    settled = {each.name for each in draft_facts(session, families, SETTLED, whole=True).articles}
    save_split(session, project_split(session, families, SplitSettings({"train": 8, "test": 2})))
    split = session.store.split()
    assert split is not None
    part_of = split.part_of()
    one, other = sorted({family_of(name) for name in settled})
    parts = {f: part_of[session.store.article_by_name(f"{f}-1").id] for f in (one, other)}
    if len(set(parts.values())) == 1:
        wanted = "test" if parts[one] == "train" else "train"
        for name in [each.name for each in session.store.articles()]:
            article = session.store.article_by_name(name).id
            if family_of(name) == other and article in part_of:
                move(session, name, wanted)
    release = freeze(session, families, SETTLED)
    facts = ProjectRelease(session.store, release).facts
    assert facts.split is not None and len(facts.split.warnings) == 2
    assert all("% of the articles instead of" in each for each in facts.split.warnings)
    assert to_look_at(facts)
    assert freeze(session, families, SETTLED).id == release.id


def test_a_split_that_is_new_and_one_that_is_kept_say_the_same(tmp_path: Path) -> None:
    """What the first release said of the split that it made says the next one of what is kept."""
    path = family_project(tmp_path / "few.goldspan", sizes=(16, 2, 2))
    with (
        open_project(path, LEA, window_lock=False) as session,
        closing(ProjectFamilies(session)) as families,
    ):
        first = freeze(session, families, GOLDEN)
        facts = ProjectRelease(session.store, first).facts
        assert facts.split is not None and facts.split.warnings
        assert freeze(session, families, GOLDEN).id == first.id


def test_what_is_out_of_order_by_its_date_now_does_not_go_out(
    session: ProjectSession, families: ProjectFamilies
) -> None:
    save_split(session, project_split(session, families, SplitSettings(by_date=True)))
    first = draft_facts(session, families, GOLDEN)
    late = next(each.name for each in first.articles if each.part == "train")
    date_articles(session, {late: "2035-01-01"})
    facts = draft_facts(session, families, GOLDEN)
    assert left_out(facts, Why.OUT_OF_ORDER) == [late]
    train, *later = facts.parts
    assert all(train.last < part.first for part in later)
    assert to_look_at(facts)


def test_dates_of_parts_are_in_the_order_of_days_not_of_letters(
    session: ProjectSession, families: ProjectFamilies
) -> None:
    names = [each.name for each in draft_facts(session, families, GOLDEN, whole=True).articles]
    dates = dict.fromkeys(names, "2021-06-30") | {names[0]: "2021-W05", names[1]: "2021-12-28"}
    date_articles(session, dates)
    (part,) = draft_facts(session, families, GOLDEN, whole=True).parts
    assert (part.first, part.last) == ("2021-W05", "2021-12-28")


def test_a_split_made_while_a_release_is_made_is_not_replaced(
    session: ProjectSession, families: ProjectFamilies
) -> None:
    theirs = project_split(session, families, SplitSettings({"train": 1, "test": 1}))
    progress = Progress()

    def meanwhile(step: Step) -> None:
        if step.subject == "f01-1":  # the articles are read
            save_split(session, theirs)

    progress.listener = meanwhile
    with pytest.raises(ConflictError):
        freeze(session, families, GOLDEN, progress)
    assert session.store.split() == theirs.split and session.store.releases() == []
