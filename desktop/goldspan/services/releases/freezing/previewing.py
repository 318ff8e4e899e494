"""What a release will cost, before it is made: its articles are read once for each format."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from goldspan.domain.exchange import ExchangeArticle
from goldspan.formats.output import PreviewOutput
from goldspan.formats.parts import Part, write_parts
from goldspan.formats.registry import writer
from goldspan.formats.writing import WriteOptions
from goldspan.services.progress import Progress
from goldspan.services.releases.content.content import ReleaseContent
from goldspan.services.transfer.loss_groups import LossGroup, loss_groups


@dataclass(frozen=True, slots=True)
class ReleasePreview:
    """Links by type; what going out costs; what each format cannot carry, by its name."""

    links: Mapping[str, int]
    losses: tuple[LossGroup, ...]
    by_format: Mapping[str, tuple[LossGroup, ...]]


def preview_release(
    content: ReleaseContent, formats: Sequence[str], progress: Progress
) -> ReleasePreview:
    """Read what would go out, and let the writers of these formats write it to nowhere.

    Call it within one `store.snapshot()`. Raises `ExportError` where a format is unknown or lacks
    a package, `CancelledError`.
    """
    links: Counter[str] = Counter({link.key: 0 for link in content.scheme.links})
    for layer in content.layers:
        for part in content.parts:
            for article in _watched(content, part, layer, progress):
                links.update(link.type for link in article.links)
    by_format = {name: _lost(content, name, progress) for name in dict.fromkeys(formats)}
    return ReleasePreview(dict(links), loss_groups(content.losses), by_format)


def _lost(content: ReleaseContent, name: str, progress: Progress) -> tuple[LossGroup, ...]:
    chosen, losses = writer(name), []
    for layer in content.layers:
        parts = [Part(part, _watched(content, part, layer, progress)) for part in content.parts]
        options = WriteOptions(entities=content.choices.entities)
        losses += write_parts(chosen, parts, content.scheme, PreviewOutput(), options).losses
    return loss_groups(losses)


def _watched(
    content: ReleaseContent, part: str, layer: str, progress: Progress
) -> Iterator[ExchangeArticle]:
    for done, article in enumerate(content.articles(part, layer)):
        progress.report(done, 0, article.name)
        yield article
