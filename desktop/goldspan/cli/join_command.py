"""The command that puts texts into a release without them again: join."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from goldspan.cli.exit_codes import ExitCode
from goldspan.cli.options import JsonOption
from goldspan.cli.output import counted, note, show_error, show_result
from goldspan.cli.progress import shown_progress

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from goldspan.domain.exchange import Refusal
    from goldspan.services.releases.without_texts.joining.join import Joined, MissingText

EXAMPLES = """\b
Examples:
  goldspan join release-1/ articles/ --out joined/
  goldspan join release-1/ talks.goldspan --out joined/ --format docbin,parquet
  goldspan join release-1/ corpus.jsonl more.zip --out joined/ --partly --json"""
_MOST = 20


def add_to(program: typer.Typer) -> None:
    """Give the program this command."""
    program.command("join", epilog=EXAMPLES)(join)


def join(
    folder: Annotated[
        Path,
        typer.Argument(metavar="DIR", help="A release without texts.", readable=False),
    ],
    texts: Annotated[
        list[Path],
        typer.Argument(
            metavar="TEXTS…",
            help="Where the texts are: folders, files of any format, projects.",
            readable=False,
        ),
    ],
    out: Annotated[Path, typer.Option(metavar="DIR", help="A new folder.", readable=False)],
    formats: Annotated[
        list[str] | None,
        typer.Option("--format", metavar="NAME,…", help="Formats beside the canonical JSONL."),
    ] = None,
    partly: Annotated[
        bool,
        typer.Option(
            "--partly", help="Write what there are texts for; that is JSONL, and no release."
        ),
    ] = False,
    replace: Annotated[
        bool, typer.Option("--replace", help="Replace the folder if it is there.")
    ] = False,
    as_json: JsonOption = False,
) -> None:
    """Put the texts into a release that was written without them.

    Each text is found by its hash, whatever its file is called; newlines are those of an import.
    What comes out is proved: each file is, to the last bit, what was released. Texts that are
    missing are named, with what comes near them; then nothing is written, but with --partly what
    there is. Ends with 1 where only a part was written.
    """
    from goldspan.services.releases.without_texts.joining.join import (
        TextsMissingError,
        join_release,
    )

    wanted = [name.strip() for each in formats or () for name in each.split(",") if name.strip()]
    try:
        with shown_progress("Joining") as progress:
            joined = join_release(
                folder,
                texts,
                out,
                formats=wanted,
                partly=partly,
                replace=replace,
                progress=progress,
            )
    except TextsMissingError as error:
        show_error(error)
        _note_missing(error.missing, error.refused)
        if as_json:
            data = {"out": None, "missing": _missing(error.missing)}
            show_result(True, {**data, "refused": _refused(error.refused)}, ())
        raise typer.Exit(ExitCode.MEND) from error
    for each in joined.mended:
        note(f"{each.name}: taken from {each.place}, which differed in {each.how}.")
    if joined.missing:
        _note_missing(joined.missing, joined.refused)
    show_result(as_json, _data(joined), _lines(joined))
    if joined.missing:
        raise typer.Exit(ExitCode.LOOK)


def _note_missing(missing: Sequence[MissingText], refused: Sequence[Refusal]) -> None:
    for one in refused[:_MOST]:
        note(f"Not read: {one.file}: {one.reason}")
    if len(refused) > _MOST:
        note(f"… and {len(refused) - _MOST} more that could not be read.")
    for each in missing[:_MOST]:
        note(f"{each.name}: not found ({each.length} characters, SHA-256 {each.sha256})")
        for near in each.near:
            note(f"  {near.place}: {near.how}.")
    if len(missing) > _MOST:
        note(f"… and {len(missing) - _MOST} more.")


def _lines(joined: Joined) -> Iterator[str]:
    texts = counted(joined.texts, "text")
    if joined.written is None:
        missing = len(joined.missing)
        yield f"{joined.folder}: {texts} joined, {missing} missing; this is no release."
        return
    manifest = joined.written.manifest
    title = f" “{manifest.title}”" if manifest.title else ""
    yield f"{joined.folder}: release {manifest.number}{title}, {texts} joined and proved."


def _data(joined: Joined) -> dict[str, object]:
    written = joined.written
    return {
        "out": str(joined.folder),
        "release": None
        if written is None
        else {"id": written.manifest.release, "number": written.manifest.number},
        "texts": joined.texts,
        "missing": _missing(joined.missing),
        "mended": [
            {"article": each.name, "place": each.place, "differed_in": each.how}
            for each in joined.mended
        ],
        "refused": _refused(joined.refused),
    }


def _missing(missing: Sequence[MissingText]) -> list[dict[str, object]]:
    return [
        {
            "article": each.name,
            "sha256": each.sha256,
            "length": each.length,
            "near": [{"place": near.place, "how": str(near.how)} for near in each.near],
        }
        for each in missing
    ]


def _refused(refused: Sequence[Refusal]) -> list[dict[str, object]]:
    return [{"file": each.file, "line": each.line, "reason": each.reason} for each in refused]
