"""Writes a frozen release into a folder that appears whole, or not at all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from goldspan.domain.errors import CancelledError, ExportError
from goldspan.domain.exchange import ExchangeArticle
from goldspan.domain.losses import Loss
from goldspan.domain.messages import message
from goldspan.formats.output import FolderOutput
from goldspan.formats.parts import FolderInOutput, Part, write_parts
from goldspan.formats.registry import writer
from goldspan.formats.writing import AdjustableWriter, Setting, WriteOptions, write_file
from goldspan.services.progress import Progress
from goldspan.services.releases.freezing.kept_losses import KEPT_LOSSES, read_losses, without_words
from goldspan.services.releases.record.facts import FACTS
from goldspan.services.releases.record.hashing import Hashed, file_pieces
from goldspan.services.releases.record.libraries import libraries
from goldspan.services.releases.record.manifest import (
    DATASHEET,
    MANIFEST,
    README,
    FileFacts,
    FormatFacts,
    FormatLoss,
    Manifest,
)
from goldspan.services.releases.record.reading import ReadableRelease
from goldspan.services.releases.without_texts.standoff.files import holds_text, write_standoff
from goldspan.services.releases.writing.datasheet import datasheet
from goldspan.services.releases.writing.readme import readme
from goldspan.services.transfer.export_folder import appearing_folder
from goldspan.services.transfer.known_formats import (
    NATIVE,
    check_installed,
    export_formats,
    full_name,
    known_formats,
)
from goldspan.services.transfer.loss_groups import loss_groups
from goldspan.services.transfer.loss_listing import write_loss_records
from goldspan.services.transfer.rare_collections import rare_collections

USUAL = ("docbin", "parquet")
NO_FORMAT = ""  # what going out cost, whatever format it is written in


@dataclass(frozen=True, slots=True)
class Written:
    """What was written where; `losses` are those of each format, in the order of the formats."""

    folder: Path
    manifest: Manifest
    losses: tuple[tuple[str, Loss], ...]


def release_formats(wanted: Sequence[str]) -> list[str]:
    """Return the names of formats that go beside the canonical JSONL, each once.

    A part of a name or title will do. Raise `ExportError` where a format is unknown, or needs a
    package that is not installed.
    """
    names = [full_name(name, export_formats()) for name in wanted]
    names = [name for name in dict.fromkeys(names) if name != NATIVE]
    for name in names:
        writer(name)
        check_installed(name)
    return names


def usual_formats() -> tuple[list[str], dict[str, str]]:
    """Return the formats that trainers want who say nothing, and those that are not installed.

    These are by name, with the command that installs what they need.
    """
    known = {each.name: each.install for each in known_formats() if each.name in USUAL}
    missing = {name: command for name, command in known.items() if command}
    return [name for name in USUAL if name not in missing], missing


def write_release(
    release: ReadableRelease,
    formats: Sequence[str],
    out: Path,
    *,
    texts: bool = True,
    replace: bool = False,
    progress: Progress | None = None,
) -> Written:
    """Write a release into the new folder `out`: its canonical JSONL, and these formats of it.

    Without `texts` the articles stand in `standoff/` without them, and no format is written.
    Raise `ExportError` where a format is unknown or cannot be written, or the folder exists and is
    not to be replaced; `GoldspanError` where the release is damaged; `CancelledError`. Then what
    was there is unchanged.
    """
    progress = progress or Progress()
    names = release_formats(formats)
    if not texts and names:
        raise ExportError(
            message("errors", "Without texts, a release is written as standoff alone."),
            kept=message("errors", "Nothing was written."),
            todo=message("errors", "Leave the formats out, or write it with its texts."),
        )
    try:
        with rare_collections(), appearing_folder(out, replace_existing=replace) as folder:
            return _Writing(release, names, folder, progress).write(out, texts=texts)
    except CancelledError as error:
        raise CancelledError(error.what, kept=message("errors", "Nothing was written.")) from error


class _Writing:
    """Writes one release into a folder that nobody sees yet."""

    def __init__(
        self, release: ReadableRelease, formats: Sequence[str], folder: Path, progress: Progress
    ) -> None:
        self._release = release
        self._formats = formats
        self._folder = folder
        self._output = FolderOutput(folder)
        self._progress = progress
        self._options = WriteOptions(
            title=release.title or release.facts.project.name,
            entities=tuple(release.facts.choices.entities),
        )
        self._done = 0
        self._total = max(1, len(formats)) * sum(
            len(part.files) * part.articles for part in release.facts.parts
        )

    def write(self, out: Path, *, texts: bool) -> Written:
        """Write all files, the manifest last."""
        for path in sorted(self._release.files):
            if path != FACTS and (texts or not holds_text(path)):
                self._copy(path)
        if not texts:
            write_standoff(self._release, self._output, self._progress)
        losses = [(name, loss) for name in self._formats for loss in self._write_format(name)]
        every = [*((NO_FORMAT, loss) for loss in self._kept_losses(texts=texts)), *losses]
        write_loss_records(
            self._output,
            ({"format": name, **loss.record()} for name, loss in every),
            self._progress,
        )
        for name, words in (
            (README, readme(self._release, self._formats, texts=texts)),
            (DATASHEET, datasheet(self._release, texts=texts)),
        ):
            write_file(self._output, name, words.encode("utf-8"))
        manifest = self._manifest(losses, texts=texts)
        write_file(self._output, MANIFEST, manifest.sealed())
        return Written(out, manifest, tuple(losses))

    def _copy(self, path: str) -> None:
        with self._output.file(path) as file:
            for chunk in self._release.open(path):
                self._progress.check()
                file.write(chunk)

    def _kept_losses(self, *, texts: bool) -> list[Loss]:
        losses = read_losses(self._release.open(KEPT_LOSSES))
        return losses if texts else [without_words(loss) for loss in losses]

    def _write_format(self, name: str) -> list[Loss]:
        release, chosen = self._release, writer(name)
        losses: list[Loss] = []
        for layer in release.facts.layers:
            parts = [
                Part(part.name, self._counted(part.name, layer))
                for part in release.facts.parts
                if layer in part.files
            ]
            inside = FolderInOutput(self._output, f"layers/{layer}" if layer else "")
            losses += write_parts(chosen, parts, release.scheme, inside, self._options).losses
        return losses

    def _counted(self, part: str, layer: str) -> Iterator[ExchangeArticle]:
        for article in self._release.articles(part, layer):
            self._progress.report(self._done, self._total, article.name)
            self._done += 1
            yield article

    def _manifest(self, losses: Sequence[tuple[str, Loss]], *, texts: bool) -> Manifest:
        release, titles = self._release, export_formats()
        return Manifest(
            release=release.id,
            number=release.number,
            title=release.title,
            previous=release.previous,
            texts=texts,
            formats=[
                FormatFacts(
                    name=name, title=titles[name].get("en", name), options=self._options_of(name)
                )
                for name in self._formats
            ],
            libraries=libraries(self._formats),
            files=[self._file(path) for path in _files(self._folder)],
            kept=dict(sorted(release.files.items())),
            losses=[
                FormatLoss(
                    format=name, kind=group.kind.value, reason=group.reason, count=group.count
                )
                for name in self._formats
                for group in loss_groups(loss for of, loss in losses if of == name)
            ],
            answers=dict(sorted(release.answers.items())),
            facts=release.facts,
        )

    def _options_of(self, name: str) -> dict[str, str | list[str]]:
        """Return what a writer was told beside the usual."""
        chosen, entities = writer(name), list(self._options.entities)
        adjustable = isinstance(chosen, AdjustableWriter) and Setting.ENTITIES in chosen.settings
        return {"entities": entities} if entities and adjustable else {}

    def _file(self, path: str) -> FileFacts:
        hashed = Hashed(file_pieces(self._folder / path))
        for _ in hashed:
            self._progress.check()
        return FileFacts(path=path, bytes=hashed.size, sha256=hashed.sha256)


def _files(folder: Path) -> list[str]:
    return sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file())
