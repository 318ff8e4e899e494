"""Every reader with files that were cut, emptied, translated or lost: refusals, never a fault."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from fuzz.cases import Case, cases
from goldspan.domain.exchange import ExchangeArticle, Item, Refusal
from goldspan.formats.reading import ReadOptions
from goldspan.formats.registry import readers
from goldspan.services.progress import Progress
from goldspan.services.schemes import default_scheme
from goldspan.services.transfer.import_files import files_to_import
from goldspan.services.transfer.import_sources import read_sources

every_reader = pytest.mark.parametrize("name", sorted(readers()))


@cache
def first_cases(name: str) -> list[Case]:
    """Return a few of the valid files of a format: one per set of files."""
    found = {tuple(sorted(case.files)): case for case in reversed(cases(name))}
    return list(found.values())[-3:]


def read(folder: Path, name: str, case: Case, changed: dict[str, bytes | None]) -> list[Item]:
    """Read a case as an import does, some of its files changed, or lost where they are None."""
    for file, data in {**case.files, **changed}.items():
        path = folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        if data is None:
            path.unlink(missing_ok=True)
        else:
            path.write_bytes(data)
    options = ReadOptions(scheme=default_scheme(), format=name)
    files = files_to_import([folder / case.main], None, options)
    items = [source.item for source in read_sources(files, options, None, Progress())]
    assert items  # what came in, or why not
    return items


def spans(items: list[Item]) -> list[tuple[str, str]]:
    return sorted(
        (span.label, span.quote)
        for item in items
        if isinstance(item, ExchangeArticle)
        for span in item.spans
    )


@every_reader
def test_files_that_were_cut_short_are_refused_or_give_what_is_left(
    name: str, tmp_path: Path
) -> None:
    for case in first_cases(name):
        data = case.files[case.main]
        for share in (0.0, 0.01, 0.4, 0.8, 0.99):
            read(tmp_path, name, case, {case.main: data[: int(len(data) * share)]})


@every_reader
def test_a_file_that_goes_with_it_may_be_missing_empty_or_something_else(
    name: str, tmp_path: Path
) -> None:
    for case in first_cases(name):
        for file in sorted(case.files)[:12]:
            for data in (None, b"", b"\xff\xfe\x00\x01" * 40):
                read(tmp_path, name, case, {file: data})


@every_reader
def test_other_encodings_are_read_or_refused(name: str, tmp_path: Path) -> None:
    for case in first_cases(name):
        try:
            text = case.files[case.main].decode("utf-8")
        except UnicodeDecodeError:
            continue
        for encoding in ("utf-16", "utf-8-sig", "latin-1"):
            read(tmp_path, name, case, {case.main: text.encode(encoding, "replace")})


@every_reader
def test_files_whose_newlines_were_translated_give_the_same_spans(
    name: str, tmp_path: Path
) -> None:
    for number, case in enumerate(first_cases(name)):
        try:
            translated = {
                file: data.decode("utf-8").replace("\r\n", "\n").replace("\n", "\r\n").encode()
                for file, data in case.files.items()
            }
        except UnicodeDecodeError:
            continue  # nobody translates newlines in those
        before = read(tmp_path / f"{number}-before", name, case, {})
        after = read(tmp_path / f"{number}-after", name, case, dict(translated))
        assert spans(after) == spans(before)
        refused = [item.reason for item in before if isinstance(item, Refusal)]
        assert [item.reason for item in after if isinstance(item, Refusal)] == refused
