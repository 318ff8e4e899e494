"""One project is taken out of an archive, or nothing: whatever the archive says of itself."""

from __future__ import annotations

import stat
import struct
import zipfile
from pathlib import Path

import pytest

from goldspan.domain.errors import CancelledError, GoldspanError
from goldspan.services import safe_archives
from goldspan.services.progress import Progress
from goldspan.services.sharing.archives import ArchiveError, pack, unpacked

CONTENT = b"SQLite format 3\x00" + bytes(range(256)) * 20


def make(path: Path, members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


def refused(path: Path) -> str:
    """Return why nothing is taken from an archive, and see that nothing is left of the try."""
    with pytest.raises(ArchiveError) as raised, unpacked(path, Progress()):
        pytest.fail("it was unpacked")
    assert "the project is unchanged" in str(raised.value)
    return str(raised.value)


def test_the_one_project_comes_out_and_is_gone_after(tmp_path: Path) -> None:
    packed = make(tmp_path / "anna.zip", {"work/anna.goldspan": CONTENT})

    with unpacked(packed, Progress()) as project:
        assert project.read_bytes() == CONTENT
        assert project.name == "anna.goldspan"
    assert not project.exists()


def test_what_systems_put_into_archives_is_no_hindrance_and_the_log_comes_along(
    tmp_path: Path,
) -> None:
    packed = make(
        tmp_path / "anna.zip",
        {
            "work/": b"",
            "work/anna.goldspan": CONTENT,
            "work/anna.goldspan-wal": b"the latest",
            "work/anna.goldspan-shm": b"shared",
            "work/anna.goldspan.lock": b"",
            "__MACOSX/work/._anna.goldspan": b"mac",
            "work/.DS_Store": b"mac",
        },
    )

    with unpacked(packed, Progress()) as project:
        assert project.read_bytes() == CONTENT
        assert project.with_name(f"{project.name}-wal").read_bytes() == b"the latest"
        assert len(list(project.parent.iterdir())) == 2


def test_what_is_packed_comes_out_again(tmp_path: Path) -> None:
    file = tmp_path / "a.goldspan"
    file.write_bytes(CONTENT)
    pack(file, tmp_path / "a.zip", "Für Anna.goldspan")

    with unpacked(tmp_path / "a.zip", Progress()) as project:
        assert project.read_bytes() == CONTENT


@pytest.mark.parametrize(
    "name",
    ["../anna.goldspan", "/tmp/anna.goldspan", "C:\\anna.goldspan", "a/../../b.goldspan"],
)
def test_a_path_that_climbs_out_is_refused(tmp_path: Path, name: str) -> None:
    packed = make(tmp_path / "bad.zip", {name: CONTENT})

    assert "outside its folder" in refused(packed)
    assert [path.name for path in tmp_path.iterdir()] == ["bad.zip"]


def test_a_link_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "link.zip", "w") as archive:
        member = zipfile.ZipInfo("anna.goldspan")
        member.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(member, "/etc/passwd")

    assert "a link where a file should be" in refused(tmp_path / "link.zip")


def test_several_projects_other_things_and_none_are_refused(tmp_path: Path) -> None:
    two = {"anna.goldspan": CONTENT, "berta.goldspan": CONTENT}
    assert "several projects" in refused(make(tmp_path / "two.zip", two))
    other = {"anna.goldspan": CONTENT, "run.exe": b"MZ"}
    assert "run.exe" in refused(make(tmp_path / "other.zip", other))
    assert "no project" in refused(make(tmp_path / "none.zip", {}))


def test_an_archive_in_an_archive_is_refused(tmp_path: Path) -> None:
    inner = make(tmp_path / "inner.zip", {"anna.goldspan": CONTENT})
    outer = make(tmp_path / "outer.zip", {"inner.zip": inner.read_bytes()})

    assert "no project" in refused(outer)


def test_an_archive_with_a_password_is_refused(tmp_path: Path) -> None:
    packed = make(tmp_path / "secret.zip", {"anna.goldspan": CONTENT})
    content = bytearray(packed.read_bytes())
    directory = content.rfind(b"PK\x01\x02")
    content[directory + 8] |= 1
    packed.write_bytes(content)

    assert "password" in refused(packed)


def test_an_unusual_method_is_refused(tmp_path: Path) -> None:
    packed = make(tmp_path / "lzma.zip", {"anna.goldspan": CONTENT}, zipfile.ZIP_LZMA)

    assert "unusual" in refused(packed)


def test_a_bomb_is_refused_by_what_it_unpacks_to(tmp_path: Path) -> None:
    packed = make(tmp_path / "bomb.zip", {"anna.goldspan": bytes(40_000_000)})

    assert packed.stat().st_size < 100_000
    assert "far more than it could" in refused(packed)


def test_a_bomb_that_lies_about_its_size_is_refused(tmp_path: Path) -> None:
    packed = make(tmp_path / "liar.zip", {"anna.goldspan": bytes(40_000_000)})
    content = bytearray(packed.read_bytes())
    directory = content.rfind(b"PK\x01\x02")
    content[directory + 24 : directory + 28] = struct.pack("<I", 1_000)
    packed.write_bytes(content)

    refused(packed)


def test_what_has_no_room_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    packed = make(tmp_path / "large.zip", {"anna.goldspan": CONTENT}, zipfile.ZIP_STORED)

    monkeypatch.setattr(safe_archives, "MOST_BYTES", len(CONTENT) - 1)
    assert "no room" in refused(packed)
    monkeypatch.undo()
    monkeypatch.setattr(safe_archives, "_ROOM_LEFT", 1 << 62)
    assert "no room" in refused(packed)


def test_a_directory_of_endless_length_is_not_read(tmp_path: Path) -> None:
    many = make(tmp_path / "many.zip", {f"{n}.goldspan": b"" for n in range(1_001)})
    assert "too many files" in refused(many)

    packed = make(tmp_path / "lying.zip", {"anna.goldspan": CONTENT})
    content = packed.read_bytes()
    end = content.rfind(b"PK\x05\x06")
    packed.write_bytes(content[:end] + b"PK\x06\x07" + bytes(16) + content[end:])
    assert "too many files" in refused(packed)


@pytest.mark.parametrize("share", [0.0, 0.3, 0.9, 0.999])
def test_an_archive_that_was_cut_short_is_refused(tmp_path: Path, share: float) -> None:
    packed = make(tmp_path / "cut.zip", {"anna.goldspan": CONTENT})
    content = packed.read_bytes()
    packed.write_bytes(content[: int(len(content) * share)])

    assert "cut short" in refused(packed)


def test_a_changed_byte_is_noticed(tmp_path: Path) -> None:
    packed = make(tmp_path / "bad.zip", {"anna.goldspan": CONTENT}, zipfile.ZIP_STORED)
    content = bytearray(packed.read_bytes())
    content[200] ^= 0xFF
    packed.write_bytes(content)

    assert "damaged" in refused(packed)


def test_a_missing_archive_is_named(tmp_path: Path) -> None:
    with pytest.raises(GoldspanError, match="no file"), unpacked(tmp_path / "no.zip", Progress()):
        pytest.fail("it was unpacked")


def test_unpacking_can_be_cancelled(tmp_path: Path) -> None:
    packed = make(tmp_path / "anna.zip", {"anna.goldspan": CONTENT})
    progress = Progress()
    progress.cancel()

    with pytest.raises(CancelledError), unpacked(packed, progress):
        pytest.fail("it was unpacked")
