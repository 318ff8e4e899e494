"""TimeML: reader and writer under one name."""

from __future__ import annotations

from collections.abc import Mapping

from goldspan.formats.timeml.reader import TimeMlReader
from goldspan.formats.timeml.writer import TimeMlWriter


class TimeMl(TimeMlReader, TimeMlWriter):
    """Reads and writes dates; all else is reported as lost."""

    name = "timeml"
    titles: Mapping[str, str] = {"en": "TimeML (dates)", "de": "TimeML (Datumsangaben)"}
