"""Reads Word documents: their paragraphs, a line each, and their title."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from io import BytesIO
from pathlib import Path

from goldspan.domain.exchange import ExchangeArticle, Refusal
from goldspan.formats.documents import extra_module, foreign_parser
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
        with foreign_parser("Word"):
            document = docx.Document(BytesIO(data))
            text = "\n".join(item.text for item in document.paragraphs)
            title = document.core_properties.title.strip()
        article = article_of(path, text)
        yield replace(article, title=title or article.title)
