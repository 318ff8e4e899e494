"""Reads UIMA CAS XMI: Goldspan's own exactly, that of INCEpTION, WebAnno and DKPro as it goes."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Final

from goldspan.domain.errors import ImportRefusedError
from goldspan.domain.exchange import Item, Note
from goldspan.domain.messages import Phrase, message
from goldspan.formats.making import ArticleMaker
from goldspan.formats.reading import ReadOptions, read_bytes, refusal
from goldspan.formats.record import ArticleRecord
from goldspan.formats.uima import names
from goldspan.formats.uima.annotations import CasAnnotations
from goldspan.formats.uima.cas_file import ROOT, read_cas
from goldspan.formats.uima.layers import LayerReading
from goldspan.formats.uima.metadata import article_fields, layer_record
from goldspan.formats.uima.projects import place_in_project
from goldspan.formats.uima.type_table import ROOT as TYPE_SYSTEM_ROOT
from goldspan.formats.uima.type_table import TypeTable
from goldspan.formats.xml_files import parse_xml, root_tag

# Asked for by name: whoever lists the folder for each file lists it very often.
_TYPE_SYSTEMS: Final = ("TypeSystem.xml", "typesystem.xml", "typeSystem.xml")
_NOT_DESCRIBED: Final = message(
    "errors",
    "The type system does not describe these types, which were read all the same: {names}.",
)


class XmiReader:
    """A file is an article with one layer; `TypeSystem.xml` beside it says what its types are."""

    suffixes = (".xmi", ".xml")

    def recognises(self, path: Path, head: bytes) -> bool:
        """Say whether the file is XMI with a CAS."""
        del path
        return root_tag(head) == ROOT

    def companions(self, path: Path) -> frozenset[Path]:
        """Return the type system that lies beside the file."""
        beside = map(path.with_name, _TYPE_SYSTEMS)
        return frozenset(each for each in beside if each.is_file())

    def read(self, path: Path, options: ReadOptions) -> Iterator[Item]:
        """Yield the article, and what of it could not be read."""
        maker = ArticleMaker(path, options)
        leftovers = maker.leftovers
        cas = read_cas(parse_xml(read_bytes(path, options)), leftovers)
        table = TypeTable()
        for beside in sorted(self.companions(path)):
            try:
                table.take_in(described_types(read_bytes(beside, options)))
            except ImportRefusedError as error:
                yield refusal(beside, error)
        annotations = CasAnnotations(cas, table, leftovers)
        if annotations.not_described:
            listed = ", ".join(sorted(map(names.short_name, annotations.not_described)))
            yield Note(path.name, Phrase(_NOT_DESCRIBED, {"names": listed}))
        reading = LayerReading(options.scheme, leftovers, table.is_a)
        place = place_in_project(path)
        record: ArticleRecord = article_fields(cas, path, place)
        spans, links = reading.records(record["text"], annotations.marked, annotations.related)
        layer = layer_record(cas, place, leftovers)
        if layer is not None:
            record["layer"] = layer
        if layer is not None or spans or any(cas.of_type(names.ARTICLE)):
            record["spans"] = spans
            record["links"] = links
        yield maker.article(0, record)
        yield from maker.left_out()


@lru_cache(maxsize=1)  # the files of a folder share one
def described_types(data: bytes) -> TypeTable:
    """Return what a type system describes; raise `ImportRefusedError` where it is none."""
    root = parse_xml(data)
    if root.tag != TYPE_SYSTEM_ROOT:
        raise ImportRefusedError(message("errors", "The file is no type system of UIMA."))
    table = TypeTable({}, {})
    table.add(root)
    return table
