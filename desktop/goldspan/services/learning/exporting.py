"""Exports a trained pipeline as a package that pip installs, without a network."""

from __future__ import annotations

import base64
import hashlib
import json
import shutil
import zipfile
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

from goldspan.domain.errors import ExportError
from goldspan.domain.messages import message
from goldspan.services.learning.record import RECORD, Training
from goldspan.services.progress import Progress
from goldspan.services.transfer.export_folder import appearing_folder, check_replaceable

CARD = "README.md"
FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # the earliest that a zip file can say: equal bytes each time
_INIT = '''"""A spaCy pipeline, trained with Goldspan; README.md is its model card."""

from pathlib import Path

from spacy.util import get_model_meta, load_model_from_init_py

__version__ = get_model_meta(Path(__file__).parent)["version"]


def load(**overrides):
    """Load the pipeline."""
    return load_model_from_init_py(__file__, **overrides)
'''


def export_package(training: Training, out: Path, progress: Progress | None = None) -> Path:
    """Write a wheel and the model card into the new folder `out`; return the wheel.

    `pip install` of the wheel makes `spacy.load(training.name)` work where Goldspan is installed.
    Articles' names are not in it. Raises `ExportError` where the folder exists, the disk is full
    or the pipeline is not there any more.
    """
    progress = progress or Progress()
    if not (training.folder / "meta.json").is_file():
        raise ExportError(
            message("errors", "The pipeline {pipeline} is not on this machine any more."),
            kept=message("errors", "Nothing was written."),
            pipeline=training.name,
        )
    meta = json.loads((training.folder / "meta.json").read_text(encoding="utf-8"))
    with appearing_folder(out, replace_existing=False) as folder:
        wheel = folder / f"{training.name}-{meta['version']}-py3-none-any.whl"
        files = dict(_files(training, meta["version"], meta.get("spacy_version", "")))
        records = []
        with zipfile.ZipFile(wheel, "w", zipfile.ZIP_DEFLATED) as archive:
            for number, (name, content) in enumerate(files.items()):
                progress.report(number, len(files), name)
                archive.writestr(_entry(name), content)
                records.append(f"{name},{_digest(content)},{len(content)}")
            listed = f"{training.name}-{meta['version']}.dist-info/RECORD"
            lines = "\n".join([*records, f"{listed},,"]) + "\n"
            archive.writestr(_entry(listed), lines.encode())
        shutil.copyfile(training.folder / CARD, folder / CARD)
    return out / wheel.name


def require_new(out: Path) -> None:
    """Raise `ExportError` where nothing can be exported to a folder, because it exists."""
    if out.exists():
        check_replaceable(out, replace_existing=False)


def _files(training: Training, release: str, spacy_version: str) -> Iterator[tuple[str, bytes]]:
    """Yield what is in the wheel, by its path in it."""
    package = training.name
    inside = f"{package}/{package}-{release}"
    meta = (training.folder / "meta.json").read_bytes()
    card = (training.folder / CARD).read_bytes()
    yield f"{package}/__init__.py", _INIT.encode()
    yield f"{package}/meta.json", meta
    for file in sorted(path for path in training.folder.rglob("*") if path.is_file()):
        if file.name != RECORD:
            yield f"{inside}/{file.relative_to(training.folder).as_posix()}", file.read_bytes()
    about = f"{package}-{release}.dist-info"
    yield f"{about}/METADATA", _metadata(package, release, spacy_version).encode() + card
    yield (
        f"{about}/WHEEL",
        b"Wheel-Version: 1.0\nGenerator: goldspan\n"
        + (b"Root-Is-Purelib: true\nTag: py3-none-any\n"),
    )
    yield f"{about}/entry_points.txt", f"[spacy_models]\n{package} = {package}\n".encode()
    yield f"{about}/top_level.txt", f"{package}\n".encode()


def _metadata(package: str, release: str, spacy_version: str) -> str:
    return (
        "Metadata-Version: 2.1\n"
        f"Name: {package.replace('_', '-')}\n"
        f"Version: {release}\n"
        "Summary: A spaCy pipeline, trained with Goldspan on a project's gold\n"
        f"Requires-Dist: spacy{spacy_version}\n"
        f"Requires-Dist: goldspan>={version('goldspan')}\n"
        "Description-Content-Type: text/markdown\n\n"
    )


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, FIRST_DAY)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    return entry


def _digest(content: bytes) -> str:
    digest = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=")
    return f"sha256={digest.decode()}"
