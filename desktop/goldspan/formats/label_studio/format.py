"""Label Studio JSON: reader and writer under one name."""

from __future__ import annotations

from collections.abc import Mapping

from goldspan.formats.label_studio.reader import LabelStudioReader
from goldspan.formats.label_studio.writer import LabelStudioWriter


class LabelStudio(LabelStudioReader, LabelStudioWriter):
    """Reads and writes."""

    name = "label-studio"
    titles: Mapping[str, str] = {"en": "Label Studio", "de": "Label Studio"}
