"""A project that INCEpTION exported is read from its zip: documents, annotators and curation."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from goldspan.domain.annotator import GOLD, named_person
from goldspan.domain.exchange import ExchangeArticle, Refusal
from goldspan.formats.reading import ReadOptions
from goldspan.services.progress import Progress
from goldspan.services.transfer.import_sources import files_to_import, read_sources

SAMPLES = Path(__file__).parents[3] / "samples/inception"


def zipped(files: dict[str, bytes]) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return held.getvalue()


def test_whose_layer_it_is_is_found_in_zips_in_a_zip(scheme, tmp_path):
    folder = SAMPLES / "annotation/notiz.txt"
    nameless = (folder / "bert.xmi").read_bytes().replace(b'username="bert"', b"")
    files = {"notiz.xmi": nameless, "TypeSystem.xml": (folder / "TypeSystem.xml").read_bytes()}
    tsv = (SAMPLES / "annotation/bericht.txt/ada.tsv").read_bytes()
    project = {
        "annotation/bericht.txt/ada.tsv": tsv,
        "annotation/notiz.txt/carla.zip": zipped(files),
        "annotation/notiz.txt/INITIAL_CAS.zip": zipped(files),
        "curation/notiz.txt/CURATION_USER.zip": zipped(files),
    }
    (tmp_path / "project.zip").write_bytes(zipped(project))
    sources = files_to_import([tmp_path / "project.zip"], None)
    options = ReadOptions(scheme=scheme)
    items = [source.item for source in read_sources(sources, options, None, Progress())]
    found = {
        (item.name, item.owner.annotator if item.owner else None)
        for item in items
        if isinstance(item, ExchangeArticle)
    }
    assert found == {
        ("bericht", named_person("ada")),
        ("notiz", named_person("carla")),
        ("notiz", None),
        ("notiz", GOLD),
    }
    reasons = [item.reason for item in items if isinstance(item, Refusal)]
    assert all("left out" in reason for reason in reasons)  # none of a file, nor of a type system
