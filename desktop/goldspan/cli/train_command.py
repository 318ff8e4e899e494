"""The command that trains a pipeline on a project's gold: train."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from goldspan.cli.exit_codes import ExitCode
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
    from goldspan.services.progress import Progress
    from goldspan.services.project.session import ProjectSession
    from goldspan.services.training import Training, TrainingNews, TrainingPlan

EXAMPLES = """\b
Examples:
  goldspan train talks.goldspan
  goldspan train talks.goldspan --on own --name mine --use
  goldspan train talks.goldspan --resume
  goldspan train talks.goldspan --export package/ && pip install package/*.whl
  goldspan train talks.goldspan --list"""
HEADER = ("label", "gold", "precision", "recall", "f1", "f1 before")


def add_to(program: typer.Typer) -> None:
    """Give the program this command."""
    program.command("train", epilog=EXAMPLES)(train)


def train(
    project: ProjectArgument,
    on: LearnOnOption = "gold",
    name: Annotated[
        str, typer.Option(metavar="NAME", help="What to call it; otherwise after the project.")
    ] = "",
    language: Annotated[
        str,
        typer.Option(metavar="LANG", help="The language; otherwise that of most articles."),
    ] = "",
    rounds: RoundsOption = 0,
    seed: Annotated[int, typer.Option(metavar="N", help="For the split, and for chance.")] = 0,
    resume: Annotated[
        bool, typer.Option("--resume", help="Go on with the training that was stopped.")
    ] = False,
    use: Annotated[
        bool, typer.Option("--use", help="Let the new pipeline suggest in this project.")
    ] = False,
    back: Annotated[
        bool, typer.Option("--back", help="Go back to the pipelines from before; train nothing.")
    ] = False,
    export: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR", help="Write a package for pip into this new folder.", readable=False
        ),
    ] = None,
    listed: Annotated[
        bool, typer.Option("--list", help="List what was trained; train nothing.")
    ] = False,
    person: PersonOption = "",
    as_json: JsonOption = False,
) -> None:
    """Train a pipeline on the project's gold.

    What is learned is added to Goldspan's own pipeline for the language. Articles are parted by
    families, so that no copy of what is measured on was learned from, and the new pipeline is
    compared with those that suggest now. Training takes minutes, in a process of its own. Ctrl+C
    keeps what is trained so far: --resume goes on. The project stays as it is without --use.
    """
    from goldspan.services.project.projects import open_project
    from goldspan.services.training import require_new

    if export is not None:
        require_new(export)
    with open_project(project, acting_person(person), window_lock=False) as session:
        if listed:
            _show_list(session, as_json=as_json)
            return
        if back:
            _go_back(session)
            return
        plan_for = _Planning(on, name, language, rounds, seed, resume)
        training = _trained(session, plan_for)
        wheel = _exported(training, export)
        if use:
            from goldspan.services.training import use_pipeline

            use_pipeline(session, training.name)
            session.flush()
    _show(training, wheel, used=use, as_json=as_json)
    if training.problem:
        note(f"not compared with what suggests now: {training.problem}")
        raise typer.Exit(ExitCode.LOOK)


class _Planning:
    """What was asked for, and the plan that is made of it."""

    def __init__(
        self, on: str, name: str, language: str, rounds: int, seed: int, resume: bool
    ) -> None:
        self._on = on
        self._name = name
        self._language = language
        self._rounds = rounds
        self._seed = seed
        self._resume = resume

    def plan(self, session: ProjectSession, progress: Progress) -> TrainingPlan:
        """Return the plan to go on with, or a new one."""
        from goldspan.services.families.project_families import ProjectFamilies
        from goldspan.services.training import LearningSettings, plan_training, unfinished_plan

        begun = unfinished_plan(session)
        if self._resume:
            if begun is None:
                raise GoldspanError(message("errors", "No training of this project was stopped."))
            return begun
        if begun is not None:
            note("A training that was stopped begins anew; with --resume it goes on.")
        families = ProjectFamilies(session)
        try:
            families.build(progress)
            return plan_training(
                session,
                families.families(),
                against=self._on,
                name=self._name,
                language=self._language,
                settings=LearningSettings(seed=self._seed, rounds=self._rounds),
                progress=progress,
            )
        finally:
            families.close()


def _trained(session: ProjectSession, planning: _Planning) -> Training:
    from goldspan.services import training

    with shown_progress("Reading") as progress:
        plan = planning.plan(session, progress)
    split = plan.split
    note(
        f"{plan.name}: learns {', '.join(plan.labels)} from"
        f" {counted(len(split.train), 'article')}, decides by {len(split.dev)}, is measured"
        f" on {len(split.test)}; {counted(split.families, 'family', 'families')}"
    )
    if split.kept:
        note(
            "parted as the project’s split has them: what it keeps for testing is not learned from"
        )
    if split.left_out:
        note(f"left out: {counted(split.left_out, 'article')} that the split holds back")
    if plan.other_languages:
        note(f"left out: {counted(plan.other_languages, 'article')} in other languages")
    try:
        with shown_progress("Training") as progress:
            return training.train(session, plan, _say, progress)
    except CancelledError as error:
        if training.unfinished_plan(session) is not None:
            error.add_note("What was trained so far is kept; with --resume it goes on.")
        raise


def _say(news: TrainingNews) -> None:
    """Print a line for each round on standard error."""
    from goldspan.services.training import CurvePoint

    if isinstance(news, CurvePoint):
        best = " *" if news.best else ""
        note(f"round {news.round}: loss {news.loss:.2f}, F1 {news.score:.3f}{best}")


def _exported(training: Training, folder: Path | None) -> Path | None:
    from goldspan.services.training import export_package

    if folder is None:
        return None
    with shown_progress("Exporting") as progress:
        return export_package(training, folder, progress)


def _go_back(session: ProjectSession) -> None:
    from goldspan.services.training import go_back, in_use, trainings

    used = [each for each in trainings(session) if in_use(session, each.name)]
    if not used:
        raise GoldspanError(message("errors", "No trained pipeline suggests in this project."))
    go_back(session, used[0].name)
    session.flush()


def _show(training: Training, wheel: Path | None, *, used: bool, as_json: bool) -> None:
    data = {**_record(training), "wheel": str(wheel or ""), "used": used}
    rows = [
        (
            each["label"] or "all labels",
            each["gold"],
            _number(each["precision"]),
            _number(each["recall"]),
            _number(each["f1"]),
            _number(each["f1_before"]),
        )
        for each in _figures(training)
    ]
    show_result(as_json, data, table_lines(HEADER, rows))
    if not as_json and sys.stderr.isatty():
        note(f"{training.name} is in {training.folder}")


def _show_list(session: ProjectSession, *, as_json: bool) -> None:
    from goldspan.services.training import in_use, trainings

    found = trainings(session)
    records = [{**_record(each), "used": in_use(session, each.name)} for each in found]
    rows = []
    for each, record in zip(found, records, strict=True):
        before, after = each.figure()
        figures = [_number(figure.f1 if figure else None) for figure in (after, before)]
        rows.append(
            (each.name, each.made_at, *figures, "used" if record["used"] else "", each.folder)
        )
    header = ("name", "made", "f1", "f1 before", "used", "folder")
    show_result(as_json, {"trainings": records}, table_lines(header, rows))


def _record(training: Training) -> dict[str, object]:
    plan, split = training.plan, training.plan.split
    return {
        "name": training.name,
        "folder": str(training.folder),
        "made_at": training.made_at,
        "language": plan.language,
        "base": plan.base,
        "labels": list(plan.labels),
        "articles": {
            "train": len(split.train),
            "dev": len(split.dev),
            "test": len(split.test),
        },
        "families": split.families,
        "kept_split": split.kept,
        "rounds": len(training.curve),
        "seconds": round(training.seconds, 1),
        "before": training.current_name,
        "figures": _figures(training),
    }


def _figures(training: Training) -> list[dict[str, str | float | int | None]]:
    old = {each.label: each for each in training.current}
    return [
        {
            "label": each.label,
            "gold": each.gold,
            "precision": each.precision,
            "recall": each.recall,
            "f1": each.f1,
            "f1_before": old[each.label].f1 if each.label in old else None,
        }
        for each in training.trained
    ]


def _number(value: object) -> str:
    return f"{value:.3f}" if isinstance(value, float) else ""
