"""Which files an import takes, and what they hold: one bad file never stops the others."""

from __future__ import annotations

import logging
import os
import re
import stat
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from goldspan.domain.errors import GoldspanError, ImportRefusedError
from goldspan.domain.exchange import ExchangeArticle, Item
from goldspan.domain.messages import message
from goldspan.formats.metadata import MetadataTable
from goldspan.formats.reading import GatheringReader, ReadOptions, refusal, unreadable
from goldspan.formats.registry import reader_for
from goldspan.services.progress import Progress
from goldspan.services.transfer.export_folder import LOSSES

_LOG = logging.getLogger(__name__)
# What a project that is open, or was when the power failed, has beside itself.
_COMPANIONS = (".lock", "-wal", "-shm", "-journal")
_LISTING = re.compile(rb'\s*\{\s*"losses"\s*:')
_NONE: frozenset[Path] = frozenset()


def find_files(paths: Iterable[Path]) -> list[Path]:
    """Return the files themselves and all files in folders, sorted.

    Of folders hidden files are left out, and locks and logs beside the file they belong to.

    A path given by name is kept even where it does not exist, and a folder that cannot be opened
    too, so that their refusal is reported.
    """
    found: dict[Path, None] = {}
    for path in paths:
        if _is_folder(path):
            found.update(dict.fromkeys(_inside(path)))
        else:
            found[path] = None
    return list(found)


def files_to_import(
    paths: Iterable[Path], metadata: Path | None, options: ReadOptions | None = None
) -> list[Path]:
    """Return the files found, without the table that describes them and what goes with others.

    What goes with another file is read with it: its reader says so.
    """
    options = options or ReadOptions()
    table = metadata.resolve() if metadata else None
    found = [path for path in find_files(paths) if path.resolve() != table]
    taken: set[Path] = set()
    for path in found:
        if path.absolute() not in taken:
            taken.update(other.absolute() for other in _companions(path, options))
    return [path for path in found if path.absolute() not in taken]


def _companions(path: Path, options: ReadOptions) -> frozenset[Path]:
    """Return what is read with a file; nothing where it is in doubt, which reading it reports."""
    try:
        if not stat.S_ISREG(_mode(path)):
            return _NONE
        reader = reader_for(path, _format_of(path, options))
        return reader.companions(path) - {path} if isinstance(reader, GatheringReader) else _NONE
    except ImportRefusedError:
        return _NONE
    except Exception:
        _LOG.exception("A reader failed to say what belongs to a file.")
        return _NONE


def _inside(folder: Path) -> Iterator[Path]:
    closed: list[Path] = []
    for root, folders, names in os.walk(folder, onerror=lambda e: closed.append(Path(e.filename))):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        present = set(names)
        for name in sorted(names):
            if name.startswith(".") or _belongs_to_another(name, present):
                continue
            if name != LOSSES or not _lists_losses(Path(root) / name):
                yield Path(root) / name
    yield from closed


def _lists_losses(path: Path) -> bool:
    """Tell whether it is the list of what an export could not carry, which holds no articles."""
    try:
        with path.open("rb") as file:
            return _LISTING.match(file.read(64)) is not None
    except OSError:
        return False


def _belongs_to_another(name: str, present: Collection[str]) -> bool:
    return any(name.endswith(end) and name.removesuffix(end) in present for end in _COMPANIONS)


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
) -> Iterator[SourceItem]:
    """Yield what the files hold, with the table's metadata; report progress in bytes read.

    Raise `CancelledError` between two articles where the user cancelled.
    """
    sizes = [_size(path) for path in files]
    total, done = sum(sizes), 0
    for path, size in zip(files, sizes, strict=True):
        progress.report(done, total, path.name)
        read = 0
        for source in _read(path, options):
            item = source.item
            if isinstance(item, ExchangeArticle):
                read += len(item.text)
                progress.report(done + min(read, size), total, item.name)
                applied = table.applied(item, path) if table else item
                yield SourceItem(path, applied, source.format)
            else:
                yield source
        done += size
    progress.report(total, total)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False  # what it is, nobody may see; reading it says so


def _mode(path: Path) -> int:
    try:
        return path.stat().st_mode
    except (FileNotFoundError, NotADirectoryError) as error:
        raise ImportRefusedError(message("errors", "There is no such file or folder.")) from error
    except OSError as error:
        raise unreadable(error) from error


def _format_of(path: Path, options: ReadOptions) -> str:
    """Return which format somebody said that a file is in, "" where it is to be found out."""
    return options.formats.get(path, options.format)


def _read(path: Path, options: ReadOptions) -> Iterator[SourceItem]:
    name = ""
    try:
        if not stat.S_ISREG(_mode(path)):
            raise ImportRefusedError(
                message("errors", "It is no file, or a folder that cannot be opened.")
            )
        reader = reader_for(path, _format_of(path, options))
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
        message("errors", "The format “{name}” fails on it, which is a fault of its: {reason}."),
        kept=message("errors", "What was read of it before is taken."),
        todo=message("errors", "Please report this; the log has the details."),
        name=name,
        reason=f"{type(error).__name__}: {error}"[:200],
    )
