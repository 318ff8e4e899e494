"""The commands that take work out: export, with a preview of it, and formats."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from goldspan.cli.loss_words import counted_kind
from goldspan.cli.options import JsonOption, ProjectArgument
from goldspan.cli.output import counted, note, say_todo, show_result, table_lines
from goldspan.cli.person import acting_person
from goldspan.cli.progress import shown_progress

if TYPE_CHECKING:
    from goldspan.services.transfer.export_preview import ExportPreview
    from goldspan.services.transfer.exporting import ExportReport
    from goldspan.services.transfer.loss_groups import LossGroup

EXPORT_EXAMPLES = """\b
Examples:
  goldspan export talks.goldspan --format docbin --out training/
  goldspan export talks.goldspan --format label-studio --preview
  goldspan export talks.goldspan --format conll2003 --out bilou/ --tags bilou --entities ACTOR,DATE
  goldspan export talks.goldspan --format goldspan-jsonl --out all/ --layer all
  goldspan export talks.goldspan --format brat --out anna/ --layer Anna --replace"""
FORMATS_EXAMPLES = """\b
Examples:
  goldspan formats
  goldspan formats --json"""
MOST_BEGINNINGS = 8
MOST_SHOWN = 400  # characters of a file that a preview prints


def add_to(program: typer.Typer) -> None:
    """Give the program these commands."""
    program.command("export", epilog=EXPORT_EXAMPLES)(export)
    program.command("formats", epilog=FORMATS_EXAMPLES)(formats)


def export(
    project: ProjectArgument,
    format_name: Annotated[
        str,
        typer.Option(
            "--format",
            metavar="NAME",
            help="A name, or a part of a name or title; “goldspan formats” lists them.",
        ),
    ],
    out: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="A new folder for the files.", readable=False),
    ] = None,
    preview: Annotated[
        bool,
        typer.Option("--preview", help="Only say what would be written, and write nothing."),
    ] = False,
    layer: Annotated[str, typer.Option(metavar="gold|all|ANNOTATOR", help="Whose work.")] = "gold",
    article: Annotated[
        list[str] | None,
        typer.Option(metavar="ID", help="Only this article; may be given several times."),
    ] = None,
    entities: Annotated[
        str,
        typer.Option(
            metavar="LABEL,…",
            help="The labels that count as entities; otherwise those of short spans.",
        ),
    ] = "",
    tags: Annotated[
        str,
        typer.Option(metavar="own|bio|bilou", help="How CoNLL tags say where a span begins."),
    ] = "",
    replace: Annotated[
        bool, typer.Option("--replace", help="Replace the folder if it is there.")
    ] = False,
    as_json: JsonOption = False,
) -> None:
    """Write gold, or any layer, to files.

    Gold is what was adjudicated and, where nobody adjudicated, the one person's layer that is
    done. `all` writes one set per layer, pipelines included. What a format cannot carry is listed
    on standard error and with --json. The folder appears whole or not at all.
    """
    from goldspan.domain.errors import ExportError
    from goldspan.services.project.projects import open_project
    from goldspan.services.transfer.article_names import article_ids
    from goldspan.services.transfer.export_options import write_options
    from goldspan.services.transfer.export_preview import preview_export
    from goldspan.services.transfer.exporting import ALL_LAYERS, LOSSES, run_export
    from goldspan.services.transfer.known_formats import export_formats, full_name

    if out is None and not preview:
        raise typer.BadParameter("either --out DIR or --preview", param_hint="--out")
    name = full_name(format_name, export_formats())
    with (
        open_project(project, acting_person(""), writer=False) as session,
        shown_progress("Previewing" if preview else "Exporting") as progress,
    ):
        store = session.store
        chosen = article_ids(store, article) if article else None
        wanted = [each.strip() for each in entities.split(",") if each.strip()]
        options = write_options(name, store.scheme(), entities=wanted, tagging=tags)
        if out is None or preview:
            seen = preview_export(
                store, name, layer=layer, articles=chosen, options=options, progress=progress
            )
        else:
            try:
                report = run_export(
                    store,
                    name,
                    out,
                    layer=layer,
                    articles=chosen,
                    replace=replace,
                    options=options,
                    progress=progress,
                )
            except ExportError as error:
                if out.exists() and not replace:
                    say_todo(error, "Choose another name, or put it in its place with --replace.")
                raise
    asked = {"format": name, "layer": layer}
    if out is None or preview:
        show_result(as_json, {**asked, **_preview_record(seen)}, _preview_lines(seen))
        return
    for group in report.lost:
        note(_group_words(group))
    if report.losses:
        folder = out / "…" if layer == ALL_LAYERS else out
        note(f"Listed one by one in {folder / LOSSES}")
    if report.without_gold:
        note(f"Left out for want of gold: {counted(report.without_gold, 'article')}.")
    show_result(as_json, {**asked, **_report_record(report)} if as_json else {}, [_summary(report)])


def formats(as_json: JsonOption = False) -> None:
    """List the formats and what each is for."""
    from goldspan.services.transfer.known_formats import broken_formats, known_formats

    found, broken = known_formats(), broken_formats()
    for error in broken.values():
        note(str(error))
    data = [
        {
            "name": each.name,
            "titles": dict(each.titles),
            "group": each.purpose.group.name.lower(),
            "purpose": each.purpose.words,
            "reads": list(each.suffixes),
            "writes": each.writes,
            "settings": sorted(each.settings),
            "installed": not each.install,
            "install": each.install,
        }
        for each in found
    ]
    rows = [
        (
            each.name,
            "yes" if each.suffixes else "",
            "yes" if each.writes else "",
            each.titles.get("en", each.name),
            " ".join(filter(None, (each.purpose.words, _install_words(each.install)))),
        )
        for each in found
    ]
    show_result(
        as_json,
        {"formats": data, "broken": {name: str(error) for name, error in broken.items()}},
        table_lines(("name", "reads", "writes", "title", "for"), rows),
    )


def _install_words(command: str) -> str:
    return f"A package is missing: {command}" if command else ""


def _group_words(group: LossGroup) -> str:
    return f"{counted_kind(group.kind, group.count)}: {group.reason}"


def _summary(report: ExportReport) -> str:
    notes = sum(group.count for group in report.lost if group.kind == "view")
    counts = [
        counted(report.articles, "article"),
        counted(report.spans, "span"),
        counted(report.links, "link"),
        counted(len(report.losses) - notes, "loss", "losses"),
    ]
    counts += [counted_kind("view", notes)] if notes else []
    return f"{report.folder}: {', '.join(counts)}"


def _report_record(report: ExportReport) -> dict[str, object]:
    return {
        "out": str(report.folder),
        "files": list(report.files),
        "articles": report.articles,
        "spans": report.spans,
        "links": report.links,
        "without_gold": report.without_gold,
        "lost": [group.record() for group in report.lost],
        "losses": [loss.record() for loss in report.losses],
    }


def _preview_record(preview: ExportPreview) -> dict[str, object]:
    return {
        "files": [
            {"name": file.name, "size": file.size, "head": file.head} for file in preview.files
        ],
        "articles": preview.articles,
        "spans": preview.spans,
        "links": sum(preview.links.values()),
        "without_gold": preview.without_gold,
        "labels": dict(preview.labels),
        "link_types": dict(preview.links),
        "lost": [group.record() for group in preview.losses],
        "examples": [
            {
                "article": example.article,
                "label": example.label,
                "quote": example.quote,
                "attrs": dict(example.attrs),
            }
            for example in preview.examples
        ],
    }


def _preview_lines(preview: ExportPreview) -> Iterator[str]:
    yield (
        f"{counted(preview.articles, 'article')}, {counted(preview.spans, 'span')},"
        f" {counted(sum(preview.links.values()), 'link')}"
    )
    if preview.without_gold:
        yield f"Left out for want of gold: {counted(preview.without_gold, 'article')}"
    yield from _section("Spans by label, links by type")
    yield from table_lines(
        ("label or type", "count"), [*preview.labels.items(), *preview.links.items()]
    )
    yield from _section("What the format cannot carry")
    yield from _lost_lines(preview.losses)
    yield from _section("Files")
    yield from table_lines(("name", "bytes"), [(file.name, file.size) for file in preview.files])
    for file in preview.files[:MOST_BEGINNINGS]:
        if file.head:
            yield from _section(f"{file.name} begins")
            cut = len(file.head) > MOST_SHOWN or len(file.head.encode()) < file.size
            yield file.head[:MOST_SHOWN].rstrip("\n") + ("…" if cut else "")


def _lost_lines(groups: Sequence[LossGroup]) -> Iterator[str]:
    for group in groups:
        yield _group_words(group)
        for loss in group.first:
            yield f"  {loss.article}: {loss.what}"
        if group.count > len(group.first):
            yield f"  and {group.count - len(group.first)} more"
    if not groups:
        yield "nothing"


def _section(title: str) -> Iterator[str]:
    yield ""
    yield f"{title}:"
