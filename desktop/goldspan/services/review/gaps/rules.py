"""Finds what the guidelines say about a difference: its section, and what there fits it best."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from goldspan.domain.scheme import Scheme
from goldspan.domain.words import form_of
from goldspan.services.guidelines import Guidelines

ABOUT_KEY: Final = 8.0  # a rule that begins with the attribute or link type in question
NAMES_KEY: Final = 4.0  # one that names it somewhere
ABOUT_EXTENT: Final = 3.0  # one on what a span takes in, where the boundary differs
EXAMPLE: Final = 5.0  # the words themselves are an example there
LIKE_EXAMPLE: Final = 3.0
WORD: Final = 1.0  # each word that is said there in whatever ending, up to so many
MOST_WORDS: Final = 3
SHORTEST: Final = 4  # letters of a word that tells anything
STEM: Final = 5  # letters at the beginning that make two words of these lengths alike
LIKE: Final = 85.0  # of 100
_ITEM = re.compile(r"^\s*(?:[-*+]|\d+[.)])\s+")
_CODE = re.compile(r"`([^`]+)`")
_MARKED = re.compile(r"\[([^\]]+)\]")
_BRACKETS = str.maketrans("", "", "[]")
_WORD = re.compile(r"[^\W\d_]+")
_EXTENT = re.compile(r"^(?:Span|Umfang)\b")


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: the number and the title of its section, and its own words as Markdown, on one line.

    `fits` says that its words are about the matter; else they are how the section begins.
    """

    section: int
    title: str
    text: str
    fits: bool


class Rules:
    """The rules of some guidelines, cut into bullets and paragraphs."""

    def __init__(self, guidelines: Guidelines, scheme: Scheme) -> None:
        self._guidelines = guidelines
        self._scheme = scheme
        self._pieces = [
            [_Piece.of(text) for text in pieces(section.body)] for section in guidelines.sections
        ]
        self._found: dict[tuple[str, tuple[str, ...], str, bool], Rule | None] = {}

    def rule(
        self, label: str, words: Sequence[str] = (), key: str = "", *, extent: bool = False
    ) -> Rule | None:
        """Return the rule on a label that fits best; None where there is no section on it.

        `words` are quotes, cues or edges that differ, `key` the attribute or link type that does,
        `extent` says that boundaries do.
        """
        asked = (label, tuple(words), key, extent)
        if asked not in self._found:
            self._found[asked] = self._find(label, words, key, extent=extent)
        return self._found[asked]

    def _find(self, label: str, words: Sequence[str], key: str, *, extent: bool) -> Rule | None:
        section = self._guidelines.of_label(self._scheme, label)
        if self._scheme.link(key) is not None:
            section = self._section_on(key, section)
        if section is None or not self._pieces[section]:
            return None
        wanted = _Wanted.of(words, key, extent=extent)
        first, *others = self._pieces[section]
        piece, best = first, first.score(wanted)
        for each in others:
            score = each.score(wanted)
            # Of two that fit alike, what the section begins with is the more general one.
            if score > best or (score == best > 0 and piece is first):
                piece, best = each, score
        title = self._guidelines.sections[section].title
        return Rule(section, title, piece.text, fits=best > 0)

    def _section_on(self, link: str, usual: int | None) -> int | None:
        """Return the section with a rule that begins with a link type, else the usual one."""
        for number, there in enumerate(self._pieces):
            if any(piece.about == link for piece in there):
                return number
        return usual


def pieces(markdown: str) -> Iterator[str]:
    """Yield the bullets and paragraphs of Markdown, each on one line and without its bullet."""
    lines: list[str] = []
    for line in [*markdown.split("\n"), ""]:
        item = _ITEM.match(line)
        if lines and (item or not line.strip()):
            yield " ".join(lines)
            lines = []
        words = line[item.end() :] if item else line
        if words.strip():
            lines.append(words.strip())


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What a rule is looked for by, folded."""

    words: tuple[str, ...]
    single: tuple[str, ...]
    key: str
    extent: bool

    @classmethod
    def of(cls, words: Sequence[str], key: str, *, extent: bool) -> _Wanted:
        folded = tuple(dict.fromkeys(form_of(each).casefold() for each in words if each.strip()))
        single = (word for each in folded for word in _WORD.findall(each))
        telling = tuple(dict.fromkeys(word for word in single if len(word) >= SHORTEST))
        return cls(folded, telling, key, extent)


@dataclass(frozen=True, slots=True)
class _Piece:
    """A bullet or a paragraph: what it begins with in backticks, its examples, its words."""

    text: str
    about: str
    examples: tuple[str, ...]
    words: frozenset[str]
    stems: frozenset[str]

    @classmethod
    def of(cls, text: str) -> _Piece:
        codes = _CODE.findall(text)
        head, colon, _ = text.partition(":")
        first = _CODE.search(head) if colon else None
        shown = [code.translate(_BRACKETS) for code in codes]
        shown += [marked for code in codes for marked in _MARKED.findall(code)]
        examples = tuple(form_of(each).casefold() for each in shown)
        words = frozenset(_WORD.findall(_CODE.sub(" ", text).casefold()))
        stems = frozenset(word[:STEM] for word in words if len(word) >= STEM)
        return cls(text, first[1] if first else "", examples, words, stems)

    def score(self, wanted: _Wanted) -> float:
        """Return how well it fits; 0 where nothing in it is about the matter."""
        found = 0.0
        if wanted.key and self.about == wanted.key:
            found += ABOUT_KEY
        elif wanted.key and wanted.key.casefold() in self.examples:
            found += NAMES_KEY
        if wanted.extent and _EXTENT.match(self.text):
            found += ABOUT_EXTENT
        found += max((self._example(each) for each in wanted.words), default=0.0)
        said = sum(word in self.words or word[:STEM] in self.stems for word in wanted.single)
        return found + WORD * min(MOST_WORDS, said)

    def _example(self, words: str) -> float:
        from rapidfuzz import fuzz, process

        best = 0.0
        for example in self.examples:
            if _holds(example, words) or _holds(words, example):
                short, long = sorted((len(example), len(words)))
                best = max(best, EXAMPLE + short / long)
        if best or len(words) < SHORTEST:
            return best
        near = process.extractOne(words, self.examples, scorer=fuzz.ratio, score_cutoff=LIKE)
        return LIKE_EXAMPLE if near is not None else best


def _holds(text: str, words: str) -> bool:
    """Say whether words of some length stand in a text as whole words."""
    if len(words) < SHORTEST or words not in text:
        return False
    return re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text) is not None
