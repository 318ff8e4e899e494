"""Packs Docs for a DocBin as spaCy's `DocBin.add` does, without what is not in them.

`DocBin.add` asks each token for nine strings, of which only the word can be set here, and srsly
looks its plug-ins up anew for each of three values a Doc: half of the time it takes.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from struct import Struct
from typing import TYPE_CHECKING, Any

from goldspan.formats.docbin.unpacking import SPAN_LAYOUT

if TYPE_CHECKING:
    from spacy.tokens import Doc

_ATTRS = ("ENT_IOB", "ENT_TYPE", "ENT_KB_ID", "ENT_ID")
_SPAN = Struct(SPAN_LAYOUT)


@dataclass(frozen=True, slots=True)
class GroupSpan:
    """A span of a group: its strings, its tokens, and where it stands in the text."""

    id: str
    kb_id: str
    label: str
    tokens: tuple[int, int]
    characters: tuple[int, int]


class DocPacker:
    """Takes Docs one after the other; `to_bytes` gives the file."""

    def __init__(self) -> None:
        from spacy.tokens import DocBin
        from srsly import msgpack

        self._bin = DocBin(attrs=_ATTRS, store_user_data=True)
        self._pack = msgpack.Packer(use_bin_type=True).pack

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

    def to_bytes(self) -> bytes:
        """Return the DocBin as spaCy writes it."""
        data: bytes = self._bin.to_bytes()
        return data

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
