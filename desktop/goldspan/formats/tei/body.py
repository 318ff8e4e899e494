"""Reads the text of a TEI document and where its elements stand in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from lxml import etree
from lxml.etree import _Element as Element

from goldspan.formats.tei.vocabulary import ID, glyph, tei
from goldspan.formats.xml_characters import SPACE

Range = tuple[int, int]

_BLOCKS: Final = frozenset((
    "ab", "argument", "byline", "castList", "closer", "dateline", "div", "div1", "div2", "div3",
    "div4", "div5", "div6", "div7", "docTitle", "epigraph", "figure", "head", "item", "l", "lg",
    "list", "opener", "p", "row", "salute", "signed", "sp", "stage", "table", "trailer", "u",
))  # fmt: skip
_LINE_ENDS: Final = frozenset(("lb", "cell"))
_LEFT_OUT: Final = frozenset((
    "note", "fw", "rdg", "del", "figDesc", "standOff", "teiHeader", "certainty", "respons",
))  # fmt: skip
_OTHER_READING: Final = frozenset(("reg", "corr", "expan"))
_MARKS: Final = frozenset((
    "persName", "orgName", "placeName", "geogName", "settlement", "country", "region", "district",
    "name", "rs", "date", "time", "said", "q", "quote",
))  # fmt: skip
_TYPED: Final = frozenset(("name", "rs"))


@dataclass(slots=True)
class Inline:
    """An element in the text that marks words: its label, its place and its attributes."""

    element: Element
    label: str
    place: Range


@dataclass(slots=True)
class Body:
    """A text, the elements that mark words in it, and where elements with an id stand."""

    text: str = ""
    inline: list[Inline] = field(default_factory=list)
    places: dict[str, Range] = field(default_factory=dict)
    exact: bool = False


def read_body(element: Element, characters: Mapping[str, str]) -> Body:
    """Return the text as it is where it says so (`xml:space`), else with its lines made.

    Of two readings the original is taken; notes, what was deleted and page furniture stay out.
    """
    exact = element.get(SPACE) == "preserve"
    walk = _Walk(characters, exact)
    walk.element(element)
    return Body("".join(walk.parts), walk.inline, walk.places, exact)


class _Walk:
    """Collects the text; outside of exact texts space is one, and blocks are lines."""

    def __init__(self, characters: Mapping[str, str], exact: bool) -> None:
        self._characters = characters
        self._exact = exact
        self._length = 0
        self._pending = ""
        self._open: list[list[int]] = []  # where each open element begins; nothing in it yet: []
        self.parts: list[str] = []
        self.inline: list[Inline] = []
        self.places: dict[str, Range] = {}

    def element(self, element: Element) -> None:
        name = etree.QName(element).localname
        is_block = name in _BLOCKS
        if is_block:
            self._break("\n\n")
        begin: list[int] = []
        self._open.append(begin)
        if element.tag == tei("g"):
            self._add(glyph(element, self._characters))
        else:
            self._inside(element)
        self._open.pop()
        start = begin[0] if begin else self._length
        place = (start, self._length)
        if element.get(ID):
            self.places[element.get(ID, "")] = place
        if name in _MARKS and begin:
            kind = element.get("type")
            label = f"{name}:{kind}" if kind and name in _TYPED else name
            self.inline.append(Inline(element, label, place))
        if is_block:
            self._break("\n\n")
        elif name in _LINE_ENDS:
            if element.get("break") == "no":
                self._pending = ""
            else:
                self._break("\n")

    def _inside(self, element: Element) -> None:
        self._add(element.text or "")
        in_choice = element.tag == tei("choice")
        for child in element:
            name = etree.QName(child).localname
            if name not in _LEFT_OUT and not (in_choice and name in _OTHER_READING):
                self.element(child)
            self._add("" if in_choice else child.tail or "")

    def _add(self, text: str) -> None:
        if self._exact:
            self._put(text)
            return
        words = text.split()
        if not words:
            if text:
                self._break(" ")
            return
        if text[0].isspace():
            self._break(" ")
        self._put((self._pending if self._length else ""), inside=False)
        self._pending = ""
        self._put(" ".join(words))
        if text[-1].isspace():
            self._break(" ")

    def _put(self, text: str, *, inside: bool = True) -> None:
        if not text:
            return
        if inside:
            for begin in self._open:
                if not begin:
                    begin.append(self._length)
        self.parts.append(text)
        self._length += len(text)

    def _break(self, space: str) -> None:
        """Let what comes next stand apart, the more of what was and what is said."""
        if not self._exact and len(space) + space.count("\n") > (
            len(self._pending) + self._pending.count("\n")
        ):
            self._pending = space
