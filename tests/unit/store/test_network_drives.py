"""Network drives are recognised, and get a rollback journal instead of the write-ahead log."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from goldspan.store.filesystem import NETWORK_TYPES, mount_type, on_network_drive
from goldspan.store.project import ProjectStore
from helpers.stored import ARTICLE_ID, action_of, made, span_of, store_with_article

MOUNTS = """\
/dev/vda / ext4 rw 0 0
tmpfs /media tmpfs rw 0 0
server:/home /home/anna nfs4 rw 0 0
//server/news /media/news\\040and\\040views cifs rw 0 0
/dev/sdb /media/news\\040and\\040views/local ext4 rw 0 0
nonsense
"""


@pytest.mark.parametrize(
    ("folder", "expected"),
    [
        ("/", "ext4"),
        ("/home/anna", "nfs4"),
        ("/home/annabelle", "ext4"),
        ("/home/anna/deep/down", "nfs4"),
        ("/media/news and views", "cifs"),
        ("/media/news and views/local/x", "ext4"),
        ("/media/stick", "tmpfs"),
    ],
)
def test_the_nearest_mount_counts(tmp_path: Path, folder: str, expected: str) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(MOUNTS)
    assert mount_type(Path(folder), mounts) == expected


def test_network_or_not(tmp_path: Path) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(f"/dev/vda / ext4 rw 0 0\nserver:/x {tmp_path.resolve()} nfs4 rw 0 0\n")
    assert {"nfs", "nfs4", "cifs", "fuse.sshfs"} <= NETWORK_TYPES
    assert on_network_drive(tmp_path / "p.goldspan", mounts)
    assert not on_network_drive(tmp_path.parent / "p.goldspan", mounts)
    assert not on_network_drive(tmp_path / "p.goldspan", tmp_path / "no such file")


def journal_mode(path: Path) -> str:
    with closing(sqlite3.connect(path)) as connection:
        return str(connection.execute("PRAGMA journal_mode").fetchone()[0])


def test_a_project_moves_to_a_network_drive_and_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "test.goldspan"
    store_with_article(path).close()
    assert journal_mode(path) == "wal"
    with monkeypatch.context() as patch:
        patch.setattr("goldspan.store.database.on_network_drive", lambda path: True)
        with ProjectStore.open(path) as store:
            store.commit(action_of(), made(span_of("Nato")))
            assert not path.with_name(path.name + "-wal").exists()
        assert journal_mode(path) == "delete"
    with ProjectStore.open(path) as store:
        store.commit(action_of(), made(span_of("Rjabkow")))
        assert [span.quote for span in store.spans(ARTICLE_ID)] == ["Nato", "Rjabkow"]
    assert journal_mode(path) == "wal"
