"""Two files of one project that people go on in apart."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from helpers.diverged import Pair, two_files


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[Pair]:
    with two_files(tmp_path) as opened:
        yield opened
