"""Brings articles and layers into a project: streamed from files, under one action."""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from goldspan.domain.annotator import Annotator
from goldspan.domain.article import Article, article_id, text_hash
from goldspan.domain.change import ActionKind, EntityChange
from goldspan.domain.errors import CancelledError, ImportRefusedError
from goldspan.domain.exchange import ExchangeArticle, ForeignLabel, LayerOwner, Note, Refusal
from goldspan.domain.layer import WorkState
from goldspan.domain.messages import Phrase, message
from goldspan.domain.scheme import Scheme
from goldspan.formats.metadata import read_metadata
from goldspan.formats.reading import ReadOptions, refusal
from goldspan.services.progress import Progress
from goldspan.services.project.session import ProjectSession
from goldspan.services.transfer.foreign_annotators import People
from goldspan.services.transfer.foreign_labels import unknown_label
from goldspan.services.transfer.import_files import files_to_import, find_files
from goldspan.services.transfer.import_layers import LayerImport
from goldspan.services.transfer.import_plan import (
    DoubtfulEncoding,
    ImportPlan,
    PlannedArticle,
    plan_import,
)
from goldspan.services.transfer.import_sources import SourceItem, read_sources
from goldspan.services.transfer.label_mapping import (
    LabelDecisions,
    MetLabel,
    MetLabels,
    kept_meanings,
)
from goldspan.services.transfer.rare_collections import rare_collections
from goldspan.services.transfer.refusal_groups import RefusalTally

__all__ = [
    "DoubtfulEncoding",
    "ImportPlan",
    "ImportReport",
    "PlannedArticle",
    "find_files",
    "plan_import",
    "run_import",
]

_CHANGES_PER_COMMIT = 4_000
_SECONDS_PER_COMMIT = 1.0


@dataclass(slots=True)
class ImportReport:
    """What an import did.

    `imported` and `known` are ids of articles, new to the project and already in it. `spans` and
    `links` are counts. `refused` says what was left out, `notes` what was repaired or is unknown.
    `ownerless_spans` counts spans left out because nobody said whose layer they are; `named` are
    the people who were named after files, as these do not say it. `foreign` are
    the labels whose spans were left out because nobody has said what they mean; they are among the
    refusals too, file by file.
    """

    imported: list[str] = field(default_factory=list)
    known: list[str] = field(default_factory=list)
    layers: int = 0
    spans: int = 0
    links: int = 0
    ownerless_spans: int = 0
    named: dict[str, Annotator] = field(default_factory=dict)
    refused: RefusalTally = field(default_factory=RefusalTally)
    notes: list[Note] = field(default_factory=list)
    foreign: list[MetLabel] = field(default_factory=list)

    @property
    def refusals(self) -> list[Refusal]:
        """Return what was left out: the first of each reason."""
        return self.refused.refusals()

    @property
    def spans_left_out(self) -> int:
        """Return how many spans were left out of articles that came in."""
        return self.refused.spans + self.ownerless_spans


def run_import(
    session: ProjectSession,
    paths: Iterable[Path],
    *,
    metadata: Path | None = None,
    layer: Annotator | None = None,
    name_owners: bool = False,
    decisions: LabelDecisions | None = None,
    options: ReadOptions | None = None,
    progress: Progress | None = None,
    origin: object | None = None,
) -> ImportReport:
    """Import files and folders as one action, committed in parts.

    Spans go into the layer of `layer`, else of the owner that the file names, else, with
    `name_owners`, of a person named after the file. An article whose text the project has is not
    doubled; a layer for it is added. `decisions` say what labels mean that the scheme does not
    have: they are kept, and labels that the scheme is to have are added, with the same action;
    what was decided in imports before holds for other labels. A cancelled import keeps the
    articles finished before and raises `CancelledError`; the action can be undone as a whole.
    Raise `ImportRefusedError` where the metadata table cannot be read, `GoldspanError` where a
    label cannot be added.
    """
    scheme = _scheme_with(session, decisions)
    options = replace(
        options or ReadOptions(),
        scheme=scheme,
        labels=decisions.meanings if decisions else {},
        format_labels=kept_meanings(scheme),
    )
    table = read_metadata(metadata, options) if metadata else None
    progress = progress or Progress()
    files = files_to_import(paths, metadata, options, progress.begin)
    work = _Import(session, scheme, layer, name_owners=name_owners)
    subject = files[0].name if len(files) == 1 else str(len(files))
    with rare_collections(), session.long_action(ActionKind.IMPORT, subject, origin) as action:
        try:
            for source in read_sources(files, options, table, progress):
                work.take(source)
                if work.is_due():
                    action.commit(*work.part())
        except CancelledError:
            if work.changes:
                action.commit(*work.part())
            raise
        if work.changes:
            action.commit(*work.part())
    if table is not None:
        for problem in table.problems:
            work.report.refused.add(problem)
        work.report.notes += table.notes()
    return work.finished()


def _scheme_with(session: ProjectSession, decisions: LabelDecisions | None) -> Scheme:
    """Return the scheme as it is to be after the import."""
    if decisions is None:
        return session.scheme
    session.flush()  # what is being changed of the scheme comes first
    return decisions.applied(session.scheme)


class _Import:
    """What is read but not committed yet, and the report so far."""

    def __init__(
        self, session: ProjectSession, scheme: Scheme, layer: Annotator | None, *, name_owners: bool
    ) -> None:
        store = session.store
        self._name_owners = name_owners
        self._committed = time.monotonic()
        articles = store.articles()
        self.report = ImportReport()
        self.changes: list[EntityChange] = []
        if scheme != session.scheme:
            self.changes.append(EntityChange(session.scheme, scheme))
        self._people = People([session.annotator, *store.annotators()])
        self._texts: dict[str, str] = {}
        self._articles = {article.id: article for article in articles}
        self._names = {article.name for article in articles}
        self._position = max((article.position for article in articles), default=-1) + 1
        self._layers = LayerImport(store, scheme)
        self._owner = LayerOwner(layer, WorkState.DONE) if layer else None
        self._stored = frozenset(self._articles)
        self._met: set[str] = set()
        self._foreign = MetLabels()

    def is_due(self) -> bool:
        """Say whether it is time to commit: much has come together, or it has waited long."""
        waited = time.monotonic() - self._committed
        return len(self.changes) >= _CHANGES_PER_COMMIT or (
            bool(self.changes) and waited >= _SECONDS_PER_COMMIT
        )

    def part(self) -> tuple[Sequence[EntityChange], dict[str, str]]:
        """Hand over what is to be committed next."""
        part = (self.changes, self._texts)
        self.changes, self._texts = [], {}
        self._committed = time.monotonic()
        return part

    def finished(self) -> ImportReport:
        """Return the report, now that all is read."""
        self.report.foreign = self._foreign.all()
        return self.report

    def take(self, source: SourceItem) -> None:
        """Add an article with its layer, or note a refusal."""
        item = source.item
        if isinstance(item, Refusal):
            self.report.refused.add(item)
            return
        if isinstance(item, Note):
            self.report.notes.append(item)
            return
        if isinstance(item, ForeignLabel):
            self.report.refused.add(unknown_label(item))
            self._foreign.add(item, source.format)
            return
        article = self._article(item)
        if not item.has_layer:
            return
        owner = self._owner or (self._people.owner(item.owner) if item.owner else None)
        if owner is None and self._name_owners:
            person = self._people.called(source.path.stem)
            self.report.named[person.id] = person
            owner = LayerOwner(person, WorkState.DONE)
        if owner is None:
            self.report.ownerless_spans += len(item.spans)
        elif self._layers.added(article.id, owner):
            self.report.refused.add(refusal(source.path, _second_layer(item, owner)))
        else:
            added = self._layers.add(article, item, owner, known=article.id in self._stored)
            self.changes += added.changes
            self.report.layers += 1
            self.report.spans += added.spans
            self.report.links += added.links

    def _article(self, item: ExchangeArticle) -> Article:
        sha256 = text_hash(item.text)
        identifier = article_id(sha256)
        present = self._articles.get(identifier)
        if present is not None:
            if identifier in self._stored and identifier not in self._met:
                self._met.add(identifier)
                self.report.known.append(identifier)
            return present
        name = item.name if item.name not in self._names else f"{item.name}~{identifier[:8]}"
        article = Article(
            id=identifier,
            name=name,
            sha256=sha256,
            length=len(item.text),
            title=item.title,
            outlet=item.outlet,
            url=item.url,
            language=item.language,
            document_time=item.document_time,
            document_time_origin=item.document_time_origin,
            source=item.source,
            position=self._position,
            notes=item.notes,
            extra=dict(item.extra),
        )
        self._position += 1
        self._names.add(name)
        self._articles[identifier] = article
        self._texts[sha256] = item.text
        self.changes.append(EntityChange(None, article))
        self.report.imported.append(identifier)
        self.report.notes += [Note(name, Phrase(note)) for note in item.notes]
        return article


def _second_layer(item: ExchangeArticle, owner: LayerOwner) -> ImportRefusedError:
    return ImportRefusedError(
        message("errors", "The text of “{article}” came twice with a layer of “{annotator}”."),
        kept=message("errors", "The first of the two was taken."),
        article=item.name,
        annotator=owner.annotator.name,
    )
