"""What going out cost the content of a release, kept with it: one loss a line, to be read again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

import orjson

from goldspan.domain.losses import Loss, LossKind
from goldspan.services.releases.record.canonical import lines

KEPT_LOSSES = "losses.jsonl"


def loss_lines(losses: Iterable[tuple[str, Loss]]) -> Iterator[bytes]:
    """Yield each loss as a line with its newline; each comes with the hash of its article's text.

    Links are lost with their spans alone, so that none is here.
    """
    for text, loss in losses:
        record = {
            "sha256": text,
            "article": loss.article,
            "reason": loss.reason,
            "kind": loss.kind,
            "key": loss.key,
            "span": loss.span,
            "label": loss.label,
            "quote": loss.quote,
            "start": loss.start,
            "end": loss.end,
        }
        yield orjson.dumps(record, option=orjson.OPT_APPEND_NEWLINE)


def read_losses(chunks: Iterable[bytes]) -> list[Loss]:
    """Return the losses that were kept."""
    return [loss for _, loss in losses_by_text(chunks)]


def losses_by_text(chunks: Iterable[bytes]) -> Iterator[tuple[str, Loss]]:
    """Yield the losses that were kept, each with the hash of its article's text."""
    for line in lines(chunks):
        record = orjson.loads(line)
        text, kind = record.pop("sha256"), LossKind(record.pop("kind"))
        yield text, Loss(kind=kind, **record)


def without_words(loss: Loss) -> Loss:
    """Return a loss that says where in the text it is, and no words of it."""
    if not loss.quote and loss.link is None:
        return loss
    return replace(loss, quote=f"{loss.start}–{loss.end}", ends=("", ""))
