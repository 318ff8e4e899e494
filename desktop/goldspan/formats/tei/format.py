"""TEI P5: reader and writer under one name."""

from __future__ import annotations

from collections.abc import Mapping

from goldspan.formats.tei.reader import TeiReader
from goldspan.formats.tei.writer import TeiWriter


class Tei(TeiReader, TeiWriter):
    """Reads and writes; nothing is lost on the way there and back."""

    name = "tei"
    titles: Mapping[str, str] = {"en": "TEI P5 with stand-off", "de": "TEI P5 mit Stand-off"}
