"""Parses XML that may mean harm: nothing is resolved, nothing fetched, nothing expanded."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import Final
from xml.parsers import expat

from lxml import etree

from goldspan.domain.errors import ImportRefusedError
from goldspan.domain.messages import message

_ENCODING_ERRORS: Final = frozenset(
    {
        etree.ErrorTypes.ERR_INVALID_ENCODING,
        etree.ErrorTypes.ERR_UNKNOWN_ENCODING,
        etree.ErrorTypes.ERR_UNSUPPORTED_ENCODING,
        etree.ErrorTypes.I18N_CONV_FAILED,
    }
)
_PLACE: Final = re.compile(r",? line \d+, column \d+$")
# Not found by libxml2's words, which quote the names of elements.
_LIMITS: Final = frozenset(
    {
        etree.ErrorTypes.ERR_RESOURCE_LIMIT,
        etree.ErrorTypes.ERR_NAME_TOO_LONG,
        etree.ErrorTypes.ERR_ENTITY_LOOP,
    }
)


def parse_xml(data: bytes) -> etree._Element:
    """Return the root of the document, without comments and processing instructions.

    A document type is passed over, whatever it points to is not fetched. Raise
    `ImportRefusedError`, with the line, where the document is not well-formed or not in its
    encoding, declares or uses entities of its own, or is nested deeper than 256 (libxml2's limit,
    as are 10 MB for one piece of text).
    """
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        recover=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise _refused(error) from error
    except ValueError as error:
        raise _not_well_formed(0, str(error)) from error
    _refuse_entities(root)
    return root


def root_tag(head: bytes) -> str:
    """Return the name of the outermost element, `{namespace}name`; "" where `head` has none.

    `head` is how a file begins and may be cut off anywhere.
    """
    found: list[str] = []
    parser = expat.ParserCreate(namespace_separator="}")

    def note(name: str, _attributes: dict[str, str]) -> None:
        if not found:
            found.append("{" + name if "}" in name else name)

    parser.StartElementHandler = note
    # What is broken comes after the first element, or it is no XML at all.
    with suppress(expat.ExpatError, ValueError, LookupError):
        parser.Parse(head, False)
    return found[0] if found else ""


def _refuse_entities(root: etree._Element) -> None:
    """Refuse entities: those of the document may be bombs, those of elsewhere are not fetched."""
    kind = root.getroottree().docinfo.internalDTD
    declared = next(iter(kind.iterentities()), None) if kind is not None else None
    if declared is not None:
        raise _entity(declared.name, 0)
    used = next(root.iter(etree.Entity), None)
    if used is not None:
        raise _entity(used.name, used.sourceline)


def _entity(name: str | None, line: int | None) -> ImportRefusedError:
    todo = message("errors", "Write the characters themselves in its place.")
    if not line:
        what = message("errors", "The XML declares the entity “{name}”; entities are not resolved.")
        return ImportRefusedError(what, todo=todo, name=(name or "")[:40])
    return ImportRefusedError(
        message("errors", "The XML has the entity “{name}” in line {line}; it is not resolved."),
        todo=todo,
        name=(name or "")[:40],
        line=line,
    )


def _too_deep(line: int | None) -> ImportRefusedError:
    return ImportRefusedError(
        message("errors", "The XML is nested too deeply or larger than is safe, in line {line}."),
        line=line or 0,
    )


def _refused(error: etree.XMLSyntaxError) -> ImportRefusedError:
    line, said = error.lineno or 0, error.msg or str(error)
    if error.code in _LIMITS:
        return _too_deep(line)
    if error.code in _ENCODING_ERRORS:
        return ImportRefusedError(
            message("errors", "Line {line} of the XML is not in the encoding that it names."),
            todo=message("errors", "Save the file as UTF-8."),
            line=line,
        )
    return _not_well_formed(line, said)


def _not_well_formed(line: int, reason: str) -> ImportRefusedError:
    return ImportRefusedError(
        message("errors", "The XML is not well-formed in line {line}: {reason}."),
        line=line,
        reason=" ".join(_PLACE.sub("", reason).split()).removesuffix("."),
    )
