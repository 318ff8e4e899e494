"""Changes valid files as chance, broken tools and enemies do: bytes, cells, nodes, packed parts."""

from __future__ import annotations

import io
import json
import random
import re
import zipfile
import zlib
from collections.abc import Callable
from typing import Any

ODD_VALUES: tuple[Any, ...] = (
    None, True, -1, 0, 1, 2**31, 2**63, 2**64, -(2**70), 1e308, float("nan"), float("inf"), 0.5,
    "", " ", "\n", "\r\n", "0", "-1", "1e9", "NaN", "null", "ACTOR", "\ud83d", "\0", "😀",
    "e\u0301", "\u2028", "a" * 5_000, "9" * 5_000, [], {}, [[]], [None], {"": None}, [[[[[[]]]]]],
    {"id": 1}, "../../etc/passwd", "/dev/null", "=1+1", "2021-13-45", "P1Y", "x:y", "#1", "T1",
    "R1", "*",
)  # fmt: skip
TOKENS: tuple[bytes, ...] = (
    b"\0", b"\xff", b"\xfe\xff", b"\xef\xbb\xbf", b"\r", b"\r\n", b"\n", b"\n\n", b"\t", b"\t\t",
    b"\\", b'"', b"'", b"<", b">", b"&", b"&x;", b"&#0;", b"&#xD800;", b"]]>", b"<!--",
    b"<a>" * 300,
    b"<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>", b"[" * 2_000, b'{"a":' * 500, b"{}",
    b"[]", b"null", b"NaN", b"-1", b"99999999999999999999", b"1e999", b"\xf0\x9f\x98\x80",
    b"\xed\xa0",
    b"\xc3", b"\xe2\x80\xa8", b"#", b"*", b"|", b"_", b"[1]", b"*[1]", b"B-", b"I-X", b"L-", b"U-",
    b"T1\tACTOR 0 5\tx\n", b"E1\tX:T1\n", b"R1\tsource Arg1:T1 Arg2:T9\n", b"A1\tkind T1\n",
    b";", b",",
)  # fmt: skip
_NUMBER = re.compile(rb"-?\d+")
_WORD = re.compile(rb"[^\s<>\"'\[\]{}:,;=]+")
_QUOTED = re.compile(rb"\"[^\"<>]*\"")
_TAG = re.compile(rb"<[^<>]*>")

Chance = random.Random
Mutation = Callable[[bytes, Chance], bytes]


def mutated(data: bytes, chance: Chance) -> bytes:
    """Return the file changed once or a few times, by means that fit it more often than not."""
    for _ in range(chance.choice((1, 1, 1, 2, 3, 6))):
        data = _once(data, chance)
    return data


def _once(data: bytes, chance: Chance) -> bytes:
    if chance.random() < 0.75:
        for inner in (_in_zip, _in_packed_nodes, _in_columns, _in_nodes):
            changed = inner(data, chance)
            if changed is not None:
                return changed
    return chance.choice(_OF_BYTES)(data, chance)


def _place(data: bytes, chance: Chance) -> tuple[int, int]:
    start = chance.randrange(len(data) + 1)
    return start, min(len(data), start + chance.choice((1, 1, 2, 5, 20, 200)))


def _flip(data: bytes, chance: Chance) -> bytes:
    if not data:
        return b"\0"
    place = chance.randrange(len(data))
    return data[:place] + bytes([data[place] ^ (1 << chance.randrange(8))]) + data[place + 1 :]


def _cut(data: bytes, chance: Chance) -> bytes:
    start, end = _place(data, chance)
    return data[:start] + data[end:]


def _truncate(data: bytes, chance: Chance) -> bytes:
    return data[: chance.randrange(len(data) + 1)]


def _double(data: bytes, chance: Chance) -> bytes:
    start, end = _place(data, chance)
    return data[:end] + data[start:end] * chance.choice((1, 1, 3, 50)) + data[end:]


def _insert(data: bytes, chance: Chance) -> bytes:
    start, end = _place(data, chance)
    return data[:start] + chance.choice(TOKENS) + data[chance.choice((start, end)) :]


def _replace(pattern: re.Pattern[bytes]) -> Mutation:
    def replace(data: bytes, chance: Chance) -> bytes:
        found = list(pattern.finditer(data))
        if not found:
            return _insert(data, chance)
        match = chance.choice(found)
        other = chance.choice(found).group()
        odd = str(chance.choice(ODD_VALUES)).encode("utf-8", "surrogatepass")
        new = chance.choice((other, odd, chance.choice(TOKENS), b"", match.group() * 2))
        if pattern is _QUOTED and chance.random() < 0.9:
            new = b'"' + new.strip(b'"') + b'"'
        return data[: match.start()] + new + data[match.end() :]

    return replace


def _lines(data: bytes, chance: Chance) -> bytes:
    lines = data.splitlines(keepends=True) or [b""]
    one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    match chance.randrange(4):
        case 0:
            lines[one], lines[other] = lines[other], lines[one]
        case 1:
            lines.insert(other, lines[one])
        case 2:
            del lines[one]
        case _:
            cells = lines[one].split(b"\t")
            cells[chance.randrange(len(cells))] = chance.choice(TOKENS)
            lines[one] = b"\t".join(cells[: chance.randint(1, len(cells))])
    return b"".join(lines)


def _newlines(data: bytes, chance: Chance) -> bytes:
    return data.replace(b"\r\n", b"\n").replace(
        b"\n", chance.choice((b"\r\n", b"\r", b"\n\n", b""))
    )


def _encode(data: bytes, chance: Chance) -> bytes:
    encoding = chance.choice(("utf-16", "utf-8-sig", "latin-1", "utf-32", "utf-16-be", "cp1252"))
    return data.decode("utf-8", "replace").encode(encoding, "replace")


_OF_BYTES: tuple[Mutation, ...] = (
    _flip, _cut, _truncate, _double, _insert, _insert, _replace(_NUMBER), _replace(_NUMBER),
    _replace(_WORD), _replace(_QUOTED), _replace(_TAG), _lines, _lines, _newlines, _encode,
)  # fmt: skip


def _in_zip(data: bytes, chance: Chance) -> bytes | None:
    """Change a part of a zip: Word and Excel."""
    if not data.startswith(b"PK\x03\x04"):
        return None
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
    except Exception:  # broken by the mutation before
        return None
    chosen = chance.choice(sorted(parts))
    if chance.random() < 0.05:
        del parts[chosen]
    else:
        parts[chosen] = chance.choice(_OF_BYTES)(parts[chosen], chance)
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return written.getvalue()


def _in_packed_nodes(data: bytes, chance: Chance) -> bytes | None:
    """Change a node of what spaCy packs: zlib around msgpack."""
    if not data.startswith(b"\x78"):
        return None
    import srsly

    try:
        nodes = srsly.msgpack_loads(zlib.decompress(data))
        return zlib.compress(srsly.msgpack_dumps(_changed(nodes, chance)))
    except Exception:
        return None


def _in_columns(data: bytes, chance: Chance) -> bytes | None:
    """Change a node of a row of Parquet, as far as its columns allow."""
    if not data.startswith(b"PAR1"):
        return None
    import pyarrow
    from pyarrow import parquet

    try:
        rows = _changed(parquet.read_table(io.BytesIO(data)).to_pylist(), chance)
        written = io.BytesIO()
        parquet.write_table(pyarrow.Table.from_pylist(rows), written)
        return written.getvalue()
    except Exception:
        return None


def _in_nodes(data: bytes, chance: Chance) -> bytes | None:
    """Change a node of JSON: the whole file, or a line of it."""
    if data[:1] not in (b"[", b"{"):
        return None
    try:
        return json.dumps(_changed(json.loads(data), chance), ensure_ascii=False).encode(
            "utf-8", "surrogatepass"
        )
    except (ValueError, RecursionError):
        pass
    lines = data.splitlines()
    place = chance.randrange(len(lines))
    try:
        changed = json.dumps(_changed(json.loads(lines[place]), chance))
    except (ValueError, RecursionError):
        return None
    lines[place] = changed.encode()
    return b"\n".join(lines) + b"\n"


def _changed(node: Any, chance: Chance) -> Any:
    """Return the tree with one node changed, some levels down."""
    keys = list(node) if isinstance(node, dict) else []
    if isinstance(node, list):
        keys = list(range(len(node)))
    if not keys or chance.random() < 0.12:
        return chance.choice((chance.choice(ODD_VALUES), [node], {"a": node}))
    key = chance.choice(keys)
    match chance.randrange(12):
        case 0:
            del node[key]
        case 1 if isinstance(node, list):
            node.append(node[key])
        case 1 if isinstance(key, str):
            node[key + chance.choice(("x", "", " "))] = node.pop(key)
        case 2:
            node[key] = chance.choice(ODD_VALUES)
        case 3:
            node[key] = node[chance.choice(keys)]
        case _:
            node[key] = _changed(node[key], chance)
    return node
