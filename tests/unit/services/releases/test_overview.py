"""A list of releases reads what each says of itself as a whole, and none of its articles."""

from __future__ import annotations

from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest

from goldspan.domain.errors import GoldspanError
from goldspan.domain.releases import Release
from goldspan.services.families.project_families import ProjectFamilies
from goldspan.services.project.projects import open_project
from goldspan.services.releases.content.choices import ReleaseChoices
from goldspan.services.releases.freezing.freeze import freeze
from goldspan.services.releases.record.facts import (
    ArticleFacts,
    CommonFacts,
    LeftOutFacts,
    ReleaseFacts,
    facts_bytes,
)
from goldspan.services.releases.record.overview import overview
from goldspan.services.releases.record.reading import ProjectRelease
from goldspan.store.project import ProjectStore
from helpers.family_project import LEA, UNDECIDED, family_project
from helpers.kept_releases import keep
from helpers.made_up_release import MadeUpRelease, made_up_article
from helpers.stored import ANNA, store_with_article

MANY = 20_000


def test_it_says_what_the_facts_say(tmp_path: Path) -> None:
    path = family_project(tmp_path / "haefen.goldspan")
    with open_project(path, LEA) as session, closing(ProjectFamilies(session)) as families:
        release = ProjectRelease(session.store, freeze(session, families, ReleaseChoices()))
        facts, seen = release.facts, overview(release)
    for field in CommonFacts.model_fields:
        assert getattr(seen, field) == getattr(facts, field)
    assert list(seen.left_out.values()) == [UNDECIDED]
    for part in seen.parts:
        families_here = Counter(each.family for each in facts.articles if each.part == part.name)
        sizes = [size for size, count in part.family_sizes for _ in range(count)]
        assert sizes == sorted(families_here.values())
        assert len(sizes) == part.families


def test_articles_are_not_read(tmp_path: Path) -> None:
    """So a project with many large releases lists them at once: damage behind is not even met."""
    facts = made_up_facts()
    with store_with_article(tmp_path / "p.goldspan") as store:
        release = ProjectRelease(store, keep(store, ANNA, {"facts.json": facts_bytes(facts)}))
        damage(store, "position > 0")
        with pytest.raises(GoldspanError, match="damaged or missing"):
            _ = release.facts
        assert overview(release).left_out == {'"articles": [': 2}
        damage(store, "position = 0")
        with pytest.raises(GoldspanError, match="damaged or missing"):
            overview(release)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{}",
        b"[]",
        b'{\n  "articles": []\n}',
        b'{\n  "left_out": 1,\n  "articles": []\n}',
        b'{\n  "left_out": [],\n  "losses": [],\n  "articles": []\n}',
    ],
)
def test_what_is_no_facts_is_said(tmp_path: Path, data: bytes) -> None:
    with store_with_article(tmp_path / "p.goldspan") as store:
        release = kept(store, data)
        with pytest.raises(GoldspanError, match="cannot be read"):
            overview(ProjectRelease(store, release))


def made_up_facts() -> ReleaseFacts:
    """Return facts of so many articles that they are more than one piece."""
    small = MadeUpRelease({"train": [made_up_article("a", "Nato.")]}).facts
    articles = [
        ArticleFacts(
            name=f"a{n}", sha256="0" * 64, length=1, part="train", family=n, layers={"": True}
        )
        for n in range(MANY)
    ]
    left_out = LeftOutFacts(reason='"articles": [', articles=['\n  "articles": [', "b"])
    return small.model_copy(update={"articles": articles, "left_out": [left_out]})


def kept(store: ProjectStore, data: bytes) -> Release:
    return keep(store, ANNA, {"facts.json": data})


def damage(store: ProjectStore, where: str) -> None:
    with store.transaction() as transaction:
        transaction._connection.execute(
            f"UPDATE kept_file SET body = substr(body, 2) WHERE {where}"
        )
        transaction.commit()
