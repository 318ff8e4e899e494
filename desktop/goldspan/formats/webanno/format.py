"""WebAnno TSV 3.3: reader and writer under one name."""

from __future__ import annotations

from collections.abc import Mapping

from goldspan.formats.webanno.reader import WebAnnoReader
from goldspan.formats.webanno.writer import WebAnnoWriter


class WebAnnoFormat(WebAnnoReader, WebAnnoWriter):
    """What WebAnno and INCEpTION read and write as a table."""

    name = "webanno"
    titles: Mapping[str, str] = {
        "en": "WebAnno TSV 3.3 (INCEpTION)",
        "de": "WebAnno TSV 3.3 (INCEpTION)",
    }
