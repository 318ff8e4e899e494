"""What an import would do: read everything, change nothing, list what is in doubt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from goldspan.domain.annotator import Annotator
from goldspan.domain.article import TimeOrigin, article_id, text_hash
from goldspan.domain.errors import ImportRefusedError
from goldspan.domain.exchange import ExchangeArticle, ForeignLabel, Note, Refusal
from goldspan.formats.encodings import EncodingCandidate
from goldspan.formats.metadata import read_metadata
from goldspan.formats.reading import DecodingReader, ReadOptions
from goldspan.formats.registry import reader_for
from goldspan.services.progress import Progress
from goldspan.services.transfer.foreign_annotators import People
from goldspan.services.transfer.import_files import files_to_import
from goldspan.services.transfer.import_sources import SourceItem, read_sources
from goldspan.services.transfer.label_mapping import MetLabel, MetLabels
from goldspan.services.transfer.refusal_groups import RefusalTally
from goldspan.store.project import ProjectStore

MOST_ARTICLES = 1_000  # that a plan names, of the new and of the known


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
class PlannedLayer:
    """What the files have of one annotator: in how many articles, and how many spans.

    `known` says that the annotator is one of the project's already. `foreign` counts the spans of
    labels that the scheme does not have, by label; they are not among `spans`.
    """

    annotator: Annotator
    known: bool
    articles: int = 0
    spans: int = 0
    foreign: Counter[str] = field(default_factory=Counter)

    def take(self, item: ExchangeArticle) -> None:
        """Count what they have on one more article."""
        self.articles += 1
        self.spans += len(item.spans)
        self.foreign.update(item.foreign)

    def coming(self, meant: Container[str]) -> int:
        """Return how many spans come in if these labels mean something."""
        return self.spans + sum(count for key, count in self.foreign.items() if key in meant)


@dataclass(slots=True)
class ImportPlan:
    """What an import of these files would bring. It holds no spans, and of long lists the begin.

    `new` and `known` count articles: new to the project, and in it already; `articles` are the
    first of each. `formats` is the name of the format of each file that was read. `foreign` are
    labels that the scheme does not have: their spans are left out until somebody says what they
    mean (`run_import(decisions=…)`). `spans` are those of labels that the scheme has. `layers` are
    those whose owner is known, the largest first; `ownerless` are the others, which come in only
    when the import is told whose they are: here of people named after the files.
    """

    files: list[Path] = field(default_factory=list)
    formats: dict[Path, str] = field(default_factory=dict)
    articles: list[PlannedArticle] = field(default_factory=list)
    new: int = 0
    known: int = 0
    refused: RefusalTally = field(default_factory=RefusalTally)
    notes: list[Note] = field(default_factory=list)
    doubtful: list[DoubtfulEncoding] = field(default_factory=list)
    foreign: list[MetLabel] = field(default_factory=list)
    layers: list[PlannedLayer] = field(default_factory=list)
    ownerless: list[PlannedLayer] = field(default_factory=list)
    has_layers: bool = False
    spans: int = 0

    @property
    def ownerless_spans(self) -> int:
        """Return how many spans come without an annotator, whatever their labels."""
        return sum(layer.spans + layer.foreign.total() for layer in self.ownerless)

    @property
    def refusals(self) -> list[Refusal]:
        """Return what would be left out: the first of each reason."""
        return self.refused.refusals()


def plan_import(
    store: ProjectStore,
    paths: Iterable[Path],
    *,
    metadata: Path | None = None,
    options: ReadOptions | None = None,
    progress: Progress | None = None,
    person: Annotator | None = None,
    layer: Annotator | None = None,
) -> ImportPlan:
    """Read files and folders as `run_import` would and return what would come of it.

    `person` is who works here, whom the project may not know yet; `layer` is whose all the spans
    are, whatever the files say. Raise `ImportRefusedError` where
    the metadata table cannot be read.
    """
    options = replace(options or ReadOptions(), scheme=store.scheme())
    progress = progress or Progress()
    table = read_metadata(metadata, options) if metadata else None
    files = files_to_import(paths, metadata, options, progress.begin)
    planning = _Planning(store, ImportPlan(files), person, layer)
    plan = planning.plan
    for source in read_sources(plan.files, options, table, progress):
        planning.take(source)
    planning.finish()
    if table is not None:
        for refusal in table.problems:
            plan.refused.add(refusal)
        plan.notes += table.notes()
    for path in plan.files:
        progress.check()
        if path not in options.encodings:
            plan.doubtful += _doubtful(path, options)
    return plan


class _Planning:
    """Counts what the files hold."""

    def __init__(
        self,
        store: ProjectStore,
        plan: ImportPlan,
        person: Annotator | None,
        layer: Annotator | None,
    ) -> None:
        self.plan = plan
        self._owner = layer
        annotators = store.annotators()
        self._known = {article.id for article in store.articles()}
        self._annotators = {annotator.id for annotator in annotators}
        self._people = People([*([person] if person else []), *annotators])
        self._seen: set[str] = set()
        self._met = MetLabels()
        self._layers: dict[str, PlannedLayer] = {}
        self._ownerless: dict[str, PlannedLayer] = {}

    def take(self, source: SourceItem) -> None:
        """Take in what a file holds or lacks."""
        plan, item = self.plan, source.item
        if source.format:
            plan.formats.setdefault(source.path, source.format)
        if isinstance(item, Refusal):
            plan.refused.add(item)
        elif isinstance(item, Note):
            plan.notes.append(item)
        elif isinstance(item, ForeignLabel):
            self._met.add(item, source.format)
        else:
            self._take_article(source.path, item)

    def finish(self) -> None:
        """Put what was counted into the plan."""
        self.plan.foreign = self._met.all()
        self.plan.layers = _largest_first(self._layers)
        self.plan.ownerless = _largest_first(self._ownerless)

    def _take_article(self, path: Path, item: ExchangeArticle) -> None:
        plan = self.plan
        identifier = article_id(text_hash(item.text))
        known = identifier in self._known
        if identifier not in self._seen:
            self._seen.add(identifier)
            plan.known += known
            plan.new += not known
            if (plan.known if known else plan.new) <= MOST_ARTICLES:
                plan.articles.append(_planned(path, item, known))
        if not item.has_layer:
            return
        plan.has_layers = True
        plan.spans += len(item.spans)
        owner, layers = self._owner, self._layers
        if owner is None and item.owner is not None:
            owner = self._people.owner(item.owner).annotator
        elif owner is None:
            owner, layers = self._people.called(path.stem), self._ownerless
        layer = layers.setdefault(owner.id, PlannedLayer(owner, owner.id in self._annotators))
        layer.take(item)


def _largest_first(layers: Mapping[str, PlannedLayer]) -> list[PlannedLayer]:
    return sorted(layers.values(), key=lambda each: -each.articles)


def _planned(path: Path, item: ExchangeArticle, known: bool) -> PlannedArticle:
    return PlannedArticle(
        path=path,
        name=item.name,
        title=item.title,
        outlet=item.outlet,
        language=item.language,
        document_time=item.document_time,
        document_time_origin=item.document_time_origin,
        length=len(item.text),
        known=known,
        notes=item.notes,
    )


def _doubtful(path: Path, options: ReadOptions) -> list[DoubtfulEncoding]:
    try:
        reader = reader_for(path, options.formats.get(path, ""))
        if not isinstance(reader, DecodingReader) or not path.is_file():
            return []
        decoded = reader.decoded(path, options)
    except (ImportRefusedError, OSError):
        return []  # among the refusals already
    if not decoded.doubtful:
        return []
    return [DoubtfulEncoding(path, decoded.encoding, decoded.candidates)]
