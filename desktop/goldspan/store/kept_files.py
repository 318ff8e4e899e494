"""The files that releases keep: by their SHA-256, in compressed pieces that are streamed."""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Collection, Iterable, Iterator
from hashlib import sha256
from tempfile import SpooledTemporaryFile
from types import TracebackType
from typing import Final, Self

from goldspan.domain.errors import ProjectError
from goldspan.domain.messages import message
from goldspan.store.release_models import KeptFileRow
from goldspan.store.sql import insert_statement

PIECE_BYTES: Final = 1 << 20  # of a file, before it is compressed
LEVEL: Final = 4  # twice as fast as the usual 6, and hardly larger
_SPOOLED_BYTES: Final = 1 << 20  # of each file, held in memory before it goes to the disk
_INSERT: Final = insert_statement(KeptFileRow)
_PIECE: Final = "SELECT body FROM kept_file WHERE sha256 = ? AND position = ?"
_ALL: Final = "SELECT DISTINCT sha256 FROM kept_file ORDER BY sha256"
_ABSENT: Final = "SELECT value FROM json_each(?) WHERE value NOT IN (SELECT sha256 FROM kept_file)"
_FORGET: Final = "DELETE FROM kept_file WHERE sha256 = ?"


class PackedFile:
    """A file on its way into a project: hashed and compressed, so that writing it is short.

    Its pieces lie in a temporary file, which goes when it is left as a context manager. Raise
    `OSError` where there is no room for that.
    """

    def __init__(self, chunks: Iterable[bytes]) -> None:
        self._spool = SpooledTemporaryFile(_SPOOLED_BYTES)  # noqa: SIM115 (closed on leaving)
        self._sizes: list[int] = []
        try:
            self.sha256 = self._pack(chunks)
        except BaseException:
            self._spool.close()
            raise

    def _pack(self, chunks: Iterable[bytes]) -> str:
        digest = sha256()
        for piece in _in_pieces(chunks):
            digest.update(piece)
            body = zlib.compress(piece, LEVEL)
            self._spool.write(body)
            self._sizes.append(len(body))
        return digest.hexdigest()

    def bodies(self) -> Iterator[bytes]:
        """Yield the compressed pieces, in order."""
        self._spool.seek(0)
        for size in self._sizes:
            yield self._spool.read(size)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._spool.close()


def _in_pieces(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """Yield the same bytes in pieces of `PIECE_BYTES`; one that is empty for an empty file."""
    held = bytearray()
    first = True
    for chunk in chunks:
        held += chunk
        while len(held) >= PIECE_BYTES:
            yield bytes(held[:PIECE_BYTES])
            del held[:PIECE_BYTES]
            first = False
    if held or first:
        yield bytes(held)


def keep(connection: sqlite3.Connection, packed: PackedFile) -> None:
    """Write a file, unless it is there already."""
    if absent(connection, [packed.sha256]):
        bodies = enumerate(packed.bodies())
        connection.executemany(_INSERT, ((packed.sha256, at, body) for at, body in bodies))


def absent(connection: sqlite3.Connection, hashes: Collection[str]) -> set[str]:
    """Return which of these files are not there."""
    return {row[0] for row in connection.execute(_ABSENT, (json.dumps(list(hashes)),))}


def piece(connection: sqlite3.Connection, digest: str, position: int) -> bytes | None:
    """Return a piece of a file, None after its last; raise `ValueError` where it is damaged."""
    row = connection.execute(_PIECE, (digest, position)).fetchone()
    return None if row is None else _unpacked(row[0])


def _unpacked(body: bytes) -> bytes:
    """Return what a piece holds; never more than a piece can, whatever somebody packed."""
    unpacking = zlib.decompressobj()
    try:
        found = unpacking.decompress(body, PIECE_BYTES + 1)
    except zlib.error as error:
        raise ValueError(str(error)) from error
    if len(found) > PIECE_BYTES or not unpacking.eof or unpacking.unused_data:
        raise ValueError("not a piece of a kept file")
    return found


def damaged(digest: str) -> ProjectError:
    """Return the error for a file that is not there, or not as it was kept."""
    return ProjectError(
        message("errors", "A file that a release keeps is damaged or missing: {hash}."),
        kept=message("errors", "Nothing was written."),
        todo=message("errors", "Run “goldspan verify” on the project, or open the newest backup."),
        hash=digest,
    )


def all_hashes(connection: sqlite3.Connection) -> list[str]:
    """Return the SHA-256 of all files that are kept."""
    return [row[0] for row in connection.execute(_ALL)]


def is_sound(connection: sqlite3.Connection, digest: str) -> bool:
    """Return whether a file that is there is the one that was kept."""
    found = sha256()
    try:
        for body in _bodies(connection, digest):
            found.update(_unpacked(body))
    except (ValueError, TypeError):
        return False
    return found.hexdigest() == digest


def bring(source: sqlite3.Connection, target: sqlite3.Connection, digest: str) -> None:
    """Copy a file from another project; raise `ValueError` where it is not there or another one."""
    found = sha256()
    for position, body in enumerate(_bodies(source, digest)):
        found.update(_unpacked(body))
        target.execute(_INSERT, (digest, position, body))
    if found.hexdigest() != digest:
        raise ValueError(f"not the kept file {digest}")


def _bodies(connection: sqlite3.Connection, digest: str) -> Iterator[bytes]:
    position = 0
    while (row := connection.execute(_PIECE, (digest, position)).fetchone()) is not None:
        yield row[0]
        position += 1


def forget(connection: sqlite3.Connection, hashes: Iterable[str]) -> None:
    """Remove files."""
    connection.executemany(_FORGET, ((digest,) for digest in hashes))
