"""Seconds and memory to keep a release of 100 MB, and what changes that are made meanwhile wait.

Run by hand: `python tests/benchmarks/kept_release.py [rounds]`. Beside each round, the same bytes
are only hashed and compressed: keeping them cannot be quicker.
"""

from __future__ import annotations

import random
import resource
import statistics
import sys
import tempfile
import threading
import time
import zlib
from collections.abc import Iterator
from functools import partial
from hashlib import sha256
from itertools import count
from pathlib import Path

import orjson
from import_bulk import percentile

from goldspan.domain.change import ActionKind
from goldspan.domain.ids import new_id
from goldspan.services.project.session import ProjectSession
from goldspan.services.releases.freezing.keeping import Source, keep_release
from goldspan.services.releases.record.reading import ProjectRelease
from goldspan.store.kept_files import LEVEL, PIECE_BYTES
from goldspan.store.project import ProjectStore

sys.path.insert(0, str(Path(__file__).parents[1]))
from helpers.stored import ANNA, made, span_of, store_with_article

ARTICLES = 10_000
SPANS = 50  # in each
WORDS = [f"wort{number}" for number in range(30_000)]


def lines(seed: int) -> list[bytes]:
    """Return articles as lines of JSONL that compress about as news do."""
    chance = random.Random(seed)
    found = []
    for _ in range(ARTICLES // 10):
        text = " ".join(chance.choices(WORDS, k=300))
        spans = [
            {
                "id": f"s{number}",
                "label": "ACTOR",
                "start": number * 30,
                "end": number * 30 + 8,
                "quote": text[number * 30 : number * 30 + 8],
                "attrs": {"kind": "PERSON", "canonical": chance.choice(WORDS)},
            }
            for number in range(SPANS)
        ]
        record = {"id": f"{chance.getrandbits(128):032x}", "text": text, "spans": spans}
        found.append(orjson.dumps(record) + b"\n")
    return found


def repeated(some: list[bytes]) -> Iterator[bytes]:
    for number in range(10):
        for line in some:
            yield line.replace(b"wort1", b"w%04d" % number)


def bare(some: list[bytes]) -> float:
    began = time.perf_counter()
    digest, held = sha256(), bytearray()
    for line in repeated(some):
        held += line
        if len(held) >= PIECE_BYTES:
            digest.update(held)
            zlib.compress(held, LEVEL)
            held.clear()
    return time.perf_counter() - began


class Annotator(threading.Thread):
    """Labels one span after the other, and notes how long each took to be saved."""

    def __init__(self, session: ProjectSession) -> None:
        super().__init__()
        self._session = session
        self._enough = threading.Event()
        self.waits: list[float] = []

    def run(self) -> None:
        for number in count():
            span = span_of("Nato", f"LABEL{number}", id=new_id())
            began = time.perf_counter()
            self._session.commit(ActionKind.LABEL, made(span))
            self.waits.append((time.perf_counter() - began) * 1000)
            if self._enough.wait(0.02):
                return

    def stop(self) -> None:
        self._enough.set()
        self.join()


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    kept: list[float] = []
    ratios: list[float] = []
    read: list[float] = []
    waits: list[float] = []
    with tempfile.TemporaryDirectory() as name:
        path = Path(name, "p.goldspan")
        store_with_article(path).close()
        with ProjectSession(ProjectStore.open(path), ANNA) as session:
            before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
            size = 0
            for number in range(rounds):
                some = lines(number)
                alone = bare(some)
                began = time.perf_counter()
                files: dict[str, Source] = {
                    "facts.json": lambda: [b"{}"],
                    "jsonl/all.jsonl": partial(repeated, some),
                }
                release = keep_release(session, str(number), files)
                kept.append(time.perf_counter() - began)
                ratios.append(kept[-1] / alone)
                began = time.perf_counter()
                kept_release = ProjectRelease(session.store, release)
                size = sum(map(len, kept_release.open("jsonl/all.jsonl")))
                read.append(time.perf_counter() - began)
            grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
            annotator = Annotator(session)
            annotator.start()
            for number in range(rounds):
                some = lines(rounds + number)
                keep_release(session, "", {"jsonl/all.jsonl": partial(repeated, some)})
            annotator.stop()
            waits = annotator.waits
    middle = statistics.median
    print(
        f"{size / 1e6:.0f} MB kept in {middle(kept):.2f} s, read in {middle(read):.2f} s (medians)"
    )
    print(
        f"of hashing and compressing alone: {middle(ratios):.2f} times,"
        f" p95 {percentile(ratios):.2f}"
    )
    print(f"memory grown by {grown:.0f} MB")
    print(
        f"changes meanwhile: median {middle(waits):.1f} ms, p95 {percentile(waits):.1f} ms,",
        end=" ",
    )
    print(f"longest {max(waits):.0f} ms, of {len(waits)}")


if __name__ == "__main__":
    main()
