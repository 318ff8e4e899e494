"""Labels of files that the scheme does not have."""

from __future__ import annotations

from pathlib import Path

from goldspan.domain.errors import ImportRefusedError
from goldspan.domain.exchange import ForeignLabel, Refusal
from goldspan.domain.messages import message
from goldspan.formats.reading import refusal


def unknown_label(foreign: ForeignLabel) -> Refusal:
    """Return the refusal of the spans of a label that nobody has said the meaning of."""
    error = ImportRefusedError(
        message("errors", "The scheme has no label “{name}”; spans left out: {count}."),
        name=foreign.label,
        count=foreign.count,
    )
    return refusal(Path(foreign.file), error, foreign.line, spans=True)
