"""Reads Word documents: their paragraphs, a line each, and their title."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile

from goldspan.domain.exchange import ExchangeArticle, Refusal
from goldspan.formats.documents import damaged, extra_module
from goldspan.formats.plain import article_of
from goldspan.formats.reading import ReadOptions, read_bytes


class WordReader:
    """`.docx`; tables, headers and footers are not article text and stay out."""

    name = "word"
    suffixes = (".docx",)
    titles: Mapping[str, str] = {"en": "Word document", "de": "Word-Dokument"}

    def read(self, path: Path, options: ReadOptions) -> Iterator[ExchangeArticle | Refusal]:
        """Yield the one article of the document."""
        docx = extra_module("docx")
        data = read_bytes(path, options)
        try:
            document = docx.Document(BytesIO(data))
        except (BadZipFile, KeyError, ValueError) as error:
            raise damaged("Word", error) from error
        article = article_of(path, "\n".join(item.text for item in document.paragraphs))
        title = document.core_properties.title.strip()
        yield replace(article, title=title or article.title)
