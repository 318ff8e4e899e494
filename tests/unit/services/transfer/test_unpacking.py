"""Archives are read like folders; one that means harm does none, and is named."""

from __future__ import annotations

import gzip
import json
import stat
import zipfile
from pathlib import Path

import pytest

from goldspan.domain.errors import CancelledError
from goldspan.domain.exchange import ExchangeArticle, ForeignLabel, Refusal
from goldspan.formats.reading import ReadOptions
from goldspan.services.progress import Progress, Step
from goldspan.services.schemes import default_scheme
from goldspan.services.transfer import unpacking
from goldspan.services.transfer.import_files import files_to_import
from goldspan.services.transfer.import_sources import SourceItem, read_sources

TEXT = "Die Nato tagt am Montag in Paris."


def zipped(path: Path, members: dict[str, bytes | str], method: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


def record(name: str, label: str = "ACTOR") -> str:
    span = {"id": "1", "label": label, "start": 4, "end": 8, "quote": "Nato"}
    return json.dumps({"id": name, "text": f"{TEXT} {name}", "spans": [span]}) + "\n"


def read(
    path: Path, options: ReadOptions | None = None, progress: Progress | None = None
) -> list[SourceItem]:
    chosen = options or ReadOptions(scheme=default_scheme())
    files = files_to_import([path], None, chosen)
    return list(read_sources(files, chosen, None, progress or Progress()))


def articles(items: list[SourceItem]) -> dict[str, str]:
    """Return which articles came in, and from where."""
    return {
        source.item.name: str(source.path)
        for source in items
        if isinstance(source.item, ExchangeArticle)
    }


def refusals(items: list[SourceItem]) -> dict[str, str]:
    return {
        source.item.file: source.item.reason for source in items if isinstance(source.item, Refusal)
    }


def test_a_gzipped_file_is_read_as_what_it_is(tmp_path: Path) -> None:
    path = tmp_path / "corpus.jsonl.gz"
    path.write_bytes(gzip.compress((record("a") + record("b") + "{").encode()))

    items = read(path)

    inner = str(path / "corpus.jsonl")
    assert articles(items) == {"a": inner, "b": inner}
    assert list(refusals(items)) == [inner]


def test_a_zip_is_read_like_a_folder_and_names_places_in_it(tmp_path: Path) -> None:
    path = zipped(
        tmp_path / "all.zip",
        {
            "news/": "",
            "news/one.txt": TEXT,
            "news/two.jsonl": record("two", label="Unheard"),
            "news/losses.json": '{"losses": []}\n',
            "news/what.odt": "x",
            ".hidden/three.txt": TEXT,
            "__MACOSX/news/._one.txt": "mac",
        },
    )

    items = read(path)

    assert articles(items) == {
        "one": f"{path}/news/one.txt",
        "two": f"{path}/news/two.jsonl",
    }
    assert list(refusals(items)) == [f"{path}/news/what.odt"]
    [foreign] = [source.item for source in items if isinstance(source.item, ForeignLabel)]
    assert foreign.file == f"{path}/news/two.jsonl"


def test_an_archive_in_an_archive_is_read_but_no_deeper(tmp_path: Path) -> None:
    deepest = zipped(tmp_path / "c.zip", {"c.txt": TEXT + "c"}).read_bytes()
    inner = zipped(
        tmp_path / "b.zip", {"b.txt": TEXT + "b", "c.zip": deepest, "g.txt.gz": gzip.compress(b"x")}
    )
    path = zipped(tmp_path / "a.zip", {"a.txt": TEXT, "in/b.zip": inner.read_bytes()})

    items = read(path)

    assert articles(items) == {"a": f"{path}/a.txt", "b": f"{path}/in/b.zip/b.txt"}
    assert {name: "in an archive in" in why for name, why in refusals(items).items()} == {
        f"{path}/in/b.zip/c.zip": True,
        f"{path}/in/b.zip/g.txt.gz": True,
    }


@pytest.mark.parametrize(
    "name", ["../evil.txt", "/tmp/evil.txt", "C:\\evil.txt", "a/../../evil.txt", "..\\evil.txt"]
)
def test_what_climbs_out_is_left_out_and_named(tmp_path: Path, name: str) -> None:
    path = zipped(tmp_path / "bad.zip", {name: "evil", "good.txt": TEXT})

    items = read(path)

    assert list(articles(items)) == ["good"]
    [(place, reason)] = refusals(items).items()
    assert place.startswith(str(path))
    assert "outside its folder" in reason
    assert [each.name for each in tmp_path.iterdir()] == ["bad.zip"]


def test_links_passwords_and_doubles_are_left_out_and_named(tmp_path: Path) -> None:
    path = tmp_path / "odd.zip"
    with zipfile.ZipFile(path, "w") as archive:
        link = zipfile.ZipInfo("link.txt")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
        archive.writestr("good.txt", TEXT)
        archive.writestr("secret.txt", "x")
        with pytest.warns(UserWarning, match="Duplicate name"):
            archive.writestr("good.txt", "another")
        archive.writestr("good.txt/under.txt", "a file where a folder should be")
    content = bytearray(path.read_bytes())
    entry = content.rfind(b"secret.txt") - 46
    content[entry + 8] |= 1
    path.write_bytes(content)

    items = read(path)

    assert list(articles(items)) == ["good"]
    reasons = refusals(items)
    assert "a link" in reasons[f"{path}/link.txt"]
    assert "password" in reasons[f"{path}/secret.txt"]
    assert "several files" in reasons[f"{path}/good.txt"]
    assert "several files" in reasons[f"{path}/good.txt/under.txt"]


def test_bombs_are_refused_whole(tmp_path: Path) -> None:
    nothing = bytes(40_000_000)
    plain = zipped(tmp_path / "bomb.zip", {"a.txt": TEXT, "b.txt": nothing})
    nested = zipped(tmp_path / "nested.zip", {"bomb.zip": plain.read_bytes(), "c.txt": TEXT})
    packed = tmp_path / "bomb.txt.gz"
    packed.write_bytes(gzip.compress(nothing))

    for path, shown in ((plain, plain), (nested, nested / "bomb.zip"), (packed, packed)):
        reasons = refusals(read(path))
        assert list(reasons) == [str(shown)]
        assert "far more than it could" in reasons[str(shown)]


def test_many_small_bombs_are_one_large_one(tmp_path: Path) -> None:
    inner = zipped(tmp_path / "inner.zip", {"a.txt": bytes(10_000_000)}).read_bytes()
    path = zipped(tmp_path / "outer.zip", {f"{n}.zip": inner for n in range(4)})

    reasons = refusals(read(path))

    assert sum("far more than it could" in reason for reason in reasons.values()) >= 2


@pytest.mark.parametrize("name", ["a.zip", "a.txt.gz"])
@pytest.mark.parametrize("share", [0.0, 0.3, 0.9, 0.99])
def test_what_was_cut_short_is_refused(tmp_path: Path, name: str, share: float) -> None:
    path = tmp_path / name
    if path.suffix == ".zip":
        zipped(path, {"a.txt": TEXT * 9})
    else:
        path.write_bytes(gzip.compress(TEXT.encode()))
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * share)])

    [reason] = refusals(read(path)).values()
    # Nothing is no damaged gzip but an empty file in one.
    assert "damaged" in reason or (share == 0.0 and "is empty" in reason)


def test_a_damaged_file_is_named_and_the_others_come_in(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {"a.txt": TEXT, "b.txt": TEXT + "b"}, zipfile.ZIP_STORED)
    content = bytearray(path.read_bytes())
    content[content.index(TEXT.encode()) + 3] ^= 0xFF
    path.write_bytes(content)

    items = read(path)

    assert list(articles(items)) == ["b"]
    assert "damaged" in refusals(items)[f"{path}/a.txt"]


def test_an_empty_archive_and_one_of_too_many_files_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    empty = zipped(tmp_path / "empty.zip", {"a/": ""})
    assert "holds no files" in refusals(read(empty))[str(empty)]
    monkeypatch.setattr(unpacking, "MOST_ENTRIES", 3)
    many = zipped(tmp_path / "many.zip", {f"{n}.txt": TEXT for n in range(4)})
    assert "too many files" in refusals(read(many))[str(many)]


def test_what_is_said_of_files_in_an_archive_counts(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {"a.txt": "Fürst".encode("cp850"), "b.txt": record("b")})
    options = ReadOptions(
        encodings={path / "a.txt": "cp850"}, formats={path / "b.txt": "goldspan-jsonl"}
    )
    items = read(path, options)
    texts = [each.item.text for each in items if isinstance(each.item, ExchangeArticle)]
    assert texts == ["Fürst", f"{TEXT} b"]


def test_the_format_of_an_archive_is_that_of_its_files_with_such_an_ending(tmp_path: Path) -> None:
    inner = zipped(tmp_path / "b.zip", {"b.jsonl": record("b")}).read_bytes()
    members = {"a.jsonl": record("a"), "c.txt": TEXT, "b.zip": inner}
    path = zipped(tmp_path / "a.zip", members)
    items = read(path, ReadOptions(scheme=default_scheme(), formats={path: "doccano"}))
    assert {source.path.name: source.format for source in items} == {
        "a.jsonl": "doccano",
        "b.jsonl": "doccano",
        "c.txt": "text",
    }


def test_unpacking_can_be_cancelled_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(temporary))
    path = zipped(tmp_path / "a.zip", {"a.txt": TEXT, "b.txt": TEXT + "b"})
    progress = Progress()
    steps: list[Step] = []

    def cancel_at_once(step: Step) -> None:
        steps.append(step)
        progress.cancel()

    progress.listener = cancel_at_once
    with pytest.raises(CancelledError):
        read(path, progress=progress)
    assert len(steps) == 1
    assert list(temporary.iterdir()) == []

    assert len(articles(read(path))) == 2
    assert list(temporary.iterdir()) == []
