"""Who is compared on what, and what is left out and why."""

from __future__ import annotations

from pathlib import Path

from goldspan.domain.annotator import named_person
from goldspan.domain.change import ActionKind
from goldspan.domain.layer import WorkState
from goldspan.domain.review import Assignment, assignment_id
from goldspan.services.measuring.selection import Chosen, LeftOut, Selection, Why, choose
from goldspan.store.project import ProjectStore
from helpers.shared_work import commit, shared_work

ADA, BEN, CLEO = (named_person(name) for name in ("Ada", "Ben", "Cleo"))
DONE, BEGUN, SKIPPED = WorkState.DONE, WorkState.BEGUN, WorkState.SKIPPED
TEXTS = [f"Moskau redet zum {number}. Mal." for number in range(5)]
MARKED = [("ACTOR", "Moskau", {"kind": "STATE"})]


def _project(path: Path) -> ProjectStore:
    shared_work(
        path,
        [
            (TEXTS[0], {ADA: (DONE, MARKED), BEN: (DONE, MARKED), CLEO: (BEGUN, [])}),
            (TEXTS[1], {ADA: (DONE, MARKED), BEN: (SKIPPED, [])}),
            (TEXTS[2], {ADA: (BEGUN, MARKED)}),
            (TEXTS[3], {ADA: (DONE, MARKED), BEN: (DONE, []), CLEO: (DONE, MARKED)}),
        ],
    )
    return ProjectStore.open(path)


def _left(chosen: Chosen, why: Why) -> list[tuple[int, str, str]]:
    return [(each.count, each.person, each.label) for each in chosen.left_out if each.why is why]


def test_compared_are_those_who_are_done(tmp_path: Path) -> None:
    """Articles with one person or none are left out, and whoever is not done, by name."""
    with _project(tmp_path / "p.goldspan") as store:
        chosen = choose(store, Selection())
        assert [each.article.name for each in chosen.compared] == ["a0", "a3"]
        assert [person.name for person in chosen.people] == ["Ada", "Ben", "Cleo"]
        assert set(chosen.compared[0].asked) == {ADA.id, BEN.id}
        assert _left(chosen, Why.ALONE) == [(1, "", "")]
        assert _left(chosen, Why.NOBODY) == [(1, "", "")]
        assert _left(chosen, Why.SKIPPED) == [(1, BEN.id, "")]
        assert sorted(_left(chosen, Why.BEGUN)) == sorted([(1, ADA.id, ""), (1, CLEO.id, "")])


def test_an_assignment_says_for_which_labels_and_who_is_awaited(tmp_path: Path) -> None:
    """A label that fewer than two were asked for is not compared there."""
    with _project(tmp_path / "p.goldspan") as store:
        article = store.articles()[0].id
        given = [
            Assignment(assignment_id(BEN.id, article), article, BEN.id, ("ACTOR",)),
            Assignment(assignment_id(CLEO.id, article), article, CLEO.id),
        ]
        commit(store, ADA, ActionKind.ASSIGN, given)
        chosen = choose(store, Selection(articles=(article,)))
        assert chosen.compared[0].asked == {ADA.id: None, BEN.id: frozenset({"ACTOR"})}
        assert _left(chosen, Why.AWAITED) == [(1, CLEO.id, "")]
        labels = {label for _, _, label in _left(chosen, Why.UNASSIGNED)}
        assert labels == {"DATE", "CLAIM", "FURNITURE"}


def test_people_and_labels_can_be_chosen(tmp_path: Path) -> None:
    """Of the people chosen two have to be done; nobody else is waited for."""
    with _project(tmp_path / "p.goldspan") as store:
        chosen = choose(store, Selection(people=(BEN.id, CLEO.id), labels=("DATE",)))
        assert [each.article.name for each in chosen.compared] == ["a3"]
        assert chosen.labels == ("DATE",)
        assert LeftOut(Why.ALONE, 1, articles=(store.articles()[0].id,)) in chosen.left_out
