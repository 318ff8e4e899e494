"""What an import would do: read everything, change nothing, list what is in doubt."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from goldspan.domain.article import TimeOrigin, article_id, text_hash
from goldspan.domain.errors import ImportRefusedError
from goldspan.domain.exchange import ExchangeArticle, ForeignLabel, Note, Refusal
from goldspan.formats.encodings import EncodingCandidate
from goldspan.formats.metadata import read_metadata
from goldspan.formats.reading import DecodingReader, ReadOptions
from goldspan.formats.registry import reader_for
from goldspan.services.progress import Progress
from goldspan.services.transfer.foreign_labels import unknown_label
from goldspan.services.transfer.import_sources import files_to_import, read_sources
from goldspan.store.project import ProjectStore


@dataclass(frozen=True, slots=True)
class PlannedArticle:
    """An article as it would come in; `known` where the project has its text already."""

    path: Path
    name: str
    title: str
    outlet: str
    language: str
    document_time: str
    document_time_origin: TimeOrigin | None
    length: int
    known: bool
    spans: int
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DoubtfulEncoding:
    """A file whose encoding was guessed: the guess, and what else it could be, with previews.

    To settle it, put the path and an encoding into `ReadOptions.encodings`.
    """

    path: Path
    encoding: str
    candidates: tuple[EncodingCandidate, ...]


@dataclass(slots=True)
class ImportPlan:
    """What an import of these files would bring.

    `foreign` are labels that the scheme does not have, file by file: their spans are refused until
    somebody says what they mean (`ReadOptions.labels`). `ownerless_spans` are the spans of files
    that do not say whose layer they are: they come in only when the import is told whose.
    """

    files: list[Path] = field(default_factory=list)
    articles: list[PlannedArticle] = field(default_factory=list)
    refusals: list[Refusal] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    doubtful: list[DoubtfulEncoding] = field(default_factory=list)
    foreign: list[ForeignLabel] = field(default_factory=list)
    ownerless_spans: int = 0

    @property
    def new(self) -> int:
        """Return how many articles would be new to the project."""
        return sum(not article.known for article in self.articles)


def plan_import(
    store: ProjectStore,
    paths: Iterable[Path],
    *,
    metadata: Path | None = None,
    options: ReadOptions | None = None,
    progress: Progress | None = None,
) -> ImportPlan:
    """Read files and folders as `run_import` would and return what would come of it.

    Raise `ImportRefusedError` where the metadata table cannot be read.
    """
    options = replace(options or ReadOptions(), scheme=store.scheme())
    progress = progress or Progress()
    table = read_metadata(metadata, options) if metadata else None
    plan = ImportPlan(files_to_import(paths, metadata))
    known = {article.id for article in store.articles()}
    for source in read_sources(plan.files, options, table, progress):
        if isinstance(source.item, Refusal):
            plan.refusals.append(source.item)
            continue
        if isinstance(source.item, Note):
            plan.notes.append(source.item)
            continue
        if isinstance(source.item, ForeignLabel):
            plan.foreign.append(source.item)
            plan.refusals.append(unknown_label(source.item))
            continue
        planned = _planned(source.path, source.item, known)
        known.add(article_id(text_hash(source.item.text)))
        plan.articles.append(planned)
        if source.item.owner is None:
            plan.ownerless_spans += planned.spans
    if table is not None:
        plan.refusals += table.problems
        plan.notes += table.notes()
    for path in plan.files:
        progress.check()
        if path not in options.encodings:
            plan.doubtful += _doubtful(path, options)
    return plan


def _planned(path: Path, item: ExchangeArticle, known: set[str]) -> PlannedArticle:
    return PlannedArticle(
        path=path,
        name=item.name,
        title=item.title,
        outlet=item.outlet,
        language=item.language,
        document_time=item.document_time,
        document_time_origin=item.document_time_origin,
        length=len(item.text),
        known=article_id(text_hash(item.text)) in known,
        spans=len(item.spans),
        notes=item.notes,
    )


def _doubtful(path: Path, options: ReadOptions) -> list[DoubtfulEncoding]:
    try:
        reader = reader_for(path)
        if not isinstance(reader, DecodingReader) or not path.is_file():
            return []
        decoded = reader.decoded(path, options)
    except (ImportRefusedError, OSError):
        return []  # among the refusals already
    if not decoded.doubtful:
        return []
    return [DoubtfulEncoding(path, decoded.encoding, decoded.candidates)]
