"""The command that says whether there is enough gold: curve."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated

import typer

from goldspan.cli.curve_words import HEADER, duration, outlook_lines, step_rows, told_changes
from goldspan.cli.options import (
    JsonOption,
    LearnOnOption,
    PersonOption,
    ProjectArgument,
    RoundsOption,
)
from goldspan.cli.output import counted, note, show_result, table_lines
from goldspan.cli.person import acting_person
from goldspan.cli.progress import shown_progress
from goldspan.domain.errors import CancelledError, GoldspanError
from goldspan.domain.messages import message

if TYPE_CHECKING:
    from goldspan.services.learning_curve.outlook import Outlook
    from goldspan.services.learning_curve.record import CurvePlan, LearningCurve
    from goldspan.services.learning_curve.running import CurveNews
    from goldspan.services.project.session import ProjectSession

EXAMPLES = """\b
Examples:
  goldspan curve talks.goldspan
  goldspan curve talks.goldspan --more 200 --json > curve.json
  goldspan curve talks.goldspan --resume
  goldspan curve talks.goldspan --show"""


def add_to(program: typer.Typer) -> None:
    """Give the program this command."""
    program.command("curve", epilog=EXAMPLES)(curve)


def curve(
    project: ProjectArgument,
    on: LearnOnOption = "gold",
    more: Annotated[
        int,
        typer.Option(metavar="N", min=1, help="What would so many more articles bring?"),
    ] = 100,
    rounds: RoundsOption = 0,
    draws: Annotated[
        int,
        typer.Option(
            metavar="N",
            min=1,
            max=20,
            help="How many times the small steps are trained, on other families each time.",
        ),
    ] = 3,
    seed: Annotated[int, typer.Option(metavar="N", help="For the families, and for chance.")] = 0,
    resume: Annotated[
        bool, typer.Option("--resume", help="Go on with the curve that was stopped.")
    ] = False,
    shown: Annotated[
        bool, typer.Option("--show", help="Show the curve measured last; train nothing.")
    ] = False,
    person: PersonOption = "",
    as_json: JsonOption = False,
) -> None:
    """Say, label by label, what more gold would bring.

    Trains on a quarter, a half, three quarters and all of the articles that are learned from,
    family by family, and measures each on the same articles that no training has seen. Takes as
    long as some six trainings, in processes of their own, one after the other. Ctrl+C keeps what
    was measured so far: --resume goes on. The project stays as it is, and no pipeline is left.
    """
    from goldspan.services.learning_curve.outlook import what_more_brings
    from goldspan.services.project.projects import open_project

    with open_project(project, acting_person(person), window_lock=False) as session:
        if shown:
            found = _kept(session)
        else:
            begun = _begun(session) if resume else None
            plan = begun.plan if begun else _planned(session, on, (draws, rounds, seed))
            found = _measured(session, plan, begun)
    _show(found, what_more_brings(found, more), as_json=as_json)


def _planned(session: ProjectSession, on: str, settings: tuple[int, int, int]) -> CurvePlan:
    from goldspan.services.families.project_families import ProjectFamilies
    from goldspan.services.learning_curve.plan import plan_curve
    from goldspan.services.learning_curve.record import unfinished_curve

    if unfinished_curve(session.store.project_id) is not None:
        note("A curve that was stopped begins anew; with --resume it goes on.")
    draws, rounds, seed = settings
    families = ProjectFamilies(session)
    try:
        with shown_progress("Reading") as progress:
            families.build(progress)
            return plan_curve(
                session,
                families.families(),
                against=on,
                draws=draws,
                rounds=rounds,
                seed=seed,
                progress=progress,
            )
    finally:
        families.close()


def _begun(session: ProjectSession) -> LearningCurve:
    from goldspan.services.learning_curve.record import unfinished_curve

    begun = unfinished_curve(session.store.project_id)
    if begun is None:
        raise GoldspanError(message("errors", "No learning curve of this project was stopped."))
    return begun


def _kept(session: ProjectSession) -> LearningCurve:
    from goldspan.services.evaluation.project_gold import project_gold
    from goldspan.services.learning_curve.plan import gold_prints
    from goldspan.services.learning_curve.record import changes_since, kept_curve, unfinished_curve
    from goldspan.services.progress import Progress

    project = session.store.project_id
    found = unfinished_curve(project) or kept_curve(project)
    if found is None:
        raise GoldspanError(
            message("errors", "No learning curve of this project is on this machine."),
            todo=message("errors", "Measure one: goldspan curve PROJECT"),
        )
    against = found.plan.training.against
    gold = gold_prints(project_gold(session, against, None, Progress()))
    changes = changes_since(found, gold)
    if changes:
        note(told_changes(changes))
    return found


def _measured(
    session: ProjectSession, plan: CurvePlan, begun: LearningCurve | None
) -> LearningCurve:
    from goldspan.services.learning_curve.outlook import cannot_be_told
    from goldspan.services.learning_curve.plan import plan_of_rest
    from goldspan.services.learning_curve.record import unfinished_curve
    from goldspan.services.learning_curve.running import run_curve

    split = plan.training.split
    note(
        f"learns {', '.join(plan.training.labels)} from up to"
        f" {counted(len(split.train), 'article')} of {counted(plan.families, 'family', 'families')}"
        f", is measured on {counted(len(split.test), 'article')} of"
        f" {counted(len(plan.tests), 'family', 'families')}"
    )
    lacking = cannot_be_told(plan)
    if lacking:
        note(
            f"will not tell what more articles bring for {', '.join(lacking)}: too few spans, or"
            " families, to measure on; a larger test part is needed"
        )
    rest = plan if begun is None else plan_of_rest(begun)
    about = f", about {duration(rest.seconds)}" if rest.seconds is not None else ""
    note(f"{counted(len(rest.subsets), 'training')}{about}")
    said: set[int] = set()

    def listener(news: CurveNews) -> None:
        if news.number not in said:
            said.add(news.number)
            left = news.seconds_left
            time_left = f"; about {duration(left)} left" if left is not None else ""
            articles = counted(len(news.subset.articles), "article")
            note(f"training {news.number} of {news.of}: {articles}{time_left}")

    try:
        with shown_progress("Training") as progress:
            return run_curve(session, plan, listener, progress, begun=begun)
    except CancelledError as error:
        if unfinished_curve(session.store.project_id) is not None:
            error.add_note("What was measured so far is kept: --show shows it, --resume goes on.")
        raise


def _show(found: LearningCurve, outlooks: Mapping[str, Outlook], *, as_json: bool) -> None:
    from goldspan.services.learning_curve.saving import curve_record

    lines = [
        *table_lines(HEADER, list(step_rows(found))),
        "",
        *(f"{number} left to train; --resume goes on" for number in [len(found.left)] if number),
        *outlook_lines(outlooks),
    ]
    show_result(as_json, curve_record(found, outlooks), lines)
