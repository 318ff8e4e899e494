"""The parts of an XMI file: its text, its feature structures, and which of them are indexed.

https://uima.apache.org/d/uimaj-current/references.html#ugr.ref.xmi. Read without dkpro-cassis,
which stops at the first reference that leads nowhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from lxml import etree

from goldspan.domain.errors import ImportRefusedError
from goldspan.domain.messages import message
from goldspan.formats.leftovers import Leftovers

_XMI: Final = "{http://www.omg.org/XMI}"
ROOT: Final = f"{_XMI}XMI"
_ID: Final = f"{_XMI}id"
_CAS: Final = "{http:///uima/cas.ecore}"
_DEFAULT_VIEW: Final = "_InitialView"
_NO_PACKAGE: Final = "uima.noNamespace."
_SAME_ID: Final = message(
    "errors",
    "Annotations of the type “{name}” with an id that is taken, left out: {count}.",
)
_OTHER_VIEW: Final = message(
    "errors", "Annotations of the type “{name}” in other views of the file, left out: {count}."
)
_OTHER_TEXT: Final = message(
    "errors", "The file has another text in the view “{name}”, which was left out."
)


@dataclass(frozen=True, slots=True)
class Structure:
    """A feature structure: its features as they are written; lists where they are elements."""

    id: str
    type: str
    features: Mapping[str, str]
    lists: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class CasFile:
    """A CAS. `structures` are all there are by id, `indexed` the ids of those that count."""

    text: str
    structures: Mapping[str, Structure]
    indexed: tuple[str, ...]

    def of_type(self, type_name: str) -> Iterator[Structure]:
        """Yield the structures of this very type that count."""
        for identifier in self.indexed:
            if self.structures[identifier].type == type_name:
                yield self.structures[identifier]


def read_cas(root: etree._Element, leftovers: Leftovers) -> CasFile:
    """Return the CAS of a parsed file. Raise `ImportRefusedError` where it is none with a text."""
    if root.tag != ROOT:
        raise ImportRefusedError(message("errors", "The file is no UIMA CAS in XMI."))
    sofa = _sofa(root, leftovers)
    structures: dict[str, Structure] = {}
    for element in root:
        if not isinstance(element.tag, str) or element.tag.startswith(
            (f"{_CAS}Sofa", f"{_CAS}View", f"{_CAS}NULL")
        ):
            continue
        made = _structure(element)
        if made.id in structures:
            leftovers.add(_SAME_ID, made.type)
        elif made.features.get("sofa", sofa[0]) == sofa[0]:
            structures[made.id] = made
        else:
            leftovers.add(_OTHER_VIEW, made.type)
    return CasFile(sofa[1], structures, _indexed(root, sofa[0], structures))


def _sofa(root: etree._Element, leftovers: Leftovers) -> tuple[str, str]:
    """Return the id of the view that is read and its text: the first view, else one with a text."""
    found = root.findall(f"{_CAS}Sofa")
    with_text = [each for each in found if each.get("sofaString")]
    if not with_text:
        elsewhere = next((each.get("sofaURI") for each in found if each.get("sofaURI")), None)
        if elsewhere is not None:
            raise ImportRefusedError(
                message("errors", "The file holds no text, only where it is: {address}."),
                address=elsewhere[:80],
            )
        raise ImportRefusedError(message("errors", "The file holds no text."))
    with_text.sort(key=lambda each: each.get("sofaID") != _DEFAULT_VIEW)
    chosen = with_text[0]
    kind = (chosen.get("mimeType") or "text").casefold()
    if "text" not in kind and "xml" not in kind:
        raise ImportRefusedError(
            message("errors", "The file holds {kind}, not a text."), kind=kind[:40]
        )
    for other in with_text[1:]:
        leftovers.add(_OTHER_TEXT, (other.get("sofaID") or "")[:40])
    return chosen.get(_ID) or "", chosen.get("sofaString") or ""


def _structure(element: etree._Element) -> Structure:
    features = {
        name: value
        for name, value in element.attrib.items()
        if isinstance(name, str) and isinstance(value, str) and not name.startswith("{")
    }
    collected: dict[str, list[str]] = {}
    for child in element:
        if isinstance(child.tag, str):
            collected.setdefault(child.tag, []).append(child.text or "")
    lists = {tag: tuple(texts) for tag, texts in collected.items()}
    return Structure(element.get(_ID) or "", _type_name(str(element.tag)), features, lists)


def _type_name(tag: str) -> str:
    """Return the type of an element: `{http:///a/b.ecore}C` is `a.b.C`."""
    namespace, _, name = tag.rpartition("}")
    package = namespace.removeprefix("{http:///").removesuffix(".ecore").replace("/", ".")
    return f"{package}.{name}".removeprefix(_NO_PACKAGE)


def _indexed(
    root: etree._Element, sofa: str, structures: Mapping[str, Structure]
) -> tuple[str, ...]:
    """Return the ids of the view's members that are there; all where the file has no views."""
    views = root.findall(f"{_CAS}View")
    if not views:
        return tuple(structures)
    members = {
        member
        for view in views
        if view.get("sofa") == sofa
        for member in (view.get("members") or "").split()
    }
    return tuple(identifier for identifier in structures if identifier in members)
