"""A package that is not installed is asked for, with the command that brings it."""

from __future__ import annotations

import pytest

from goldspan.domain.errors import ExportError, ImportRefusedError
from goldspan.formats.extras import extra_module, extra_module_for_writing


def test_what_is_there_is_imported() -> None:
    assert extra_module("json", "documents").__name__ == "json"
    assert extra_module_for_writing("json", "documents").__name__ == "json"


def test_what_is_missing_is_named_with_the_command() -> None:
    command = r'pip install "goldspan\[excel\]"'
    with pytest.raises(ImportRefusedError, match=f"Reading.*{command}"):
        extra_module("no_such_package", "excel")
    with pytest.raises(ExportError, match=f"Writing.*{command}"):
        extra_module_for_writing("no_such_package", "excel")
