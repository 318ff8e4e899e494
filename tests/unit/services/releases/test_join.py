"""A release without texts and its texts are the release again, or it is said why not."""

from __future__ import annotations

import json
import re
import shutil
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from goldspan.domain.annotator import GOLD
from goldspan.domain.article import text_hash
from goldspan.domain.errors import CancelledError, ExportError, GoldspanError
from goldspan.services.families.project_families import ProjectFamilies
from goldspan.services.progress import Progress
from goldspan.services.releases.content.choices import Furniture, LayerChoice, ReleaseChoices
from goldspan.services.releases.freezing.freeze import freeze
from goldspan.services.releases.record.manifest import MANIFEST
from goldspan.services.releases.record.reading import ProjectRelease
from goldspan.services.releases.verifying.verify import verify_release
from goldspan.services.releases.without_texts.joining.join import (
    Joined,
    TextsMissingError,
    join_release,
)
from goldspan.services.releases.without_texts.standoff.files import FOLDER
from goldspan.services.releases.writing.write import write_release
from helpers.gold_to_release import ALONE, BEGUN, SETTLED, SEVERAL, project_to_release

TEXTS = {"settled": SETTLED, "alone": ALONE, "several": SEVERAL, "begun": BEGUN}
CHOICES = ReleaseChoices(layer=LayerChoice.ALL, furniture=Furniture.CUT, notes=True)


@dataclass(frozen=True)
class Written:
    """One release, written with its texts and without, and the project that it is of."""

    whole: Path
    apart: Path
    project: Path


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Written]:
    folder = tmp_path_factory.mktemp("release")
    with project_to_release(folder) as session:
        families = ProjectFamilies(session)
        try:
            frozen = freeze(session, families, CHOICES, whole=True)
        finally:
            families.close()
        kept = ProjectRelease(session.store, frozen)
        write_release(kept, [], folder / "whole")
        write_release(kept, [], folder / "apart", texts=False)
        path = session.store.path
    yield Written(folder / "whole", folder / "apart", path)


@pytest.fixture
def join(release: Written, tmp_path: Path) -> Callable[..., Joined]:
    """Return a function that joins texts, given by the names of their files, or as they are."""

    def joining(*sources: dict[str, str | bytes] | Path, **more: object) -> Joined:
        paths = []
        for number, each in enumerate(sources):
            if isinstance(each, Path):
                paths.append(each)
                continue
            folder = tmp_path / f"texts{number}"
            folder.mkdir()
            for name, text in each.items():
                data = text if isinstance(text, bytes) else text.encode("utf-8")
                (folder / name).write_bytes(data)
            paths.append(folder)
        apart = more.pop("apart", release.apart)
        return join_release(apart, paths, tmp_path / "out", **more)  # type: ignore[arg-type]

    return joining


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def named(**changed: str | bytes | None) -> dict[str, str | bytes]:
    texts = {**TEXTS, **changed}
    return {f"{name}.txt": text for name, text in texts.items() if text is not None}


def test_no_byte_of_a_release_says_who_marked_unless_it_is_asked_for(tmp_path: Path) -> None:
    with project_to_release(tmp_path) as session:
        families = ProjectFamilies(session)
        try:
            choices = ReleaseChoices(layer=LayerChoice.ALL, unfinished=True)
            frozen = freeze(session, families, choices, whole=True)
        finally:
            families.close()
        kept = ProjectRelease(session.store, frozen)
        write_release(kept, ["conll2003", "tei"], tmp_path / "whole")
        write_release(kept, [], tmp_path / "apart", texts=False)
        ids = [each.id for each in session.store.annotators() if each.id != GOLD.id]
    everything = {**files(tmp_path / "whole"), **files(tmp_path / "apart")}
    said = [*ids, *map(text_hash, ids), "Quarz", "Ibsen", "Wirt", "/home/", str(tmp_path)]
    for name, data in everything.items():
        words = data.decode("utf-8", "replace").casefold()
        assert not [each for each in said if each.casefold() in words], name


def test_without_texts_no_file_has_words_of_them(release: Written) -> None:
    titles = re.compile(r'"title":"[^"]*"')
    runs = {
        " ".join(words[at : at + 4])
        for text in TEXTS.values()
        if (words := re.findall(r"\w+", text))
        for at in range(len(words) - 3)
    }
    assert (release.apart / FOLDER / "gold" / "all.jsonl").is_file()
    for name, data in files(release.apart).items():
        words = re.findall(r"\w+", titles.sub("", data.decode("utf-8")))
        said = {" ".join(words[at : at + 4]) for at in range(len(words) - 3)}
        assert not runs & said, name
        if name.startswith(FOLDER):
            assert '"quote"' not in data.decode("utf-8")
    assert verify_release(release.apart).sound


def test_files_of_texts_make_the_same_release_again(
    release: Written, join: Callable[..., Joined], tmp_path: Path
) -> None:
    marked = "\ufeff" + SEVERAL.replace("\n", "\r\n")
    renamed = {"x.txt": SETTLED.replace("\n", "\r\n"), "alone.txt": ALONE, "s.txt": marked}
    joined = join(renamed, {"corpus.jsonl": json.dumps({"id": "b", "text": BEGUN}) + "\n"})
    assert (joined.texts, joined.missing, joined.mended) == (4, (), ())
    assert files(tmp_path / "out") == files(release.whole)
    assert verify_release(tmp_path / "out").sound


def test_a_project_gives_the_texts_and_other_formats_come_beside(
    release: Written, join: Callable[..., Joined], tmp_path: Path
) -> None:
    before = release.project.read_bytes()
    joined = join(release.project, formats=["conll2002"])
    assert joined.written is not None
    assert [each.name for each in joined.written.manifest.formats] == ["conll2002"]
    out = files(tmp_path / "out")
    assert any(name.endswith(".conll") for name in out)
    whole = files(release.whole)
    same = [name for name in whole if out[name] == whole[name]]
    assert "layers/gold/all.jsonl" in same
    assert "losses.jsonl" in same
    assert release.project.read_bytes() == before


@pytest.mark.parametrize(
    ("name", "text", "how"),
    [
        ("several", SEVERAL.rstrip("\n"), "newlines or spaces at its beginning or end"),
        ("alone", unicodedata.normalize("NFD", ALONE), "how accents are encoded"),
        ("settled", SETTLED.replace("\n", "\n\n"), "newlines"),
        ("begun", BEGUN.replace("wartet", "war\u00adtet"), "byte-order marks or other invisible"),
        ("several", SEVERAL.replace("sich", "sich\ufeff"), "byte-order marks or other invisible"),
        ("alone", ALONE.replace("am 3.", "am\xa03."), "spaces that do not break"),
    ],
)
def test_what_happened_to_a_text_by_the_way_is_put_right_and_proved(
    release: Written,
    join: Callable[..., Joined],
    tmp_path: Path,
    name: str,
    text: str,
    how: str,
) -> None:
    joined = join(named(**{name: text}))
    [mended] = joined.mended
    assert mended.name == name
    assert mended.how.startswith(how)
    assert files(tmp_path / "out") == files(release.whole)


def test_a_missing_text_and_an_edited_one_are_named_and_nothing_is_written(
    join: Callable[..., Joined], tmp_path: Path
) -> None:
    edited = SEVERAL.replace("Zeitung", "Presse")
    other = f"Vorab\n{edited.replace('weiß', 'wusste')}"
    with pytest.raises(TextsMissingError) as caught:
        join(named(several=edited, begun=None), {"other.txt": other})
    error = caught.value
    assert str(error).startswith("2 of 4 texts were not found: begun, several. Nothing was written")
    begun, several = error.missing
    assert (begun.name, begun.sha256, begun.near) == ("begun", text_hash(BEGUN), ())
    first, *_ = several.near
    assert first.place.endswith("texts0/several.txt")
    assert str(first.how) == (
        "1 of 3 lines are missing or were changed, first line 3, “Das meldet die Presse.”; it has"
        f" {len(edited)} characters, {len(SEVERAL)} are wanted"
    )
    assert sorted(each.name for each in tmp_path.iterdir()) == ["texts0", "texts1"]


def test_a_text_that_was_renamed_and_edited_is_told_by_its_lines(
    join: Callable[..., Joined],
) -> None:
    with pytest.raises(TextsMissingError) as caught:
        join(named(several=None), {"x.txt": SEVERAL.replace("weiß", "wusste"), "y.txt": "Nichts\n"})
    [several] = caught.value.missing
    [near] = several.near
    assert near.place.endswith("x.txt")
    assert "1 of 3 lines" in str(near.how)


def test_the_text_without_its_furniture_is_not_enough(
    release: Written, join: Callable[..., Joined]
) -> None:
    [line] = [
        line
        for line in (release.whole / "layers/gold/all.jsonl").read_text("utf-8").split("\n")
        if '"settled"' in line
    ]
    with pytest.raises(TextsMissingError) as caught:
        join(named(settled=json.loads(line)["text"]))
    [settled] = caught.value.missing
    assert "without its furniture" in str(settled.near[0].how)


def test_partly_writes_what_there_are_texts_for_and_calls_it_no_release(
    release: Written, join: Callable[..., Joined], tmp_path: Path
) -> None:
    joined = join(named(settled=None, begun=None), partly=True)
    assert (joined.written, joined.texts) == (None, 2)
    assert [each.name for each in joined.missing] == ["begun", "settled"]
    out, whole = files(tmp_path / "out"), files(release.whole)
    assert MANIFEST not in out
    lines = out["layers/gold/all.jsonl"].split(b"\n")
    assert lines == [
        line for line in whole["layers/gold/all.jsonl"].split(b"\n") if b'"settled"' not in line
    ]
    assert out["scheme.json"] == whole["scheme.json"]
    lost = json.loads(out["losses.json"])["losses"]
    assert [(loss["article"], loss["kind"]) for loss in lost] == [
        ("begun", "article"),
        ("settled", "article"),
    ]
    with pytest.raises(GoldspanError, match="has no MANIFEST"):
        verify_release(tmp_path / "out")


def test_files_that_cannot_be_read_are_named_with_what_is_missing(
    join: Callable[..., Joined],
) -> None:
    with pytest.raises(TextsMissingError) as caught:
        join(named(alone=b"\x00\x01\x02\x03" * 99))
    assert [Path(each.file).name for each in caught.value.refused] == ["alone.txt"]
    with pytest.raises(TextsMissingError, match="4 of 4") as caught:
        join(Path("there") / "is" / "none.txt")
    assert "no such file" in caught.value.refused[0].reason


@pytest.mark.parametrize("path", [f"{FOLDER}/gold/all.jsonl", "scheme.json", MANIFEST])
def test_a_release_that_was_changed_is_not_joined(
    release: Written, join: Callable[..., Joined], tmp_path: Path, path: str
) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(release.apart, copy)
    data = (copy / path).read_bytes()
    (copy / path).write_bytes(data.replace(b"ACTOR", b"ACTED", 1))
    with pytest.raises(GoldspanError, match="is not as it was written"):
        join(named(), apart=copy)
    (copy / path).unlink()
    with pytest.raises(GoldspanError, match=r"is not as it was written|has no MANIFEST"):
        join(release.project, apart=copy)
    assert not (tmp_path / "out").exists()


def test_what_was_added_to_the_folder_does_no_harm(
    release: Written, join: Callable[..., Joined], tmp_path: Path
) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(release.apart, copy)
    (copy / "notes.txt").write_text("mine", encoding="utf-8")
    join(named(), apart=copy)
    assert files(tmp_path / "out") == files(release.whole)


def test_a_release_with_its_texts_a_folder_that_is_there_and_cancelling_are_refused(
    release: Written, join: Callable[..., Joined], tmp_path: Path
) -> None:
    with pytest.raises(GoldspanError, match="has its texts"):
        join(release.project, apart=release.whole)
    cancelled = Progress()
    cancelled.cancel()
    with pytest.raises(CancelledError, match="Nothing was written"):
        join(release.project, progress=cancelled)
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(ExportError, match="exists already"):
        join(release.project)
    with pytest.raises(ExportError, match="is no export"):
        join(release.project, replace=True)
    assert files(tmp_path / "out") == {"mine.txt": b"mine"}
