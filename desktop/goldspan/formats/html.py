"""Reads web pages: the article's text, title, date and outlet, found by trafilatura."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from goldspan.domain.article import TimeOrigin
from goldspan.domain.document_time import read_document_time
from goldspan.domain.errors import ImportRefusedError
from goldspan.domain.exchange import ExchangeArticle, Refusal
from goldspan.domain.messages import message
from goldspan.formats.documents import foreign_parser
from goldspan.formats.encodings import Decoded, decode
from goldspan.formats.plain import encoding_notes
from goldspan.formats.proposals import with_proposals
from goldspan.formats.reading import ReadOptions, read_bytes
from goldspan.text.normalise import normalise

_SHORTEST = 100
_HEAD = 4_096
_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_PUBLISHED = (
    re.compile(
        r"<meta[^>]+(?:article:published_time|date|dc\.date|publishdate)[\"'][^>]+"
        r"content=[\"']([^\"']+)[\"']",
        re.IGNORECASE,
    ),
    re.compile(r"\"datePublished\"\s*:\s*\"([^\"]+)\""),
    re.compile(r"<time[^>]+datetime=[\"']([^\"']+)[\"']", re.IGNORECASE),
)


class HtmlReader:
    """One page is one article; a page without one (a start page, a form) is refused."""

    name = "html"
    suffixes = (".html", ".htm", ".xhtml")
    titles: Mapping[str, str] = {"en": "Web page (HTML)", "de": "Webseite (HTML)"}

    def decoded(self, path: Path, options: ReadOptions) -> Decoded:
        """Return the page as text; where nothing else is certain its own `charset` counts."""
        data = read_bytes(path, options)
        given = options.encodings.get(path, "")
        found = decode(data, given)
        declared = _CHARSET.search(data[:_HEAD])
        if given or not found.doubtful or declared is None:
            return found
        try:
            return decode(data, declared[1].decode("ascii"))
        except ImportRefusedError:
            return found

    def read(self, path: Path, options: ReadOptions) -> Iterator[ExchangeArticle | Refusal]:
        """Yield the one article of the page."""
        from trafilatura import bare_extraction

        # What it logs about a page without an article, the refusal says.
        logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
        decoded = self.decoded(path, options)
        page = normalise(decoded.text)
        with foreign_parser("HTML"):
            found = bare_extraction(
                page.text, with_metadata=True, include_comments=False, include_tables=False
            )
        # With its default settings bare_extraction returns an object, or None for no article.
        fields = found.as_dict() if found is not None and not isinstance(found, dict) else {}
        text = fields.get("text") or ""
        if len(text.strip()) < _SHORTEST:
            raise ImportRefusedError(
                message("errors", "No article was found in this page."),
                todo=message(
                    "errors", "Save the text of the article as plain text, and import that."
                ),
            )
        article = ExchangeArticle(
            name=path.stem,
            text=normalise(text).text,
            title=fields.get("title") or "",
            outlet=fields.get("sitename") or fields.get("hostname") or "",
            url=fields.get("url") or "",
            language=_language(page.text) or "",
            document_time=_published(page.text, fields.get("date") or ""),
            source=path.name,
            notes=(*encoding_notes(decoded), *page.notes),
        )
        if article.document_time:
            article = replace(article, document_time_origin=TimeOrigin.PAGE)
        yield with_proposals(article, path)


def _language(page: str) -> str:
    found = re.search(r"<html[^>]+lang=[\"']([A-Za-z]{2})\b", page[:_HEAD], re.IGNORECASE)
    return found[1].lower() if found else ""


def _published(page: str, day: str) -> str:
    """Return the time of the page that fits the day found for it, with its hour where given."""
    for pattern in _PUBLISHED:
        for match in pattern.finditer(page):
            value = read_document_time(match[1]) or ""
            if len(value) > len(day) and value.startswith(day):
                return value
    return read_document_time(day) or ""
