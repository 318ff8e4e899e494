"""A made-up project of 40 articles in 12 families, with two people's work and some gold.

Each family is one report and what other outlets made of it: most of its sentences, one of their
own, their notice below. Nothing is shared between families. No word of it is anybody's.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any

from goldspan.domain.annotator import GOLD, Annotator, AnnotatorKind
from goldspan.domain.ids import derived_id
from goldspan.services.project.projects import create_project
from goldspan.services.transfer.importing import run_import

LEA = Annotator(derived_id("test", "lea"), AnnotatorKind.PERSON, "Lea")
ANNA = Annotator(derived_id("test", "anna"), AnnotatorKind.PERSON, "Anna")
BEN = Annotator(derived_id("test", "ben"), AnnotatorKind.PERSON, "Ben")
SIZES = (8, 6, 5, 4, 3, 3, 2, 2, 2, 2, 2, 1)  # articles by family: 40 in 12
ADJUDICATED = 12  # the first articles, which both have done, have a reviewer's gold
UNDECIDED = 2  # then come some that both have done and nobody has decided: they have no gold
_ONSETS = (*"bdfghklmnprstwz", "br", "dr", "gr", "kl", "st", "tr")
_VOWELS = ["a", "e", "i", "o", "u", "au", "ei"]
_CODAS = ["", "l", "n", "r", "s", "t", "m"]
_OUTLETS = ("Küstenpost", "Hallener Bote", "Der Morgen", "Wochenruf")
_TEMPLATES = (
    ("{actor} aus {place} sagte am {date}, {claim}.", "{a} {b} {c} habe {d} {e}"),
    ("Nach Angaben von {actor} aus {place} {claim}.", "werde {a} am {date} {b} {c} {d}"),
    ("Am {date} teilte {actor} in {place} mit, {claim}.", "{a} und {b} seien {c} bei {d}"),
    ("{actor} bestätigte am {date} in {place}, dass {claim}.", "{a} {b} gegen {c} {d} {e}"),
)


@dataclass(slots=True)
class _Text:
    """A text that grows, with the spans in it."""

    text: str = ""
    spans: list[dict[str, Any]] = field(default_factory=list)

    def add(self, words: str, label: str = "", **attrs: str) -> None:
        if label:
            place = {"start": len(self.text), "end": len(self.text) + len(words)}
            name = f"s{len(self.spans) + 1}"
            self.spans.append({"id": name, "label": label, **place, "quote": words, "attrs": attrs})
        self.text += words


def family_project(path: Path, *, sizes: Sequence[int] = SIZES, seed: int = 8) -> Path:
    """Make the project, which Lea began, and return its path; its articles are `f01-1`, ….

    Anna has done all articles, Ben those that gold decided, and some more that have no gold; in
    one of seven spans Ben is of another mind. What nobody adjudicated is gold by Anna alone.
    """
    source = path.with_suffix(".jsonl")
    records = list(_records(sizes, random.Random(seed)))
    lines = [json.dumps(record, ensure_ascii=False) for record in records]
    source.write_text("\n".join(lines) + "\n", encoding="utf-8")
    with create_project(path, "Häfen", LEA, window_lock=False) as session:
        report = run_import(session, [source])
        assert not report.refusals
    return path


def family_of(name: str) -> str:
    """Return the family of an article by its name."""
    return name.split("-", maxsplit=1)[0]


def _records(sizes: Sequence[int], chance: random.Random) -> Iterator[dict[str, Any]]:
    words = _words(chance)
    number = 0
    for family, size in enumerate(sizes, start=1):
        report = [_sentence(chance, words) for _ in range(7)]
        for copy in range(1, size + 1):
            yield from _layers(f"f{family:02}-{copy}", number, _copied(report, chance, words))
            number += 1


def _copied(
    report: Sequence[Sequence[tuple[str, ...]]], chance: random.Random, words: Iterator[str]
) -> _Text:
    """Return what an outlet makes of a report."""
    kept = sorted(chance.sample(range(len(report)), 5))
    made = _Text()
    for sentence in [*(report[at] for at in kept), _sentence(chance, words)]:
        begin = 0
        for kind, piece, *attrs in sentence:
            if kind == "claim":
                begin = len(made.text)
            elif kind == "claimed":
                quote = made.text[begin:]
                made.spans.append(
                    {
                        "id": f"s{len(made.spans) + 1}",
                        "label": "CLAIM",
                        "start": begin,
                        "end": begin + len(quote),
                        "quote": quote,
                        "attrs": {"mode": "REPORTED"},
                    }
                )
            elif kind == "ACTOR":
                made.add(piece, "ACTOR", canonical=piece, kind="PERSON")
            elif kind == "DATE":
                made.add(piece, "DATE", type="DATE", value=attrs[0])
            else:
                made.add(piece)
        made.add("\n\n")
    made.add(f"Lesen Sie auch: {next(words)} {next(words)}", "FURNITURE")
    return made


def _sentence(chance: random.Random, words: Iterator[str]) -> list[tuple[str, ...]]:
    """Return the pieces of a sentence: what each is, its words, and the value of a date."""
    outer, inner = chance.choice(_TEMPLATES)
    day, month = chance.randint(1, 28), chance.randint(1, 12)
    date = ("DATE", f"{day}. {_MONTHS[month - 1]}", f"2022-{month:02}-{day:02}")
    pieces: list[tuple[str, ...]] = []
    for part in _pieces(outer.replace("{claim}", "{claim}" + inner + "{claimed}")):
        match part:
            case "{actor}":
                pieces.append(("ACTOR", f"{next(words).title()} {next(words).title()}"))
            case "{date}":
                pieces.append(date)
            case "{claim}" | "{claimed}":
                pieces.append((part.strip("{}"), ""))
            case _ if part.startswith("{"):
                pieces.append(("", next(words).title()))
            case _:
                pieces.append(("", part))
    return pieces


def _pieces(template: str) -> list[str]:
    return [each for each in template.replace("{", "\0{").replace("}", "}\0").split("\0") if each]


def _layers(name: str, number: int, made: _Text) -> Iterator[dict[str, Any]]:
    """Yield a record for each who worked on an article."""
    said = {
        "id": name,
        "title": f"Bericht {name}",
        "outlet": _OUTLETS[number % len(_OUTLETS)],
        "language": "de",
        "document_time": f"2022-{number // 4 + 1:02}-{number % 28 + 1:02}",
        "text": made.text,
    }
    both = number < ADJUDICATED + UNDECIDED
    yield {**said, "layer": _layer(ANNA), "spans": made.spans}
    if both:
        own = [span for at, span in enumerate(made.spans) if at % 7 != 3]
        yield {**said, "layer": _layer(BEN), "spans": own}
    if number < ADJUDICATED:
        yield {**said, "layer": {**_layer(GOLD), "adjudicated": True}, "spans": made.spans}


def _layer(annotator: Annotator) -> dict[str, Any]:
    return {
        "annotator": annotator.id,
        "kind": annotator.kind,
        "name": annotator.name,
        "state": "done",
    }


def _words(chance: random.Random) -> Iterator[str]:
    """Yield words, each only once."""
    seen: set[str] = set()
    for _ in count():
        parts = [chance.choice(_ONSETS) + chance.choice(_VOWELS) for _ in range(3)]
        word = "".join(parts) + chance.choice(_CODAS)
        if word not in seen:
            seen.add(word)
            yield word


_MONTHS = (
    *("Januar", "Februar", "März", "April", "Mai", "Juni"),
    *("Juli", "August", "September", "Oktober", "November", "Dezember"),
)
