"""Proves a manifest by the project that it came from: the release is written again and compared."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from goldspan.domain.errors import ExportError
from goldspan.domain.messages import Phrase, message
from goldspan.services.progress import Progress
from goldspan.services.releases.libraries import libraries
from goldspan.services.releases.manifest import README, Manifest
from goldspan.services.releases.reading import ProjectRelease
from goldspan.services.releases.writing import release_formats, write_release
from goldspan.services.transfer.export_folder import LOSSES
from goldspan.store.project import ProjectStore


def compare_with_project(
    manifest: Manifest, store: ProjectStore, progress: Progress
) -> tuple[list[Phrase], tuple[str, ...]]:
    """Return in words what a manifest says that is not so, and the formats that cannot be proved.

    These were written by other versions of their packages, or are not installed here.
    """
    kept = next((each for each in store.releases() if each.id == manifest.release), None)
    if kept is None:
        return [Phrase(message("errors", "The project has no release of this content."))], ()
    release = _AsWritten(store, kept)
    differing = [
        field
        for field, said, true in (
            ("number", manifest.number, release.number),
            ("title", manifest.title, release.title),
            ("kept", manifest.kept, dict(release.files)),
            ("facts", manifest.facts, release.facts),
        )
        if said != true
    ]
    release.take_over(manifest)
    provable = [each.name for each in manifest.formats if _can_be_written(each.name, manifest)]
    with TemporaryDirectory(prefix="goldspan-verify-") as folder:
        out = Path(folder) / "again"
        again = write_release(
            release, provable, out, texts=manifest.texts, progress=progress
        ).manifest
    unproved = tuple(each.name for each in manifest.formats if each.name not in provable)
    differing += _differing(manifest, again, whole=not unproved)
    words = message("errors", "It was edited: the project knows “{field}” otherwise.")
    return [Phrase(words, {"field": field}) for field in differing], unproved


class _AsWritten(ProjectRelease):
    """A release of the project with what may have changed there since it was written."""

    def take_over(self, manifest: Manifest) -> None:
        """Take from a manifest what is not frozen: answers, and which release came before."""
        self.answers = manifest.answers
        self.previous = manifest.previous


def _can_be_written(name: str, manifest: Manifest) -> bool:
    """Return whether a format can be written here by what wrote it then."""
    try:
        release_formats([name])
    except ExportError:
        return False
    return all(manifest.libraries.get(each) == at for each, at in libraries([name]).items())


def _differing(manifest: Manifest, again: Manifest, *, whole: bool) -> Iterator[str]:
    """Yield what a manifest says otherwise than one that was written just now.

    Not the `whole` of it: some formats are missing in what was written now.
    """
    said = {each.path: (each.bytes, each.sha256) for each in manifest.files}
    true = {each.path: (each.bytes, each.sha256) for each in again.files}
    if not whole:
        # What is said of the formats together cannot be the same either.
        for path in (LOSSES, README):
            said.pop(path, None)
            true.pop(path, None)
    for path in sorted(said.keys() | true.keys() if whole else true.keys()):
        if said.get(path) != true.get(path):
            yield f"files: {path}"
    if whole and manifest.losses != again.losses:
        yield "losses"
    if whole and manifest.formats != again.formats:
        yield "formats"
    if whole and manifest.libraries != again.libraries:
        yield "libraries"
