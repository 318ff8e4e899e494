"""Keeps the index of families: here, or in a process of its own that the window never waits for."""

from __future__ import annotations

import gc
import multiprocessing
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Any, Protocol

from goldspan.families.crossing import Crossings
from goldspan.families.index import FamilyIndex, Relative
from goldspan.families.sharing import SharedPassage
from goldspan.families.words import Range
from goldspan.services.families.guessing import FurnitureGuess

PATIENCE = 2.0  # seconds for the process to end by itself
Furniture = tuple[Range, ...]
Families = list[tuple[str, ...]]
Parts = Mapping[str, Sequence[str]]  # ids of articles, by part


@dataclass(frozen=True, slots=True)
class Entry:
    """An article to be compared; its furniture is guessed where it is None."""

    article: str
    text: str
    language: str
    furniture: Furniture | None


class Keeper(Protocol):
    """An index of families that several threads may ask."""

    def put(self, entries: Sequence[Entry]) -> list[Furniture]:
        """Add articles, or replace them; return what of each is not compared."""

    def drop(self, articles: Sequence[str]) -> None:
        """Take articles out."""

    def settle(self) -> tuple[set[str], Families]:
        """Return the articles it changed for since the last time, and all families."""

    def relatives(self, article: str) -> list[Relative]:
        """Return what an article shares with others; nothing where it is not there."""

    def passages(self, a: str, b: str) -> list[SharedPassage]:
        """Return the passages that two articles share; none where one is not there."""

    def crossings(self, parts: Parts, least_words: int) -> Crossings:
        """Return what articles of different parts share; those that are not there are left out."""

    def close(self) -> None:
        """End; nothing may be asked any more."""


class IndexHere:
    """The index in this process: for as many articles as are read in a moment."""

    def __init__(self) -> None:
        self._index = FamilyIndex()
        self._guess = FurnitureGuess()
        self._turn = threading.Lock()

    def put(self, entries: Sequence[Entry]) -> list[Furniture]:
        """Add articles, or replace them; return what of each is not compared.

        Others may ask in between.
        """
        used = []
        for entry in entries:
            furniture = entry.furniture
            if furniture is None:
                furniture = self._guess.ranges(entry.text, entry.language)
            with self._turn:
                self._index.put(entry.article, entry.text, furniture)
            used.append(furniture)
        return used

    def drop(self, articles: Sequence[str]) -> None:
        """Take articles out."""
        with self._turn:
            for article in articles:
                self._index.drop(article)

    def settle(self) -> tuple[set[str], Families]:
        """Return the articles it changed for since the last time, and all families."""
        with self._turn:
            return self._index.settle(), self._index.families()

    def relatives(self, article: str) -> list[Relative]:
        """Return what an article shares with others; nothing where it is not there."""
        with self._turn:
            return self._index.relatives(article) if article in self._index else []

    def passages(self, a: str, b: str) -> list[SharedPassage]:
        """Return the passages that two articles share; none where one is not there."""
        with self._turn:
            known = a in self._index and b in self._index
            return self._index.passages(a, b) if known else []

    def crossings(self, parts: Parts, least_words: int) -> Crossings:
        """Return what articles of different parts share; those that are not there are left out."""
        with self._turn:
            return self._index.crossings(parts, least_words)

    def close(self) -> None:
        """End."""


class IndexGoneError(Exception):
    """The process of the index has ended; what it knew has to be read again."""


class IndexApart:
    """The index in a process of its own. Raises `IndexGoneError` where that has ended."""

    def __init__(self) -> None:
        context = multiprocessing.get_context("spawn")
        self._connection: Connection[Any, Any]
        self._connection, theirs = context.Pipe()
        self._process = context.Process(
            target=serve, args=(theirs,), name="goldspan-families", daemon=True
        )
        self._process.start()
        theirs.close()
        self._turn = threading.Lock()

    def put(self, entries: Sequence[Entry]) -> list[Furniture]:
        """Add articles, or replace them; return what of each is not compared."""
        used: list[Furniture] = self._ask("put", entries)
        return used

    def drop(self, articles: Sequence[str]) -> None:
        """Take articles out."""
        self._ask("drop", articles)

    def settle(self) -> tuple[set[str], Families]:
        """Return the articles it changed for since the last time, and all families."""
        changed, families = self._ask("settle")
        return changed, families

    def relatives(self, article: str) -> list[Relative]:
        """Return what an article shares with others; nothing where it is not there."""
        found: list[Relative] = self._ask("relatives", article)
        return found

    def passages(self, a: str, b: str) -> list[SharedPassage]:
        """Return the passages that two articles share; none where one is not there."""
        found: list[SharedPassage] = self._ask("passages", a, b)
        return found

    def crossings(self, parts: Parts, least_words: int) -> Crossings:
        """Return what articles of different parts share; those that are not there are left out."""
        found: Crossings = self._ask("crossings", parts, least_words)
        return found

    def close(self) -> None:
        """End the process, at once where it is busy."""
        self._process.kill()
        self._process.join(PATIENCE)
        with self._turn:
            self._connection.close()
            self._process.close()

    def _ask(self, name: str, *arguments: object) -> Any:
        with self._turn:
            try:
                self._connection.send((name, arguments))
                return self._connection.recv()
            except (EOFError, OSError) as error:
                raise IndexGoneError from error


def serve(connection: Connection[Any, Any]) -> None:
    """Answer questions to an index until nobody asks any more; runs in the process of its own."""
    index = IndexHere()
    gc.disable()  # an index has no cycles, and looking for them takes a quarter of the time
    try:
        while True:
            name, arguments = connection.recv()
            connection.send(getattr(index, name)(*arguments))
    except (EOFError, OSError, KeyboardInterrupt):
        return
