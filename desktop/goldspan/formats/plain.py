"""Reads plain text: one file is one article."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from goldspan.domain.errors import ImportRefusedError
from goldspan.domain.exchange import ExchangeArticle, Refusal
from goldspan.domain.messages import message
from goldspan.formats.encodings import Decoded, decode
from goldspan.formats.proposals import with_proposals
from goldspan.formats.reading import ReadOptions, read_bytes
from goldspan.text.normalise import normalise


class PlainReader:
    """Plain text in any encoding; title, outlet, language and time are proposed from it."""

    name = "text"
    suffixes = (".txt", ".text", ".md")
    titles: Mapping[str, str] = {"en": "Plain text", "de": "Reiner Text"}

    def decoded(self, path: Path, options: ReadOptions) -> Decoded:
        """Return the file as text, and how it was decoded."""
        return decode(read_bytes(path, options), options.encodings.get(path, ""))

    def read(self, path: Path, options: ReadOptions) -> Iterator[ExchangeArticle | Refusal]:
        """Yield the one article of the file."""
        decoded = self.decoded(path, options)
        yield article_of(path, decoded.text, encoding_notes(decoded))


def encoding_notes(decoded: Decoded) -> tuple[str, ...]:
    """Return the note that an article gets whose encoding was guessed."""
    return (f"Read as {decoded.encoding}; the encoding was guessed.",) if decoded.doubtful else ()


def article_of(path: Path, raw: str, notes: tuple[str, ...] = ()) -> ExchangeArticle:
    """Return the article that this text of the file is, with proposals for its metadata."""
    normalised = normalise(raw)
    if not normalised.text.strip():
        raise ImportRefusedError(message("errors", "The file is empty."))
    article = ExchangeArticle(
        name=path.stem,
        text=normalised.text,
        source=path.name,
        notes=(*notes, *normalised.notes),
    )
    return with_proposals(article, path)
