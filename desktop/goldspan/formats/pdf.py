"""Reads PDF: the text of its pages, as far as they hold text and not pictures of it."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path

from goldspan.domain.errors import ImportRefusedError
from goldspan.domain.exchange import ExchangeArticle, Refusal
from goldspan.domain.messages import message
from goldspan.formats.documents import foreign_parser
from goldspan.formats.extras import extra_module
from goldspan.formats.plain import article_of
from goldspan.formats.reading import ReadOptions, read_bytes


class PdfReader:
    """`.pdf`; one file is one article."""

    name = "pdf"
    suffixes = (".pdf",)
    titles: Mapping[str, str] = {"en": "PDF", "de": "PDF"}

    def read(self, path: Path, options: ReadOptions) -> Iterator[ExchangeArticle | Refusal]:
        """Yield the one article of the file."""
        pypdf = extra_module("pypdf", "documents")
        # It logs each oddity that it gets over; what it cannot read, the refusal says.
        logging.getLogger("pypdf").setLevel(logging.CRITICAL)
        data = read_bytes(path, options)
        with foreign_parser("PDF"):
            document = pypdf.PdfReader(BytesIO(data))
            if document.is_encrypted and not document.decrypt(""):
                raise ImportRefusedError(
                    message("errors", "The PDF asks for a password."),
                    todo=message("errors", "Save it without one first."),
                )
            text = "\n".join(page.extract_text() for page in document.pages)
        if not text.strip():
            raise ImportRefusedError(
                message("errors", "The PDF holds no text, only pictures."),
                todo=message("errors", "Run text recognition on it first."),
            )
        yield article_of(path, text)
