"""UIMA CAS XMI: reader and writer under one name."""

from __future__ import annotations

from collections.abc import Mapping

from goldspan.formats.uima.reader import XmiReader
from goldspan.formats.uima.writer import XmiWriter


class XmiFormat(XmiReader, XmiWriter):
    """Reads what INCEpTION, WebAnno and DKPro write, and writes what they import."""

    name = "xmi"
    titles: Mapping[str, str] = {
        "en": "UIMA CAS XMI (INCEpTION)",
        "de": "UIMA CAS XMI (INCEpTION)",
    }
