"""The format as Goldspan sees it: what it is called, which files are its, how to read and write."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from goldspan.domain.exchange import ExchangeArticle, Item
from goldspan.domain.losses import LossReport
from goldspan.domain.scheme import Scheme
from goldspan.formats.output import Output
from goldspan.formats.reading import ReadOptions
from goldspan.formats.writing import WriteOptions
from goldspan_brackets.reading import read_articles
from goldspan_brackets.writing import write_articles


class Brackets:
    """Made once, without arguments. What only reads has no `write`, what only writes no `read`.

    `name` is the one in the entry point.
    """

    name = "brackets"
    titles: Mapping[str, str] = {"en": "Brackets", "de": "Klammern"}
    suffixes = (".brackets",)

    def read(self, path: Path, options: ReadOptions) -> Iterator[Item]:
        """Yield articles, what was left out of them, and lines that are none."""
        return read_articles(path, options)

    def write(
        self,
        articles: Iterable[ExchangeArticle],
        scheme: Scheme,
        output: Output,
        options: WriteOptions,
    ) -> LossReport:
        """Write one file; return what could not be said in it."""
        del scheme  # nothing depends on it here; others write a label configuration
        return write_articles(articles, output, f"{options.stem}.brackets")
