"""CoNLL-U as a format: one file for everything."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from goldspan.domain.exchange import ExchangeArticle, Item
from goldspan.domain.losses import LossReport
from goldspan.domain.scheme import Scheme
from goldspan.formats.conll.conllu_reader import is_conllu, read_conllu
from goldspan.formats.conll.conllu_writer import write_conllu
from goldspan.formats.output import Output
from goldspan.formats.reading import ReadOptions
from goldspan.formats.writing import Setting, WriteOptions


class Conllu:
    """Ten columns; tags in the last, offsets and white space too, metadata in comments."""

    name = "conllu"
    suffixes = (".conllu", ".conll", ".tsv", ".txt")
    titles: Mapping[str, str] = {"en": "CoNLL-U", "de": "CoNLL-U"}
    settings = frozenset({Setting.ENTITIES, Setting.TAGGING})

    def write(
        self,
        articles: Iterable[ExchangeArticle],
        scheme: Scheme,
        output: Output,
        options: WriteOptions,
    ) -> LossReport:
        """Write `<stem>.conllu`; report what no token can say."""
        return write_conllu(articles, scheme, output, options)

    def read(self, path: Path, options: ReadOptions) -> Iterator[Item]:
        """Yield an article for each document of the file."""
        return read_conllu(path, options)

    def recognises(self, path: Path, head: bytes) -> bool:
        """Say whether the file begins like CoNLL-U, or has its ending."""
        return path.suffix.lower() == ".conllu" or is_conllu(head)
