"""What is left in each article with what is recalled: the same as on its desk."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from goldspan.domain.change import ActionKind, EntityChange
from goldspan.domain.layer import WorkState
from goldspan.services.library import load_rows, set_blind
from goldspan.services.recall.counting import LeftCounts
from helpers.loop_project import PIPELINE, suggestion
from helpers.recalling_project import SECONDS, TEXTS, Recalling, recalling_project


class Counted:
    """A project with its counts; `told` is in which order articles were counted."""

    def __init__(self, recalling: Recalling) -> None:
        self.recalling = recalling
        self.known: dict[str, int | None] = {}
        self.told: list[str] = []
        self.counts = LeftCounts(recalling.recollection)
        self.counts.subscribe(self._hear)

    def _hear(self, counts: object) -> None:
        assert isinstance(counts, dict)
        self.known |= counts
        self.told += counts

    def left(self) -> dict[str, int]:
        """Return what is left by name, as the library shows it."""
        self.recalling.settle()
        assert self.counts.wait(SECONDS)
        session = self.recalling.session
        rows = load_rows(session.store, session.annotator.id)
        stored = {row.article.name: (row.article.id, row.suggestions) for row in rows}
        return {
            name: count if (known := self.known.get(article)) is None else known
            for name, (article, count) in stored.items()
        }

    def on_desks(self) -> dict[str, int]:
        """Return what is left by name, as the desks say."""
        return {name: self.recalling.desk(name).layer.open_count() for name in self.recalling.ids}


@pytest.fixture
def counted(tmp_path: Path) -> Iterator[Counted]:
    with recalling_project(tmp_path) as recalling:
        made = Counted(recalling)
        made.counts.start()
        yield made
        made.counts.close()


def test_counts_are_those_of_the_desks(counted: Counted) -> None:
    recalling = counted.recalling
    entities = [
        PIPELINE,
        suggestion(TEXTS["other"], "ACTOR", "Lindqvists"),
        suggestion(TEXTS["copy"], "ACTOR", "Verband"),
    ]
    recalling.session.commit(ActionKind.PREFILL, [EntityChange(None, each) for each in entities])
    assert counted.left() == {"lift": 0, "copy": 1, "other": 1, "apart": 0} == counted.on_desks()
    recalling.mark("lift", "ACTOR", "Marta Lindqvist", "Marta Lindqvist", "PERSON")
    assert counted.left() == {"lift": 0, "copy": 2, "other": 2, "apart": 0} == counted.on_desks()
    desk = recalling.desk("other")
    desk.accept([desk.layer.open_suggestions()[0].id])
    assert counted.left()["other"] == 1
    recalling.finish("other")
    assert counted.left()["other"] == counted.on_desks()["other"] == 1
    set_blind(recalling.session, [recalling.ids["other"]], blind=True)
    assert counted.left()["other"] == counted.on_desks()["other"] == 0
    recalling.finish("copy", WorkState.SKIPPED)
    recalling.session.undo().result()
    assert counted.left() == counted.on_desks()


def test_what_one_sees_is_counted_first(tmp_path: Path) -> None:
    with recalling_project(tmp_path) as recalling:
        made = Counted(recalling)
        wanted = [recalling.ids["apart"], recalling.ids["other"]]
        made.counts.prefer(wanted)
        recalling.recollection.read_again()
        recalling.settle()
        assert made.told == []
        made.counts.start()
        assert made.counts.wait(SECONDS)
        made.counts.close()
        assert made.told[:2] == wanted
        assert set(made.told) == set(recalling.ids.values())
