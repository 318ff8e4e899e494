"""The header of a TEI document: what is known of the article, and the keys of the scheme."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from lxml import etree
from lxml.etree import _Element as Element

from goldspan.formats.jsonl_writer import Record
from goldspan.formats.tei.vocabulary import ID, added, tei

Fill = Callable[[Element, str], None]
Keys = Mapping[str, Mapping[str, tuple[str, str]]]

_DATE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
_ISO = re.compile(r"[0-9.,DHMPRSTWYZ/:+-]+")


def add_header(root: Element, record: Record, keys: Keys, fill: Fill) -> Element:
    """Add the header; return its `encodingDesc`, where further declarations go.

    `keys` are id and title of each label, link and attribute, by kind and key.
    """
    header = added(root, "teiHeader")
    file = added(header, "fileDesc")
    title = added(file, "titleStmt")
    fill(added(title, "title"), record["title"])
    layer = record.get("layer")
    if layer is not None:
        responsible = added(title, "respStmt")
        added(responsible, "resp").text = "annotation"
        fill(added(responsible, "name", type=layer["kind"], key=layer["annotator"]), layer["name"])
    publication = added(file, "publicationStmt")
    added(publication, "authority").text = "unpublished export"
    fill(added(publication, "idno", type="article"), record["id"])
    _add_notes(file, record, fill)
    source = added(added(file, "sourceDesc"), "bibl")
    for name, kind, key in (
        ("publisher", "", "outlet"),
        ("idno", "URL", "url"),
        ("idno", "file", "source"),
    ):
        if record[key]:
            fill(added(source, name, type=kind), record[key])
    time, origin = record["document_time"], record["document_time_origin"]
    if time:
        date = added(source, "date", type=str(origin))
        date.set(date_attribute(time), time)
        date.text = time
    encoding = added(header, "encodingDesc")
    _add_keys(encoding, keys, fill)
    if record["language"]:
        usage = added(added(header, "profileDesc"), "langUsage")
        added(usage, "language", ident=record["language"])
    return encoding


def date_attribute(value: str) -> str:
    """Return the attribute that may hold such a time: of XML Schema, of ISO 8601 or of others."""
    if _DATE.fullmatch(value):
        return "when"
    return "when-iso" if _ISO.fullmatch(value) else "when-custom"


def _add_notes(file: Element, record: Record, fill: Fill) -> None:
    if not record["notes"] and not record["extra"]:
        return
    statement = added(file, "notesStmt")
    for note in record["notes"]:
        fill(added(statement, "note", type="import"), note)
    for key, value in record["extra"].items():
        note = added(statement, "note", type="extra")
        fill(added(note, "label"), key)
        fill(added(note, "seg"), value)


def _add_keys(encoding: Element, keys: Keys, fill: Fill) -> None:
    declared = added(encoding, "classDecl")
    for kind, listed in keys.items():
        if not listed:
            continue
        taxonomy = etree.SubElement(declared, tei("taxonomy"), {ID: kind})
        for key, (identifier, title) in listed.items():
            category = etree.SubElement(taxonomy, tei("category"), {ID: identifier})
            described = added(category, "catDesc")
            fill(added(described, "term"), key)
            if title:
                fill(added(described, "gloss"), title)
