"""Writes a project's articles and layers to a folder that appears there whole, or not at all."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from goldspan.domain.errors import CancelledError
from goldspan.domain.exchange import ExchangeArticle
from goldspan.domain.losses import Loss
from goldspan.domain.messages import message
from goldspan.formats.output import FolderOutput
from goldspan.formats.registry import writer
from goldspan.formats.writing import WriteOptions
from goldspan.services.progress import Progress
from goldspan.services.transfer.export_content import ExportContent
from goldspan.services.transfer.export_folder import LOSSES, appearing_folder
from goldspan.services.transfer.export_layers import ALL_LAYERS, GOLD_LAYER
from goldspan.services.transfer.known_formats import check_installed
from goldspan.services.transfer.loss_groups import LossGroup, loss_groups
from goldspan.services.transfer.loss_listing import write_losses
from goldspan.services.transfer.rare_collections import rare_collections
from goldspan.store.project import ProjectStore

__all__ = ["ALL_LAYERS", "GOLD_LAYER", "LOSSES", "ExportReport", "run_export"]


@dataclass(slots=True)
class ExportReport:
    """What an export wrote: files in `folder`, counts, and what the format could not carry.

    `losses` are all of them, `lost` the same put together. `without_gold` counts the articles that
    were left out because nobody's layer is gold there.
    """

    folder: Path
    files: tuple[str, ...] = ()
    articles: int = 0
    spans: int = 0
    links: int = 0
    without_gold: int = 0
    losses: list[Loss] = field(default_factory=list)
    lost: tuple[LossGroup, ...] = ()


def run_export(
    store: ProjectStore,
    format_name: str,
    out: Path,
    *,
    layer: str = GOLD_LAYER,
    articles: Collection[str] | None = None,
    replace: bool = False,
    options: WriteOptions | None = None,
    progress: Progress | None = None,
) -> ExportReport:
    """Write articles (all, or those of these ids) with their layers into the new folder `out`.

    `layer` is `gold`, `all` (a subfolder per layer, named by its annotator) or an annotator's
    name or id. Each folder gets `losses.json`. Raise `ExportError` where the format or layer is
    unknown, nothing is to be written, or the folder exists and is not to be replaced; and
    `CancelledError` where it was cancelled, which leaves what was there.
    """
    chosen, progress = writer(format_name), progress or Progress()
    check_installed(format_name)
    content = ExportContent(store, layer, articles)
    written = content.options(options)
    report = ExportReport(out, without_gold=content.without_gold)
    try:
        with rare_collections(), appearing_folder(out, replace_existing=replace) as folder:
            for item in content.sets:
                output = FolderOutput(folder / item.folder)
                stream = _counted(content.read(item), report, progress, content.total)
                losses = chosen.write(stream, content.scheme, output, written).losses
                write_losses(output, losses, progress)
                report.losses += losses
            report.files = tuple(
                sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file())
            )
    except CancelledError as error:
        raise CancelledError(error.what, kept=message("errors", "Nothing was written.")) from error
    report.lost = loss_groups(report.losses)
    return report


def _counted(
    articles: Iterator[ExchangeArticle], report: ExportReport, progress: Progress, total: int
) -> Iterator[ExchangeArticle]:
    for article in articles:
        progress.report(report.articles, total, article.name)
        report.articles += 1
        report.spans += len(article.spans)
        report.links += len(article.links)
        yield article
