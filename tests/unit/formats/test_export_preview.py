"""What an export will hold, told before a byte is written, and told rightly."""

from __future__ import annotations

import io
import tempfile
import zipfile
from collections import Counter
from pathlib import Path

import pytest

from goldspan.domain.annotator import named_person
from goldspan.domain.errors import CancelledError, ExportError
from goldspan.formats.output import FolderOutput, PreviewOutput
from goldspan.formats.registry import writers
from goldspan.services.progress import Progress, Step
from goldspan.services.project.session import ProjectSession
from goldspan.services.transfer import export_preview
from goldspan.services.transfer.export_preview import (
    ExportPreview,
    PreviewStage,
    preview_export,
)
from goldspan.services.transfer.exporting import run_export
from goldspan.services.transfer.importing import run_import

MOST = PreviewOutput().most


@pytest.fixture
def seeded(session: ProjectSession, seeds: Path) -> ProjectSession:
    run_import(session, sorted(seeds.glob("*.txt")), metadata=seeds / "metadata.csv")
    run_import(session, [seeds / "seeds.annotator_a.jsonl"], layer=named_person("Annotator A"))
    return session


@pytest.mark.parametrize("name", writers())
def test_the_preview_is_what_the_export_writes(
    seeded: ProjectSession, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    nowhere = tmp_path / "temporary"
    nowhere.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(nowhere))
    (tmp_path / "parent").mkdir()
    preview = preview_export(seeded.store, name)
    assert list(nowhere.iterdir()) == list((tmp_path / "parent").iterdir()) == []
    report = run_export(seeded.store, name, tmp_path / "parent" / "out")
    assert (preview.articles, preview.read, preview.spans) == (5, 5, report.spans)
    assert sum(preview.links.values()) == report.links
    assert preview.losses == report.lost
    assert preview.lost == len(report.losses)
    written = {file: tmp_path / "parent" / "out" / file for file in report.files}
    assert {file.name: file.size for file in preview.files} == {
        file: path.stat().st_size for file, path in written.items()
    }
    for file in preview.files:
        if file.head is not None:
            whole = written[file.name].read_bytes().decode("utf-8")
            assert whole.startswith(file.head)
            assert len(file.head.encode("utf-8")) > min(file.size, MOST) - 4


def test_labels_and_links_are_counted(seeded: ProjectSession, seeds: Path) -> None:
    preview = preview_export(seeded.store, "goldspan-jsonl", layer="Annotator A")
    assert set(preview.labels) == {"ACTOR", "DATE", "CLAIM", "FURNITURE"}
    assert min(preview.labels.values()) > 0
    assert set(preview.links) == {"source", "when"}
    assert len(preview.examples) == export_preview.MOST_EXAMPLES
    first = preview.examples[0]
    text = next(seeds.glob(f"{first.article}*.txt")).read_text(encoding="utf-8")
    assert first.quote in text.replace("\r\n", "\n")


def test_articles_without_gold_are_counted(seeded: ProjectSession, tmp_path: Path) -> None:
    (tmp_path / "new.txt").write_text("Neu.")
    run_import(seeded, [tmp_path / "new.txt"])
    preview = preview_export(seeded.store, "goldspan-jsonl")
    assert (preview.articles, preview.without_gold) == (5, 1)


def test_counts_come_first_then_a_sample_then_all(
    seeded: ProjectSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(export_preview, "SAMPLE", 2)
    shown: list[ExportPreview] = []
    whole = preview_export(seeded.store, "conll2003", shown=shown.append)
    counts, sample = shown
    assert [counts.stage, sample.stage, whole.stage] == list(PreviewStage)
    assert [counts.read, sample.read, whole.read] == [0, 2, 5]
    assert counts.labels == sample.labels == whole.labels
    assert counts.files == ()
    assert 0 < sample.lost < whole.lost
    assert [file.name for file in sample.files] == [
        file.name for file in whole.files if file.name != "losses.json"
    ]


def test_few_articles_are_told_at_once(seeded: ProjectSession) -> None:
    shown: list[ExportPreview] = []
    preview_export(seeded.store, "conll2003", shown=shown.append)
    assert [preview.stage for preview in shown] == [PreviewStage.COUNTS]


def test_a_preview_is_cancelled_between_articles(seeded: ProjectSession) -> None:
    progress = Progress()

    def stop(step: Step) -> None:
        if step.done == 2:
            progress.cancel()

    progress.listener = stop
    with pytest.raises(CancelledError):
        preview_export(seeded.store, "conll2003", progress=progress)


def test_all_layers_show_their_folders(seeded: ProjectSession) -> None:
    preview = preview_export(seeded.store, "goldspan-jsonl", layer="all")
    assert [file.name for file in preview.files] == [
        "Annotator A/corpus.jsonl",
        "Annotator A/losses.json",
    ]


@pytest.mark.parametrize(
    ("name", "layer", "articles", "reason"),
    [
        ("goldspan-jsonl", "Nobody", None, "No annotator is called “Nobody”"),
        ("nonsense", "gold", None, "No export format"),
        ("goldspan-jsonl", "gold", [], "None of the articles has gold"),
    ],
)
def test_what_cannot_be_exported_cannot_be_previewed(
    seeded: ProjectSession, name: str, layer: str, articles: list[str] | None, reason: str
) -> None:
    with pytest.raises(ExportError, match=reason):
        preview_export(seeded.store, name, layer=layer, articles=articles)


def test_sizes_are_right_where_a_writer_goes_back_in_its_file(tmp_path: Path) -> None:
    preview, folder = PreviewOutput(), FolderOutput(tmp_path)
    for output in (preview, folder):
        with output.file("a.zip") as file, zipfile.ZipFile(file, "w") as archive:
            archive.writestr(zipfile.ZipInfo("one.txt"), "one " * 5000)
            with archive.open(zipfile.ZipInfo("two.txt"), "w") as inside:
                inside.write(b"two" * 5000)
        with output.file("b.bin") as file:
            file.writelines([b"12", b"34"])
            file.seek(-1, io.SEEK_CUR)
            file.write(b"567")
            file.seek(8)
            file.write(b"9")
            assert file.tell() == 9
            file.truncate(7)
    written = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert preview.sizes == {name: len(data) for name, data in written.items()}
    assert preview.heads == {name: data[: preview.most] for name, data in written.items()}


def test_kinds_of_losses_add_up(seeded: ProjectSession, tmp_path: Path) -> None:
    report = run_export(seeded.store, "conll2002", tmp_path / "out")
    counted = Counter((loss.kind, loss.reason) for loss in report.losses)
    assert {(group.kind, group.reason): group.count for group in report.lost} == counted
    assert all(group.first[0] in report.losses for group in report.lost)
