"""The commands about who works on what: the matrix, handing articles out and taking them back."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from goldspan.cli.options import JsonOption, PersonOption, ProjectArgument
from goldspan.cli.output import counted, note, show_result, table_lines
from goldspan.cli.person import acting_person
from goldspan.cli.progress import shown_progress

if TYPE_CHECKING:
    from concurrent.futures import Future

    from goldspan.domain.annotator import Annotator
    from goldspan.domain.change import Action
    from goldspan.services.assigning.matrix import Cell, Matrix
    from goldspan.services.assigning.sharing_out import SharingPlan, SharingWish
    from goldspan.services.project.session import ProjectSession

TEAM_EXAMPLES = """\b
Examples:
  goldspan team talks.goldspan
  goldspan team talks.goldspan --json | jq '.articles[] | select(.ready) | .id'"""
ASSIGN_EXAMPLES = """\b
Examples:
  goldspan assign talks.goldspan --to Anna --to Ben --article 000_a11c
  goldspan assign talks.goldspan --to Anna --label CLAIM
  goldspan assign talks.goldspan --to Anna --to Ben --to Cem --each 2 --blind 20 --dry-run
  goldspan assign talks.goldspan --to Ben --take-back"""


def add_to(program: typer.Typer) -> None:
    """Give the program these commands."""
    program.command("team", epilog=TEAM_EXAMPLES)(team)
    program.command("assign", epilog=ASSIGN_EXAMPLES)(assign)


def team(project: ProjectArgument, person: PersonOption = "", as_json: JsonOption = False) -> None:
    """List who is how far with which article.

    What somebody was asked to do has a star; in brackets the labels, where not all.
    Changes nothing.
    """
    from goldspan.services.assigning.matrix import names_of, read_matrix
    from goldspan.services.project.projects import open_project

    with open_project(project, acting_person(person), writer=False) as session:
        matrix = read_matrix(session.store)
    names = names_of(matrix.people)
    header = ["id", "people", "done", "gold", *names.values(), "title"]
    cells = [
        [
            *(row.article.name, row.people, row.done, row.gold.value),
            *(_cell(row.cell(who)) for who in names),
            row.article.title,
        ]
        for row in matrix.rows
    ]
    data = {"project": str(project), **_matrix(matrix, names)}
    show_result(as_json, data, table_lines(header, cells))


def assign(
    project: ProjectArgument,
    to: Annotated[
        list[str],
        typer.Option(metavar="NAME", help="Who is to work; may be given several times."),
    ],
    article: Annotated[
        list[str] | None,
        typer.Option(metavar="ID", help="Only this article; may be given several times."),
    ] = None,
    label: Annotated[
        list[str] | None,
        typer.Option(metavar="KEY", help="Only for this label; may be given several times."),
    ] = None,
    each: Annotated[
        int, typer.Option(metavar="N", help="Each article by N of them, loads balanced; 0: by all.")
    ] = 0,
    blind: Annotated[
        int,
        typer.Option(min=0, max=100, help="With --each: per cent of each person's articles."),
    ] = 0,
    apart: Annotated[
        bool, typer.Option("--apart", help="With --each: copies may go to different people.")
    ] = False,
    seed: Annotated[int, typer.Option(help="With --each: another one plans otherwise.")] = 0,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="With --each: say what would be, and change nothing.")
    ] = False,
    take_back: Annotated[
        bool, typer.Option("--take-back", help="Ask them no longer; what they did stays.")
    ] = False,
    person: PersonOption = "",
    as_json: JsonOption = False,
) -> None:
    """Ask people to work on articles, for all labels or some.

    Names that are not in the project are entered. With --each articles are shared out: who has
    them already counts, copies of a report go to the same people, a seed always plans alike.
    """
    from goldspan.services.assigning.handing_out import assign as hand_out
    from goldspan.services.assigning.handing_out import person_named, unassign
    from goldspan.services.assigning.sharing_out import SharingWish
    from goldspan.services.project.projects import open_project
    from goldspan.services.transfer.article_names import article_ids

    if not each and (blind or apart or dry_run):
        raise typer.BadParameter("it goes with --each", param_hint="--blind, --apart, --dry-run")
    with open_project(project, acting_person(person), window_lock=False) as session:
        store = session.store
        people = [person_named(store, name) for name in dict.fromkeys(to)]
        ids = article_ids(store, article) if article else [a.id for a in store.articles()]
        plan: SharingPlan | None = None
        if take_back:
            done = unassign(session, ids, [one.id for one in people], label or ())
        elif each:
            wish = SharingWish(
                tuple(ids), tuple(people), each, tuple(label or ()), blind, not apart, seed
            )
            plan, done = _share(session, wish, dry_run=dry_run)
        else:
            done = hand_out(session, ids, people, label or ())
        changed = done is not None
        if done is not None:
            done.result()
        loads = _loads(session, people, plan)
    data = {
        "project": str(project),
        "changed": changed,
        "people": [
            {"id": one.id, "name": one.name, "articles": count, "blind": unseen}
            for one, count, unseen in loads
        ],
        "lacking": len(plan.lacking) if plan is not None else 0,
    }
    rows = [[one.name, count, unseen] for one, count, unseen in loads]
    show_result(as_json, data, table_lines(["person", "articles", "blind"], rows))
    if plan is not None and plan.lacking:
        note(f"{counted(len(plan.lacking), 'article')} without enough people: somebody skipped.")


def _share(
    session: ProjectSession, wish: SharingWish, *, dry_run: bool
) -> tuple[SharingPlan, Future[Action] | None]:
    """Return the plan, and what is being saved of it."""
    from goldspan.services.assigning.sharing_out import plan_sharing, share_out
    from goldspan.services.families.project_families import ProjectFamilies

    families = ProjectFamilies(session, many=sys.maxsize)
    try:
        with shown_progress("Comparing articles") as progress:
            families.build(progress)
        plan = plan_sharing(session, wish, families.families())
        return plan, None if dry_run else share_out(session, plan)
    finally:
        families.close()


def _loads(
    session: ProjectSession, people: list[Annotator], plan: SharingPlan | None
) -> list[tuple[Annotator, int, int]]:
    """Return how many articles each of these people has, and how many of them blind."""
    if plan is not None:
        return [(share.person, share.after, share.blind) for share in plan.shares]
    states = {(s.article, s.annotator) for s in session.store.states() if s.blind}
    found = []
    for one in people:
        own = session.store.assignments(one.id)
        found.append((one, len(own), sum((e.article, e.annotator) in states for e in own)))
    return found


def _cell(cell: Cell) -> str:
    words = cell.state.value if cell.works or cell.state != "new" else ""
    labels = f" [{' '.join(cell.labels)}]" if cell.labels else ""
    return f"{words}{'*' if cell.assigned else ''}{labels}{' blind' if cell.blind else ''}".strip()


def _matrix(matrix: Matrix, names: dict[str, str]) -> dict[str, object]:
    return {
        "people": [
            {
                "id": who,
                "name": name,
                "assigned": (sums := matrix.sums(who)).assigned,
                "open": sums.open,
                "done": sums.done,
                "begun": sums.begun,
                "skipped": sums.skipped,
                "blind": sums.blind,
            }
            for who, name in names.items()
        ],
        "articles": [
            {
                "id": row.article.name,
                "key": row.article.id,
                "title": row.article.title,
                "people": row.people,
                "done": row.done,
                "gold": row.gold.value,
                "ready": row.ready,
                "cells": {
                    who: {
                        "state": cell.state.value,
                        "reason": cell.reason,
                        "assigned": cell.assigned,
                        "labels": list(cell.labels),
                        "blind": cell.blind,
                    }
                    for who, cell in sorted(row.cells.items())
                },
            }
            for row in matrix.rows
        ],
    }
