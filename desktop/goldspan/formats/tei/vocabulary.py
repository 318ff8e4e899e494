"""Names of TEI, and characters that XML cannot hold: written as glyphs, read as what they are."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from lxml import etree
from lxml.etree import _Element as Element

from goldspan.formats.xml_characters import FORBIDDEN, XML

NAMESPACE: Final = "http://www.tei-c.org/ns/1.0"
ID: Final = f"{XML}id"
LANG: Final = f"{XML}lang"
TEXT_ID: Final = "text"

LABEL, LINK, ATTRIBUTE = "label", "link", "attribute"
LAYER, REMARKS = "layer", "remarks"

_CODE_POINT = re.compile(r"U\+([0-9A-F]{4,6})")
_STAND_IN = "\ufffd"


def tei(name: str) -> str:
    """Return the full name of an element."""
    return f"{{{NAMESPACE}}}{name}"


def added(parent: Element, tag: str, /, **attributes: str) -> Element:
    """Add an element, with those of the attributes that say something."""
    said = {key: value for key, value in attributes.items() if value}
    return etree.SubElement(parent, tei(tag), said)


class Glyphs:
    """The characters of one document that XML cannot hold."""

    def __init__(self) -> None:
        self.found: dict[str, str] = {}

    def fill(self, element: Element, text: str) -> None:
        """Put a text into an empty element; U+FFFD in `<g>` stands for what XML cannot hold."""
        begin, last = 0, None
        for match in FORBIDDEN.finditer(text):
            _append(element, last, text[begin : match.start()])
            name = self.found.setdefault(match[0], f"character.{ord(match[0]):04X}")
            last = added(element, "g", ref=f"#{name}")
            last.text = _STAND_IN
            begin = match.end()
        _append(element, last, text[begin:])

    def declare(self, parent: Element) -> None:
        """Add the declaration of the characters found."""
        if not self.found:
            return
        declared = added(parent, "charDecl")
        for character, name in sorted(self.found.items()):
            made = etree.SubElement(declared, tei("char"), {ID: name})
            added(made, "mapping", type="codepoint").text = f"U+{ord(character):04X}"


def _append(element: Element, last: Element | None, text: str) -> None:
    if not text:
        return
    if last is None:
        element.text = text
    else:
        last.tail = text


def declared_characters(root: Element) -> dict[str, str]:
    """Return the characters that a document declares, by their ids."""
    found: dict[str, str] = {}
    for declared in root.iter(tei("char"), tei("glyph")):
        for mapping in declared.iter(tei("mapping")):
            match = _CODE_POINT.fullmatch((mapping.text or "").strip())
            if match is not None and int(match[1], 16) < 0x110000:
                found[declared.get(ID, "")] = chr(int(match[1], 16))
    return found


def glyph(element: Element, characters: Mapping[str, str]) -> str:
    """Return what a `<g>` stands for: the declared character, else what it holds."""
    return characters.get(element.get("ref", "").removeprefix("#"), element.text or "")


def content(element: Element | None, characters: Mapping[str, str]) -> str:
    """Return the text in an element, glyphs as their characters; "" where there is no element."""
    if element is None:
        return ""
    parts = [element.text or ""]
    for child in element:
        if child.tag == tei("g"):
            parts.append(glyph(child, characters))
        else:
            parts.append(content(child, characters))
        parts.append(child.tail or "")
    return "".join(parts)
