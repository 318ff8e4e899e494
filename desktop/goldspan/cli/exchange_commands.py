"""The command that brings work in: import."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Protocol

import typer

from goldspan.cli.exit_codes import ExitCode
from goldspan.cli.options import JsonOption, PersonOption, ProjectArgument
from goldspan.cli.output import counted, note, show_result
from goldspan.cli.person import acting_person
from goldspan.cli.progress import shown_progress
from goldspan.domain.annotator import GOLD, Annotator, AnnotatorKind, named_person

IMPORT_EXAMPLES = """\b
Examples:
  goldspan import talks.goldspan articles/ --metadata articles/metadata.csv
  goldspan import talks.goldspan page.html notes.docx old.txt --encoding cp1252
  goldspan import talks.goldspan news.csv --text-column body
  goldspan import talks.goldspan anna.jsonl --annotator Anna
  goldspan import talks.goldspan checked.jsonl --gold"""


def add_to(program: typer.Typer) -> None:
    """Give the program these commands."""
    program.command("import", epilog=IMPORT_EXAMPLES)(import_articles)


def import_articles(
    project: ProjectArgument,
    paths: Annotated[
        list[Path], typer.Argument(metavar="PATH", help="Files and folders.", readable=False)
    ],
    metadata: Annotated[
        Path | None,
        typer.Option(
            metavar="CSV",
            help="A table with a row per file: file, title, outlet, …",
            readable=False,
        ),
    ] = None,
    annotator: Annotated[
        str,
        typer.Option(
            metavar="NAME",
            help="Whose spans these are, where files bring spans; otherwise the person whom the"
            " file names, or one named after the file.",
        ),
    ] = "",
    gold: Annotated[bool, typer.Option("--gold", help="The spans in the files are gold.")] = False,
    encoding: Annotated[
        str, typer.Option(help="The encoding of the texts; otherwise it is found out.")
    ] = "",
    text_column: Annotated[
        str, typer.Option(metavar="NAME", help="The column of a table that holds the text.")
    ] = "text",
    person: PersonOption = "",
    as_json: JsonOption = False,
) -> None:
    """Bring articles in, from files and folders.

    Text, HTML, Word, PDF, CSV and JSONL are read. A text that the project already has is not
    doubled. A file that cannot be read is left out with a reason, the others come in, and the exit
    code is 1. Ctrl+C keeps what is finished.
    """
    from goldspan.services.project.projects import open_project
    from goldspan.services.transfer.importing import find_files, run_import
    from goldspan.services.transfer.known_formats import ReadOptions

    if gold and annotator:
        raise typer.BadParameter("either --annotator or --gold", param_hint="--gold")
    files = find_files(paths)
    options = ReadOptions(
        text_column=text_column, encodings=dict.fromkeys(files, encoding) if encoding else {}
    )
    with (
        open_project(project, acting_person(person), window_lock=False) as session,
        shown_progress("Importing") as progress,
    ):
        layer = GOLD if gold else _person(session.store.annotators(), annotator)
        report = run_import(
            session,
            files,
            metadata=metadata,
            layer=layer,
            name_owners=True,
            options=options,
            progress=progress,
        )
        names = {article.id: article.name for article in session.store.articles()}
    for each in report.notes:
        note(str(each))
    for refusal in report.refusals:
        line = f", line {refusal.line}" if refusal.line else ""
        note(f"left out: {refusal.file}{line}: {refusal.reason}")
    data = {
        "imported": [names[key] for key in report.imported],
        "known": [names[key] for key in report.known],
        "layers": report.layers,
        "spans": report.spans,
        "links": report.links,
        "refused": [
            {"file": refusal.file, "line": refusal.line, "reason": refusal.reason}
            for refusal in report.refusals
        ],
        "notes": [str(each) for each in report.notes],
    }
    summary = (
        f"{len(report.imported)} imported, {len(report.known)} already known,"
        f" {len(report.refusals)} refused; {_spans_and_links(report)}"
    )
    show_result(as_json, data, [summary])
    if report.refusals:
        raise typer.Exit(ExitCode.LOOK)


def _person(annotators: Iterable[Annotator], name: str) -> Annotator | None:
    """Return the project's person of this name, else a new one; None where there is no name."""
    if not name:
        return None
    known = (a for a in annotators if a.kind is AnnotatorKind.PERSON and a.name == name)
    return next(known, None) or named_person(name)


class _Counts(Protocol):
    """What reports of imports and exports have in common."""

    spans: int
    links: int


def _spans_and_links(report: _Counts) -> str:
    return f"{counted(report.spans, 'span')}, {counted(report.links, 'link')}"
