"""Guesses what of a text is furniture where nobody has said so: by the rules that ship."""

from __future__ import annotations

from goldspan import assets
from goldspan.families.words import Range
from goldspan.prefill.furniture.finder import (
    WEIGHTS,
    FurnitureRules,
    find_furniture,
    make_rules,
)
from goldspan.prefill.tables import TABLES

LANGUAGE = "de"  # of articles that name none


class FurnitureGuess:
    """The rules of the shipped pipelines, read when first needed. No spaCy."""

    def __init__(self) -> None:
        self._rules: dict[str, FurnitureRules | None] = {}

    def ranges(self, text: str, language: str) -> tuple[Range, ...]:
        """Return what looks like furniture; nothing in languages that nobody has rules for."""
        language = language or LANGUAGE
        if language not in self._rules:
            self._rules[language] = _read(language)
        rules = self._rules[language]
        if rules is None:
            return ()
        return tuple((block.start, block.end) for block in find_furniture(text, rules))


def _read(language: str) -> FurnitureRules | None:
    folder = assets.resource("pipelines", f"goldspan-{language}", "goldspan_furniture")
    if not folder.is_dir():
        return None
    files = (folder / name for name in (TABLES, WEIGHTS))
    return make_rules({file.name: file.read_text("utf-8") for file in files if file.is_file()})
