"""A release that can be read: as the project keeps it, or from a folder that was written."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path

import orjson
from pydantic import ValidationError

from goldspan.domain.errors import GoldspanError
from goldspan.domain.exchange import ExchangeArticle
from goldspan.domain.messages import Phrase, message, system_reason
from goldspan.domain.releases import Release, are_kept_paths
from goldspan.domain.scheme import Scheme
from goldspan.services.releases.record.canonical import canonical_articles
from goldspan.services.releases.record.facts import FACTS, SCHEME, ReleaseFacts, facts_bytes
from goldspan.services.releases.record.hashing import Hashed, file_pieces
from goldspan.services.releases.record.manifest import MANIFEST, DamagedManifestError, read_manifest
from goldspan.store.project import ProjectStore
from goldspan.store.scheme_records import scheme_from_record


class ReadableRelease(ABC):
    """A frozen release: number, title, facts, and what is kept of it, by path.

    `files` are the SHA-256 of all that is kept (`facts.json`, `scheme.json`, `jsonl/train.jsonl`
    …); `previous` is the number of the release before it, 0 where there is none; `answers` are
    those to the questions of the datasheet, by the question's key.
    """

    id: str
    number: int
    title: str
    previous: int
    files: Mapping[str, str]
    answers: Mapping[str, str]

    @property
    @abstractmethod
    def facts(self) -> ReleaseFacts:
        """Return what the release says of itself."""

    @abstractmethod
    def open(self, path: str) -> Iterator[bytes]:
        """Yield the bytes of a kept file, some at a time.

        Raise `GoldspanError` where it is not there or cannot be read.
        """

    @cached_property
    def scheme(self) -> Scheme:
        """Return the scheme as it was."""
        return scheme_from_record(orjson.loads(b"".join(self.open(SCHEME))))

    def articles(self, part: str, layer: str = "") -> Iterator[ExchangeArticle]:
        """Yield the articles of a part, in their order; of a layer where there are several."""
        found = self.facts.part(part)
        if found is not None and layer in found.files:
            yield from canonical_articles(self.open(found.files[layer]))


class ProjectRelease(ReadableRelease):
    """A release as a project keeps it."""

    def __init__(self, store: ProjectStore, release: Release) -> None:
        self._store = store
        self.id = release.id
        self.number = release.number
        self.title = release.title
        before = [each.number for each in store.releases() if each.number < release.number]
        self.previous = max(before, default=0)
        self.files = release.files
        self.answers = {each.question: each.text for each in store.datasheet_answers()}

    @cached_property
    def facts(self) -> ReleaseFacts:
        """Return the facts that are kept."""
        return parsed_facts(b"".join(self.open(FACTS)))

    def open(self, path: str) -> Iterator[bytes]:
        """Yield the bytes of a kept file; raise `ProjectError` where it is damaged."""
        return self._store.release_file(self.files[path])


def project_release(store: ProjectStore, number: int = 0, identifier: str = "") -> ProjectRelease:
    """Return the release of this number or of an id that begins so, the newest without either.

    Raise `GoldspanError` where there is none, or where several are meant: after a merge of two
    copies, two releases may have one number.
    """
    releases = store.releases()
    if not releases:
        raise GoldspanError(
            message("errors", "The project has no release yet."),
            todo=message("errors", "Create one first."),
        )
    wanted = number or (0 if identifier else releases[-1].number)
    found = [
        each
        for each in releases
        if each.id.startswith(identifier) and (not wanted or each.number == wanted)
    ]
    if len(found) > 1:
        raise GoldspanError(
            message("errors", "Several releases are meant: {known}."),
            todo=message("errors", "Name one by the beginning of its id."),
            known=", ".join(f"{each.number} “{each.title}” {each.id[:8]}" for each in found),
        )
    if not found:
        raise GoldspanError(
            message("errors", "The project has no release {number}."),
            todo=message("errors", "It has these: {known}."),
            number=number or identifier,
            known=", ".join(str(each.number) for each in releases),
        )
    return ProjectRelease(store, found[0])


class FolderRelease(ReadableRelease):
    """A release in a folder that `write_release` wrote, here or elsewhere.

    Raise `GoldspanError` where there is no manifest, or none that can be read. Only that is read,
    once (`manifest_data`): `verify_release` says whether the rest is true.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.manifest_data = manifest_data(folder)
        self.manifest = read_manifest(self.manifest_data)
        if not are_kept_paths(self.manifest.kept):
            words = message("errors", "it names files that no release can have")
            raise DamagedManifestError(Phrase(words))
        self.id = self.manifest.release
        self.number = self.manifest.number
        self.title = self.manifest.title
        self.previous = self.manifest.previous
        self.files = self.manifest.kept
        self.answers = self.manifest.answers

    @property
    def facts(self) -> ReleaseFacts:
        """Return what the manifest says."""
        return self.manifest.facts

    def open(self, path: str) -> Iterator[bytes]:
        """Yield the bytes of a file; that they are what was kept is checked as they are read."""
        if path == FACTS:
            yield facts_bytes(self.facts)
            return
        if path not in self.files:
            raise KeyError(path)
        if not self.manifest.texts and path not in {each.path for each in self.manifest.files}:
            raise GoldspanError(
                message(
                    "errors", "“{folder}” holds the release without the texts of its articles."
                ),
                todo=message("errors", "Put the texts in again with “goldspan join”."),
                folder=self.folder,
            )
        hashed = Hashed(file_pieces(self.folder / path))
        try:
            yield from hashed
        except OSError as error:
            raise _unreadable(self.folder, path, error) from error
        if hashed.sha256 != self.files[path]:
            raise GoldspanError(
                message(
                    "errors", "“{file}” in “{folder}” is not what was released: it was changed."
                ),
                todo=message("errors", "“goldspan release verify” lists all that differs."),
                file=path,
                folder=self.folder,
            )


def manifest_data(folder: Path) -> bytes:
    """Return the manifest of a folder; raise `GoldspanError` where there is none to be read."""
    try:
        return (folder / MANIFEST).read_bytes()
    except (FileNotFoundError, NotADirectoryError) as error:
        if not folder.exists():
            raise GoldspanError(
                message("errors", "There is no folder “{folder}”."),
                todo=message("errors", "Name the folder of a release."),
                folder=folder,
            ) from error
        raise GoldspanError(
            message("errors", "“{folder}” is not the folder of a release: it has no {file}."),
            todo=message("errors", "Name the folder that holds it."),
            folder=folder,
            file=MANIFEST,
        ) from error
    except OSError as error:
        raise _unreadable(folder, MANIFEST, error) from error


def parsed_facts(data: bytes) -> ReleaseFacts:
    """Return kept facts; raise `GoldspanError` where they are of a newer version, or damaged."""
    try:
        return ReleaseFacts.model_validate_json(data)
    except ValidationError as error:
        raise unreadable_facts() from error


def unreadable_facts() -> GoldspanError:
    """Return the error for kept facts that are of a newer version, or damaged."""
    return GoldspanError(
        message("errors", "What the release says of itself cannot be read."),
        todo=message("errors", "Update Goldspan, or run “goldspan verify” on the project."),
    )


def _unreadable(folder: Path, file: str, error: OSError) -> GoldspanError:
    return GoldspanError(
        message("errors", "“{file}” in “{folder}” could not be read: {reason}."),
        todo=message("errors", "“goldspan release verify” lists all that differs."),
        file=file,
        folder=folder,
        reason=system_reason(error),
    )
