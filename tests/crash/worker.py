"""Works on projects until it is killed; every line it logs is something it was told is saved.

Run as a process of its own: for each line `mode project log` on standard input it forks a child
that works on the project, and prints the child's process id. Forking saves the time to import.
"""

from __future__ import annotations

import itertools
import json
import os
import random
import sys
import tempfile
from concurrent.futures import Future
from dataclasses import replace
from functools import partial
from pathlib import Path

from goldspan.domain.change import Action, ActionKind, EntityChange
from goldspan.domain.ids import new_id
from goldspan.domain.layer import Span
from goldspan.services.project.backup import backup_project
from goldspan.services.project.session import ProjectSession
from goldspan.services.releases.freezing.keeping import Source, keep_release
from goldspan.services.transfer.importing import run_import
from goldspan.store.project import ProjectStore
from helpers.stored import ANNA, PIPELINE, TEXT, made, span_of, store_with_article


class Log:
    """Appends a line at once, so that it outlives the process."""

    def __init__(self, path: Path) -> None:
        self._file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND)

    def __call__(self, line: str) -> None:
        os.write(self._file, f"{line}\n".encode())

    def when_saved(self, future: Future[Action]) -> None:
        self(future.result().id)


def fresh_span(label: str = "ACTOR") -> Span:
    return span_of("Nato", label, id=new_id())


def edit(session: ProjectSession, log: Log) -> None:
    """Make, change, delete and undo, as fast as a queue takes it."""
    mine: list[Span] = []
    for number in itertools.count():
        if number % 10 == 9:
            undone = session.undo().result()
            if undone is not None:
                log(undone.action.id)
            mine.clear()
            continue
        span = fresh_span()
        future = session.submit(ActionKind.LABEL, made(span))
        future.add_done_callback(log.when_saved)
        mine.append(span)
        if number % 3 == 2:
            old = mine.pop()
            changed = replace(old, note="changed")
            changes = [EntityChange(old, changed)] if number % 2 else [EntityChange(old, None)]
            session.submit(ActionKind.EDIT, changes).add_done_callback(log.when_saved)
            session.flush()


def bring_in(session: ProjectSession, log: Log) -> None:
    """Import one file of new articles after the other."""
    source = session.store.path.with_suffix(f".{new_id()}.jsonl")
    for number in itertools.count():
        articles = [f"{TEXT} {os.getpid()}/{number}/{index}" for index in range(20)]
        quote = {"id": "s", "label": "ACTOR", "start": 0, "end": 6, "quote": "Moskau"}
        records = [
            {"id": f"{os.getpid()}-{number}-{index}", "text": text, "spans": [quote], "links": []}
            for index, text in enumerate(articles)
        ]
        source.write_text("".join(json.dumps(record) + "\n" for record in records))
        run_import(session, [source], layer=ANNA)
        newest = session.undoable()
        if newest is not None:
            log(newest.id)


def suggest(session: ProjectSession, log: Log) -> None:
    """Save suggestions part by part under one action, then take them back and begin again."""
    while True:
        with session.long_action(ActionKind.PREFILL, "pipeline") as work:
            for _ in range(30):
                spans = [span_of("Nato", "ACTOR", PIPELINE, id=new_id()) for _ in range(10)]
                work.commit(made(*spans))
        log(work.action.id)
        undone = session.undo().result()
        if undone is not None:
            log(undone.action.id)


def release(session: ProjectSession, log: Log) -> None:
    """Keep one release after the other, and undo one now and then."""
    for number in itertools.count():
        data = random.randbytes(400_000)
        files: dict[str, Source] = {
            "facts.json": lambda: [b"{}\n"],
            "jsonl/all.jsonl": partial(lambda data: [data], data),
        }
        keep_release(session, str(number), files)
        newest = session.undoable()
        undone = session.undo().result() if number % 4 == 3 else None
        for action in (newest, undone and undone.action):
            if action is not None:
                log(action.id)


def copy(session: ProjectSession, log: Log) -> None:
    """Back up while editing; log each copy that is done."""
    path = session.store.path
    while True:
        session.submit(ActionKind.LABEL, made(*(fresh_span() for _ in range(20))))
        log(backup_project(path, path.with_suffix(f".{new_id()}.copy")).name)


MODES = {"edit": edit, "import": bring_in, "prefill": suggest, "release": release, "backup": copy}


def work(mode: str, path: Path, log: Log) -> None:
    """Open the project, or make it, and work until the end."""
    random.seed()
    store = ProjectStore.open(path)
    with ProjectSession(store, ANNA) as session:
        MODES[mode](session, log)


def load_what_is_loaded_late() -> None:
    """Import a file once, so that the children need not import the modules of the formats."""
    with tempfile.TemporaryDirectory() as name:
        project, source = Path(name, "warm.goldspan"), Path(name, "warm.jsonl")
        store_with_article(project).close()
        source.write_text('{"id": "a", "text": "Moskau.", "spans": [], "links": []}\n')
        with ProjectSession(ProjectStore.open(project), ANNA) as session:
            run_import(session, [source], layer=ANNA)


def main() -> None:
    """Fork a child for each line of standard input."""
    load_what_is_loaded_late()
    for line in sys.stdin:
        mode, project, log = json.loads(line)
        child = os.fork()
        if child == 0:
            try:
                work(mode, Path(project), Log(Path(log)))
            finally:
                os._exit(1)
        print(child, flush=True)
        os.waitpid(child, 0)
        print("ended", flush=True)


if __name__ == "__main__":
    main()
