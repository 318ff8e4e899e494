"""The command that brings work in: import."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from goldspan.cli.exit_codes import ExitCode
from goldspan.cli.options import JsonOption, PersonOption, ProjectArgument
from goldspan.cli.output import note, show_result
from goldspan.cli.person import acting_person
from goldspan.cli.progress import shown_progress
from goldspan.domain.annotator import GOLD

IMPORT_EXAMPLES = """\b
Examples:
  goldspan import talks.goldspan articles/ --metadata articles/metadata.csv
  goldspan import talks.goldspan page.html notes.docx old.txt --encoding cp1252
  goldspan import talks.goldspan news.csv --text-column body
  goldspan import talks.goldspan anna.jsonl --annotator Anna
  goldspan import talks.goldspan checked.jsonl --gold
  goldspan import talks.goldspan project.zip --plan
  goldspan import talks.goldspan admin.jsonl --map proposed
  goldspan import talks.goldspan admin.jsonl --map PER=ACTOR,kind=PERSON --map MISC="""


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
    format_name: Annotated[
        str,
        typer.Option(
            "--format",
            metavar="NAME",
            help="The format of the files, where it is not to be found out; “goldspan formats”"
            " lists them.",
        ),
    ] = "",
    mapping: Annotated[
        list[str] | None,
        typer.Option(
            "--map",
            metavar="THEIRS=LABEL",
            help="What a label of the files means: PER=ACTOR,kind=PERSON; MISC= leaves it out;"
            " proposed: all mean what --plan proposes. It is kept for the next time.",
        ),
    ] = None,
    add_labels: Annotated[
        bool,
        typer.Option(
            "--add-labels",
            help="Take what --plan proposes, and add the other labels that the scheme does not"
            " have to it.",
        ),
    ] = False,
    plan: Annotated[
        bool, typer.Option("--plan", help="Only say what would come in, and change nothing.")
    ] = False,
    person: PersonOption = "",
    as_json: JsonOption = False,
) -> None:
    """Bring articles and layers in, from files and folders.

    The format of each file is found out: “goldspan formats” lists those that are read. A text that
    the project already has is not doubled. Labels that the scheme does not have are left out and
    named until somebody says what they mean. A file that cannot be read is left out with a reason,
    the others come in, and the exit code is 1. Ctrl+C keeps what is finished.
    """
    from goldspan.cli.import_output import (
        decided_lines,
        named_lines,
        plan_lines,
        plan_record,
        refusal_lines,
        report_record,
        summary_line,
        what_to_type,
    )
    from goldspan.services.project.projects import open_project
    from goldspan.services.transfer.foreign_annotators import People
    from goldspan.services.transfer.import_plan import plan_import
    from goldspan.services.transfer.importing import find_files, run_import
    from goldspan.services.transfer.known_formats import ReadOptions, named_formats
    from goldspan.services.transfer.label_mapping import proposals
    from goldspan.services.transfer.said_meanings import (
        PROPOSED,
        said_decisions,
        said_meanings,
    )

    if gold and annotator:
        raise typer.BadParameter("either --annotator or --gold", param_hint="--gold")
    files = find_files(paths)
    options = ReadOptions(
        text_column=text_column,
        encodings=dict.fromkeys(files, encoding) if encoding else {},
        formats=named_formats(format_name, paths, files) if format_name else {},
    )
    with (
        open_project(project, acting_person(person), writer=not plan, window_lock=False) as session,
        shown_progress("Reading" if plan else "Importing") as progress,
    ):
        said = said_meanings(session.scheme, mapping or (), may_add=add_labels)
        people = People([session.annotator, *session.store.annotators()])
        layer = GOLD if gold else people.called(annotator) if annotator else None
        accept = PROPOSED in (mapping or ())
        decided = None
        if plan or said or accept or add_labels:
            found = plan_import(
                session.store,
                files,
                metadata=metadata,
                options=options,
                progress=progress,
                person=session.annotator,
                layer=layer,
            )
            proposed = proposals(session.scheme, found.foreign)
            decided = said_decisions(proposed, said, accept=accept, add=add_labels)
            for label in sorted(said.keys() - decided.meanings.keys()):
                note(f"--map: the files have no unknown label {label}.")
        if not plan:
            report = run_import(
                session,
                files,
                metadata=metadata,
                layer=layer,
                name_owners=True,
                decisions=decided,
                options=options,
                progress=progress,
            )
            proposed = proposals(session.scheme, report.foreign)
            names = {article.id: article.name for article in session.store.articles()}
    if plan:
        show_result(as_json, plan_record(found, proposed), plan_lines(found, proposed))
        return
    for line in decided_lines(decided, said) if decided else ():
        note(line)
    for line in named_lines(report.named.values()):
        note(line)
    for each in report.notes:
        note(str(each))
    for line in (*refusal_lines(report.refused), *what_to_type(proposed)):
        note(line)
    show_result(as_json, report_record(report, names), [summary_line(report)])
    if report.refused.rows:
        raise typer.Exit(ExitCode.LOOK)
