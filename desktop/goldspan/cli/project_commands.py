"""The commands about a project as a whole: new, open, list, verify, backup, sample."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from goldspan.cli.exit_codes import ExitCode
from goldspan.cli.options import JsonOption, PersonOption, ProjectArgument
from goldspan.cli.output import counted, note, show_result, table_lines
from goldspan.cli.person import acting_person
from goldspan.cli.progress import shown_progress
from goldspan.domain.annotator import Annotator, pipeline_annotator
from goldspan.domain.errors import GoldspanError

OpenWindow = Callable[[Path | None, Annotator | None], int]

NEW_EXAMPLES = """\b
Examples:
  goldspan new talks.goldspan
  goldspan new talks.goldspan --name "Talks in January" --as Anna"""
OPEN_EXAMPLES = """\b
Examples:
  goldspan open talks.goldspan
  goldspan open talks.goldspan --as Anna
  goldspan open"""
LIST_EXAMPLES = """\b
Examples:
  goldspan list talks.goldspan
  goldspan list talks.goldspan | cut -f 1,5
  goldspan list talks.goldspan --json | jq '.articles[] | select(.state != "done") | .id'"""
VERIFY_EXAMPLES = """\b
Examples:
  goldspan verify talks.goldspan && echo whole"""
BACKUP_EXAMPLES = """\b
Examples:
  goldspan backup talks.goldspan --out /media/stick/talks-2026-01-31.goldspan"""
SAMPLE_EXAMPLES = """\b
Examples:
  goldspan sample sample.goldspan && goldspan open sample.goldspan"""


def add_to(program: typer.Typer, open_window: OpenWindow) -> None:
    """Give the program these commands; `open_window` opens the window."""

    def open_project_window(
        project: Annotated[
            Path | None,
            typer.Argument(
                metavar="PROJECT", help="The project; else the last one.", readable=False
            ),
        ] = None,
        person: PersonOption = "",
    ) -> None:
        """Open the window, on a project or on the last one."""
        raise typer.Exit(open_window(project, acting_person(person) if project else None))

    program.command("new", epilog=NEW_EXAMPLES)(new)
    program.command("open", epilog=OPEN_EXAMPLES)(open_project_window)
    program.command("list", epilog=LIST_EXAMPLES)(list_articles)
    program.command("verify", epilog=VERIFY_EXAMPLES)(verify)
    program.command("backup", epilog=BACKUP_EXAMPLES)(backup)
    program.command("sample", epilog=SAMPLE_EXAMPLES)(sample)


def new(
    project: ProjectArgument,
    name: Annotated[str, typer.Option(help="What it is called; else the file's name.")] = "",
    person: PersonOption = "",
    as_json: JsonOption = False,
) -> None:
    """Make an empty project.

    It has the news scheme: actors, dates, claims, furniture. A file that is already there is
    never overwritten.
    """
    from goldspan.services.project.projects import create_project

    with create_project(
        project, name or project.stem, acting_person(person), window_lock=False
    ) as session:
        data = {
            "project": str(project),
            "name": session.store.name,
            "id": session.store.project_id,
            "annotator": session.annotator.name,
        }
    show_result(as_json, data, [str(project)])


def list_articles(
    project: ProjectArgument, person: PersonOption = "", as_json: JsonOption = False
) -> None:
    """List the articles and how far they are.

    Columns on a terminal, lines separated by tabs in a pipe. States and counts are those of the
    person who asks.
    """
    from goldspan.services.library import load_rows
    from goldspan.services.project.projects import open_project

    with open_project(project, acting_person(person), writer=False) as session:
        rows = load_rows(session.store, session.annotator.id)
        labels = [label.key for label in session.scheme.labels]
        annotators = session.store.annotators()
        name, who = session.store.name, session.annotator.name
    data = {
        "project": str(project),
        "name": name,
        "annotator": who,
        "annotators": [{"name": each.name, "kind": each.kind.value} for each in annotators],
        "articles": [
            {
                "id": row.article.name,
                "key": row.article.id,
                "title": row.article.title,
                "outlet": row.article.outlet,
                "url": row.article.url,
                "language": row.article.language,
                "document_time": row.article.document_time,
                "length": row.article.length,
                "state": row.state.value,
                "reason": row.reason,
                "adjudicated": row.adjudicated,
                "blind": row.blind,
                "suggestions_left": row.suggestions,
                "spans": {label: row.spans.get(label, 0) for label in labels},
            }
            for row in rows
        ],
    }
    header = ["id", "outlet", "time", "length", "state", "suggestions", *labels, "title"]
    cells = [
        [
            row.article.name,
            row.article.outlet,
            row.article.document_time,
            row.article.length,
            "adjudicated" if row.adjudicated else row.state.value,
            row.suggestions,
            *(row.spans.get(label, 0) for label in labels),
            row.article.title,
        ]
        for row in rows
    ]
    show_result(as_json, data, table_lines(header, cells))


def verify(project: ProjectArgument, as_json: JsonOption = False) -> None:
    """Prove that the project is whole.

    Checks the file itself, the texts' hashes, the quotes of all spans, and that the tables are
    what the recorded changes add up to. Changes nothing. Ends with 1 where something is wrong.
    """
    from goldspan.services.project.verifying import verify_project

    with shown_progress("Verifying") as progress:
        problems = verify_project(project, progress=progress)
    found = [str(problem) for problem in problems]
    data = {"project": str(project), "whole": not found, "problems": found}
    show_result(as_json, data, found or [f"{project}: whole"])
    if found:
        note(
            f"{counted(len(found), 'problem')}."
            " Keep the file as it is and restore a backup beside it."
        )
        raise typer.Exit(ExitCode.LOOK)


def backup(
    project: ProjectArgument,
    out: Annotated[
        Path | None,
        typer.Option(help="Where to; otherwise beside the project, with the time.", readable=False),
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Copy a project safely.

    Works also while a window has it open. The copy appears whole or not at all; a file that is
    already there is never overwritten.
    """
    from goldspan.services.project.backup import backup_project

    with shown_progress("Backing up") as progress:
        target = backup_project(project, out, progress=progress)
    show_result(as_json, {"project": str(project), "backup": str(target)}, [str(target)])


def sample(
    project: ProjectArgument, person: PersonOption = "", as_json: JsonOption = False
) -> None:
    """Make a sample project to look around in.

    Five German articles with two people's work, gold and suggestions.
    """
    from goldspan.services.project.projects import open_project, sample_project
    from goldspan.services.transfer.prefilling import DEFAULT_PIPELINE, run_prefill

    with shown_progress("Making the sample") as progress:
        sample_project(project, acting_person(person), progress=progress).close()
        try:
            # Done by the pipeline, so that the person's own history begins empty.
            actor = pipeline_annotator(DEFAULT_PIPELINE)
            with open_project(project, actor, window_lock=False) as session:
                report = run_prefill(session, progress=progress)
                articles = len(session.store.articles())
        except GoldspanError:
            project.unlink()
            raise
    data = {"project": str(project), "articles": articles, "suggestions": report.spans}
    show_result(as_json, data, [str(project)])
