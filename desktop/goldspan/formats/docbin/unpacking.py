"""Takes a DocBin apart without believing it: sizes are checked, nothing in it is run.

The layout is that of spaCy's `DocBin.to_bytes`: msgpack in zlib. spaCy itself would stop at the
first Doc that does not fit, and reads spans past the end of their Doc.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from struct import iter_unpack
from typing import Any

from goldspan.domain.errors import ImportRefusedError
from goldspan.domain.messages import message
from goldspan.formats.documents import foreign_parser
from goldspan.formats.reading import MEBIBYTE

_KIND = "DocBin"
_MOST_BYTES = 2_048 * MEBIBYTE
_LIKELY_BYTES = 64 * MEBIBYTE
_LIKELY_RATIO = 200
SPAN_LAYOUT = ">QQQllll"  # id, kb_id, label, start, end, start_char, end_char
_SPAN_BYTES = 40
_COLUMN_BYTES = 8
_MOST_EMPTY = 10_000  # documents without tokens, beyond one for each token


@dataclass(frozen=True, slots=True)
class PackedSpan:
    """A span of a group: hashes of its strings, and its tokens, the end exclusive."""

    id: int
    kb_id: int
    label: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class PackedDoc:
    """A Doc: hashes of its tokens by attribute, where spaces follow, groups, user data."""

    columns: Mapping[int, list[int]]
    spaces: list[bool]
    groups: Mapping[str, list[PackedSpan]]
    user_data: Mapping[Any, Any]
    cats: Mapping[Any, Any]


@dataclass(frozen=True, slots=True)
class PackedBin:
    """A DocBin: its strings, and its Docs as they are packed."""

    strings: list[str]
    _attrs: list[int]
    _lengths: list[int]
    _message: Mapping[str, Any]

    def docs(self) -> Iterator[PackedDoc | ImportRefusedError]:
        """Yield the Docs; where one is damaged, why, and go on with the next."""
        first = 0
        for number, length in enumerate(self._lengths):
            try:
                with foreign_parser(_KIND):
                    yield self._doc(number, first, length)
            except ImportRefusedError as error:
                yield error
            first += length

    def _doc(self, number: int, first: int, length: int) -> PackedDoc:
        import numpy

        width, packed = len(self._attrs), self._message
        row_bytes = width * _COLUMN_BYTES
        rows = packed["tokens"][first * row_bytes : (first + length) * row_bytes]
        spaces = packed["spaces"][first : first + length]
        if length < 0 or len(rows) != length * row_bytes or len(spaces) != length:
            raise ImportRefusedError(
                message("errors", "The document should have {count} tokens; the file has fewer."),
                count=length,
            )
        table = numpy.frombuffer(rows, dtype="<u8").reshape((length, width)).T.tolist()
        return PackedDoc(
            columns=dict(zip(self._attrs, table, strict=True)),
            spaces=[space != 0 for space in spaces],
            groups=_groups(_entry(packed, "span_groups", number, b"")),
            user_data=_user_data(_entry(packed, "user_data", number, None)),
            cats=_entry(packed, "cats", number, {}) or {},
        )


def unpacked(data: bytes) -> PackedBin:
    """Return the DocBin in these bytes; raise `ImportRefusedError` where they are none."""
    import numpy

    with foreign_parser(_KIND):
        packed = _loads(_decompressed(data))
        if not isinstance(packed, dict):
            raise _no_docbin("")
        for key, kind in _PARTS.items():
            if not isinstance(packed.get(key), kind):
                raise _no_docbin(key)
        attrs, strings = packed["attrs"], packed["strings"]
        if not attrs or not all(isinstance(attr, int) for attr in attrs):
            raise _no_docbin("attrs")
        if not all(isinstance(string, str) for string in strings):
            raise _no_docbin("strings")
        lengths = numpy.frombuffer(packed["lengths"], dtype="<i4").tolist()
    if len(lengths) > len(packed["spaces"]) + _MOST_EMPTY:
        raise ImportRefusedError(
            message("errors", "It should have {count} documents, but has {tokens} tokens only."),
            count=len(lengths),
            tokens=len(packed["spaces"]),
        )
    return PackedBin(strings, attrs, lengths, packed)


_PARTS: Mapping[str, type] = {
    "attrs": list,
    "strings": list,
    "lengths": bytes,
    "tokens": bytes,
    "spaces": bytes,
}


def _no_docbin(part: str) -> ImportRefusedError:
    if not part:
        return ImportRefusedError(message("errors", "It is no DocBin."))
    return ImportRefusedError(
        message("errors", "It is no DocBin: its part “{part}” is missing or of a wrong kind."),
        part=part,
    )


def _decompressed(data: bytes) -> bytes:
    """Return what was compressed; refuse a file that is cut, and one that would be too large."""
    most = min(_MOST_BYTES, max(_LIKELY_BYTES, _LIKELY_RATIO * len(data)))
    stream = zlib.decompressobj()
    try:
        made = stream.decompress(data, most)
    except zlib.error as error:
        raise _no_docbin("") from error
    if not stream.eof:
        if stream.unconsumed_tail or len(made) >= most:
            raise ImportRefusedError(
                message("errors", "It would have more than {limit} MB once it is unpacked."),
                limit=most // MEBIBYTE,
            )
        raise ImportRefusedError(message("errors", "The file breaks off."))
    return made


def _loads(data: bytes, *, lists: bool = True) -> Any:
    """Return the msgpack value: plain ones only, none that a plug-in of srsly would make."""
    from srsly import msgpack

    return msgpack.unpackb(data, raw=False, use_list=lists, object_pairs_hook=dict)


def _entry(packed: Mapping[str, Any], part: str, number: int, default: Any) -> Any:
    """Return what a part says of the Doc of this number; older files lack some."""
    entries = packed.get(part, ())
    return entries[number] if number < len(entries) else default


def _groups(data: bytes) -> dict[str, list[PackedSpan]]:
    """Return the span groups by their keys: a dict of groups with keys, formerly a list."""
    packed = _loads(data) if data else []
    if isinstance(packed, list):
        groups = [(group, None) for group in packed]
    else:
        groups = list(packed.items())
    made: dict[str, list[PackedSpan]] = {}
    for group, keys in groups:
        unpacked_group = _loads(group)
        spans = _spans(unpacked_group["spans"])
        for key in keys if keys is not None else [unpacked_group["name"]]:
            made[key] = spans
    return made


def _spans(packed: list[bytes]) -> list[PackedSpan]:
    if any(len(span) != _SPAN_BYTES for span in packed):
        raise ImportRefusedError(message("errors", "A span in it is damaged."))
    return [PackedSpan(*items[:5]) for items in iter_unpack(SPAN_LAYOUT, b"".join(packed))]


def _user_data(data: bytes | None) -> dict[Any, Any]:
    made = _loads(data, lists=False) if data else {}
    return made if isinstance(made, dict) else {}
