"""What an export will hold, before a byte is written: the writer itself says it.

Nothing is written to the disk: the writer's files are counted and forgotten but for their
beginnings.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from itertools import islice

from goldspan.domain.exchange import ExchangeArticle, ExchangeSpan
from goldspan.domain.losses import Loss
from goldspan.formats.cues import cue_words
from goldspan.formats.output import PreviewOutput
from goldspan.formats.registry import writer
from goldspan.formats.writing import WriteOptions, Writer
from goldspan.services.progress import Progress
from goldspan.services.transfer.export_content import ExportContent
from goldspan.services.transfer.export_layers import GOLD_LAYER
from goldspan.services.transfer.known_formats import check_installed
from goldspan.services.transfer.loss_groups import LossGroup, loss_groups
from goldspan.services.transfer.loss_listing import write_losses
from goldspan.store.project import ProjectStore

SAMPLE = 20  # articles that are written first where there are more
MOST_EXAMPLES = 12


class PreviewStage(IntEnum):
    """How far a preview is: counted by the store, a sample written, all written."""

    COUNTS = 0
    SAMPLE = 1
    WHOLE = 2


@dataclass(frozen=True, slots=True)
class PreviewFile:
    """A file of an export: its size in bytes, and how its text begins.

    `head` is None where it is no text, or one of so many that nobody looks at them.
    """

    name: str
    size: int
    head: str | None


@dataclass(frozen=True, slots=True)
class SpanExample:
    """A span that will be in the files: its article, what it marks and its attributes as words."""

    article: str
    label: str
    quote: str
    attrs: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class ExportPreview:
    """What will come. `labels` counts spans by label and is exact at once.

    `links` (by type), `losses` and `files` (in the order in which they are begun) are of the `read`
    articles that the writer was given: none yet, a sample, or all. `without_gold` counts articles
    that are left out.
    """

    stage: PreviewStage
    articles: int
    without_gold: int
    labels: Mapping[str, int]
    read: int = 0
    links: Mapping[str, int] = field(default_factory=dict)
    losses: tuple[LossGroup, ...] = ()
    files: tuple[PreviewFile, ...] = ()
    examples: tuple[SpanExample, ...] = ()

    @property
    def spans(self) -> int:
        """How many spans there will be."""
        return sum(self.labels.values())

    @property
    def lost(self) -> int:
        """How many losses there are, views among them."""
        return sum(group.count for group in self.losses)


def preview_export(
    store: ProjectStore,
    format_name: str,
    *,
    layer: str = GOLD_LAYER,
    articles: Collection[str] | None = None,
    options: WriteOptions | None = None,
    progress: Progress | None = None,
    shown: Callable[[ExportPreview], None] | None = None,
) -> ExportPreview:
    """Return what `run_export` with the same arguments will write.

    `shown` is given what is known before: counts at once, then what came of the first articles
    where there are many. Raise `ExportError` where the export would.
    """
    chosen, progress = writer(format_name), progress or Progress()
    check_installed(format_name)
    content = ExportContent(store, layer, articles)
    options = content.options(options)
    counted = ExportPreview(
        PreviewStage.COUNTS, content.total, content.without_gold, content.span_counts()
    )
    if shown is not None:
        shown(counted)
        if content.total > SAMPLE:
            sample = _Trial(chosen, content, options, progress, SAMPLE)
            shown(sample.preview(PreviewStage.SAMPLE, counted))
    return _Trial(chosen, content, options, progress, None).preview(PreviewStage.WHOLE, counted)


class _Trial:
    """A run of the writer over all articles, or the first `most`, that leaves nothing behind."""

    def __init__(
        self,
        chosen: Writer,
        content: ExportContent,
        options: WriteOptions,
        progress: Progress,
        most: int | None,
    ) -> None:
        self._progress = progress
        self._total = min(content.total, most or content.total)
        self._read = 0
        self._links = dict.fromkeys((link.key for link in content.scheme.links), 0)
        self._examples: list[SpanExample] = []
        self._files: list[PreviewFile] = []
        losses: list[Loss] = []
        for item in content.sets:
            if self._read == self._total:
                break
            output = PreviewOutput()
            articles = islice(self._watched(content.read(item)), self._total - self._read)
            lost = chosen.write(articles, content.scheme, output, options).losses
            if most is None:
                write_losses(output, lost, progress)
            losses += lost
            self._keep_files(output, item.folder)
        self._losses = loss_groups(losses)

    def preview(self, stage: PreviewStage, counted: ExportPreview) -> ExportPreview:
        """Return what came of it, beside what the store has counted."""
        return ExportPreview(
            stage,
            counted.articles,
            counted.without_gold,
            counted.labels,
            self._read,
            self._links,
            self._losses,
            tuple(self._files),
            tuple(self._examples),
        )

    def _watched(self, articles: Iterator[ExchangeArticle]) -> Iterator[ExchangeArticle]:
        for article in articles:
            self._progress.report(self._read, self._total, article.name)
            self._read += 1
            for link in article.links:
                self._links[link.type] = self._links.get(link.type, 0) + 1
            wanted = MOST_EXAMPLES - len(self._examples)
            self._examples += [_example(article, span) for span in article.spans[:wanted]]
            yield article

    def _keep_files(self, output: PreviewOutput, folder: str) -> None:
        for name, size in output.sizes.items():
            inside = f"{folder}/{name}" if folder else name
            head = output.heads.get(name)
            text = _decoded(head, size) if head is not None else None
            self._files.append(PreviewFile(inside, size, text))


def _example(article: ExchangeArticle, span: ExchangeSpan) -> SpanExample:
    attrs = {
        key: value if isinstance(value, str) else cue_words(value)
        for key, value in sorted(span.attrs.items())
    }
    return SpanExample(article.name, span.label, span.quote, attrs)


def _decoded(head: bytes, size: int) -> str | None:
    """Return the beginning of a file as text, None where it is not UTF-8."""
    if b"\0" in head:
        return None
    try:
        return head.decode("utf-8")
    except UnicodeDecodeError as error:
        cut = len(head) < size and error.start > len(head) - 4
        return head[: error.start].decode("utf-8") if cut else None
