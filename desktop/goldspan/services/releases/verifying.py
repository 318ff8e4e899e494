"""Proves a copy of a release: each file by its hash, the manifest by its own and by a project."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from pathlib import Path

from goldspan.domain.messages import Phrase, message, system_reason
from goldspan.domain.releases import are_kept_paths, release_id
from goldspan.services.progress import Progress
from goldspan.services.releases.facts import FACTS, facts_bytes
from goldspan.services.releases.manifest import MANIFEST, Manifest, is_sealed
from goldspan.services.releases.proving import compare_with_project
from goldspan.services.releases.reading import CHUNK, FolderRelease
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

    `unproved` are formats that a project cannot prove here: other versions wrote them.
    """

    folder: Path
    manifest: Manifest
    files: int
    bytes: int
    found: tuple[Finding, ...]
    unproved: tuple[str, ...] = ()

    @property
    def sound(self) -> bool:
        """Return whether the copy is what was written, to the last bit."""
        return not self.found


def verify_release(
    folder: Path, progress: Progress | None = None, store: ProjectStore | None = None
) -> Findings:
    """Look at each file of a release's folder; changes nothing.

    With the `store` of a project, the release is also written from there again, aside, and
    compared. Raise `GoldspanError` where there is no manifest that can be read, `CancelledError`.
    """
    progress = progress or Progress()
    manifest = FolderRelease(folder).manifest
    found = list(_of_manifest(folder, manifest))
    found += _of_files(folder, manifest, progress)
    unproved: tuple[str, ...] = ()
    if store is not None:
        differing, unproved = compare_with_project(manifest, store, progress)
        found += [Finding(Fault.PROJECT, MANIFEST, words) for words in differing]
    total = sum(each.bytes for each in manifest.files)
    return Findings(folder, manifest, len(manifest.files), total, tuple(found), unproved)


def _of_manifest(folder: Path, manifest: Manifest) -> Iterator[Finding]:
    """Yield what the manifest alone gives away: it was changed, or does not agree with itself."""
    if not is_sealed((folder / MANIFEST).read_bytes()):
        words = message("errors", "It was changed after it was written.")
        yield Finding(Fault.MANIFEST, MANIFEST, Phrase(words))
        return
    facts = facts_bytes(manifest.facts)
    if sha256(facts).hexdigest() != manifest.kept.get(FACTS):
        yield _said_otherwise("facts")
    if release_id(manifest.facts.project.id, manifest.kept) != manifest.release:
        yield _said_otherwise("release")
    listed = {each.path: each.sha256 for each in manifest.files}
    for path, digest in manifest.kept.items():
        if path in listed and listed[path] != digest:
            yield _said_otherwise(f"files: {path}")


def _said_otherwise(field: str) -> Finding:
    words = message("errors", "It was edited: “{field}” is not what was released.")
    return Finding(Fault.MANIFEST, MANIFEST, Phrase(words, {"field": field}))


def _of_files(folder: Path, manifest: Manifest, progress: Progress) -> list[Finding]:
    """Return the files that are not as listed, by path; what was renamed is one finding."""
    listed = {each.path: each for each in manifest.files}
    if not are_kept_paths(listed.keys()):
        return [_said_otherwise("files")]
    found: dict[str, Finding] = {}
    missing: dict[str, str] = {}
    done, total = 0, sum(each.bytes for each in manifest.files)
    for path, said in listed.items():
        progress.report(done, total, path)
        file = folder / path
        if file.is_symlink() or not file.is_file():
            missing[path] = said.sha256
            continue
        try:
            size, digest = _hashed(file, progress, done, total)
        except OSError as error:
            words = message("errors", "It cannot be read: {reason}.")
            reason = {"reason": system_reason(error)}
            found[path] = Finding(Fault.UNREADABLE, path, Phrase(words, reason))
            continue
        if digest != said.sha256 or size != said.bytes:
            found[path] = Finding(Fault.CHANGED, path, _changed(size, said.bytes))
        done += said.bytes
    added = sorted(set(_present(folder)) - listed.keys() - {MANIFEST})
    return sorted(
        [*found.values(), *_moved(folder, missing, added)], key=lambda each: (each.path, each.fault)
    )


def _moved(folder: Path, missing: Mapping[str, str], added: list[str]) -> Iterator[Finding]:
    """Yield what is not there, what is there beside, and what of both is the same file."""
    new_names: dict[str, list[str]] = {}
    for path in added if missing else ():
        file = folder / path
        if file.is_file() and not file.is_symlink():
            new_names.setdefault(_digest(file), []).append(path)
    taken: set[str] = set()
    for path, digest in sorted(missing.items()):
        names = new_names.get(digest, [])
        if names:
            new = names.pop(0)
            taken.add(new)
            words = message("errors", "It is called “{name}” now.")
            yield Finding(Fault.RENAMED, path, Phrase(words, {"name": new}))
        else:
            yield Finding(Fault.MISSING, path, Phrase(message("errors", "It is missing.")))
    for path in added:
        if path not in taken:
            words = message("errors", "It is not part of the release.")
            yield Finding(Fault.ADDED, path, Phrase(words))


def _present(folder: Path) -> Iterator[str]:
    """Yield what is in a folder: files, links and folders that hold nothing, by path."""
    for path in folder.rglob("*"):
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


def _hashed(file: Path, progress: Progress, done: int, total: int) -> tuple[int, str]:
    digest, size = sha256(), 0
    with file.open("rb") as opened:
        while chunk := opened.read(CHUNK):
            digest.update(chunk)
            size += len(chunk)
            progress.report(min(done + size, total), total, file.name)
    return size, digest.hexdigest()


def _digest(file: Path) -> str:
    try:
        return _hashed(file, Progress(), 0, 0)[1]
    except OSError:
        return ""
