"""A copy of a release is proved to the last bit: what differs is found and named."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import Any

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldspan.domain.annotator import named_person
from goldspan.domain.errors import CancelledError, GoldspanError
from goldspan.domain.releases import release_id
from goldspan.services.progress import Progress, Step
from goldspan.services.project.projects import open_project, sample_project
from goldspan.services.releases.record.manifest import MANIFEST, Manifest
from goldspan.services.releases.record.reading import FolderRelease, ProjectRelease
from goldspan.services.releases.verifying.verify import Fault, Findings, verify_release
from goldspan.services.releases.writing.answering import Answers
from goldspan.services.releases.writing.describing.questions import LICENCE, questions
from goldspan.services.releases.writing.write import write_release
from helpers.released import released

PERSON = named_person("Zoe")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return released(tmp_path_factory.mktemp("made"), ["conll2003"])


@pytest.fixture
def copy(folder: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(folder, tmp_path / "copy"))


def faults(findings: Findings) -> list[tuple[Fault, str]]:
    return [(each.fault, each.path) for each in findings.found]


def proved(folder: Path, copy: Path) -> Findings:
    """Verify a copy by the project that it came from."""
    project = folder.parent / "haefen.goldspan"
    with open_project(project, PERSON, writer=False) as session:
        return verify_release(copy, store=session.store)


@contextmanager
def with_bit_flipped(path: Path, place: int) -> Iterator[None]:
    data = path.read_bytes()
    at, bit = divmod(place % (8 * len(data)), 8)
    path.write_bytes(data[:at] + bytes([data[at] ^ 1 << bit]) + data[at + 1 :])
    try:
        yield
    finally:
        path.write_bytes(data)


def resealed(copy: Path, change: Callable[[dict[str, Any]], None]) -> None:
    """Edit the manifest as somebody does who knows how to put its own hash right again."""
    path = copy / MANIFEST
    said = orjson.loads(path.read_bytes())
    change(said)
    path.write_bytes(Manifest.model_validate_json(orjson.dumps(said)).sealed())


def test_a_copy_is_sound_and_so_says_the_project(folder: Path, copy: Path) -> None:
    findings = verify_release(copy)
    assert findings.sound
    assert findings.manifest is not None
    assert findings.files == len(findings.manifest.files) > 10
    assert proved(folder, copy).sound


@given(choice=st.integers(min_value=0), place=st.integers(min_value=0))
def test_one_flipped_bit_anywhere_is_found_and_named(folder: Path, choice: int, place: int) -> None:
    every = sorted(path for path in folder.rglob("*") if path.is_file() and path.stat().st_size)
    path = every[choice % len(every)]
    name = path.relative_to(folder).as_posix()
    with with_bit_flipped(path, place):
        if name != MANIFEST:
            assert faults(verify_release(folder)) == [(Fault.CHANGED, name)]
            return
        try:
            findings = verify_release(folder)
        except GoldspanError as error:
            assert "written by a newer version" in str(error)
        else:
            assert (Fault.MANIFEST, MANIFEST) in faults(findings)


def test_a_bit_in_every_file_is_found(folder: Path) -> None:
    for path in sorted(folder.rglob("*.*")):
        if path.is_file() and path.name != MANIFEST and path.stat().st_size:
            with with_bit_flipped(path, 8 * path.stat().st_size - 1):
                name = path.relative_to(folder).as_posix()
                assert faults(verify_release(folder)) == [(Fault.CHANGED, name)]


def test_what_is_missing_added_cut_short_or_renamed_is_named(copy: Path) -> None:
    (copy / "jsonl" / "dev.jsonl").unlink()
    (copy / "notes.txt").write_text("mine")
    (copy / "empty").mkdir()
    (copy / "scheme.json").rename(copy / "schema.json")
    train = copy / "jsonl" / "train.jsonl"
    train.write_bytes(train.read_bytes()[:-10])
    findings = verify_release(copy)
    assert faults(findings) == [
        (Fault.ADDED, "empty"),
        (Fault.MISSING, "jsonl/dev.jsonl"),
        (Fault.CHANGED, "jsonl/train.jsonl"),
        (Fault.ADDED, "notes.txt"),
        (Fault.RENAMED, "scheme.json"),
    ]
    words = [str(each.words) for each in findings.found]
    size = train.stat().st_size
    assert words[2] == f"It was changed: it has {size} bytes, {size + 10} were written."
    assert words[4] == "It is called “schema.json” now."


def test_a_link_is_no_copy(copy: Path, tmp_path: Path) -> None:
    kept = tmp_path / "kept.json"
    (copy / "scheme.json").rename(kept)
    (copy / "scheme.json").symlink_to(kept)
    assert faults(verify_release(copy)) == [(Fault.MISSING, "scheme.json")]


def test_an_edited_manifest_is_named(copy: Path) -> None:
    path = copy / MANIFEST
    data = path.read_bytes()
    path.write_bytes(data.replace(b'"number": 1', b'"number": 2', 1))
    assert faults(verify_release(copy)) == [(Fault.MANIFEST, MANIFEST)]
    path.write_bytes(data.replace(b"\n", b"\r\n"))
    assert faults(verify_release(copy)) == [(Fault.MANIFEST, MANIFEST)]
    path.write_bytes(data.replace(b'"version": 1', b'"version": 9', 1))
    with pytest.raises(GoldspanError, match="newer version"):
        verify_release(copy)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"[]", "Input should be an object"),
        (b'{"version": 1', "it is no JSON"),
        (b'{"version": 1}', "release: Field required"),
    ],
)
def test_a_manifest_that_cannot_be_read_is_a_finding(copy: Path, data: bytes, why: str) -> None:
    (copy / MANIFEST).write_bytes(data)
    findings = verify_release(copy)
    assert faults(findings) == [(Fault.MANIFEST, MANIFEST)]
    assert f"It is not the manifest of a release: {why}" in str(findings.found[0].words)
    with pytest.raises(GoldspanError, match="Take the release from where it was copied"):
        FolderRelease(copy)


def test_a_manifest_that_keeps_files_elsewhere_is_a_finding(copy: Path) -> None:
    def elsewhere(said: dict[str, Any]) -> None:
        said["kept"]["../../train.jsonl"] = "0" * 64

    resealed(copy, elsewhere)
    assert "files that no release can have" in str(verify_release(copy).found[0].words)


def as_of(said: dict[str, Any]) -> None:
    said["facts"]["as_of"] = "2030-01-01T00:00:00.000+00:00"


def agreement(said: dict[str, Any]) -> None:
    said["facts"]["agreement"]["people"] = 7


def kept_file(said: dict[str, Any]) -> None:
    said["kept"]["jsonl/train.jsonl"] = "0" * 64


def release(said: dict[str, Any]) -> None:
    said["release"] = "0" * 32


@pytest.mark.parametrize("change", [as_of, agreement, kept_file, release])
def test_a_manifest_with_its_hash_put_right_again_contradicts_itself(
    copy: Path, change: Callable[[dict[str, Any]], None]
) -> None:
    resealed(copy, change)
    assert {fault for fault, _ in faults(verify_release(copy))} == {Fault.MANIFEST}


@pytest.fixture(scope="module")
def without_texts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return released(tmp_path_factory.mktemp("apart"), [], texts=False)


def every_path(folder: Path) -> list[str]:
    files = (path for path in folder.rglob("*") if path.is_file() and path.name != MANIFEST)
    return sorted(path.relative_to(folder).as_posix() for path in files)


@pytest.mark.parametrize("apart", [False, True])
def test_a_file_that_was_taken_out_along_with_its_entry_is_named(
    apart: bool, without_texts: Path, tmp_path: Path
) -> None:
    whole = without_texts if apart else released(tmp_path, [])
    files = every_path(whole)
    assert len(files) > 7
    for path in files:
        copy = Path(shutil.copytree(whole, tmp_path / "copy"))
        (copy / path).unlink()

        def unlist(said: dict[str, Any], path: str = path) -> None:
            said["files"] = [each for each in said["files"] if each["path"] != path]

        resealed(copy, unlist)
        findings = verify_release(copy)
        assert faults(findings) == [(Fault.MANIFEST, MANIFEST)]
        assert f"“files: {path}”" in str(findings.found[0].words)
        shutil.rmtree(copy)


def test_a_part_that_was_taken_out_of_all_lists_contradicts_the_facts(copy: Path) -> None:
    (copy / "jsonl" / "test.jsonl").unlink()

    def forget(said: dict[str, Any]) -> None:
        said["files"] = [each for each in said["files"] if each["path"] != "jsonl/test.jsonl"]
        del said["kept"]["jsonl/test.jsonl"]
        said["release"] = release_id(said["facts"]["project"]["id"], said["kept"])

    resealed(copy, forget)
    assert [str(each.words) for each in verify_release(copy).found] == [
        "It was edited: “kept” is not what was released."
    ]


def test_a_path_that_no_system_has_is_named_and_the_rest_is_read(copy: Path) -> None:
    long = "/".join(["a" * 200] * 30)

    def add(said: dict[str, Any]) -> None:
        said["files"].append({"path": long, "bytes": 4, "sha256": "1" * 64})

    resealed(copy, add)
    (copy / "README.md").unlink()
    assert faults(verify_release(copy)) == [
        (Fault.MISSING, "README.md"),
        (Fault.UNREADABLE, long),
    ]


def test_a_foreign_file_is_not_read_where_it_can_be_none_that_is_missing(copy: Path) -> None:
    """However large it is; one of the same size is read, and that can be cancelled."""
    (copy / "README.md").rename(copy / "lies.md")
    (copy / "disk.img").write_bytes(b"0" * 4096)
    subjects: list[str] = []
    findings = verify_release(copy, Progress(lambda step: subjects.append(step.subject)))
    assert faults(findings) == [(Fault.RENAMED, "README.md"), (Fault.ADDED, "disk.img")]
    assert "lies.md" in subjects
    assert "disk.img" not in subjects

    def cancel(step: Step) -> None:
        if step.subject == "lies.md":
            progress.cancel()

    progress = Progress(cancel)
    with pytest.raises(CancelledError):
        verify_release(copy, progress)


def test_there_is_no_folder(tmp_path: Path) -> None:
    with pytest.raises(GoldspanError, match="There is no folder"):
        verify_release(tmp_path / "nothing")
    with pytest.raises(GoldspanError, match=r"it has no MANIFEST\.json"):
        verify_release(tmp_path)


def title(said: dict[str, Any]) -> None:
    said["title"] = "Another"


def losses(said: dict[str, Any]) -> None:
    said["losses"] = []


def another_file(said: dict[str, Any]) -> None:
    said["files"].append({"path": "more.txt", "bytes": 4, "sha256": "1" * 64})


@pytest.mark.parametrize(
    ("change", "field"), [(title, "title"), (losses, "losses"), (another_file, "files: more.txt")]
)
def test_what_the_manifest_alone_does_not_give_away_the_project_does(
    folder: Path, copy: Path, change: Callable[[dict[str, Any]], None], field: str
) -> None:
    resealed(copy, change)
    found = [each for each in proved(folder, copy).found if each.fault is Fault.PROJECT]
    assert f"It was edited: the project knows “{field}” otherwise." in [
        str(each.words) for each in found
    ]


def test_a_file_that_was_changed_along_with_the_manifest_is_known_to_the_project(
    folder: Path, copy: Path
) -> None:
    sheet = copy / "DATASHEET.md"
    sheet.write_text("All is well.\n")

    def relist(said: dict[str, Any]) -> None:
        data = sheet.read_bytes()
        (entry,) = (each for each in said["files"] if each["path"] == "DATASHEET.md")
        entry |= {"bytes": len(data), "sha256": sha256(data).hexdigest()}

    resealed(copy, relist)
    assert verify_release(copy).sound
    assert [str(each.words) for each in proved(folder, copy).found] == [
        "It was edited: the project knows “files: DATASHEET.md” otherwise."
    ]


def relisted(copy: Path, name: str, change: Callable[[dict[str, Any]], None]) -> None:
    """Edit the manifest, and put right in it what it says of a file that was edited, too."""

    def relist(said: dict[str, Any]) -> None:
        data = (copy / name).read_bytes()
        (entry,) = (each for each in said["files"] if each["path"] == name)
        entry |= {"bytes": len(data), "sha256": sha256(data).hexdigest()}
        change(said)

    resealed(copy, relist)


def other_orjson(said: dict[str, Any]) -> None:
    said["libraries"]["orjson"] = "0.1"


def test_what_other_versions_wrote_the_same_is_proved(folder: Path, copy: Path) -> None:
    resealed(copy, other_orjson)
    findings = proved(folder, copy)
    assert (findings.sound, findings.unproved) == (True, ("libraries",))


def test_what_other_versions_wrote_otherwise_is_said_to_be_unproved(
    folder: Path, copy: Path
) -> None:
    name = next(path for path in every_path(copy) if path.startswith("conll2003/train/"))
    for each in (name, "DATASHEET.md"):
        with (copy / each).open("a") as file:
            file.write("-\n")
        relisted(copy, each, other_orjson)
    findings = proved(folder, copy)
    assert (findings.sound, findings.unproved) == (True, ("DATASHEET.md", "conll2003", "libraries"))


def not_installed(said: dict[str, Any]) -> None:
    said["formats"].append({"name": "nosuch", "title": "None", "options": {}})


def test_a_format_that_cannot_be_written_here_is_named_with_what_speaks_of_it(
    folder: Path, copy: Path
) -> None:
    with (copy / "README.md").open("a") as file:
        file.write("What nosuch is.\n")
    relisted(copy, "README.md", not_installed)
    findings = proved(folder, copy)
    assert (findings.sound, findings.unproved) == (True, ("nosuch", "README.md"))


def test_an_edited_readme_is_found_whatever_versions_are_said_to_have_written_formats(
    tmp_path: Path,
) -> None:
    """Only Goldspan's own version, and what it always uses, can be why it is worded otherwise."""
    copy = released(tmp_path, ["parquet"])
    with (copy / "README.md").open("a") as file:
        file.write("Free for any use.\n")

    def other_pyarrow(said: dict[str, Any]) -> None:
        said["libraries"]["pyarrow"] = "3.0.0"

    relisted(copy, "README.md", other_pyarrow)
    with open_project(tmp_path / "haefen.goldspan", PERSON, writer=False) as session:
        findings = verify_release(copy, store=session.store)
    assert [str(each.words) for each in findings.found] == [
        "It was edited: the project knows “files: README.md” otherwise."
    ]


def test_an_answer_that_nobody_gave_is_found_and_one_that_was_changed_since_is_not(
    tmp_path: Path,
) -> None:
    copy = released(tmp_path, [], answers={LICENCE: "CC-BY-NC-4.0"})
    project = tmp_path / "haefen.goldspan"
    asked = {each.key: each for each in questions("en")}
    with open_project(project, PERSON) as session:
        Answers(session).answer(asked[LICENCE], "CC-BY-4.0")
        session.flush()
        assert verify_release(copy, store=session.store).sound
        release = FolderRelease(copy)
        forged = tmp_path / "forged"
        forger = ProjectRelease(session.store, session.store.releases()[0])
        forger.answers = {**release.answers, LICENCE: "CC0-1.0"}
        write_release(forger, [], forged)
        assert verify_release(forged).sound
        findings = verify_release(forged, store=session.store)
    assert [str(each.words) for each in findings.found] == [
        f"It was edited: the project knows “answers: {LICENCE}” otherwise."
    ]


def test_a_release_before_this_one_that_never_was_is_found(folder: Path, copy: Path) -> None:
    def previous(said: dict[str, Any]) -> None:
        said["previous"] = 7

    resealed(copy, previous)
    assert "“previous”" in " ".join(str(each.words) for each in proved(folder, copy).found)


def test_a_foreign_release_is_judged_by_itself_where_it_may_be(folder: Path, copy: Path) -> None:
    with open_project(folder.parent / "haefen.goldspan", PERSON, writer=False) as session:
        assert verify_release(copy, store=session.store, foreign=True).by_project
        (kept,) = session.store.releases()
        assert kept.id == FolderRelease(copy).id
    other = copy.parent / "seeds.goldspan"
    with sample_project(other, PERSON) as session:
        findings = verify_release(copy, store=session.store, foreign=True)
        assert (findings.sound, findings.by_project) == (True, False)


def test_another_project_has_no_such_release(folder: Path, tmp_path: Path) -> None:
    other = released(tmp_path, [])
    findings = proved(folder, other)
    assert [str(each.words) for each in findings.found] == [
        "The project has no release of this content."
    ]
