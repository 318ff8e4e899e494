"""The commands that have pipelines suggest, and that choose between them: prefill, pipelines."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from goldspan.cli.exit_codes import ExitCode
from goldspan.cli.options import JsonOption, PersonOption, ProjectArgument
from goldspan.cli.output import counted, note, sentences, show_result, table_lines
from goldspan.cli.person import acting_person
from goldspan.cli.progress import shown_progress

if TYPE_CHECKING:
    from goldspan.services.project.session import ProjectSession
    from goldspan.services.transfer.asking import Wanted
    from goldspan.services.transfer.pipelines import PipelineChoice
    from goldspan.services.transfer.prefilling import PrefillReport

MEGABYTE = 1_000_000
PREFILL_EXAMPLES = """\b
Examples:
  goldspan prefill talks.goldspan
  goldspan prefill talks.goldspan --pipeline models/my-pipeline --article 000_a11c
  goldspan prefill talks.goldspan --labels ACTOR=de_core_news_lg,DATE=goldspan-de
  goldspan prefill talks.goldspan --labels ACTOR=de_core_news_lg --map PER=ACTOR:PERSON --keep"""
PIPELINES_EXAMPLES = """\b
Examples:
  goldspan pipelines
  goldspan pipelines --json
  goldspan pipelines --add models/my-pipeline
  goldspan pipelines --install de_core_news_sm"""


def add_to(program: typer.Typer) -> None:
    """Give the program these commands."""
    program.command("prefill", epilog=PREFILL_EXAMPLES)(prefill)
    program.command("pipelines", epilog=PIPELINES_EXAMPLES)(pipelines)


def prefill(
    project: ProjectArgument,
    pipeline: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NAME",
            help="A pipeline, by name or folder; several suggest beside each other.",
        ),
    ] = None,
    labels: Annotated[
        list[str] | None,
        typer.Option(
            metavar="LABEL=NAME,…",
            help="Which pipeline suggests which label; others as the project says, or by"
            " --pipeline. A name of - is none.",
        ),
    ] = None,
    mapping: Annotated[
        list[str] | None,
        typer.Option(
            "--map",
            metavar="THEIRS=LABEL[:KIND],…",
            help="What the labels of other pipelines mean; nothing behind = ignores one.",
        ),
    ] = None,
    keep: Annotated[
        bool, typer.Option("--keep", help="Keep this choice in the project for the next time.")
    ] = False,
    article: Annotated[
        list[str] | None,
        typer.Option(metavar="ID", help="Only this article; may be given several times."),
    ] = None,
    any_language: Annotated[
        bool,
        typer.Option("--any-language", help="Also articles in languages that nobody reads."),
    ] = False,
    person: PersonOption = "",
    as_json: JsonOption = False,
) -> None:
    """Let spaCy pipelines suggest spans and links.

    Without options, as the project says: Goldspan's own pipeline for each article's language,
    unless another was chosen for a label. What you decided before stays decided; running it again
    changes only what differs. Articles on which a pipeline fails are named, the others are done,
    and the exit code is 1.
    """
    from goldspan.services.project.projects import open_project
    from goldspan.services.transfer.article_names import article_ids
    from goldspan.services.transfer.asking import wanted
    from goldspan.services.transfer.prefilling import run_prefill

    with (
        open_project(project, acting_person(person), window_lock=False) as session,
        shown_progress("Prefilling") as progress,
    ):
        chosen = article_ids(session.store, article) if article else None
        asked = wanted(
            session.scheme,
            pipelines=pipeline or (),
            labels=_listed(labels, "--labels"),
            mappings=_listed(mapping, "--map"),
            planned=keep,
        )
        if keep:
            _keep(session, asked)
        reports = [
            run_prefill(
                session,
                pipeline=name,
                plan=asked.plan,
                mappings=asked.mappings,
                articles=chosen,
                any_language=any_language,
                progress=progress,
            )
            for name in asked.beside or ("",)
        ]
    _show_reports(reports, as_json=as_json)


def _listed(options: Sequence[str] | None, name: str) -> list[str]:
    parts = [part.strip() for option in options or () for part in option.split(",")]
    given = [part for part in parts if part]
    if parts and not given:
        raise typer.BadParameter("there is nothing in it", param_hint=name)
    return given


def _keep(session: ProjectSession, asked: Wanted) -> None:
    from goldspan.services.transfer.choosing import Choosing
    from goldspan.services.transfer.pipelines import add_folder

    for folder in asked.folders:
        add_folder(folder)
    choosing = Choosing(session)
    choosing.set_plan(asked.plan)
    for each in asked.mappings:
        choosing.set_mapping(each)
    session.flush()


def _show_reports(reports: Sequence[PrefillReport], *, as_json: bool) -> None:
    failures = [failure for report in reports for failure in report.failures]
    for failure in failures:
        said = sentences(failure.error, alone=bool(failure.article))
        note(f"failed: {failure.name}: {' '.join(said)}")
    notes = [" ".join(sentences(each)) for report in reports for each in report.notes]
    for shortcoming in dict.fromkeys(notes):
        note(f"note: {shortcoming}")
    names = list(dict.fromkeys(name for report in reports for name in report.pipelines))
    counts = {
        key: sum(getattr(report, key) for report in reports)
        for key in ("spans", "links", "added", "changed", "removed")
    }
    articles = max(report.articles for report in reports)
    data = {
        "pipeline": ", ".join(names),
        "pipelines": names,
        "articles": articles,
        **counts,
        "failed": [
            {
                "article": failure.name if failure.article else "",
                "pipeline": "" if failure.article else failure.name,
                "reason": str(failure.error),
            }
            for failure in failures
        ],
    }
    summary = (
        f"{counted(articles, 'article')}: {counted(counts['spans'], 'span')},"
        f" {counted(counts['links'], 'link')} ({counts['added']} added,"
        f" {counts['changed']} changed, {counts['removed']} removed)"
    )
    show_result(as_json, data, [summary])
    if failures:
        raise typer.Exit(ExitCode.LOOK)


def pipelines(
    add: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="List this folder from now on.", readable=False),
    ] = None,
    forget: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="Do not list this folder any more.", readable=False),
    ] = None,
    install: Annotated[
        str,
        typer.Option(
            metavar="NAME", help="Fetch and install a pipeline of spaCy’s; needs a network."
        ),
    ] = "",
    as_json: JsonOption = False,
) -> None:
    """List the pipelines that can suggest.

    These are Goldspan's own, installed spaCy packages, and folders that somebody added. Only
    --install uses a network; nothing else in Goldspan does.
    """
    from goldspan.services.machine.pipeline_folders import forget_folder
    from goldspan.services.transfer.installing import INSTALLABLE, install_pipeline
    from goldspan.services.transfer.pipelines import add_folder, available_pipelines

    if install:
        with shown_progress(f"Installing {install}") as progress:
            install_pipeline(install, progress)
    if add is not None:
        add_folder(add)
    if forget is not None:
        forget_folder(forget)
    found = available_pipelines()
    names = {choice.name for choice in found}
    data = {
        "pipelines": [_record(choice) for choice in found],
        "installable": [each.name for each in INSTALLABLE if each.name not in names],
    }
    rows = [
        (
            choice.name,
            choice.version,
            choice.language,
            str(choice.origin),
            f"{choice.size / MEGABYTE:.1f} MB",
            str(choice.problem or ", ".join(label for _, label in choice.labels)),
            _listed_folder(choice),
        )
        for choice in found
    ]
    header = ("name", "version", "language", "origin", "size", "labels", "folder")
    show_result(as_json, data, table_lines(header, rows))


def _listed_folder(choice: PipelineChoice) -> str:
    """Return the folder that somebody added; the others have a place of their own."""
    return str(choice.folder) if choice.place == str(choice.folder) else ""


def _record(choice: PipelineChoice) -> dict[str, object]:
    return {
        "name": choice.name,
        "version": choice.version,
        "language": choice.language,
        "description": choice.description,
        "origin": str(choice.origin),
        "folder": str(choice.folder) if choice.folder is not None else "",
        "labels": [{"group": group, "label": label} for group, label in choice.labels],
        "precision": dict(choice.precision or {}),
        "size": choice.size,
        "spacy_version": choice.spacy_version,
        "fits": choice.fits,
        "problem": str(choice.problem or ""),
    }
