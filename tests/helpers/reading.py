"""What a reader makes of a file: articles, refusals, labels that the scheme does not have."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from goldspan.domain.exchange import ExchangeArticle, ForeignLabel, Refusal
from goldspan.formats.reading import ReadOptions
from goldspan.formats.registry import reader_for


@dataclass
class WasRead:
    """The items of a file by their kind; refusals as line and reason."""

    reader: str
    articles: list[ExchangeArticle] = field(default_factory=list)
    refused: list[tuple[int, str]] = field(default_factory=list)
    foreign: dict[str, int] = field(default_factory=dict)


def was_read(path: Path, options: ReadOptions) -> WasRead:
    """Read a file with the reader that recognises it."""
    reader = reader_for(path)
    found = WasRead(reader.name)
    for item in reader.read(path, options):
        if isinstance(item, ExchangeArticle):
            found.articles.append(item)
        elif isinstance(item, Refusal):
            found.refused.append((item.line, item.reason))
        elif isinstance(item, ForeignLabel):
            found.foreign[item.label] = item.count
    return found


def quotes(article: ExchangeArticle) -> list[tuple[str, str]]:
    """Return label and words of the article's spans; the words are those of the text."""
    assert all(article.text[span.start : span.end] == span.quote for span in article.spans)
    return [(span.label, span.quote) for span in article.spans]


def joined(article: ExchangeArticle) -> list[tuple[str, str, str]]:
    """Return type and words of both ends of the article's links."""
    words = {span.id: span.quote for span in article.spans}
    return [(link.type, words[link.source], words[link.target]) for link in article.links]
