"""The texts that somebody gives for a join: from folders, files of any format, or projects."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from goldspan.domain.exchange import ExchangeArticle, Refusal
from goldspan.formats.reading import ReadOptions
from goldspan.services.progress import Progress
from goldspan.services.releases.without_texts.joining.gathering import Gathering, Given
from goldspan.services.transfer.import_files import files_to_import, find_files
from goldspan.services.transfer.import_sources import read_sources
from goldspan.store.project import ProjectStore

_PROJECT = ".goldspan"


def gather(gathering: Gathering, paths: Sequence[Path], progress: Progress) -> list[Refusal]:
    """Look through all that is given, until nothing is missing; return what could not be read.

    Texts are read as an import reads them. Raise `ProjectError` where a project cannot be opened,
    and `CancelledError`.
    """
    found = find_files(paths, progress.begin)
    projects = [path for path in found if path.suffix.lower() == _PROJECT]
    for path in projects:
        for given in _of_project(path, gathering, progress):
            gathering.take(given)
    others = [path for path in found if path.suffix.lower() != _PROJECT]
    refused: list[Refusal] = []
    options = ReadOptions(propose=False)
    files = files_to_import(others, None, options, progress.begin)
    for source in read_sources(files, options, None, progress):
        if gathering.complete:
            break
        if isinstance(source.item, ExchangeArticle):
            gathering.take(Given(source.item.name, str(source.path), source.item.text))
        elif isinstance(source.item, Refusal):
            refused.append(source.item)
    return refused


def _of_project(path: Path, gathering: Gathering, progress: Progress) -> Iterator[Given]:
    """Yield those texts of a project that are wanted, or that are called like wanted ones."""
    with ProjectStore.open(path, read_only=True) as store, store.snapshot():
        articles = store.articles()
        names = {each.name for each in gathering.missing}
        for number, article in enumerate(articles):
            progress.report(number, len(articles), article.name)
            if gathering.wants(article.sha256) or article.name in names:
                yield Given(article.name, f"{path}: {article.name}", store.text(article.id))
