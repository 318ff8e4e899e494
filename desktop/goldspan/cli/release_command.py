"""The commands of releases: freezing one, writing it again, listing, and proving a copy."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from goldspan.cli import release_diff, release_output
from goldspan.cli.exit_codes import ExitCode
from goldspan.cli.options import JsonOption, PersonOption, ProjectArgument
from goldspan.cli.output import note, say_todo, show_result, table_lines
from goldspan.cli.person import acting_person
from goldspan.cli.progress import shown_progress
from goldspan.domain.errors import GoldspanError
from goldspan.services.releases.content.choices import Furniture, LayerChoice

if TYPE_CHECKING:
    from goldspan.services.progress import Progress
    from goldspan.services.releases.content.choices import ReleaseChoices
    from goldspan.services.releases.record.facts import ReleaseFacts
    from goldspan.services.releases.record.reading import ReadableRelease
    from goldspan.services.releases.writing.write import Written

NAME, CREATE = "release", "create"
NO_FORMATS = "none"
EXAMPLES = """\b
Examples:
  goldspan release talks.goldspan --out release-1/
  goldspan release talks.goldspan --out release-1/ --format docbin,conll2003 --adjudicated-only
  goldspan release talks.goldspan --out open/ --no-text --furniture cut
  goldspan release verify release-1/ --project talks.goldspan
  goldspan release list talks.goldspan
  goldspan release write talks.goldspan --number 1 --out again/ --format parquet
  goldspan release diff release-1/ release-2/
A project that is called like a command: goldspan release ./verify"""
WRITE_EXAMPLES = """\b
Examples:
  goldspan release write talks.goldspan --out release-3/
  goldspan release write talks.goldspan --number 1 --out again/ --format conll2003,brat
  goldspan release write release-1/ --out more/ --format tei"""
LIST_EXAMPLES = """\b
Examples:
  goldspan release list talks.goldspan
  goldspan release list talks.goldspan --json | jq '.releases[-1].release'"""
VERIFY_EXAMPLES = """\b
Examples:
  goldspan release verify release-1/
  goldspan release verify release-1/ --project talks.goldspan
  goldspan release verify release-1/ --json | jq '.found[].path'"""
HELP = "Freeze, write, prove and compare releases of the gold."

FormatOption = Annotated[
    list[str] | None,
    typer.Option(
        "--format",
        metavar="NAME,…",
        help="What goes beside the canonical JSONL: names, or parts of them; “none” for nothing."
        " Otherwise spaCy DocBin and Parquet.",
    ),
]
OutOption = Annotated[
    Path | None, typer.Option(metavar="DIR", help="A new folder for the files.", readable=False)
]
NoTextOption = Annotated[
    bool,
    typer.Option(
        "--no-text", help="Write standoff without texts; “goldspan join” puts them together again."
    ),
]
ReplaceOption = Annotated[
    bool, typer.Option("--replace", help="Replace the folder if it is there.")
]


def add_to(program: typer.Typer) -> None:
    """Give the program these commands, as a group."""
    group = typer.Typer(help=HELP, epilog=EXAMPLES, no_args_is_help=True, rich_markup_mode=None)
    group.command(CREATE, epilog=EXAMPLES)(create)
    group.command("write", epilog=WRITE_EXAMPLES)(write)
    group.command("list", epilog=LIST_EXAMPLES)(list_releases)
    group.command("verify", epilog=VERIFY_EXAMPLES)(verify)
    group.command("diff", epilog=release_diff.EXAMPLES)(release_diff.diff)
    program.add_typer(group, name=NAME)


def with_command(arguments: Sequence[str]) -> list[str]:
    """Return the arguments with `create` where `release` is followed by a project at once."""
    words = list(arguments)
    if words[:1] != [NAME] or len(words) == 1:
        return words
    known = (CREATE, "write", "list", "verify", "diff", "-h", "--help")
    return words if words[1] in known else [NAME, CREATE, *words[1:]]


def create(
    project: ProjectArgument,
    out: OutOption = None,
    formats: FormatOption = None,
    title: Annotated[str, typer.Option(help="What the release is called.")] = "",
    layer: Annotated[LayerChoice, typer.Option(help="Whose work goes out.")] = LayerChoice.GOLD,
    adjudicated_only: Annotated[
        bool, typer.Option("--adjudicated-only", help="Only articles that a reviewer has settled.")
    ] = False,
    unfinished: Annotated[
        bool, typer.Option("--unfinished", help="People’s layers also where they are not done.")
    ] = False,
    furniture: Annotated[
        Furniture, typer.Option(help="Furniture in the texts: as it is, or cut out of them.")
    ] = Furniture.KEPT,
    names: Annotated[bool, typer.Option("--names", help="Call annotators by their names.")] = False,
    notes: Annotated[
        bool, typer.Option("--notes", help="Let notes, reasons and names of files go out too.")
    ] = False,
    no_text: NoTextOption = False,
    no_split: Annotated[
        bool, typer.Option("--no-split", help="One part, whatever the project’s split.")
    ] = False,
    leave_out_undated: Annotated[
        bool,
        typer.Option("--leave-out-undated", help="In a split by date: leave out undated articles."),
    ] = False,
    language: Annotated[
        str, typer.Option(metavar="de|en", help="Of guidelines, README and datasheet.")
    ] = "",
    entities: Annotated[
        str, typer.Option(metavar="LABEL,…", help="The labels that count as entities.")
    ] = "",
    preview: Annotated[
        bool, typer.Option("--preview", help="Only say what would go out; keep and write nothing.")
    ] = False,
    replace: ReplaceOption = False,
    person: PersonOption = "",
    as_json: JsonOption = False,
) -> None:
    """Freeze a release in the project, and write it with --out.

    Gold by part, as “goldspan split” keeps it; where the project has no split yet, the usual one
    is made. Nothing has changed since the last release: that one is written. What a release keeps
    is written again by “goldspan release write”, in these or other formats. Ends with 1 where the
    split holds articles back or its parts lack something.
    """
    from goldspan.services.families.project_families import ProjectFamilies
    from goldspan.services.guidelines import SHIPPED_LANGUAGES
    from goldspan.services.project.projects import open_project
    from goldspan.services.releases.content.choices import ReleaseChoices
    from goldspan.services.releases.content.named_people import people_named
    from goldspan.services.releases.freezing.freeze import draft_facts, freeze
    from goldspan.services.releases.record.reading import ProjectRelease
    from goldspan.services.transfer.export_options import check_labels

    if language not in ("", *SHIPPED_LANGUAGES):
        raise typer.BadParameter(f"one of {', '.join(SHIPPED_LANGUAGES)}", param_hint="--language")
    labels = tuple(each.strip() for each in entities.split(",") if each.strip())
    choices = ReleaseChoices(
        layer=layer,
        adjudicated_only=adjudicated_only,
        unfinished=unfinished,
        furniture=furniture,
        names=names,
        notes=notes,
        title=title.strip(),
        language=language,
        entities=labels,
    )
    wanted = _formats(formats, texts=not no_text) if out is not None else []
    _check_folder(out, replace=replace)
    with (
        open_project(
            project, acting_person(person), writer=not preview, window_lock=False
        ) as session,
        shown_progress("Releasing") as progress,
        closing(ProjectFamilies(session, many=sys.maxsize)) as families,
        _split_or_not(project, choices),
    ):
        check_labels(labels, session.scheme)
        unsplit = session.store.split() is None and not no_split
        named = people_named(session.store, choices)
        _say_named(named)
        if preview:
            facts = draft_facts(
                session,
                families,
                choices,
                progress,
                whole=no_split,
                leave_out_undated=leave_out_undated,
            )
            shown = {"facts": release_output.facts_record(facts), "named": list(named)}
            said = {"project": str(project), **shown}
            show_result(as_json, said, release_output.facts_lines(facts))
            _end(project, facts)
            return
        known = {each.id for each in session.store.releases()}
        kept = freeze(
            session,
            families,
            choices,
            progress,
            whole=no_split,
            leave_out_undated=leave_out_undated,
        )
        release = ProjectRelease(session.store, kept)
        with _kept_all_the_same(project, kept.number, split=unsplit):
            written = _written(release, wanted, out, progress, texts=not no_text, replace=replace)
        if kept.id in known:
            note(f"Nothing has changed since release {kept.number}: no new one was created.")
        elif unsplit:
            note("The project had no split yet: the usual one was made. “goldspan split” shows it.")
        if out is None:
            note(f"Kept in the project. To write it: goldspan release write {project} --out DIR")
        record = {"project": str(project), "new": kept.id not in known, "named": list(named)}
        show_result(
            as_json,
            {**record, **release_output.release_record(release, written)},
            release_output.release_lines(release, written),
        )
        _end(project, release.facts)


def _say_named(named: Sequence[str]) -> None:
    """Say whom it names who stand under pseudonyms, before anything is kept or written."""
    if named:
        note(f"Guidelines or titles name {', '.join(named)}; they go out as they are.")


@contextmanager
def _kept_all_the_same(project: Path, number: int, *, split: bool) -> Iterator[None]:
    """Say of a writing that fails that the release is kept, and the split that it made."""
    try:
        yield
    except GoldspanError as error:
        kept = f"Release {number} and the split are" if split else f"Release {number} is"
        error.add_note(
            f"{kept} kept in the project. To write it:"
            f" goldspan release write {project} --number {number} --out DIR"
        )
        raise


def _end(project: Path, facts: ReleaseFacts) -> None:
    """End with 1 where something is to be looked at: what the split could not have."""
    from goldspan.services.releases.content.left_out import to_look_at

    if to_look_at(facts):
        note(f"What the split cannot have, and what to do: goldspan split {project} --dry-run")
        raise typer.Exit(ExitCode.LOOK)


@contextmanager
def _split_or_not(project: Path, choices: ReleaseChoices) -> Iterator[None]:
    """Say what can be done where the gold cannot be split as it is."""
    from goldspan.services.splitting.refusals import SplitError, TooFewFamiliesError

    try:
        yield
    except SplitError as error:
        all_gold = choices.layer is LayerChoice.GOLD and not choices.adjudicated_only
        if all_gold and isinstance(error, TooFewFamiliesError) and error.families > 1:
            fewer = f"goldspan split {project} --shares 80:0:20"
            error.add_note(f"Make another split: {fewer}; or --no-split.")
        else:
            error.add_note("To release it in one part: --no-split.")
        raise


def write(
    source: Annotated[
        Path,
        typer.Argument(
            metavar="PROJECT|DIR", help="The project, or the folder of a release.", readable=False
        ),
    ],
    out: Annotated[
        Path, typer.Option(metavar="DIR", help="A new folder for the files.", readable=False)
    ],
    number: Annotated[
        int | None, typer.Option(metavar="N", min=1, help="Which release; otherwise the newest.")
    ] = None,
    identifier: Annotated[
        str,
        typer.Option(
            "--id",
            metavar="ID",
            help="The beginning of its id, where two have one number after a merge.",
        ),
    ] = "",
    formats: FormatOption = None,
    no_text: NoTextOption = False,
    replace: ReplaceOption = False,
    as_json: JsonOption = False,
) -> None:
    """Write a release again, in the same or in other formats.

    Its canonical JSONL is the same bytes, however long ago it was created. From the folder of a
    release other formats can be written, too, without the project.
    """
    from goldspan.services.project.projects import open_project
    from goldspan.services.releases.content.named_people import people_named_by
    from goldspan.services.releases.record.reading import FolderRelease, project_release

    wanted = _formats(formats, texts=not no_text)
    _check_folder(out, replace=replace)
    with ExitStack() as stack:
        release: ReadableRelease
        named: Sequence[str] = ()
        if source.is_dir():
            release = FolderRelease(source)
        else:
            opened = open_project(source, acting_person(""), writer=False)
            store = stack.enter_context(opened).store
            release = project_release(store, number or 0, identifier)
            named = people_named_by(store, release)
            _say_named(named)
        progress = stack.enter_context(shown_progress("Writing"))
        written = _written(release, wanted, out, progress, texts=not no_text, replace=replace)
        show_result(
            as_json,
            {**release_output.release_record(release, written), "named": list(named)},
            release_output.release_lines(release, written),
        )


def list_releases(project: ProjectArgument, as_json: JsonOption = False) -> None:
    """List the releases of a project."""
    from goldspan.services.project.projects import open_project
    from goldspan.services.releases.record.reading import ProjectRelease

    with open_project(project, acting_person(""), writer=False) as session:
        store = session.store
        names = {each.id: each.name for each in store.annotators()}
        found = [
            release_output.listed(ProjectRelease(store, each), each.at, names[each.annotator])
            for each in store.releases()
        ]
    header = ["number", "title", "created", "by", "parts", "articles", "spans"]
    rows = [[*(each[key] for key in header), each["release"][:8]] for each in found]
    show_result(
        as_json, {"project": str(project), "releases": found}, table_lines([*header, "id"], rows)
    )


def verify(
    folder: Annotated[
        Path, typer.Argument(metavar="DIR", help="The folder of a release.", readable=False)
    ],
    project: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE", help="Compare it with what this project keeps, too.", readable=False
        ),
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Prove a copy of a release, to the last bit.

    Names each file that was changed, is missing, was added or renamed, and a manifest that was
    edited; with --project also one whose own hash was put right again. Ends with 1 where anything
    is wrong.
    """
    from goldspan.services.project.projects import open_project
    from goldspan.services.releases.verifying.verify import verify_release

    with ExitStack() as stack:
        store = None
        if project is not None:
            opened = open_project(project, acting_person(""), writer=False)
            store = stack.enter_context(opened).store
        progress = stack.enter_context(shown_progress("Verifying"))
        findings = verify_release(folder, progress, store)
    show_result(
        as_json,
        release_output.findings_record(findings),
        release_output.findings_lines(findings),
    )
    note(release_output.verdict(findings))
    if not findings.sound:
        raise typer.Exit(ExitCode.LOOK)


def _formats(given: list[str] | None, *, texts: bool) -> list[str]:
    """Return the formats that are asked for, else the usual ones as far as they are installed."""
    from goldspan.services.releases.writing.write import release_formats, usual_formats

    if given is not None:
        names = [name.strip() for each in given for name in each.split(",")]
        return release_formats([name for name in names if name not in ("", NO_FORMATS)])
    if not texts:
        return []
    usual, missing = usual_formats()
    for name, command in missing.items():
        note(f"Left out: {name}; a package is missing: {command}")
    return usual


def _check_folder(out: Path | None, *, replace: bool) -> None:
    """Refuse a folder that may not be replaced before anything is worked out."""
    from goldspan.domain.errors import ExportError
    from goldspan.services.transfer.export_folder import check_replaceable

    if out is None or not out.exists():
        return
    try:
        check_replaceable(out, replace_existing=replace)
    except ExportError as error:
        if not replace:
            say_todo(error, "Choose another name, or put it in its place with --replace.")
        raise


def _written(
    release: ReadableRelease,
    formats: Sequence[str],
    out: Path | None,
    progress: Progress,
    *,
    texts: bool,
    replace: bool,
) -> Written | None:
    from goldspan.services.releases.writing.write import write_release

    if out is None:
        return None
    return write_release(release, formats, out, texts=texts, replace=replace, progress=progress)
