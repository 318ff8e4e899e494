"""What the tests of formats share: the default scheme, readers' options, and a project."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from goldspan.domain.annotator import Annotator, named_person
from goldspan.domain.exchange import ExchangeArticle, Refusal
from goldspan.domain.scheme import Scheme
from goldspan.formats.reading import ReadOptions
from goldspan.formats.registry import reader_for
from goldspan.services.project.session import ProjectSession
from goldspan.services.schemes import default_scheme
from goldspan.store.project import ProjectStore

SEEDS = Path(__file__).parents[3] / "seeds"


@pytest.fixture
def seeds() -> Path:
    return SEEDS


@pytest.fixture(scope="session")
def scheme() -> Scheme:
    return default_scheme()


@pytest.fixture
def options(scheme: Scheme) -> ReadOptions:
    return ReadOptions(scheme=scheme)


@pytest.fixture
def read(options: ReadOptions) -> Callable[[Path], tuple[list[ExchangeArticle], list[Refusal]]]:
    def run(
        path: Path, chosen: ReadOptions = options
    ) -> tuple[list[ExchangeArticle], list[Refusal]]:
        items = list(reader_for(path).read(path, chosen))
        return (
            [item for item in items if isinstance(item, ExchangeArticle)],
            [item for item in items if isinstance(item, Refusal)],
        )

    return run


@pytest.fixture
def person() -> Annotator:
    return named_person("Ada")


@pytest.fixture
def session(tmp_path: Path, person: Annotator, scheme: Scheme) -> Iterator[ProjectSession]:
    store = ProjectStore.create(tmp_path / "project.goldspan", "project", person, scheme)
    with ProjectSession(store, person) as opened:
        yield opened
