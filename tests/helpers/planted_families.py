"""A made-up corpus in which it is known who copied from whom: no word of it is anybody's.

Articles of about 2 kB in words that look German, as frequent as words are (Zipf). One in five is
a copy of another: shortened, reordered, reworded, printed otherwise, with another outlet's
furniture around it. What else recurs joins nothing: the outlets' notices, standing phrases, and
background that many articles on one subject repeat.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

COPIES = 0.2  # of all articles
OUTLETS = 12
LENGTH = 2_000  # characters of an article's own text
NAMES, WORDS = 4_000, 24_000
_ONSETS = "b br d dr f fl g gr h k kl kr l m n p pf pr r s sch schw sp st t tr v w z"
_VOWELS = "a e i o u ä ö ü au ei ie eu"
_CODAS = "- l n r s t m ng ck lt nd rt st tz ch"
_ENDINGS = "en er e ung lich ig keit isch el ern te tete"
_SMALL = (
    "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an"
    " werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum"
    " war haben nur oder aber vor zur bis mehr durch man sein wurde sei"
)


@dataclass(frozen=True, slots=True)
class Planted:
    """An article: its id, its text, and the id of the article that its family goes back to."""

    id: str
    text: str
    family: str


def planted_articles(count: int, seed: int = 1) -> list[Planted]:
    """Return a corpus of so many articles in no particular order; the same for the same seed."""
    return list(Press(random.Random(seed)).articles(count))


class Press:
    """Writes and copies articles, in which so many standing phrases recur."""

    def __init__(self, chance: random.Random, phrases: int = 150) -> None:
        self._chance = chance
        self._onsets, self._vowels = _ONSETS.split(), _VOWELS.split()
        self._codas = _CODAS.replace("-", " ").split(" ")
        self._endings = _ENDINGS.split()
        forms = list(dict.fromkeys(self._form() for _ in range(2 * WORDS)))[:WORDS]
        self._vocabulary = [*_SMALL.split(), *forms]
        self._weights = list(accumulate(1 / rank for rank in range(2, len(self._vocabulary) + 2)))
        self._names = [self._form().capitalize() for _ in range(NAMES)]
        self._outlets = [self._notices() for _ in range(OUTLETS)]
        self.phrases = [self.sentence(6, 12) for _ in range(phrases)]

    def articles(self, count: int) -> Iterator[Planted]:
        """Yield articles, the copies at random places among the others."""
        copies = int(count * COPIES)
        bodies = [self.body() for _ in range(count - copies)]
        self._repeat_background(bodies)
        whose = [*range(len(bodies)), *self._chance.choices(range(len(bodies)), k=copies)]
        texts = [self.printed(body) for body in bodies]
        texts += [self.printed(self._copy(bodies[one])) for one in whose[len(bodies) :]]
        order = list(range(count))
        self._chance.shuffle(order)
        for number in order:
            yield Planted(f"p{number:05}", texts[number], f"p{whose[number]:05}")

    def _form(self) -> str:
        pick = self._chance.choice
        syllables = "".join(
            pick(self._onsets) + pick(self._vowels) + pick(self._codas)
            for _ in range(self._chance.choice((1, 1, 1, 2, 2)))
        )
        return syllables + pick(self._endings)

    def sentence(self, least: int = 7, most: int = 28) -> str:
        """Return a sentence of so many words."""
        chance = self._chance
        count = chance.randint(least, most)
        words = chance.choices(self._vocabulary, cum_weights=self._weights, k=count)
        for at in range(count):
            luck = chance.random()
            if luck < 0.08:
                words[at] = chance.choice(self._names)
            elif luck < 0.1:
                words[at] = str(chance.randint(2, 2_030))
            elif luck < 0.25:
                words[at] = words[at].capitalize()
            elif luck < 0.32 and at < count - 1:
                words[at] += ","
        if chance.random() < 0.15:
            words[0], words[count // 2] = f"„{words[0].capitalize()}", f"{words[count // 2]}“"
        words[0] = words[0][:1].upper() + words[0][1:]
        return " ".join(words) + "."

    def body(self) -> list[str]:
        """Return the sentences of an article, with standing phrases in some of them."""
        sentences: list[str] = []
        length = self._chance.gauss(LENGTH, LENGTH / 5)
        while sum(map(len, sentences)) < max(length, LENGTH / 3):
            sentences.append(self.sentence())
        for _ in range(self._chance.choice((0, 0, 0, 1, 2))):
            at = self._chance.randint(1, len(sentences))
            sentences.insert(at, self._chance.choice(self.phrases))
        return sentences

    def _repeat_background(self, bodies: Sequence[list[str]]) -> None:
        """Have articles on one subject, each with news of its own, end in the same background."""
        for _ in range(max(len(bodies) // 100, 1)):
            background = [self.sentence() for _ in range(3)]
            told = self._chance.sample(
                range(len(bodies)), min(self._chance.randint(6, 20), len(bodies))
            )
            for number in told:
                bodies[number] += background

    def _notices(self) -> list[str]:
        return [self.sentence(4, 16) for _ in range(self._chance.randint(3, 7))]

    def printed(self, sentences: Sequence[str]) -> str:
        """Return a text in paragraphs, with an outlet's notices before, between and after."""
        chance = self._chance
        paragraphs = []
        at = 0
        while at < len(sentences):
            size = chance.randint(1, 4)
            paragraphs.append(" ".join(sentences[at : at + size]))
            at += size
        first, *others = chance.choice(self._outlets)
        paragraphs.insert(0, self.sentence(3, 8).rstrip("."))
        paragraphs.insert(0, first)
        paragraphs.insert(chance.randint(1, len(paragraphs)), others[0])
        return "\n\n".join([*paragraphs, *others[1:]])

    def _copy(self, sentences: Sequence[str]) -> list[str]:
        """Return what another outlet makes of an article: much of it, most of it otherwise."""
        chance = self._chance
        kept = list(sentences)
        if chance.random() < 0.7:
            size = max(5, int(len(kept) * chance.uniform(0.4, 0.9)))
            kept = [
                kept[at] for at in sorted(chance.sample(range(len(kept)), min(size, len(kept))))
            ]
        if chance.random() < 0.6:
            cut = chance.randint(1, len(kept) - 1)
            kept = kept[cut:] + kept[:cut]
        kept = [self.reword(each) if chance.random() < 0.4 else each for each in kept]
        kept = [self.shorten(each) if chance.random() < 0.15 else each for each in kept]
        for _ in range(chance.randint(0, 4)):
            kept.insert(chance.randint(0, len(kept)), self.sentence())
        if chance.random() < 0.5:
            kept = [
                each.replace("„", "»").replace("“", "«").replace(" der ", " der\u00a0")
                for each in kept
            ]
        return kept

    def reword(self, sentence: str) -> str:
        """Return a sentence with up to a fifth of its words replaced."""
        words = sentence.split(" ")
        for _ in range(max(1, int(len(words) * self._chance.uniform(0.03, 0.2)))):
            at = self._chance.randrange(len(words))
            words[at] = self._chance.choice(self._vocabulary)
        return " ".join(words)

    def shorten(self, sentence: str) -> str:
        """Return how a sentence begins: at least half of it."""
        words = sentence.rstrip(".").split(" ")
        return " ".join(words[: max(6, int(len(words) * self._chance.uniform(0.5, 0.9)))]) + "."
