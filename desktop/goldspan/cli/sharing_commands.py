"""The commands that share work out and bring it together: bundle, merge."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from goldspan.cli.exit_codes import ExitCode
from goldspan.cli.options import JsonOption, PersonOption, ProjectArgument
from goldspan.cli.output import counted, note, sentences, show_result
from goldspan.cli.person import acting_person
from goldspan.cli.progress import shown_progress

if TYPE_CHECKING:
    from goldspan.domain.merging import Conflict
    from goldspan.services.sharing.merging import FileMerged
    from goldspan.services.sharing.report import ReportRow

BUNDLE_EXAMPLES = """\b
Examples:
  goldspan bundle talks.goldspan --annotator Anna --out anna.goldspan
  goldspan bundle talks.goldspan --annotator Ben --articles rnd-1 --articles dpa-2 --out ben.zip
  goldspan bundle talks.goldspan --annotator Cem --all --labels ACTOR,DATE --blind --out c.goldspan
  goldspan bundle talks.goldspan --annotator Anna --with-decisions --out anna-corrected.goldspan"""
MERGE_EXAMPLES = """\b
Examples:
  goldspan merge talks.goldspan anna.goldspan ben.zip
  goldspan merge talks.goldspan back/*.goldspan --json | jq '.conflicts[]'"""


def add_to(program: typer.Typer) -> None:
    """Give the program these commands."""
    program.command("bundle", epilog=BUNDLE_EXAMPLES)(bundle)
    program.command("merge", epilog=MERGE_EXAMPLES)(merge)


def bundle(
    project: ProjectArgument,
    annotator: Annotated[
        str, typer.Option(metavar="NAME", help="Whom it is for: their name, or their id.")
    ],
    out: Annotated[
        Path, typer.Option(metavar="FILE", help="A new file, .goldspan or .zip.", readable=False)
    ],
    articles: Annotated[
        list[str] | None,
        typer.Option(
            metavar="ID", help="An article, assigned to them so; may be given several times."
        ),
    ] = None,
    every: Annotated[
        bool, typer.Option("--all", help="All articles, assigned to them so.")
    ] = False,
    labels: Annotated[
        str, typer.Option(metavar="LABEL,…", help="What they are to mark; otherwise all labels.")
    ] = "",
    blind: Annotated[
        bool, typer.Option("--blind", help="Without suggestions, there and when they work.")
    ] = False,
    with_decisions: Annotated[
        bool, typer.Option("--with-decisions", help="With gold and what reviewers decided.")
    ] = False,
    packed: Annotated[
        bool, typer.Option("--zip", help="Packed; so is a file that ends in .zip.")
    ] = False,
    person: PersonOption = "",
    as_json: JsonOption = False,
) -> None:
    """Write one person's part of the project as a file.

    A bundle holds the articles that are assigned to them (or those that are named), the scheme, the
    guidelines, the register, what is suggested, and their own work, never another person's. Whoever
    opens it works as that person. “goldspan merge” takes it in again. The file appears whole or not
    at all; one that is already there is never overwritten.
    """
    from goldspan.services.project.projects import open_project
    from goldspan.services.schemes import require_labels
    from goldspan.services.sharing.archives import ARCHIVE_SUFFIX
    from goldspan.services.sharing.bundling import make_bundle
    from goldspan.services.sharing.request import BundleRequest, person_called
    from goldspan.services.transfer.article_names import article_ids

    if articles and every:
        raise typer.BadParameter("either --articles or --all", param_hint="--all")
    wanted = [each.strip() for each in labels.split(",") if each.strip()]
    with (
        open_project(project, acting_person(person), window_lock=False) as session,
        shown_progress("Bundling") as progress,
    ):
        store = session.store
        require_labels(session.scheme, wanted)
        chosen = article_ids(store, articles) if articles else None
        request = BundleRequest(
            person_called(store, annotator),
            tuple(each.id for each in store.articles()) if every else _tuple(chosen),
            tuple(k.key for k in session.scheme.labels if k.key.casefold() in _folded(wanted)),
            blind=blind,
            decisions=with_decisions,
        )
        archive = packed or out.suffix.lower() == ARCHIVE_SUFFIX
        report = make_bundle(session, request, out, archive=archive, progress=progress)
    data = {
        "bundle": str(report.path),
        "annotator": request.annotator.name,
        "annotator_id": request.annotator.id,
        "articles": report.articles,
        "labels": list(request.labels),
        "spans": report.spans,
        "suggestions": report.suggestions,
        "blind": blind,
        "decisions": with_decisions,
        "size": report.size,
    }
    summary = (
        f"{report.path}: for {request.annotator.name}, {counted(report.articles, 'article')},"
        f" {counted(report.spans, 'span')} of theirs,"
        f" {counted(report.suggestions, 'suggestion')}"
    )
    show_result(as_json, data, [summary])


def merge(
    project: ProjectArgument,
    files: Annotated[
        list[Path],
        typer.Argument(metavar="FILE", help="Bundles, projects, archives.", readable=False),
    ],
    person: PersonOption = "",
    as_json: JsonOption = False,
) -> None:
    """Bring in what others did in files of theirs.

    Bundles that came back, files that diverged, archives with one of them, in any order and twice
    if need be: nothing doubles and nothing is lost. Each file comes in as a whole or not at all.
    What two sides see differently is listed; the window settles it. Ends with 1 where a file was
    refused or something conflicts, with 3 where all files were refused.
    """
    from goldspan.services.project.projects import open_project
    from goldspan.services.sharing.merging import merge_files
    from goldspan.services.sharing.report import Outcome, report_rows

    with (
        open_project(project, acting_person(person), window_lock=False) as session,
        shown_progress("Merging") as progress,
    ):
        merged = merge_files(session, files, progress=progress)
        rows = report_rows(session.store, merged)
        conflicts = session.store.conflicts()
    for row in rows:
        if row.error is not None:
            note(f"left out: {row.file}: {' '.join(sentences(row.error))}")
        elif row.outcome in (Outcome.NOTE, Outcome.CONFLICT):
            note(f"{row.file}: {row.why}")
    data = {
        "project": str(project),
        "files": [_file(file) for file in merged.files],
        "rows": [_row(row) for row in rows],
        "conflicts": [_conflict(conflict) for conflict in conflicts],
        "cancelled": merged.cancelled,
    }
    show_result(as_json, data, [_summary(file) for file in merged.files])
    if merged.cancelled:
        raise typer.Exit(ExitCode.CANCELLED)
    if merged.refused == len(merged.files):
        raise typer.Exit(ExitCode.MEND)
    if merged.refused or conflicts:
        raise typer.Exit(ExitCode.LOOK)


def _summary(file: FileMerged) -> str:
    if file.report is None:
        return f"{file.path.name}: refused"
    report = file.report
    return (
        f"{file.path.name}: {report.came} came in, {report.present} were there,"
        f" {counted(len(report.conflicts), 'conflict')}"
    )


def _file(file: FileMerged) -> dict[str, object]:
    report = file.report
    return {
        "file": str(file.path),
        "merge": report.merge.id if report is not None and report.merge is not None else "",
        "came": report.came if report is not None else 0,
        "present": report.present if report is not None else 0,
        "conflicts": len(report.conflicts) if report is not None else 0,
        "refused": str(file.refused) if file.refused is not None else "",
    }


def _row(row: ReportRow) -> dict[str, object]:
    return {
        "file": row.file,
        "outcome": row.outcome.value,
        "article": row.article,
        "name": row.name,
        "annotator": row.person,
        "came": row.came,
        "present": row.present,
        "why": str(row.error or row.why or ""),
    }


def _conflict(conflict: Conflict) -> dict[str, object]:
    from goldspan.services.sharing.conflicts import conflict_article, conflict_words

    return {
        "kind": conflict.kind.value,
        "id": conflict.id,
        "article": conflict_article(conflict),
        "what": str(conflict_words(conflict)),
        "reason": conflict.reason.value,
        "fields": list(conflict.fields),
        "sides": [
            {"change": side.change, "annotator": side.annotator, "at": side.at}
            for side in conflict.sides
        ],
    }


def _tuple(chosen: list[str] | None) -> tuple[str, ...] | None:
    return None if chosen is None else tuple(chosen)


def _folded(words: list[str]) -> set[str]:
    return {word.casefold() for word in words}
