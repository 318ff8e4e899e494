"""What every reader shares: its protocol, its options, and how a file is opened or refused."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Protocol, runtime_checkable

from goldspan.domain.errors import GoldspanError, ImportRefusedError
from goldspan.domain.exchange import Item, LabelMeaning, Refusal
from goldspan.domain.messages import message, system_reason
from goldspan.domain.scheme import Scheme
from goldspan.formats.encodings import Decoded

MEBIBYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """How files are read.

    `format` is the name of the reader for all files (empty: each by its ending and beginning).
    `scheme` says which labels, attributes and links are taken; None takes texts only.
    `encodings` overrides detection, by path. `text_column` and `delimiter` are for tables: which
    column holds the text, and what separates columns (empty: found out). `labels` says what labels
    mean that the scheme does not have, `format_labels` the same for the files of one format (by its
    name), where `labels` says nothing. `formats` names the format of a file, by path, where it is
    not to be found out. `propose` lets metadata that a record lacks be proposed from its text.
    `max_bytes` is the most that one article may have: a whole file, or a line of a file with many
    articles.
    """

    format: str = ""
    scheme: Scheme | None = None
    labels: Mapping[str, LabelMeaning] = field(default_factory=dict)
    format_labels: Mapping[str, Mapping[str, LabelMeaning]] = field(default_factory=dict)
    formats: Mapping[Path, str] = field(default_factory=dict)
    encodings: Mapping[Path, str] = field(default_factory=dict)
    text_column: str = "text"
    delimiter: str = ""
    propose: bool = True
    max_bytes: int = 64 * MEBIBYTE

    def of_format(self, name: str) -> ReadOptions:
        """Return the options for files of this format: with what its labels mean."""
        own = self.format_labels.get(name)
        return replace(self, labels={**own, **self.labels}) if own else self


class Reader(Protocol):
    """Reads files of one format.

    `name` is its name in the registry, `suffixes` the endings of its files in lower case with
    their dot, `titles` what people call it per language.
    """

    name: str
    suffixes: tuple[str, ...]
    titles: Mapping[str, str]

    def read(self, path: Path, options: ReadOptions) -> Iterator[Item]:
        """Yield what the file holds, article by article, and what had to be left out.

        Raise `ImportRefusedError` where nothing of the file can be read.
        """
        ...


@runtime_checkable
class DecodingReader(Protocol):
    """A reader of files whose encoding may be in doubt."""

    def decoded(self, path: Path, options: ReadOptions) -> Decoded:
        """Return the file as text, and how it was decoded."""
        ...


@runtime_checkable
class RecognisingReader(Protocol):
    """A reader of files whose ending others have too: it is asked whether a file is one of its."""

    def recognises(self, path: Path, head: bytes) -> bool:
        """Say whether the file that begins with `head` (at most 64 kB) is in this format."""
        ...


@runtime_checkable
class GatheringReader(Protocol):
    """A reader of files that belong together: a text and its annotations, a type system."""

    def companions(self, path: Path) -> frozenset[Path]:
        """Return the files that `read` takes in with this one, so that nobody else reads them."""
        ...


def refusal(path: Path, error: GoldspanError, line: int = 0, *, spans: bool = False) -> Refusal:
    """Return the refusal that reports this error; `spans` if it counts spans."""
    return Refusal(file=str(path), reason=str(error), line=line, error=error, spans=spans)


def read_bytes(path: Path, options: ReadOptions) -> bytes:
    """Return the whole file; refuse one that is missing, unreadable, empty or too large."""
    try:
        size = path.stat().st_size
        if size > options.max_bytes:
            raise too_large(size, options.max_bytes)
        data = path.read_bytes()
    except OSError as error:
        raise unreadable(error) from error
    if not data.strip():
        raise ImportRefusedError(message("errors", "The file is empty."))
    return data


def too_large(size: int, limit: int) -> ImportRefusedError:
    """Return the refusal of an article of `size` bytes where `limit` are allowed."""
    return ImportRefusedError(
        message("errors", "It has {size} MB; one article may have {limit} MB."),
        todo=message("errors", "Cut it into articles first."),
        size=-(-size // MEBIBYTE),
        limit=limit // MEBIBYTE,
    )


def unreadable(error: OSError) -> ImportRefusedError:
    """Return the refusal of a file that the system does not let us read."""
    return ImportRefusedError(
        message("errors", "The file cannot be read: {reason}."),
        reason=system_reason(error),
    )
