"""A made-up corpus of three files in which it is known what leaked: no word of it is anybody's.

Leaks are articles copied whole, shortened, reordered or reworded, and single passages, copied or
reworded, in articles that have nothing else in common. What else recurs is none: notices of the
outlets, standing phrases, an agency's line, one sentence that everybody quotes, background that
articles on one subject repeat, reports that differ in their figures, and copies within a file.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from helpers.planted_families import Press

LEAKING = 0.12  # of all articles, at the end of a leak
WITHIN = 0.02  # of all articles, copied within their file
FILES = {"train": 0.7, "dev": 0.1, "test": 0.2}
QUOTED, AGENCY, FIGURES = 0.05, 0.1, 0.05  # of all articles
BACKGROUND = 8  # articles that have the same


@dataclass(frozen=True, slots=True)
class PlantedArticle:
    """An article of a file."""

    id: str
    file: str
    text: str


@dataclass(frozen=True, slots=True)
class PlantedLeak:
    """Two articles of different files, and the passages as they stand in each."""

    kind: str
    a: str
    b: str
    passages: tuple[tuple[str, str], ...]


@dataclass(slots=True)
class PlantedCorpus:
    """Articles in no particular order, and every leak there is between two files."""

    articles: list[PlantedArticle] = field(default_factory=list)
    leaks: list[PlantedLeak] = field(default_factory=list)


def planted_leaks(count: int, seed: int = 1) -> PlantedCorpus:
    """Return a corpus of so many articles; the same for the same seed."""
    return _Planting(random.Random(seed), count).corpus()


class _Planting:
    """Writes articles, then lets passages of them leak."""

    def __init__(self, chance: random.Random, count: int) -> None:
        self._chance = chance
        self._press = press = Press(chance, phrases=max(count // 60, 2))
        names, shares = list(FILES), list(FILES.values())
        self._files = chance.choices(names, shares, k=count)
        self._bodies = [
            [one for one in press.body() if one not in press.phrases] for _ in range(count)
        ]
        self._kinds: dict[str, Callable[[Sequence[str]], list[tuple[str, str]]]] = {
            "whole": lambda said: [(each, each) for each in said],
            "shortened": self._shortened,
            "reordered": self._reordered,
            "reworded": lambda said: [(each, press.reword(each)) for each in said],
            "one passage": lambda said: [(each, each) for each in chance.sample(said, 1)],
            "one passage reworded": lambda said: [
                (each, press.reword(each)) for each in chance.sample(said, 1)
            ],
            "one passage shortened": lambda said: [
                (each, press.shorten(each)) for each in chance.sample(_long(said), 1)
            ],
        }

    def corpus(self) -> PlantedCorpus:
        """Return the corpus."""
        chance, count = self._chance, len(self._bodies)
        order = list(range(count))
        chance.shuffle(order)
        made = PlantedCorpus()
        kinds = list(self._kinds)
        planned = [(order.pop(), order.pop()) for _ in range(int(count * LEAKING / 2))]
        own = [list(body) for body in self._bodies]
        for number, (one, other) in enumerate(planned):
            if self._files[one] == self._files[other]:
                self._files[other] = "test" if self._files[one] != "test" else "train"
            made.leaks.append(self._leak(kinds[number % len(kinds)], one, other, own[one]))
        for _ in range(int(count * WITHIN)):
            one, other = order.pop(), order.pop()
            self._files[other] = self._files[one]
            self._bodies[other] = list(self._bodies[one])
        self._recur(range(count))
        made.articles = [
            PlantedArticle(_name(number), self._files[number], self._press.printed(body))
            for number, body in enumerate(self._bodies)
        ]
        chance.shuffle(made.articles)
        return made

    def _leak(self, kind: str, one: int, other: int, said: Sequence[str]) -> PlantedLeak:
        passages = self._kinds[kind](said)
        leaked = [b for _, b in passages]
        if kind.startswith("one"):
            at = self._chance.randint(0, len(self._bodies[other]))
            self._bodies[other][at:at] = leaked
        else:
            self._bodies[other] = leaked
        return PlantedLeak(kind, _name(one), _name(other), tuple(passages))

    def _shortened(self, said: Sequence[str]) -> list[tuple[str, str]]:
        kept = sorted(self._chance.sample(range(len(said)), max(3, len(said) // 2)))
        return [(said[at], self._press.shorten(said[at])) for at in kept]

    def _reordered(self, said: Sequence[str]) -> list[tuple[str, str]]:
        shuffled = list(said)
        self._chance.shuffle(shuffled)
        return [(each, each) for each in shuffled]

    def _recur(self, numbers: Sequence[int]) -> None:
        """Put into many articles what recurs everywhere and is no leak."""
        chance, press = self._chance, self._press
        quoted, agency = press.sentence(10, 14), press.sentence(7, 9)
        for number in numbers:
            for sentence in chance.sample(press.phrases, chance.choice((0, 0, 0, 1, 2))):
                self._insert(number, sentence)
        for sentence, share in ((quoted, QUOTED), (agency, AGENCY)):
            for number in chance.sample(numbers, max(int(len(numbers) * share), 12)):
                self._insert(number, sentence)
        for _ in range(max(len(numbers) // 200, 1)):
            background = [press.sentence() for _ in range(2)]
            for number in chance.sample(numbers, BACKGROUND):
                self._bodies[number] += background
        before, between, after = (press.sentence(4, 4).rstrip(".") for _ in range(3))
        for number in chance.sample(numbers, max(int(len(numbers) * FIGURES), 12)):
            low, high = chance.randint(2, 900), chance.randint(2, 90_000)
            self._insert(number, f"{before} {low} {between} {high} {after}.")

    def _insert(self, number: int, sentence: str) -> None:
        body = self._bodies[number]
        body.insert(self._chance.randint(0, len(body)), sentence)


def _long(said: Sequence[str]) -> list[str]:
    return [each for each in said if len(each.split()) >= 12]


def _name(number: int) -> str:
    return f"p{number:05}"
