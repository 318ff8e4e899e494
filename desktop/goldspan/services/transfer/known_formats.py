"""What can be read and written, for those who choose: names, titles, endings, what is missing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from goldspan.domain.errors import ExportError
from goldspan.domain.messages import message
from goldspan.formats.encodings import EncodingCandidate
from goldspan.formats.reading import ReadOptions
from goldspan.formats.registry import broken_formats, reader_named, readers, writers
from goldspan.formats.writing import AdjustableWriter, Setting
from goldspan.services.transfer.format_purposes import FormatGroup, FormatPurpose, purpose_of
from goldspan.services.transfer.unpacking import ARCHIVE_SUFFIXES, is_archive

__all__ = [
    "EncodingCandidate",
    "FormatGroup",
    "KnownFormat",
    "ReadOptions",
    "Setting",
    "broken_formats",
    "check_installed",
    "export_formats",
    "full_name",
    "import_suffixes",
    "known_formats",
    "named_formats",
]

NATIVE = "goldspan-jsonl"

# Packages without which formats do nothing and that come with an extra of Goldspan: (extra,
# package). Workbooks are written without one.
_EXTRAS: Mapping[str, tuple[str, str]] = {
    "parquet": ("parquet", "pyarrow"),
    "pdf": ("documents", "pypdf"),
    "word": ("documents", "docx"),
    "xmi": ("uima", "cassis"),
}


@dataclass(frozen=True, slots=True)
class KnownFormat:
    """A format: `titles` per language, `suffixes` of the files it reads (none: it does not read).

    `settings` are what of the options its writer goes by. `install` is the command that brings a
    package it needs and that is missing, else empty.
    """

    name: str
    titles: Mapping[str, str]
    purpose: FormatPurpose
    suffixes: tuple[str, ...]
    writes: bool
    settings: frozenset[Setting]
    install: str


def known_formats() -> list[KnownFormat]:
    """Return all formats, in the order in which people look for them."""
    reading, writing = readers(), writers()
    found = [_known(name) for name in sorted(reading.keys() | writing.keys())]
    return sorted(found, key=lambda each: (each.purpose.group, each.purpose.place))


def export_formats() -> dict[str, Mapping[str, str]]:
    """Return the titles per language of the formats that can be written, the lossless one first."""
    return {each.name: each.titles for each in known_formats() if each.writes}


def import_suffixes() -> tuple[str, ...]:
    """Return the endings of the files that can be read, with their dot, sorted; archives too."""
    endings = {suffix for reader in readers().values() for suffix in reader.suffixes}
    return tuple(sorted(endings.union(ARCHIVE_SUFFIXES)))


def named_formats(name: str, paths: Iterable[Path], files: Iterable[Path]) -> dict[Path, str]:
    """Return the format of each file, where somebody says that they are all in that one.

    `paths` are what was asked for, `files` what was found there: of folders only the files with an
    ending of that format are meant. A part of the name or of a title will do. Raise
    `ImportRefusedError` where there is no such format to read.
    """
    known = {each.name: each.titles for each in known_formats() if each.suffixes}
    reader = reader_named(full_name(name, known))
    named = set(paths)
    return {
        path: reader.name
        for path in files
        if path in named or is_archive(path) or path.suffix.lower() in reader.suffixes
    }


def full_name(part: str, titles: Mapping[str, Mapping[str, str]]) -> str:
    """Return the one format whose name, else whose title holds this part, else the part as it is.

    `titles` are the formats' titles per language, by name. Only letters and digits count.
    """
    wanted = _squeezed(part)
    if part in titles or not wanted:
        return part
    named = [name for name in titles if wanted in _squeezed(name)]
    titled = [
        name
        for name, by_language in titles.items()
        if any(wanted in _squeezed(each) for each in by_language.values())
    ]
    found = named or titled
    return found[0] if len(found) == 1 else part


def _squeezed(name: str) -> str:
    return "".join(letter for letter in name.casefold() if letter.isalnum())


def check_installed(name: str) -> None:
    """Raise `ExportError` where a package is missing that the format of this name needs."""
    command = _install_command(name)
    if command:
        raise ExportError(
            message("errors", "Writing this kind of file needs a package that is not installed."),
            kept=message("errors", "Nothing was written."),
            todo=message("errors", "Install it with: {command}"),
            command=command,
        )


def _known(name: str) -> KnownFormat:
    reader, writer = readers().get(name), writers().get(name)
    described = writer or reader
    return KnownFormat(
        name,
        described.titles if described is not None else {},
        purpose_of(name),
        tuple(reader.suffixes) if reader is not None else (),
        writer is not None,
        writer.settings if isinstance(writer, AdjustableWriter) else frozenset(),
        _install_command(name),
    )


def _install_command(name: str) -> str:
    extra, package = _EXTRAS.get(name, ("", ""))
    if not package or find_spec(package) is not None:
        return ""
    return f'pip install "goldspan[{extra}]"'
