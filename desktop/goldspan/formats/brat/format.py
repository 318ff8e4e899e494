"""brat's standoff as a format."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from goldspan.domain.exchange import ExchangeArticle, Item
from goldspan.domain.losses import LossReport
from goldspan.domain.scheme import Scheme
from goldspan.formats.brat.reader import decoded_text, read_brat, text_beside
from goldspan.formats.brat.writer import write_brat
from goldspan.formats.encodings import Decoded
from goldspan.formats.output import Output
from goldspan.formats.reading import ReadOptions
from goldspan.formats.writing import WriteOptions

_CONFIGURATION = (
    "annotation.conf", "visual.conf", "tools.conf", "kb_shortcuts.conf", "acl.conf", ".stats_cache",
)  # fmt: skip


class Brat:
    """A text and a file of annotations for each article, and brat's configuration."""

    name = "brat"
    suffixes = (".ann",)
    titles: Mapping[str, str] = {"en": "brat standoff", "de": "brat-Standoff"}

    def write(
        self,
        articles: Iterable[ExchangeArticle],
        scheme: Scheme,
        output: Output,
        options: WriteOptions,
    ) -> LossReport:
        """Write texts, annotations and configuration; report metadata and what no line holds."""
        return write_brat(articles, scheme, output, options)

    def read(self, path: Path, options: ReadOptions) -> Iterator[Item]:
        """Yield the article that the annotations and the text beside them are."""
        return read_brat(path, options)

    def decoded(self, path: Path, options: ReadOptions) -> Decoded:
        """Return the text beside, and how it was decoded."""
        return decoded_text(path, options)

    def companions(self, path: Path) -> frozenset[Path]:
        """Return the text, and the configuration of the folder."""
        return frozenset([text_beside(path), *(path.parent / name for name in _CONFIGURATION)])
