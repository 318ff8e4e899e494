"""The words of a release's documents in one language, and how it writes numbers and lists."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any, Final

from goldspan import assets
from goldspan.domain.messages import fill
from goldspan.domain.scheme import title

LANGUAGES: Final = ("en", "de")
_MANY: Final = "many"
_SAID: Final = "said"


class Phrases:
    """The phrases of a language: `de`, and English for any other."""

    def __init__(self, language: str) -> None:
        self.language = language if language in LANGUAGES else LANGUAGES[0]
        self._tables = _tables(self.language)

    def say(self, key: str, **details: object) -> str:
        """Return the phrase `<table>.<name>` with its places filled; numbers as written here."""
        table, name = key.split(".")
        written = {
            place: self.number(value) if isinstance(value, int) else value
            for place, value in details.items()
        }
        return fill(self._tables[table][name], written)

    def known(self, table: str, name: str) -> str:
        """Return a word of a table, or the name itself where there is none for it."""
        return str(self._tables[table].get(name, name))

    def said(self, reason: str) -> str:
        """Return a reason that is kept in English, in this language where it is known."""
        return self.known(_SAID, reason)

    def many(self, thing: str, count: int) -> str:
        """Return so many of a thing: “1 article”, “1,234 articles”."""
        one, more = self._tables[_MANY][thing]
        return fill(one if count == 1 else more, {"n": self.number(count)})

    def number(self, value: int) -> str:
        """Return a whole number with its thousands apart."""
        return f"{value:,}".replace(",", self.say("number.thousands"))

    def decimal(self, value: float) -> str:
        """Return a measure with two digits; 1.00 is perfect agreement alone."""
        cut = min(value, 0.99) if value < 1 else value
        return f"{cut:.2f}".replace(".", self.say("number.point"))

    def percent(self, share: float) -> str:
        """Return a share of 1 in whole per cent."""
        return self.say("number.percent", number=str(round(share * 100)))

    def listed(self, items: Iterable[str]) -> str:
        """Return “a, b and c”."""
        *first, last = [*items] or [""]
        if not first:
            return last
        return self.say("number.list").join(first) + self.say("number.and") + last

    def span(self, first: str, last: str) -> str:
        """Return “first to last”, or the one where both are the same."""
        return first if first == last else self.say("number.range", first=first, last=last)

    def title(self, titles: Mapping[str, str]) -> str:
        """Return a title of the scheme in this language, else in another."""
        return title(titles, self.language)


def keys(language: str) -> set[str]:
    """Return the phrases that a language has, but for reasons, which only some need."""
    tables = _tables(language)
    return {f"{table}.{name}" for table in tables if table != _SAID for name in tables[table]}


def coded(names: Iterable[str]) -> Sequence[str]:
    """Return names as Markdown has code: `ACTOR`."""
    return [f"`{name}`" for name in names]


@cache
def _tables(language: str) -> Mapping[str, Mapping[str, Any]]:
    path = assets.resource("datasheet", f"phrases.{language}.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))
