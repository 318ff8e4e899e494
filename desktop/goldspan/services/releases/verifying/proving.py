"""Proves a manifest by the project that it came from: the release is written again and compared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from goldspan.domain.change import ActionKind
from goldspan.domain.errors import ExportError
from goldspan.domain.messages import Phrase, message
from goldspan.domain.releases import DatasheetAnswer
from goldspan.formats.registry import writers
from goldspan.services.machine.work_folders import work_folder
from goldspan.services.progress import Progress
from goldspan.services.releases.record.manifest import Manifest
from goldspan.services.releases.record.reading import ProjectRelease
from goldspan.services.releases.verifying.rewritten import Rewritten
from goldspan.services.releases.writing.readme import readme
from goldspan.services.releases.writing.write import release_formats, write_release
from goldspan.store.project import ProjectStore


def is_foreign(manifest: Manifest, store: ProjectStore) -> bool:
    """Return whether a project has no release of this content."""
    return all(each.id != manifest.release for each in store.releases())


def compare_with_project(
    manifest: Manifest, store: ProjectStore, progress: Progress
) -> tuple[list[Phrase], tuple[str, ...]]:
    """Return in words what a manifest says that is not so, and what cannot be proved.

    That are formats, files and fields that are otherwise because other versions wrote them, and
    formats that cannot be written here.
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
    differing += _never_so(manifest, store, release)
    release.take_over(manifest)
    names = [each.name for each in manifest.formats] if manifest.texts else []
    possible = [name for name in names if _can_be_written(name)]
    with work_folder() as folder:
        out = folder / "again"
        written = write_release(release, possible, out, texts=manifest.texts, progress=progress)
    again = Rewritten(manifest, written.manifest, _card(release, names, texts=manifest.texts))
    words = message("errors", "It was edited: the project knows “{field}” otherwise.")
    differing += again.differing
    return [Phrase(words, {"field": field}) for field in differing], again.unproved


class _AsWritten(ProjectRelease):
    """A release of the project with what may have changed there since it was written."""

    def take_over(self, manifest: Manifest) -> None:
        """Take from a manifest what is not frozen: answers, and which release came before."""
        self.answers = manifest.answers
        self.previous = manifest.previous


def _never_so(manifest: Manifest, store: ProjectStore, release: ProjectRelease) -> Iterator[str]:
    """Yield what is not frozen, and that the project does not say and never said."""
    numbers = {each.number for each in store.every_release() if each.number < manifest.number}
    if manifest.previous not in {0, release.previous, *numbers}:
        yield "previous"
    others = manifest.answers.items() - release.answers.items()
    if others:
        others -= set(_once_answered(store))
    yield from (f"answers: {question}" for question, _ in sorted(others))


def _once_answered(store: ProjectStore) -> Iterator[tuple[str, str]]:
    """Yield all questions of the datasheet that were ever answered, with what was said."""
    for action in store.actions():
        if action.kind == ActionKind.DATASHEET:
            for change in store.action_changes(action.id):
                if isinstance(change.after, DatasheetAnswer):
                    yield change.after.question, change.after.text


def _card(release: ProjectRelease, names: Sequence[str], *, texts: bool) -> bytes | None:
    """Return the README that speaks of these formats, None where it cannot be made here."""
    if not writers().keys() >= set(names):
        return None
    try:
        return readme(release, names, texts=texts).encode()
    except ExportError:
        return None


def _can_be_written(name: str) -> bool:
    try:
        release_formats([name])
    except ExportError:
        return False
    return True
