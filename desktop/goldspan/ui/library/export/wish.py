"""What somebody wants to export, as the panel's fields say it."""

from __future__ import annotations

from dataclasses import dataclass

from goldspan.services.transfer.export_options import WriteOptions


@dataclass(frozen=True, slots=True)
class ExportWish:
    """The format's name, whose layer, which articles (ids; None for all), and how to write."""

    format: str
    layer: str
    articles: tuple[str, ...] | None
    options: WriteOptions
