"""What the files of an import hold: one bad file never stops the others."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path

from goldspan.domain.errors import GoldspanError, ImportRefusedError
from goldspan.domain.exchange import ExchangeArticle, ForeignLabel, Item, Note, Refusal
from goldspan.domain.messages import message
from goldspan.formats.metadata import MetadataTable
from goldspan.formats.reading import Reader, ReadOptions, refusal
from goldspan.formats.registry import reader_named
from goldspan.services.progress import Progress
from goldspan.services.transfer.import_files import chosen_reader, files_to_import, find_files
from goldspan.services.transfer.unpacking import ARCHIVE_SUFFIXES, Unpacker, is_archive

Choose = Callable[[Path, ReadOptions], Reader]
_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class SourceItem:
    """What a file holds or lacks, the file it comes from, and the name of its format.

    The name is empty where the file could not be opened as any.
    """

    path: Path
    item: Item
    format: str = ""


def read_sources(
    files: Sequence[Path],
    options: ReadOptions,
    table: MetadataTable | None,
    progress: Progress,
    choose: Choose = chosen_reader,
) -> Iterator[SourceItem]:
    """Yield what the files hold, with the table's metadata; report progress in bytes read.

    `choose` says which reader reads a file, and raises `ImportRefusedError` where none does.
    Raise `CancelledError` between two articles or refusals where the user cancelled.
    """
    sizes = [_size(path) for path in files]
    total, done = sum(sizes), 0
    unpacker = Unpacker(progress.check)
    for path, size in zip(files, sizes, strict=True):
        progress.report(done, total, path.name)
        read = 0
        for source in _items(path, options, unpacker, choose):
            item = source.item
            if isinstance(item, ExchangeArticle):
                read += len(item.text)
                progress.report(done + min(read, size), total, item.name)
                applied = table.applied(item, source.path) if table else item
                yield replace(source, item=applied)
            else:
                progress.check()
                yield source
        done += size
    progress.report(total, total)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _items(
    path: Path, options: ReadOptions, unpacker: Unpacker, choose: Choose
) -> Iterator[SourceItem]:
    """Yield what a file holds, or what the files in an archive hold."""
    if not is_archive(path):
        yield from _read(path, options, choose)
        return
    with ExitStack() as stack:
        try:
            unpacked, inner = stack.enter_context(unpacker.unpacked(path))
        except ImportRefusedError as error:
            yield SourceItem(path, refusal(path, error))
            return
        for name, reason in unpacked.refused:
            member = Path(f"{path}/{name}")  # a name may begin like a path of this machine
            yield SourceItem(member, refusal(member, reason))
        moved = _Moved(unpacked.folder, path)
        inside = moved.options(options)
        files = files_to_import([unpacked.folder], None, inside, lambda _name: unpacker.tick())
        if not files and not unpacked.refused:
            nothing = ImportRefusedError(message("errors", "The archive holds no files."))
            yield SourceItem(path, refusal(path, nothing))
        for file in files:
            for source in _items(file, inside, inner, choose):
                yield moved.shown(source)


@dataclass(frozen=True, slots=True)
class _Moved:
    """An archive that was unpacked: where its files lie for now, and what they are called."""

    folder: Path
    archive: Path

    def options(self, options: ReadOptions) -> ReadOptions:
        """Return the options with what is said of files in the archive said of unpacked ones."""
        formats = self._moved(options.formats)
        named = options.formats.get(self.archive, "")
        if named:  # as of a folder: only the files with an ending of that format are meant
            endings = (*reader_named(named).suffixes, *ARCHIVE_SUFFIXES)
            meant = (each for each in find_files([self.folder]) if each.suffix.lower() in endings)
            formats = dict.fromkeys(meant, named) | formats
        return replace(options, encodings=self._moved(options.encodings), formats=formats)

    def _moved(self, said: Mapping[Path, str]) -> dict[Path, str]:
        return {
            self.folder / path.relative_to(self.archive): value
            for path, value in said.items()
            if path.is_relative_to(self.archive)
        }

    def shown(self, source: SourceItem) -> SourceItem:
        """Return the item as one of a file in the archive."""
        item = source.item
        match item:
            case Refusal() | ForeignLabel():
                item = replace(item, file=self._named(item.file))
            case Note():
                item = replace(item, place=self._named(item.place))
            case ExchangeArticle():
                pass
        return replace(source, path=Path(self._named(str(source.path))), item=item)

    def _named(self, place: str) -> str:
        path = Path(place)
        if not path.is_relative_to(self.folder):
            return place
        return str(self.archive / path.relative_to(self.folder))


def _read(path: Path, options: ReadOptions, choose: Choose) -> Iterator[SourceItem]:
    name = ""
    try:
        reader = choose(path, options)
        name = reader.name
        for item in reader.read(path, options.of_format(name)):
            yield SourceItem(path, item, name)
    except GoldspanError as error:
        yield SourceItem(path, refusal(path, error), name)
    except RecursionError:
        deep = ImportRefusedError(message("errors", "It is nested too deeply."))
        yield SourceItem(path, refusal(path, deep), name)
    except Exception as error:
        # Readers may be others' and files may be anything: one must not stop the rest.
        _LOG.warning("the format %s fails on %s", name, path, exc_info=error)
        yield SourceItem(path, refusal(path, _failed(name, error)), name)


def _failed(name: str, error: Exception) -> ImportRefusedError:
    return ImportRefusedError(
        message("errors", "The format “{name}” fails on it, which it should not: {reason}."),
        kept=message("errors", "What was read of it before is taken."),
        todo=message("errors", "Please report this; the log has the details."),
        name=name,
        reason=f"{type(error).__name__}: {error}"[:200],
    )
