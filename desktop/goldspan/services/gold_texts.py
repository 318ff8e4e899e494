"""The texts of a Goldspan JSONL file that something was measured on, to read what was wrong."""

from __future__ import annotations

from pathlib import Path

from goldspan.domain.errors import GoldspanError
from goldspan.domain.exchange import Refusal
from goldspan.domain.messages import message
from goldspan.formats.gold import read_gold
from goldspan.services.schemes import default_scheme


def text_of(path: Path, article: str) -> str:
    """Return the text of an article of the file, as an evaluation of it names the article.

    Raises `GoldspanError` where the file or the article is not there any more.
    """
    for item in read_gold(path, default_scheme()):
        if not isinstance(item, Refusal) and item.name == article:
            return item.text
    raise GoldspanError(
        message("errors", "“{file}” has no article “{article}” any more."),
        todo=message("errors", "Measure on it again."),
        file=path.name,
        article=article,
    )
