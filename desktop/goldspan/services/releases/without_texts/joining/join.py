"""Joins a release without texts with its texts: wholly and proved, or what there is when asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from goldspan.domain.errors import CancelledError, GoldspanError
from goldspan.domain.exchange import Refusal
from goldspan.domain.messages import message
from goldspan.services.progress import Progress
from goldspan.services.releases.record.reading import FolderRelease
from goldspan.services.releases.verifying.verify import Fault, verify_release
from goldspan.services.releases.without_texts.joining.gathering import (
    Gathered,
    Gathering,
    Mended,
    Near,
)
from goldspan.services.releases.without_texts.joining.joined import JoinedRelease, standoff_records
from goldspan.services.releases.without_texts.joining.partly import write_partly
from goldspan.services.releases.without_texts.joining.sources import gather
from goldspan.services.releases.without_texts.joining.wanted import WantedText, wanted_text
from goldspan.services.releases.writing.write import Written, release_formats, write_release
from goldspan.services.transfer.export_folder import check_replaceable


@dataclass(frozen=True, slots=True)
class MissingText:
    """A text that was not found, and what comes near it; the nearest first."""

    name: str
    sha256: str
    length: int
    near: tuple[Near, ...]


@dataclass(frozen=True, slots=True)
class Joined:
    """What a join came to: `written` is None where only a part of the texts was there.

    `mended` are texts that differed by the way, `refused` files that could not be read.
    """

    folder: Path
    texts: int
    missing: tuple[MissingText, ...]
    mended: tuple[Mended, ...]
    refused: tuple[Refusal, ...]
    written: Written | None


class TextsMissingError(GoldspanError):
    """Texts of a release were not found: which, what comes near, and what could not be read."""

    def __init__(
        self, missing: Sequence[MissingText], wanted: int, refused: Sequence[Refusal]
    ) -> None:
        super().__init__(
            message("errors", "{missing} of {wanted} texts were not found: {names}."),
            kept=message("errors", "Nothing was written."),
            todo=message(
                "errors",
                "Give the texts as they were when the release was made, or join only those that"
                " are there, with --partly; that is no release then.",
            ),
            missing=len(missing),
            wanted=wanted,
            names=_some_names(missing),
        )
        self.missing = tuple(missing)
        self.refused = tuple(refused)


def join_release(
    folder: Path,
    sources: Sequence[Path],
    out: Path,
    *,
    formats: Sequence[str] = (),
    partly: bool = False,
    replace: bool = False,
    progress: Progress | None = None,
) -> Joined:
    """Write the release in `folder` with its texts, which are somewhere in `sources`, into `out`.

    It is the release again, to the last bit of all that is kept of it, and `formats` beside. With
    `partly`, where texts are missing, what there are texts for is written as JSONL alone.

    Raise `TextsMissingError` where texts are missing, `GoldspanError` where the folder is none
    without texts or not as it was written, `ExportError` where `out` is there already, and
    `CancelledError`; then nothing is written.
    """
    progress = progress or Progress()
    if out.exists():
        check_replaceable(out, replace_existing=replace)
    names = release_formats(formats)
    try:
        apart = _without_texts(folder, progress)
        gathering = Gathering(_wanted(apart))
        refused = gather(gathering, sources, progress)
        found = gathering.found
        missing = tuple(_missing(each, found) for each in gathering.missing)
        if missing and not partly:
            raise TextsMissingError(missing, len(missing) + len(found.texts), refused)
        written = None
        if missing:
            left_out = {each.sha256: each.name for each in missing}
            write_partly(JoinedRelease(apart, found.texts), apart, left_out, out, replace, progress)
        else:
            joined = JoinedRelease(apart, found.texts)
            written = write_release(joined, names, out, replace=replace, progress=progress)
    except CancelledError as error:
        raise CancelledError(error.what, kept=message("errors", "Nothing was written.")) from error
    mended = tuple(sorted(found.mended, key=lambda each: each.name))
    return Joined(out, len(found.texts), missing, mended, tuple(refused), written)


def _without_texts(folder: Path, progress: Progress) -> FolderRelease:
    """Return the release in a folder; refuse one that has its texts, or was changed."""
    findings = verify_release(folder, progress)
    release = FolderRelease(folder)
    if release.manifest.texts:
        raise GoldspanError(
            message("errors", "The release in “{folder}” has its texts."),
            kept=message("errors", "Nothing was written."),
            todo=message("errors", "There is nothing to join."),
            folder=folder,
        )
    changed = [each for each in findings.found if each.fault is not Fault.ADDED]
    if changed:
        raise GoldspanError(
            message(
                "errors", "The release in “{folder}” is not as it was written. {file}: {words}"
            ),
            kept=message("errors", "Nothing was written."),
            todo=message("errors", "“goldspan release verify” lists all that differs."),
            folder=folder,
            file=changed[0].path,
            words=changed[0].words,
        )
    return release


def _wanted(apart: FolderRelease) -> list[WantedText]:
    """Return the texts of all articles, once each."""
    found: dict[str, WantedText] = {}
    for part in apart.facts.parts:
        for path in part.files.values():
            for record in standoff_records(apart.folder, path):
                wanted = wanted_text(record)
                found.setdefault(wanted.sha256, wanted)
    return list(found.values())


def _missing(wanted: WantedText, found: Gathered) -> MissingText:
    near = tuple(found.near.get(wanted.sha256, ()))
    return MissingText(wanted.name, wanted.sha256, wanted.length, near)


def _some_names(missing: Sequence[MissingText], most: int = 5) -> str:
    names = [each.name for each in missing[:most]]
    return ", ".join([*names, "…"] if len(missing) > most else names)
