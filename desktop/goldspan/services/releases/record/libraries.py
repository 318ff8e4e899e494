"""Which packages write a format, and in which versions: others may write other bytes."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping
from importlib.metadata import PackageNotFoundError, entry_points, version
from typing import Final

from goldspan.formats.registry import GROUP

_ALWAYS: Final = ("goldspan", "orjson", "pydantic")
_WRITE: Final[Mapping[str, tuple[str, ...]]] = {
    "docbin": ("numpy", "spacy", "srsly", "thinc"),
    "parquet": ("pyarrow",),
    "tei": ("lxml",),
    "xmi": ("dkpro-cassis", "lxml"),
}
_ZIPPED: Final = frozenset({"docbin", "excel", "parquet"})


def libraries(formats: Iterable[str]) -> dict[str, str]:
    """Return the versions of what writes these formats, by package; plug-ins are among them."""
    wanted = set(formats)
    packages = {*_ALWAYS, *(package for name in wanted for package in _WRITE.get(name, ()))}
    for point in entry_points(group=GROUP):
        if point.name in wanted and point.dist is not None:
            packages.add(point.dist.name)
    found = {package: _version(package) for package in sorted(packages)}
    if wanted & _ZIPPED:
        found["zlib"] = zlib.ZLIB_RUNTIME_VERSION
    return found


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""
