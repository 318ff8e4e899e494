"""A process that accepts recalled suggestions is killed: what it was told is decided, is."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from goldspan.services.desk.labelling import open_desk
from goldspan.services.project.projects import open_project
from goldspan.services.project.session import ProjectSession
from helpers.recalling_project import ADA, Recalling, recalling_project

pytestmark = [
    pytest.mark.crash,
    pytest.mark.skipif(os.name != "posix", reason="kills with a signal"),
]
NAMES = [f"{first} {last}" for first in ("Marta", "Ines", "Olga") for last in ("Lind", "Brack")]
SAID = " ".join(f"Das sagte {name} am Abend." for name in NAMES)
TEXTS = {"decided": f"Erster Tag. {SAID}", "open": f"Zweiter Tag, andere Worte. {SAID * 4}"}
ENOUGH = 5  # decisions after which the process is killed
SECONDS = 30


def accept_all(session: ProjectSession, article: str) -> None:
    """Accept what is recalled, one after the other; say each once it is saved."""
    recalling = Recalling(session)
    recalling.start()
    desk = open_desk(session, article)
    desk.recall(recalling.recollection.recalled(article))
    for suggestion in desk.layer.open_suggestions():
        (span,) = desk.accept([suggestion.id])
        session.flush()
        print(span.id, suggestion.start, flush=True)
    signal.pause()


def test_what_was_decided_outlives_the_process(tmp_path: Path) -> None:
    with recalling_project(tmp_path, TEXTS) as recalling:
        for name in NAMES:
            recalling.mark("decided", "ACTOR", name, name, "PERSON")
        article = recalling.ids["open"]
    path = tmp_path / "p.goldspan"
    victim = subprocess.Popen(
        [sys.executable, __file__, str(path), article, ADA.id],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])},
    )
    assert victim.stdout is not None
    told = [victim.stdout.readline().split() for _ in range(ENOUGH)]
    victim.kill()
    assert victim.wait(SECONDS) == -signal.SIGKILL
    victim.stdout.close()
    with open_project(path, ADA) as session:
        assert session.store.verify() == []
        own = {span.id for span in session.store.spans(article, ADA.id)}
        assert {identifier for identifier, _ in told} <= own
        decided = {verdict.start for verdict in session.store.verdicts(article, ADA.id)}
        assert {int(start) for _, start in told} <= decided
        again = Recalling(session)
        again.start()
        left = {span.start for span in again.desk("open").layer.open_suggestions()}
        again.close()
        assert left.isdisjoint(decided)
        assert len(left | decided) == 4 * len(NAMES)


if __name__ == "__main__":
    from dataclasses import replace

    with open_project(Path(sys.argv[1]), replace(ADA, id=sys.argv[3])) as opened:
        accept_all(opened, sys.argv[2])
