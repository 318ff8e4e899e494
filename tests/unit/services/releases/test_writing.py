"""Writing a release: the same bytes from the project and from a folder; nothing half written."""

from __future__ import annotations

import errno
from pathlib import Path

import orjson
import pytest

from goldspan.domain.annotator import named_person
from goldspan.domain.errors import CancelledError, ExportError, GoldspanError
from goldspan.services.progress import Progress, Step
from goldspan.services.project.projects import open_project
from goldspan.services.releases.content.choices import LayerChoice, ReleaseChoices
from goldspan.services.releases.record.manifest import MANIFEST, is_sealed
from goldspan.services.releases.record.reading import FolderRelease, project_release
from goldspan.services.releases.writing.write import write_release
from goldspan.services.transfer import export_folder
from helpers.released import released

PERSON = named_person("Zoe")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A release written with a format that loses something; nobody changes it."""
    return released(tmp_path_factory.mktemp("made"), ["conll2003"])


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_the_manifest_lists_every_file_and_seals_itself(folder: Path) -> None:
    found = contents(folder)
    assert is_sealed(found[MANIFEST])
    manifest = FolderRelease(folder).manifest
    assert {each.path: each.bytes for each in manifest.files} == {
        path: len(data) for path, data in found.items() if path != MANIFEST
    }
    assert {"README.md", "DATASHEET.md", "losses.json", "scheme.json"} <= found.keys()
    losses = orjson.loads(found["losses.json"])["losses"]
    counted = sum(each.count for each in manifest.losses)
    assert counted == sum(each["format"] == "conll2003" for each in losses) > 0
    assert {each["format"] for each in losses} == {"", "conll2003"}
    assert manifest.libraries.keys() >= {"goldspan", "orjson"}


def test_from_the_project_and_from_a_folder_every_byte_is_the_same(
    folder: Path, tmp_path: Path
) -> None:
    with open_project(folder.parent / "haefen.goldspan", PERSON, writer=False) as session:
        release = project_release(session.store, 1)
        write_release(release, ["conll2003"], tmp_path / "again")
        write_release(release, [], tmp_path / "plain")
    write_release(FolderRelease(tmp_path / "plain"), ["conll2003"], tmp_path / "from_folder")
    assert contents(tmp_path / "again") == contents(folder)
    assert contents(tmp_path / "from_folder") == contents(folder)
    assert not any(path.startswith("conll2003") for path in contents(tmp_path / "plain"))


def test_layers_have_folders_of_their_own(tmp_path: Path) -> None:
    choices = ReleaseChoices(layer=LayerChoice.ALL, entities=("DATE",))
    out = released(tmp_path, ["brat", "conll2003"], choices, whole=True)
    manifest = FolderRelease(out).manifest
    options = {each.name: each.options for each in manifest.formats}
    assert options == {"brat": {}, "conll2003": {"entities": ["DATE"]}}
    layers = FolderRelease(out).facts.layers
    assert [layer.split("-")[0] for layer in layers] == ["gold", "annotator", "annotator"]
    assert layers[1:] == sorted({*layers[1:]})
    for layer in layers:
        assert (out / "layers" / layer / "all.jsonl").is_file()
        assert (out / "layers" / layer / "brat" / "all").is_dir()


def test_what_cannot_be_written_is_refused_before_anything_is(folder: Path, tmp_path: Path) -> None:
    release, out = FolderRelease(folder), tmp_path / "out"
    with pytest.raises(ExportError, match="brad"):
        write_release(release, ["brad"], out)
    with pytest.raises(ExportError, match="standoff"):
        write_release(release, ["brat"], out, texts=False)
    out.mkdir()
    (out / "letter.txt").write_text("mine")
    for replace in (False, True):
        with pytest.raises(ExportError, match="Nothing was written"):
            write_release(release, [], out, replace=replace)
    assert list(tmp_path.iterdir()) == [out]


def test_a_folder_is_replaced_only_when_asked(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    write_release(FolderRelease(folder), ["conll2003"], out)
    with pytest.raises(ExportError, match="exists already"):
        write_release(FolderRelease(folder), [], out)
    assert contents(out) == contents(folder)
    write_release(FolderRelease(out), [], out, replace=True)
    assert not (out / "conll2003").exists()
    assert (out / "jsonl" / "train.jsonl").read_bytes() == contents(folder)["jsonl/train.jsonl"]


@pytest.mark.parametrize("step", [0, 5])
def test_a_cancelled_writing_leaves_what_was_there(folder: Path, tmp_path: Path, step: int) -> None:
    out, progress = tmp_path / "out", Progress()
    write_release(FolderRelease(folder), [], out)
    before = contents(out)

    def stop(at: Step) -> None:
        if at.done == step:
            progress.cancel()

    progress.listener = stop
    with pytest.raises(CancelledError, match="Nothing was written"):
        write_release(FolderRelease(folder), ["brat"], out, replace=True, progress=progress)
    assert contents(out) == before
    assert list(tmp_path.iterdir()) == [out]


def test_a_full_disk_leaves_nothing_and_says_so(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(export_folder.ctypes, "CDLL", lambda *_, **__: object())
    monkeypatch.setattr(export_folder.os, "fsync", full)
    with pytest.raises(ExportError, match="No space left on device"):
        write_release(FolderRelease(folder), [], tmp_path / "out")
    assert list(tmp_path.iterdir()) == []


def test_a_copy_that_was_changed_is_not_written_on(folder: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    write_release(FolderRelease(folder), [], copy)
    text = copy / "jsonl" / "test.jsonl"
    text.write_bytes(text.read_bytes().replace(b"ACTOR", b"CLAIM", 1))
    with pytest.raises(GoldspanError, match=r"jsonl/test\.jsonl.*was changed"):
        write_release(FolderRelease(copy), ["brat"], tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_a_folder_without_texts_says_how_to_get_them(folder: Path, tmp_path: Path) -> None:
    write_release(FolderRelease(folder), [], tmp_path / "bare", texts=False)
    with pytest.raises(GoldspanError, match="goldspan join"):
        write_release(FolderRelease(tmp_path / "bare"), ["brat"], tmp_path / "out")
    with pytest.raises(GoldspanError, match="is not the folder of a release"):
        FolderRelease(tmp_path)
