"""Writes `losses.json`: a line for each thing that a format could not carry."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import islice

import orjson

from goldspan.domain.losses import Loss
from goldspan.formats.output import Output
from goldspan.services.progress import Progress
from goldspan.services.transfer.export_folder import LOSSES

_AT_ONCE = 1_000


def write_losses(output: Output, losses: Sequence[Loss], progress: Progress) -> None:
    """Write the losses, some at a time, so that there is never a second copy of them all."""
    write_loss_records(output, (loss.record() for loss in losses), progress)


def write_loss_records(
    output: Output, records: Iterable[Mapping[str, object]], progress: Progress
) -> None:
    """Write losses that are records already, some at a time."""
    rest = iter(records)
    with output.file(LOSSES) as file:
        file.write(b'{"losses": [')
        begun = False
        while part := list(islice(rest, _AT_ONCE)):
            progress.check()
            file.write((b",\n" if begun else b"\n") + b",\n".join(map(orjson.dumps, part)))
            begun = True
        file.write(b"\n]}\n" if begun else b"]}\n")
