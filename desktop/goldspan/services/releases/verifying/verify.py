"""Proves a copy of a release: each file by its hash, the manifest by its own and by a project."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from pathlib import Path

from goldspan.domain.messages import Phrase, message, system_reason
from goldspan.domain.releases import are_kept_paths, release_id
from goldspan.services.progress import Progress
from goldspan.services.releases.freezing.kept_losses import KEPT_LOSSES
from goldspan.services.releases.record.facts import FACTS, facts_bytes
from goldspan.services.releases.record.hashing import Hashed, file_pieces
from goldspan.services.releases.record.manifest import (
    DATASHEET,
    MANIFEST,
    README,
    DamagedManifestError,
    FileFacts,
    Manifest,
    is_sealed,
)
from goldspan.services.releases.record.reading import FolderRelease
from goldspan.services.releases.verifying.proving import compare_with_project, is_foreign
from goldspan.services.releases.without_texts.standoff.files import holds_text, standoff_path
from goldspan.services.transfer.export_folder import LOSSES
from goldspan.store.project import ProjectStore


class Fault(StrEnum):
    """What is wrong with a copy."""

    CHANGED = "changed"  # a file has other bytes than it was written with
    MISSING = "missing"
    ADDED = "added"
    RENAMED = "renamed"
    UNREADABLE = "unreadable"
    MANIFEST = "manifest"  # the manifest itself was changed
    PROJECT = "project"  # it is not what the project keeps


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong: what, with which file of the folder, and in words."""

    fault: Fault
    path: str
    words: Phrase


@dataclass(frozen=True, slots=True)
class Findings:
    """What was found in a copy of a release: of so many files and bytes.

    `manifest` is None where it is too damaged to be read; then nothing else was looked at.
    `by_project` says that it was compared with what a project keeps, `unproved` what is otherwise
    than there because other versions wrote it, or cannot be written here: formats, files, fields.
    """

    folder: Path
    manifest: Manifest | None
    files: int
    bytes: int
    found: tuple[Finding, ...]
    unproved: tuple[str, ...] = ()
    by_project: bool = False

    @property
    def sound(self) -> bool:
        """Return whether nothing was found: but for `unproved` it is what was written."""
        return not self.found


def verify_release(
    folder: Path,
    progress: Progress | None = None,
    store: ProjectStore | None = None,
    *,
    foreign: bool = False,
) -> Findings:
    """Look at each file of a release's folder; changes nothing.

    With the `store` of a project, the release is also written from there again, aside, and
    compared; one that is not of this project is a finding, unless it may be `foreign`.

    Raise `GoldspanError` where there is no manifest, or one of a newer version, `CancelledError`.
    """
    progress = progress or Progress()
    try:
        release = FolderRelease(folder)
    except DamagedManifestError as error:
        words = message("errors", "It is not the manifest of a release: {reason}.")
        found = [Finding(Fault.MANIFEST, MANIFEST, Phrase(words, {"reason": error.reason}))]
        return Findings(folder, None, 0, 0, tuple(found))
    manifest = release.manifest
    found = list(_of_manifest(release))
    found += _of_files(folder, manifest, progress)
    unproved: tuple[str, ...] = ()
    by_project = store is not None and not (foreign and is_foreign(manifest, store))
    if store is not None and by_project:
        differing, unproved = compare_with_project(manifest, store, progress)
        found += [Finding(Fault.PROJECT, MANIFEST, words) for words in differing]
    total = sum(each.bytes for each in manifest.files)
    return Findings(
        folder, manifest, len(manifest.files), total, tuple(found), unproved, by_project
    )


def _of_manifest(release: FolderRelease) -> Iterator[Finding]:
    """Yield what the manifest alone gives away: it was changed, or does not agree with itself."""
    manifest = release.manifest
    if not is_sealed(release.manifest_data):
        words = message("errors", "It was changed after it was written.")
        yield Finding(Fault.MANIFEST, MANIFEST, Phrase(words))
        return
    facts = facts_bytes(manifest.facts)
    if sha256(facts).hexdigest() != manifest.kept.get(FACTS):
        yield _said_otherwise("facts")
    if release_id(manifest.facts.project.id, manifest.kept) != manifest.release:
        yield _said_otherwise("release")
    if not _is_kept_whole(manifest):
        yield _said_otherwise("kept")
    listed = {each.path: each.sha256 for each in manifest.files}
    for path in sorted(_written(manifest)):
        if path not in listed or listed[path] != manifest.kept.get(path, listed[path]):
            yield _said_otherwise(f"files: {path}")


def _is_kept_whole(manifest: Manifest) -> bool:
    """Return whether just those files are kept of which the facts speak, with their hashes."""
    facts, kept = manifest.facts, manifest.kept
    articles = {path for part in facts.parts for path in part.files.values()}
    documents = {facts.scheme.file: facts.scheme.sha256}
    documents |= {each.file: each.sha256 for each in facts.guidelines}
    known = {FACTS, KEPT_LOSSES, *articles, *documents}
    return kept.keys() == known and all(kept[path] == documents[path] for path in documents)


def _written(manifest: Manifest) -> set[str]:
    """Return what is in every folder of a release, whatever formats are."""
    kept = (path for path in manifest.kept if path != FACTS)
    files = {
        path if manifest.texts or not holds_text(path) else standoff_path(path) for path in kept
    }
    return {*files, README, DATASHEET, LOSSES}


def _said_otherwise(field: str) -> Finding:
    words = message("errors", "It was edited: “{field}” is not what was released.")
    return Finding(Fault.MANIFEST, MANIFEST, Phrase(words, {"field": field}))


def _of_files(folder: Path, manifest: Manifest, progress: Progress) -> list[Finding]:
    """Return the files that are not as listed, by path; what was renamed is one finding."""
    listed = {each.path: each for each in manifest.files}
    if len(listed) != len(manifest.files) or not are_kept_paths(listed.keys()):
        return [_said_otherwise("files")]
    found: list[Finding] = []
    missing: list[FileFacts] = []
    reading = _Reading(progress, sum(each.bytes for each in manifest.files))
    for path, said in listed.items():
        try:
            if not _is_file(folder / path):
                missing.append(said)
                continue
            size, digest = reading.hashed(folder / path, said.bytes)
        except OSError as error:
            words = message("errors", "It cannot be read: {reason}.")
            reason = {"reason": system_reason(error)}
            found.append(Finding(Fault.UNREADABLE, path, Phrase(words, reason)))
            continue
        if digest != said.sha256 or size != said.bytes:
            found.append(Finding(Fault.CHANGED, path, _changed(size, said.bytes)))
    here = _present(folder, progress)
    added = sorted(set(here) - listed.keys() - _written(manifest) - {MANIFEST})
    found += _moved(folder, missing, added, reading)
    return sorted(found, key=lambda each: (each.path, each.fault))


class _Reading:
    """Reads files for their hashes, and reports how far it is in `total` bytes."""

    def __init__(self, progress: Progress, total: int) -> None:
        self._progress, self._total = progress, total
        self._done = 0

    def hashed(self, file: Path, size: int) -> tuple[int, str]:
        """Return the size and the hash of a file that should have this size; raise `OSError`."""
        self._progress.report(self._done, self._total, file.name)
        hashed = Hashed(file_pieces(file))
        try:
            for _ in hashed:
                so_far = self._done + min(hashed.size, size)
                self._progress.report(min(so_far, self._total), self._total, file.name)
        finally:
            self._done += size
        return hashed.size, hashed.sha256


def _moved(
    folder: Path, missing: Collection[FileFacts], added: list[str], reading: _Reading
) -> Iterator[Finding]:
    """Yield what is not there, what is there beside, and what of both is the same file."""
    new_names = _names_by_hash(folder, {each.bytes for each in missing}, added, reading)
    taken: set[str] = set()
    for said in sorted(missing, key=lambda each: each.path):
        names = new_names.get(said.sha256, [])
        if names:
            new = names.pop(0)
            taken.add(new)
            words = message("errors", "It is called “{name}” now.")
            yield Finding(Fault.RENAMED, said.path, Phrase(words, {"name": new}))
        else:
            yield Finding(Fault.MISSING, said.path, Phrase(message("errors", "It is missing.")))
    for path in added:
        if path not in taken:
            words = message("errors", "It is not part of the release.")
            yield Finding(Fault.ADDED, path, Phrase(words))


def _names_by_hash(
    folder: Path, sizes: Collection[int], added: list[str], reading: _Reading
) -> Mapping[str, list[str]]:
    """Return the added files that have one of these sizes, by hash; others are not read."""
    names: dict[str, list[str]] = {}
    for path in added if sizes else ():
        try:
            if _is_file(folder / path) and (folder / path).stat().st_size in sizes:
                names.setdefault(reading.hashed(folder / path, 0)[1], []).append(path)
        except OSError:
            continue  # it is named as added all the same
    return names


def _is_file(path: Path) -> bool:
    return path.is_file() and not path.is_symlink()


def _present(folder: Path, progress: Progress) -> Iterator[str]:
    """Yield what is in a folder: files, links and folders that hold nothing, by path."""
    for path in folder.rglob("*"):
        progress.check()
        if path.is_symlink() or not path.is_dir() or _holds_nothing(path):
            yield path.relative_to(folder).as_posix()


def _holds_nothing(folder: Path) -> bool:
    """Return whether nothing is in a folder that anybody could see."""
    try:
        return not any(folder.iterdir())
    except OSError:
        return True


def _changed(size: int, said: int) -> Phrase:
    if size == said:
        return Phrase(message("errors", "It was changed."))
    words = message("errors", "It was changed: it has {size} bytes, {said} were written.")
    return Phrase(words, {"size": size, "said": said})
