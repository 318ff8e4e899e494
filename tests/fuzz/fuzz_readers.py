"""Feeds readers of formats with valid files that were changed: nothing but a refusal may come.

    .venv/bin/python tests/fuzz/fuzz_readers.py --minutes 5 [--format NAME …] [--seed N]
    .venv/bin/python tests/fuzz/fuzz_readers.py --format NAME --only SEED

Each input is made of a number, so that `--only` makes the same again. What is found is kept in a
folder (`--findings`), with the files as they were read.
"""

from __future__ import annotations

import argparse
import faulthandler
import json
import logging
import os
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import time
import traceback
import warnings
from dataclasses import dataclass
from math import isfinite
from pathlib import Path

from cases import Case, cases
from mutations import mutated

from goldspan.domain.errors import ImportRefusedError
from goldspan.domain.exchange import (
    ExchangeArticle,
    ForeignLabel,
    LabelMeaning,
    Note,
    Refusal,
)
from goldspan.domain.scheme import IGNORED, Scheme
from goldspan.formats.jsonl_writer import article_record
from goldspan.formats.reading import (
    GatheringReader,
    Reader,
    ReadOptions,
    RecognisingReader,
)
from goldspan.formats.registry import readers
from goldspan.services.schemes import default_scheme
from goldspan.text.normalise import normalise

SECONDS_PER_INPUT = 60
GIBIBYTE = 1 << 30
MEMORY = 4 * GIBIBYTE
_HEAD = 64 * 1024


def main() -> int:
    """Fuzz the readers one after the other; return how many different findings there are."""
    arguments = _arguments()
    if arguments.worker:
        return _work(arguments)
    if arguments.only is not None:
        return _again(arguments)
    names = arguments.format or list(readers())
    found = sum(_fuzz(name, arguments) for name in names)
    return min(found, 1)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=1.0, help="CPU minutes for each reader")
    parser.add_argument("--format", nargs="*", default=[])
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument("--only", type=int)
    parser.add_argument("--findings", type=Path, default=Path(tempfile.gettempdir()) / "findings")
    parser.add_argument("--worker", action="store_true", help=argparse.SUPPRESS)
    return parser.parse_args()


def _fuzz(name: str, arguments: argparse.Namespace) -> int:
    """Let processes fuzz one reader until the time is over; a process that dies is a finding."""
    seed, spent, inputs, whole, found = arguments.seed, 0.0, 0, 0, set[str]()
    while spent < arguments.minutes * 60:
        with tempfile.TemporaryDirectory() as folder:
            state = Path(folder) / "state.json"
            command = [sys.executable, __file__, "--worker", "--format", name, "--seed", str(seed)]
            command += ["--minutes", str(arguments.minutes - spent / 60)]
            environment = {**os.environ, "GOLDSPAN_FUZZ_STATE": str(state), "OMP_NUM_THREADS": "1"}
            environment["GOLDSPAN_FUZZ_FINDINGS"] = str(arguments.findings)
            done = subprocess.run(
                command, env=environment, cwd=folder, capture_output=True, text=True, check=False
            )
            if not state.exists():
                print(done.stderr)
                return 1
            said = json.loads(state.read_text(encoding="utf-8"))
            spent, inputs = spent + said["cpu"], inputs + said["inputs"]
            whole, found = whole + said["whole"], found | set(said["found"])
            if done.returncode:
                dead = f"{name}-{said['seed']}-died"
                found.add(dead)
                kept = arguments.findings / dead
                shutil.copytree(Path(folder) / "input", kept, dirs_exist_ok=True)
                (kept / "why.txt").write_text(done.stderr[-20_000:], encoding="utf-8")
                print(f"{name}: process died with {done.returncode}, kept in {kept}")
            seed = said["seed"] + 1
    for each in sorted(found):
        print(f"  {each}")
    print(
        f"{name}: {spent / 60:.1f} CPU minutes, {inputs} inputs ({whole} of them with articles),"
        f" {len(found)} findings;"
        f" seeds {arguments.seed} to {seed - 1}",
        flush=True,
    )
    return len(found)


def _work(arguments: argparse.Namespace) -> int:
    """Fuzz in this process, in the folder it is in; what it is at stands in a file."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    [name] = arguments.format
    reader, known = readers()[name], cases(name)
    state = Path(os.environ["GOLDSPAN_FUZZ_STATE"])
    findings = Path(os.environ["GOLDSPAN_FUZZ_FINDINGS"])
    found: set[str] = set()
    begun, seed, inputs, whole = time.process_time(), arguments.seed, 0, 0
    while (spent := time.process_time() - begun) < arguments.minutes * 60:
        said = {
            "seed": seed,
            "cpu": spent,
            "inputs": inputs,
            "whole": whole,
            "found": sorted(found),
        }
        state.write_text(json.dumps(said), encoding="utf-8")
        folder = Path.cwd() / "input"
        path = _made(folder, name, known, seed)
        faulthandler.dump_traceback_later(SECONDS_PER_INPUT, exit=True)
        outcome = _outcome(reader, path)
        faulthandler.cancel_dump_traceback_later()
        if outcome.problem and outcome.problem not in found:
            found.add(outcome.problem)
            kept = findings / f"{name}-{seed}"
            shutil.copytree(folder, kept, dirs_exist_ok=True)
            (kept / "why.txt").write_text(outcome.details, encoding="utf-8", errors="replace")
        seed, inputs, whole = seed + 1, inputs + 1, whole + outcome.has_articles
    _say(state, seed=seed, cpu=spent, inputs=inputs, whole=whole, found=sorted(found))
    return 0


def _say(state: Path, **said: object) -> None:
    state.write_text(json.dumps(said), encoding="utf-8")


def _again(arguments: argparse.Namespace) -> int:
    """Make one input again and show what comes of it."""
    [name] = arguments.format
    folder = arguments.findings / f"{name}-{arguments.only}"
    path = _made(folder, name, cases(name), arguments.only)
    outcome = _outcome(readers()[name], path)
    print(path, outcome, outcome.details, sep="\n")
    return int(bool(outcome.problem))


def _made(folder: Path, name: str, known: list[Case], seed: int) -> Path:
    """Write the input of this number into the folder and return the file that is read."""
    chance = random.Random(f"{name} {seed}")
    case = chance.choice(known)
    shutil.rmtree(folder, ignore_errors=True)
    names = sorted(case.files)
    chosen = {case.main if chance.random() < 0.8 else chance.choice(names)}
    for each in names:
        data = case.files[each]
        if each in chosen:
            if chance.random() < 0.02 and each != case.main:
                continue  # it is missing
            data = mutated(data, chance)
        path = folder / each
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return folder / case.main


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of an input: articles, and where something else than a refusal came."""

    has_articles: bool = False
    problem: str = ""
    details: str = ""


def _outcome(reader: Reader, path: Path) -> Outcome:
    """Read the file as an import does."""
    scheme, has_articles = default_scheme(), False
    meanings = {"PER": LabelMeaning("ACTOR", {"kind": "PERSON"}), "MISC": LabelMeaning(IGNORED)}
    options = ReadOptions(scheme=scheme, labels=meanings, max_bytes=8 << 20)
    try:
        if isinstance(reader, RecognisingReader):
            reader.recognises(path, path.read_bytes()[:_HEAD])
        if isinstance(reader, GatheringReader):
            reader.companions(path)
        for item in reader.read(path, options):
            _check(item, scheme)
            has_articles = has_articles or isinstance(item, ExchangeArticle)
    except ImportRefusedError as error:
        str(error)
    except Exception as error:
        frames = [
            frame
            for frame in traceback.extract_tb(error.__traceback__)
            if "goldspan" in frame.filename
        ]
        place = f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else "?"
        problem = f"{type(error).__name__} in {place}"
        return Outcome(has_articles, problem, traceback.format_exc())
    return Outcome(has_articles)


def _check(item: object, scheme: Scheme) -> None:
    """See that what came in is what an import may be given."""
    if isinstance(item, Refusal | Note | ForeignLabel):
        str(item)
        return
    assert isinstance(item, ExchangeArticle), item
    assert item.text.strip()
    assert normalise(item.text).text == item.text
    labels = {label.key for label in scheme.labels}
    ids = {span.id for span in item.spans}
    assert len(ids) == len(item.spans)
    for span in item.spans:
        assert span.label in labels
        assert 0 <= span.start < span.end <= len(item.text)
        assert item.text[span.start : span.end] == span.quote
        assert span.score is None or isfinite(span.score)
        for value in span.attrs.values():
            for part in value if isinstance(value, tuple) else ():
                assert item.text[part.start : part.end] == part.quote
    for link in item.links:
        assert {link.source, link.target} <= ids
    record = article_record(item)
    json.dumps(record, ensure_ascii=False, allow_nan=False).encode("utf-8")


if __name__ == "__main__":
    sys.exit(main())
