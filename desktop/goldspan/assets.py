"""Finds resources and seeds: in a wheel, in a checkout, and in a frozen bundle."""

from __future__ import annotations

import sys
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent


def data_root() -> Path:
    """Return the folder that holds `resources/` and `seeds/`.

    A wheel and a frozen bundle carry them in `goldspan/_data`, a checkout at its top.
    """
    bundle = getattr(sys, "_MEIPASS", None)
    candidates = [Path(bundle) / "goldspan" / "_data"] if bundle else []
    candidates += [PACKAGE / "_data", PACKAGE.parents[1]]
    for root in candidates:
        if (root / "resources").is_dir():
            return root
    raise FileNotFoundError(f"Goldspan's resources are missing; looked in {candidates}")


def resource(*parts: str) -> Path:
    """Return the path of a resource, for example `resource("schemes", "news.toml")`."""
    return data_root().joinpath("resources", *parts)


def seeds() -> Path:
    """Return the folder of the five seed articles, their metadata and their annotations."""
    return data_root() / "seeds"
