"""Looking for inconsistencies in 1,000 articles with 50,000 spans: how long, and how much memory.

The articles are made of words of the seeds; four in five stand alone, one in five is a copy of the
one before with its paragraphs in another order. One span in fifty was forgotten, one in fifty has
another kind. Prints seconds and counts; goal: a few seconds.

    python tests/benchmarks/consistency.py [--articles 1000] [--spans 50]
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import tempfile
import time
from collections import Counter
from pathlib import Path

from goldspan.assets import seeds
from goldspan.domain.annotator import named_person
from goldspan.services.consistency.agreeing import preview
from goldspan.services.consistency.decided import Source
from goldspan.services.consistency.family_copies import FamilyCopies
from goldspan.services.consistency.keeping import Consistency
from goldspan.services.families.project_families import ProjectFamilies
from goldspan.services.progress import Progress
from goldspan.services.project.projects import create_project
from goldspan.services.transfer.importing import run_import

COPIES = 5  # one in so many articles is a copy
FORGOTTEN, OTHER_KIND = 0.02, 0.02
KINDS = ("PERSON", "STATE", "ORGANISATION")
SENTENCE = 14  # words
Marked = tuple[str, int, int, dict[str, str]]
Paragraph = tuple[str, list[Marked]]


class Writer:
    """Writes articles of random words of the seeds with names, dates and claims in them."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        texts = [path.read_text(encoding="utf-8") for path in sorted(seeds().glob("*.txt"))]
        self._words = sorted({word for text in texts for word in text.split() if word.islower()})
        parts = [chance.choice("BDFGKLMNRST") + chance.choice("aeiou") for _ in range(40)]
        names = {f"{a}{b.lower()}{c.lower()}n" for a in parts for b in parts[:5] for c in parts[:5]}
        self._actors = [(name, chance.choice(KINDS)) for name in sorted(names)]
        self._before: list[Paragraph] = []

    def record(self, number: int, spans: int) -> dict[str, object]:
        """Return one article as a line of a Goldspan file."""
        if number % COPIES == 0 and self._before:
            paragraphs = self._chance.sample(self._before, len(self._before))
        else:
            paragraphs = []
            while sum(len(marks) for _, marks in paragraphs) < spans:
                paragraphs.append(self._paragraph())
            self._before = paragraphs
        text, marked = f"Artikel {number}\n", []
        for words, marks in paragraphs:
            for label, start, end, attrs in marks:
                if self._chance.random() < FORGOTTEN:
                    continue
                own = dict(attrs)
                if "kind" in own and self._chance.random() < OTHER_KIND:
                    own["kind"] = self._chance.choice(KINDS)
                place = {"start": start + len(text), "end": end + len(text)}
                quote = words[start:end]
                marked.append(
                    {"id": f"s{len(marked)}", "label": label, "quote": quote, "attrs": own} | place
                )
            text += words + "\n"
        return {
            "id": f"a{number}",
            "text": text,
            "language": "de",
            "document_time": f"2022-01-{1 + number % 28:02}",
            "spans": marked,
            "links": [],
        }

    def _paragraph(self) -> Paragraph:
        """Return three sentences with a name, a date and a claim each."""
        text, marks = "", []
        for _ in range(3):
            name, kind = self._chance.choice(self._actors)
            start = len(text)
            text += name
            marks.append(("ACTOR", start, len(text), {"kind": kind, "canonical": name}))
            text += " sagte "
            marks.append(
                ("DATE", len(text), len(text) + 7, {"type": "DATE", "value": "2022-01-01"})
            )
            text += "gestern, "
            start = len(text)
            text += "dass " + " ".join(self._chance.choices(self._words, k=SENTENCE))
            marks.append(("CLAIM", start, len(text), {"mode": "INDIRECT"}))
            text += ". "
        return text, marks


def main() -> None:
    """Build the project, look once from nothing and once after a change, preview the largest."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--spans", type=int, default=50)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "articles.jsonl"
        writer = Writer(random.Random(7))
        with source.open("w", encoding="utf-8") as file:
            for number in range(arguments.articles):
                made = writer.record(number, arguments.spans)
                file.write(json.dumps(made, ensure_ascii=False) + "\n")
        ada = named_person("Ada")
        with create_project(Path(folder) / "p.goldspan", "p", ada) as session:
            report = run_import(session, [source], layer=ada)
            session.flush()
            print(f"{len(report.imported)} articles, {report.spans} spans")
            began = time.perf_counter()
            families = ProjectFamilies(session)
            families.build()
            print(f"families          {time.perf_counter() - began:6.2f} s (not part of it)")
            consistency = Consistency(session, FamilyCopies(families))
            for name in ("first look", "look again"):
                began, worked = time.perf_counter(), time.process_time()
                looked = consistency.look(Source.OWN, Progress())
                spent = time.process_time() - worked
                print(f"{name:17} {time.perf_counter() - began:6.2f} s, {spent:.2f} s of work")
            kinds = Counter(finding.kind.value for finding in looked.findings)
            print(f"{len(looked.findings)} findings: {dict(kinds)}")
            largest = max(looked.findings, key=lambda each: len(each.doubted))
            began = time.perf_counter()
            places = len(preview(session, largest, largest.variants[0], Progress()))
            print(f"preview of {places:6} {time.perf_counter() - began:6.2f} s")
            families.close()
    print(f"memory            {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:6.0f} MB")


if __name__ == "__main__":
    main()
