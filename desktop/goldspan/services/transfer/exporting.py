"""Writes a project's articles and layers to a folder that appears there whole, or not at all."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from goldspan.domain.exchange import ExchangeArticle
from goldspan.domain.losses import Loss
from goldspan.formats.output import FolderOutput
from goldspan.formats.registry import writer, writers
from goldspan.formats.writing import WriteOptions, write_file
from goldspan.services.actors.register import Register
from goldspan.services.progress import Progress
from goldspan.services.transfer.export_folder import LOSSES, appearing_folder
from goldspan.services.transfer.export_layers import ALL_LAYERS, GOLD_LAYER, LayerSet, layer_sets
from goldspan.services.transfer.known_labels import KnownLabels
from goldspan.services.transfer.layers import exchange_layer
from goldspan.store.project import ProjectStore

__all__ = ["ALL_LAYERS", "GOLD_LAYER", "LOSSES", "ExportReport", "export_formats", "run_export"]


@dataclass(slots=True)
class ExportReport:
    """What an export wrote: files in `folder`, counts, and what the format could not carry.

    `without_gold` counts the articles that were left out because nobody's layer is gold there.
    """

    folder: Path
    files: tuple[str, ...] = ()
    articles: int = 0
    spans: int = 0
    links: int = 0
    without_gold: int = 0
    losses: list[Loss] = field(default_factory=list)


def export_formats() -> dict[str, Mapping[str, str]]:
    """Return the formats that can be written: their titles per language, by name."""
    return {name: chosen.titles for name, chosen in writers().items()}


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
    unknown, nothing is to be written, or the folder exists and is not to be replaced.
    """
    chosen = writer(format_name)
    progress = progress or Progress()
    wanted = [a for a in store.articles() if articles is None or a.id in articles]
    wanted.sort(key=lambda article: (article.name, article.id))
    sets = layer_sets(store, wanted, layer)
    report = ExportReport(out)
    if layer == GOLD_LAYER:
        report.without_gold = len(wanted) - len(sets[0].parts)
    scheme, register = store.scheme(), Register(store.actors())
    known = KnownLabels(store, scheme)
    total = sum(len(item.parts) for item in sets)
    with appearing_folder(out, replace_existing=replace) as folder:
        for item in sets:
            output = FolderOutput(folder / item.folder)
            stream = _counted(_layers(store, item, register, known), report, progress, total)
            losses = chosen.write(stream, scheme, output, options or WriteOptions()).losses
            write_file(output, LOSSES, _listing(losses))
            report.losses += losses
        report.files = tuple(
            sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file())
        )
    return report


def _layers(
    store: ProjectStore, item: LayerSet, register: Register, known: KnownLabels
) -> Iterator[ExchangeArticle]:
    for article, owner in item.parts:
        layer = exchange_layer(store, article, owner.annotator.id, register)
        labels = known.labels(article.id, owner.annotator.id)
        yield dataclasses.replace(layer, owner=dataclasses.replace(owner, labels=labels))


def _counted(
    articles: Iterator[ExchangeArticle], report: ExportReport, progress: Progress, total: int
) -> Iterator[ExchangeArticle]:
    for article in articles:
        progress.report(report.articles, total, article.name)
        report.articles += 1
        report.spans += len(article.spans)
        report.links += len(article.links)
        yield article


def _listing(losses: list[Loss]) -> bytes:
    listing = {"losses": [loss.record() for loss in losses]}
    return (json.dumps(listing, ensure_ascii=False, indent=1) + "\n").encode("utf-8")
