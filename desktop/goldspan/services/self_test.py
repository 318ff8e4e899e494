"""Tests an installed Goldspan by using it: a small project from the seeds, from import to export.

What it proves, no test in a checkout can: that the resources came along and that everything
works together on this machine.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from goldspan import assets
from goldspan.domain.annotator import GOLD, named_person
from goldspan.domain.change import ActionKind, EntityChange
from goldspan.domain.ids import new_id
from goldspan.domain.layer import Span
from goldspan.formats.reading import ReadOptions
from goldspan.formats.registry import reader_for, readers, writers
from goldspan.services.progress import Progress
from goldspan.services.project.backup import backup_project
from goldspan.services.project.projects import create_project, open_project
from goldspan.services.project.session import ProjectSession
from goldspan.services.project.verifying import verify_project
from goldspan.services.transfer.exporting import run_export
from goldspan.services.transfer.importing import run_import
from goldspan.services.transfer.known_formats import NATIVE
from goldspan.services.transfer.prefilling import run_prefill

RESOURCES = (
    "fonts/*.ttf",
    "icons/*.svg",
    "guidelines/*.md",
    "pipelines/*",
    "schemes/news.toml",
    "themes/*.toml",
    "translations/goldspan_de.qm",
)
TESTER = named_person("self-test")


@dataclass(frozen=True, slots=True)
class SelfTestStep:
    """One step: what it did, how long it took, and why it failed (empty: it did not)."""

    name: str
    detail: str
    seconds: float
    failure: str = ""


class SelfTestError(Exception):
    """Something that should be so is not."""


@dataclass(slots=True)
class SelfTest:
    """Works in a folder that is empty and stays the caller's to remove."""

    folder: Path
    progress: Progress = field(default_factory=Progress)

    def run(self) -> Iterator[SelfTestStep]:
        """Do the steps in order and yield each; end after the first that fails."""
        steps: tuple[tuple[str, Callable[[], str]], ...] = (
            ("resources", self._resources),
            ("formats", self._formats),
            ("create", self._create),
            ("import", self._import),
            ("prefill", self._prefill),
            ("edit", self._edit),
            ("export", self._export),
            ("read back", self._read_back),
            ("verify", self._verify),
            ("backup", self._backup),
        )
        for number, (name, work) in enumerate(steps):
            self.progress.report(number, len(steps), name)
            began = time.perf_counter()
            detail = failure = ""
            try:
                detail = work()
            except Exception as error:  # each failure is the result of this test
                failure = str(error) or repr(error)
            yield SelfTestStep(name, detail, time.perf_counter() - began, failure)
            if failure:
                return

    @property
    def _project(self) -> Path:
        return self.folder / "self-test.goldspan"

    @contextmanager
    def _session(self) -> Iterator[ProjectSession]:
        with open_project(self._project, TESTER, window_lock=False) as session:
            yield session

    def _resources(self) -> str:
        missing = [pattern for pattern in RESOURCES if not list(assets.resource().glob(pattern))]
        _expect(not missing, f"missing: {', '.join(missing)}")
        count = len(list(assets.seeds().glob("*.txt")))
        _expect(count == 5, f"{count} seeds instead of 5")
        return str(assets.data_root())

    def _formats(self) -> str:
        return f"reads {', '.join(readers())}; writes {', '.join(writers())}"

    def _create(self) -> str:
        with create_project(self._project, "Self-test", TESTER) as session:
            return ", ".join(label.key for label in session.scheme.labels)

    def _import(self) -> str:
        seeds = assets.seeds()
        files = sorted(seeds.glob("*.txt"))
        with self._session() as session:
            report = run_import(session, files, metadata=seeds / "metadata.csv")
            gold = run_import(session, [seeds / "seeds.gold.jsonl"], layer=GOLD)
            _expect(len(report.imported) == len(files), f"refused: {report.refusals}")
            _expect(gold.known == report.imported, "the gold is of other texts")
            _expect(gold.spans > 0, "the gold has no spans")
        return f"{len(report.imported)} articles, {gold.spans} spans of gold"

    def _prefill(self) -> str:
        with self._session() as session:
            report = run_prefill(session)
            _expect(report.spans > 0, "no suggestions")
        return f"{report.spans} suggestions"

    def _edit(self) -> str:
        with self._session() as session:
            store = session.store
            article = store.articles()[0]
            label = session.scheme.labels[0].key
            span = Span(new_id(), article.id, TESTER.id, label, 0, 4, store.text(article.id)[:4])
            session.commit(ActionKind.LABEL, [EntityChange(None, span)])
            _expect(store.spans(article.id, TESTER.id) == [span], "the span is not there")
            session.undo().result()
            _expect(not store.spans(article.id, TESTER.id), "undo left the span")
            session.redo().result()
            _expect(store.spans(article.id, TESTER.id) == [span], "redo did not bring it back")
        return "a span made, undone, redone"

    def _export(self) -> str:
        with open_project(self._project, TESTER, writer=False) as session:
            for name in writers():
                run_export(session.store, name, self.folder / name)
        return ", ".join(writers())

    def _read_back(self) -> str:
        with open_project(self._project, TESTER, writer=False) as session:
            scheme = session.scheme
            texts = {session.store.text(article.id) for article in session.store.articles()}
        path = next((self.folder / NATIVE).glob("*.jsonl"))
        options = ReadOptions(scheme=scheme)
        found = {getattr(item, "text", None) for item in reader_for(path).read(path, options)}
        _expect(found == texts, "the export's texts differ from the project's")
        return f"{len(found)} articles from {path.name}"

    def _verify(self) -> str:
        problems = verify_project(self._project)
        _expect(not problems, "; ".join(str(problem) for problem in problems))
        return "whole"

    def _backup(self) -> str:
        target = backup_project(self._project, self.folder / "backup.goldspan")
        return f"{target.stat().st_size // 1024} kB"


def _expect(condition: bool, otherwise: str) -> None:
    if not condition:
        raise SelfTestError(otherwise)
