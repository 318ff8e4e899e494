"""The questions of “Datasheets for Datasets” by section, in English and German."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any, Final

from goldspan import assets

LICENCE: Final = "distribution.licence"


class Asks(StrEnum):
    """Who answers a question."""

    PROJECT = "project"  # what the project knows is the answer; people may add to it
    BOTH = "both"  # the project knows a part, somebody has to say the rest
    PERSON = "person"
    REMARK = "remark"  # whether there is anything else to say: nobody has to


@dataclass(frozen=True, slots=True)
class Question:
    """A question: its key, which stays, its `text`, and what it asks `more` in detail."""

    key: str
    asks: Asks
    text: str
    more: str

    def is_open(self, answers: Mapping[str, str]) -> bool:
        """Return whether somebody still has to answer it."""
        waits = self.asks in (Asks.BOTH, Asks.PERSON)
        return waits and not answers.get(self.key, "").strip()


@dataclass(frozen=True, slots=True)
class Section:
    """A section of the datasheet."""

    key: str
    title: str
    questions: tuple[Question, ...]


@cache
def sections(language: str) -> tuple[Section, ...]:
    """Return all questions in this language, `en` or `de`."""
    path = assets.resource("datasheet", "questions.toml")
    read = tomllib.loads(path.read_text(encoding="utf-8"))
    return tuple(
        Section(
            table["key"],
            table["title"][language],
            tuple(_question(each, language) for each in table["question"]),
        )
        for table in read["section"]
    )


def questions(language: str) -> Iterator[Question]:
    """Yield the questions of all sections, in order."""
    for section in sections(language):
        yield from section.questions


def open_count(answers: Mapping[str, str]) -> int:
    """Return how many questions somebody still has to answer."""
    return sum(question.is_open(answers) for question in questions("en"))


def _question(table: Mapping[str, Any], language: str) -> Question:
    more = table.get("more", {}).get(language, "")
    return Question(table["key"], Asks(table["asks"]), table["text"][language], more)
