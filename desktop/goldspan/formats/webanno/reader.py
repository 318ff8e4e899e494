"""Reads WebAnno TSV 3: Goldspan's own, and what WebAnno and INCEpTION export."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from goldspan.domain.exchange import Item
from goldspan.formats.file_names import named_by
from goldspan.formats.making import ArticleMaker
from goldspan.formats.reading import ReadOptions, read_bytes
from goldspan.formats.record import ArticleRecord
from goldspan.formats.uima.layers import LayerReading
from goldspan.formats.uima.projects import layer_of, place_in_project
from goldspan.formats.webanno.annotations import TsvAnnotations
from goldspan.formats.webanno.document import FORMAT, read_document


class WebAnnoReader:
    """A file is an article with one layer; whose, its place in an exported project says."""

    suffixes = (".tsv",)

    def recognises(self, path: Path, head: bytes) -> bool:
        """Say whether the file begins as WebAnno TSV 3 does."""
        del path
        return head.removeprefix(b"\xef\xbb\xbf").startswith(FORMAT.encode())

    def read(self, path: Path, options: ReadOptions) -> Iterator[Item]:
        """Yield the article, and what of it could not be read."""
        maker = ArticleMaker(path, options)
        document = read_document(read_bytes(path, options), maker.leftovers)
        annotations = TsvAnnotations(document, maker.leftovers)
        reading = LayerReading(options.scheme, maker.leftovers)
        place = place_in_project(path)
        record: ArticleRecord = {
            "id": place.document or named_by(path.stem),
            "text": document.text,
        }
        spans, links = reading.records(document.text, annotations.marked, annotations.related)
        layer = layer_of(place.user)
        if layer is not None:
            record["layer"] = layer
        if layer is not None or document.layers:
            record["spans"] = spans
            record["links"] = links
        yield maker.article(0, record)
        yield from maker.left_out()
