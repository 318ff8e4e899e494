"""An article: an immutable text and what is known about it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import sha256

from goldspan.domain.ids import ID_LENGTH


class TimeOrigin(StrEnum):
    """Where a document time comes from."""

    TYPED = "typed"
    FILE = "file"
    TEXT = "text"
    PAGE = "page"


@dataclass(frozen=True, slots=True)
class Article:
    """An immutable text with its metadata.

    `id` is derived from the text (see `article_id`), so the same text is the same article in
    every project. `name` is what files and exports call it (a file's stem, a record's id).
    `document_time` is a TIMEX3 value of any precision, or empty. `length` is in code points.
    `notes` are the repairs made at import, one sentence each. `position` orders the library.
    The text itself is kept apart, under `sha256`.
    """

    id: str
    name: str
    sha256: str
    length: int
    title: str = ""
    outlet: str = ""
    url: str = ""
    language: str = ""
    document_time: str = ""
    document_time_origin: TimeOrigin | None = None
    source: str = ""
    position: int = 0
    supersedes: str | None = None
    notes: tuple[str, ...] = ()
    extra: dict[str, str] = field(default_factory=dict)


def text_hash(text: str) -> str:
    """Return the SHA-256 of the text's UTF-8 bytes, as lower-case hexadecimal digits."""
    return sha256(text.encode("utf-8")).hexdigest()


def article_id(text_sha256: str) -> str:
    """Return the id of the article with this text."""
    return text_sha256[:ID_LENGTH]
