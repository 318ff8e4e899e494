"""Writes `losses.json`: a line for each thing that a format could not carry."""

from __future__ import annotations

from collections.abc import Sequence

import orjson

from goldspan.domain.losses import Loss
from goldspan.formats.output import Output
from goldspan.services.progress import Progress
from goldspan.services.transfer.export_folder import LOSSES

_AT_ONCE = 1_000


def write_losses(output: Output, losses: Sequence[Loss], progress: Progress) -> None:
    """Write the losses, some at a time, so that there is never a second copy of them all."""
    with output.file(LOSSES) as file:
        file.write(b'{"losses": [')
        for begin in range(0, len(losses), _AT_ONCE):
            progress.check()
            part = losses[begin : begin + _AT_ONCE]
            lines = b",\n".join(orjson.dumps(loss.record()) for loss in part)
            file.write((b",\n" if begin else b"\n") + lines)
        file.write(b"\n]}\n" if losses else b"]}\n")
