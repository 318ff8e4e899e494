"""The command that parts a project's gold for training: split."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer

from goldspan.cli.exit_codes import ExitCode
from goldspan.cli.options import JsonOption, PersonOption, ProjectArgument
from goldspan.cli.output import counted, note, show_result, table_lines
from goldspan.cli.person import acting_person
from goldspan.cli.progress import shown_progress
from goldspan.domain.errors import GoldspanError
from goldspan.domain.messages import message
from goldspan.domain.releases import PARTS, Split, SplitSettings

if TYPE_CHECKING:
    from goldspan.services.splitting.planning import SplitPlan

EXAMPLES = """\b
Examples:
  goldspan split talks.goldspan
  goldspan split talks.goldspan --dry-run --shares 80:10:10 --seed 3
  goldspan split talks.goldspan --anew --by-date --leave-out-undated
  goldspan split talks.goldspan --json | jq '.parts[] | {part, articles, spans}'"""
HEADER = ("part", "articles", "share", "wanted", "families", "first", "last")


def add_to(program: typer.Typer) -> None:
    """Give the program this command."""
    program.command("split", epilog=EXAMPLES)(split)


def split(
    project: ProjectArgument,
    shares: Annotated[
        str,
        typer.Option(
            metavar="TRAIN:DEV:TEST", help="Shares of the articles, 70:10:20 if none; 0: no part."
        ),
    ] = "",
    seed: Annotated[
        int | None,
        typer.Option(metavar="N", help="The same seed, the same split; another one, another."),
    ] = None,
    by_date: Annotated[
        bool | None,
        typer.Option("--by-date/--by-chance", help="Learn from the past, measure on the future."),
    ] = None,
    leave_out_undated: Annotated[
        bool,
        typer.Option(
            "--leave-out-undated", help="By date: leave out articles without one, by name."
        ),
    ] = False,
    anew: Annotated[
        bool,
        typer.Option("--anew", help="Split again where there is a split: articles change parts."),
    ] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Print the split, and keep the project as it is.")
    ] = False,
    person: PersonOption = "",
    as_json: JsonOption = False,
) -> None:
    """Part the gold into train, dev and test, and keep that.

    A family of articles that share passages is never cut. Every label is balanced over the parts
    as well as families allow. Where there is a split already, articles that came later join it and
    none of the others moves; --anew makes another. Undo in the window takes it back.
    """
    from goldspan.services.families.project_families import ProjectFamilies
    from goldspan.services.project.projects import open_project
    from goldspan.services.splitting.project_split import project_split, save_split

    given = _shares(shares)
    with open_project(
        project, acting_person(person), window_lock=False, writer=not dry_run
    ) as session:
        before = session.store.split()
        wanted = _settings(before, given, seed, by_date, anew=anew)
        if leave_out_undated and not (wanted or (before or _USUAL).settings).by_date:
            raise typer.BadParameter("only with --by-date", param_hint="--leave-out-undated")
        families = ProjectFamilies(session)
        try:
            with shown_progress("Comparing articles") as progress:
                plan = project_split(
                    session, families, wanted, progress, leave_out_undated=leave_out_undated
                )
        finally:
            families.close()
        if not dry_run:
            save_split(session, plan)
    kept = not dry_run or before == plan.split
    _show(str(project), plan, kept=kept, as_json=as_json)
    if plan.warnings or plan.held_back:
        raise typer.Exit(ExitCode.LOOK)


_USUAL = Split("", SplitSettings())


def _shares(written: str) -> dict[str, float] | None:
    if not written:
        return None
    try:
        numbers = [float(each) for each in written.replace("/", ":").split(":")]
        return dict(zip(PARTS, numbers, strict=True))
    except ValueError as error:
        raise typer.BadParameter("three numbers, as in 70:10:20", param_hint="--shares") from error


def _settings(
    before: Split | None,
    shares: dict[str, float] | None,
    seed: int | None,
    by_date: bool | None,
    *,
    anew: bool,
) -> SplitSettings | None:
    """Return how to split, None where articles join the split that is kept."""
    from goldspan.services.splitting.planning import checked

    settings = (before or _USUAL).settings
    wanted = checked(
        replace(
            settings,
            shares=settings.shares if shares is None else shares,
            seed=settings.seed if seed is None else seed,
            by_date=settings.by_date if by_date is None else by_date,
        )
    )
    if before is None or anew:
        return wanted
    if wanted != checked(settings):
        raise GoldspanError(
            message("errors", "The project is split already, in another way ({settings})."),
            kept=message("errors", "Nothing was changed."),
            todo=message("errors", "With --anew it is split again: then articles change parts."),
            settings=_told(settings),
        )
    return None


def _show(project: str, plan: SplitPlan, *, kept: bool, as_json: bool) -> None:
    settings = plan.split.settings
    data = {
        "project": project,
        "kept": kept,
        "shares": dict(settings.shares),
        "seed": settings.seed,
        "by_date": settings.by_date,
        "articles": plan.articles,
        "families": plan.families,
        "parts": [
            {
                "part": part.part,
                "wanted": round(part.wanted, 4),
                "share": round(part.got, 4),
                "articles": part.articles,
                "families": list(part.families),
                "spans": dict(part.spans),
                "first": part.first,
                "last": part.last,
                "keys": list(plan.split.parts[part.part]),
            }
            for part in plan.summary
        ],
        "joined": list(plan.joined),
        "held_back": [
            {
                "id": each.article.name,
                "key": each.article.id,
                "because": each.because.value,
                "parts": list(each.parts),
            }
            for each in plan.held_back
        ],
        "warnings": [str(each) for each in plan.warnings],
    }
    labels = list(dict.fromkeys(label for part in plan.summary for label in part.spans))
    rows = [
        (
            part.part,
            part.articles,
            f"{part.got:.3f}",
            f"{part.wanted:.3f}",
            len(part.families),
            part.first,
            part.last,
            *(part.spans.get(label, 0) for label in labels),
        )
        for part in plan.summary
    ]
    show_result(as_json, data, table_lines((*HEADER, *labels), rows))
    for each in plan.held_back:
        note(str(each.reason()))
    for warning in plan.warnings:
        note(f"Note: {warning}")
    said = f"{counted(plan.articles, 'article')} of {counted(plan.families, 'family', 'families')}"
    joined = f", {counted(len(plan.joined), 'article')} joined" if plan.joined else ""
    note(f"{said}, {_told(settings)}{joined}.")
    if not kept:
        note("This split is not kept: the project is as it was. Without --dry-run it is kept.")


def _told(settings: SplitSettings) -> str:
    shares = ":".join(f"{100 * settings.shares.get(part, 0):g}" for part in PARTS)
    return f"{shares} by date" if settings.by_date else f"{shares} with seed {settings.seed}"
