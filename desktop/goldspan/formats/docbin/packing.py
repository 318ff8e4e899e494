"""Packs Docs for a DocBin as spaCy's `DocBin` does, without what is not in them, and in parts.

`DocBin.add` asks each token for nine strings, of which only the word can be set here, and srsly
looks its plug-ins up anew for each of three values a Doc: half of the time it takes.
`DocBin.to_bytes` packs all Docs at once, which holds up Python's other threads the longer.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import merge
from itertools import islice
from struct import Struct, pack
from typing import TYPE_CHECKING, Any, BinaryIO, TypeVar

from goldspan.formats.docbin.unpacking import SPAN_LAYOUT

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from spacy.tokens import Doc

_ATTRS = ("ENT_IOB", "ENT_TYPE", "ENT_KB_ID", "ENT_ID")
_SPAN = Struct(SPAN_LAYOUT)
# So few that no other thread of Python waits for long.
_AT_ONCE = 200
_STRINGS_AT_ONCE = 10_000
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class GroupSpan:
    """A span of a group: its strings, its tokens, and where it stands in the text."""

    id: str
    kb_id: str
    label: str
    tokens: tuple[int, int]
    characters: tuple[int, int]


class DocPacker:
    """Takes Docs one after the other; `write` puts them into the file."""

    def __init__(self) -> None:
        from spacy.tokens import DocBin
        from srsly import msgpack

        self._bin = DocBin(attrs=_ATTRS, store_user_data=True)
        self._packer = msgpack.Packer(use_bin_type=True)
        self._pack: Callable[[Any], bytes] = self._packer.pack

    def add(
        self,
        doc: Doc,
        words: Collection[str],
        groups: Mapping[str, Sequence[GroupSpan]],
        user_data: Mapping[Any, Any],
    ) -> None:
        """Add a Doc with its entities; its `words` are the tokens' texts, in any order."""
        from spacy.attrs import SPACY

        packed = self._bin
        columns: list[int | str] = [*packed.attrs]
        packed.tokens.append(doc.to_array(columns))
        packed.spaces.append(doc.to_array([SPACY]).astype(bool).reshape((-1, 1)))
        packed.flags.append({"has_unknown_spaces": False})
        packed.cats.append({})
        packed.strings.update(words)
        packed.user_data.append(self._pack(dict(user_data)))
        # Groups go by their bytes, which hold their name.
        spans = {self._group(doc, name, group): [name] for name, group in groups.items()}
        packed.span_groups.append(self._pack(spans or []))

    def write(self, file: BinaryIO) -> None:
        """Write the DocBin as spaCy's `to_bytes` has it, part after part."""
        packing = zlib.compressobj()
        for part in self._parts():
            file.write(packing.compress(part))
        file.write(packing.flush())

    def _parts(self) -> Iterator[bytes]:
        from numpy import asarray

        packed = self._bin
        lengths = asarray([len(tokens) for tokens in packed.tokens], dtype="int32")
        sections = (
            self._section("version", [self._pack(packed.version)]),
            self._section("attrs", [self._pack(packed.attrs)]),
            self._section("tokens", _joined(packed.tokens)),
            self._section("spaces", _joined(packed.spaces)),
            self._section("lengths", _joined([lengths])),
            self._section("strings", self._items(_in_order(packed.strings), len(packed.strings))),
            self._section("cats", self._items(packed.cats, len(packed.cats))),
            self._section("flags", self._items(packed.flags, len(packed.flags))),
            self._section("span_groups", self._items(packed.span_groups, len(packed.span_groups))),
            self._section("user_data", self._items(packed.user_data, len(packed.user_data))),
        )
        yield self._packer.pack_map_header(len(sections))
        for section in sections:
            yield from section

    def _section(self, name: str, parts: Iterable[bytes]) -> Iterator[bytes]:
        yield self._pack(name)
        yield from parts

    def _items(self, items: Iterable[object], count: int) -> Iterator[bytes]:
        yield self._packer.pack_array_header(count)
        for some in _batches(items, _AT_ONCE):
            yield b"".join(map(self._pack, some))

    def _group(self, doc: Doc, name: str, spans: Sequence[GroupSpan]) -> bytes:
        key = doc.vocab.strings.add
        strings = self._bin.strings
        packed = []
        for span in spans:
            strings.update((span.id, span.kb_id, span.label))
            hashes = (key(span.id), key(span.kb_id), key(span.label))
            packed.append(_SPAN.pack(*hashes, *span.tokens, *span.characters))
        made: bytes = self._pack({"name": name, "attrs": {}, "spans": packed})
        return made


def _joined(arrays: Sequence[NDArray[Any]]) -> Iterator[bytes]:
    """Yield arrays as one piece of bytes, as msgpack has it."""
    size = sum(array.nbytes for array in arrays)
    if size < 1 << 8:
        yield pack(">BB", 0xC4, size)
    elif size < 1 << 16:
        yield pack(">BH", 0xC5, size)
    else:
        yield pack(">BI", 0xC6, size)
    for array in arrays:
        yield array.tobytes("C")


def _in_order(strings: Iterable[str]) -> Iterator[str]:
    return merge(*map(sorted, _batches(strings, _STRINGS_AT_ONCE)))


def _batches(items: Iterable[_T], size: int) -> Iterator[list[_T]]:
    remaining = iter(items)
    while some := list(islice(remaining, size)):
        yield some
