"""Reads Word documents: their paragraphs, a line each, and their title."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

from goldspan.domain.exchange import ExchangeArticle, Refusal
from goldspan.formats.documents import foreign_parser
from goldspan.formats.extras import extra_module
from goldspan.formats.plain import article_of
from goldspan.formats.reading import ReadOptions, read_bytes


class WordReader:
    """`.docx`; tables, headers and footers are not article text and stay out."""

    name = "word"
    suffixes = (".docx",)
    titles: Mapping[str, str] = {"en": "Word document", "de": "Word-Dokument"}

    def read(self, path: Path, options: ReadOptions) -> Iterator[ExchangeArticle | Refusal]:
        """Yield the one article of the document."""
        docx = extra_module("docx", "documents")
        data = read_bytes(path, options)
        with foreign_parser("Word"):
            document = docx.Document(BytesIO(data))
            text = "\n".join(item.text for item in document.paragraphs)
            title = _title(document)
        article = article_of(path, text)
        yield replace(article, title=title or article.title)


# What python-docx makes up for a document without properties of its own.
_MADE_UP = ("Word Document", "python-docx")
_HEADINGS = ("Title", "Heading 1")


def _title(document: Any) -> str:
    """Return the title in the document's properties, else its first heading, else ""."""
    properties = document.core_properties
    title = str(properties.title).strip()
    if title and (title, properties.last_modified_by) != _MADE_UP:
        return title
    headings = (item for item in document.paragraphs if item.style.name in _HEADINGS)
    return next((heading for item in headings if (heading := item.text.strip())), "")
