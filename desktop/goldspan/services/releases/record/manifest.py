"""The manifest of a release's folder: its facts, its files by hash, and the hash of itself."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from typing import Any, Literal

import orjson
from pydantic import Field, ValidationError

from goldspan.domain.errors import GoldspanError
from goldspan.domain.messages import Phrase, message
from goldspan.services.releases.record.facts import Facts, ReleaseFacts, canonical

MANIFEST = "MANIFEST.json"
README = "README.md"
DATASHEET = "DATASHEET.md"
CURRENT_MANIFEST = 1
_DIGEST = "sha256"


class DamagedManifestError(GoldspanError):
    """A manifest that nobody wrote so: it is damaged, or of something else."""

    def __init__(self, reason: str | Phrase) -> None:
        super().__init__(
            message("errors", "{file} is not the manifest of a release: {reason}."),
            kept=message("errors", "Nothing was read or written."),
            todo=message("errors", "Take the release from where it was copied from again."),
            file=MANIFEST,
            reason=reason,
        )
        self.reason = reason


class FileFacts(Facts):
    """A file of the folder."""

    path: str
    bytes: int
    sha256: str


class FormatFacts(Facts):
    """A format that was written, and how: the settings of its writer that were not the usual."""

    name: str
    title: str
    options: dict[str, str | list[str]] = Field(default_factory=dict)


class FormatLoss(Facts):
    """So many things that a format could not carry, for one reason; `kind` as in losses.json."""

    format: str
    kind: str
    reason: str
    count: int


class Manifest(Facts):
    """What stands in `MANIFEST.json`.

    `release` is the release's id, derived from the project's and the hashes of what is `kept` of
    it there, by path. `previous` is the number of the release before it, 0 where it is the first.
    `texts` is False where articles stand in `standoff/` without their texts. `libraries` are the
    packages that wrote the files, with their versions: with others the same content may be other
    bytes. `answers` are those to the questions of the datasheet. `sha256` is the hash of the
    manifest without that field.
    """

    version: Literal[1] = 1
    release: str
    number: int
    title: str
    previous: int
    texts: bool
    formats: list[FormatFacts]
    libraries: dict[str, str]
    files: list[FileFacts]
    kept: dict[str, str]
    losses: list[FormatLoss]
    answers: dict[str, str]
    facts: ReleaseFacts
    sha256: str = ""

    def sealed(self) -> bytes:
        """Return the bytes of the file, with the hash of all the rest in it."""
        data = self.model_dump(mode="json", exclude={_DIGEST})
        return canonical({**data, _DIGEST: digest_of(data)})


def digest_of(data: Mapping[str, object]) -> str:
    """Return the hash that a manifest gets whose other fields are these."""
    return sha256(canonical({k: v for k, v in data.items() if k != _DIGEST})).hexdigest()


def is_sealed(data: bytes) -> bool:
    """Return whether the bytes are letter by letter a manifest that nobody has changed since."""
    try:
        said: Any = orjson.loads(data)
    except orjson.JSONDecodeError:
        return False
    return (
        isinstance(said, dict) and canonical(said) == data and said.get(_DIGEST) == digest_of(said)
    )


def read_manifest(data: bytes) -> Manifest:
    """Return what a manifest says, sealed or not.

    Raise `DamagedManifestError` where it is none, `GoldspanError` where it is of a newer version.
    """
    try:
        return Manifest.model_validate_json(data)
    except ValidationError as error:
        if _version(data) > CURRENT_MANIFEST:
            raise GoldspanError(
                message("errors", "The manifest was written by a newer version of Goldspan."),
                todo=message("errors", "Update Goldspan."),
            ) from error
        first = error.errors(include_url=False, include_input=False)[0]
        if first["type"] == "json_invalid":
            raise DamagedManifestError(Phrase(message("errors", "it is no JSON"))) from error
        field = ".".join(map(str, first["loc"]))
        raise DamagedManifestError(": ".join(filter(None, (field, first["msg"])))) from error


def _version(data: bytes) -> int:
    try:
        said: Any = orjson.loads(data)
    except orjson.JSONDecodeError:
        return 0
    version = said.get("version") if isinstance(said, dict) else None
    return version if isinstance(version, int) else 0
