"""Replays a gold corpus article by article in a project of its own, and counts the actions."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Final, Self

from goldspan.domain.annotator import named_person
from goldspan.domain.article import article_id, text_hash
from goldspan.domain.exchange import ExchangeArticle
from goldspan.domain.layer import WorkState
from goldspan.domain.scheme import NO_PIPELINE, Scheme
from goldspan.formats.jsonl_writer import article_record, record_line
from goldspan.prefill.evaluation.counting import IGNORED
from goldspan.services.cost.careful import CarefulAnnotator
from goldspan.services.cost.costs import ArticleCost, Help, ReplayCost, SequenceCost
from goldspan.services.cost.wanted import WantedLayer, differing, wanted_layer
from goldspan.services.desk.labelling import Desk, open_desk
from goldspan.services.evaluation.file_gold import file_gold
from goldspan.services.families.project_families import ProjectFamilies
from goldspan.services.progress import Progress, Step
from goldspan.services.project.projects import open_project
from goldspan.services.project.session import ProjectSession
from goldspan.services.recall.recollection import Recollection
from goldspan.services.schemes import default_scheme
from goldspan.services.transfer.importing import run_import
from goldspan.services.transfer.prefilling import run_prefill
from goldspan.store.project import ProjectStore

ALL_HELP: Final = tuple(Help)
PATIENCE: Final = 60.0  # seconds
_ANNOTATOR: Final = named_person("careful annotator")


def replay_file(
    path: Path,
    pipeline: str,
    progress: Progress | None = None,
    ids: str = "",
    helps: Sequence[Help] = ALL_HELP,
) -> SequenceCost:
    """Replay the articles of a Goldspan JSONL file in their order, once with each help.

    `pipeline` is a name or a folder, or `NO_PIPELINE`; `ids` as in `evaluate_file`. An article
    whose text came before is left out. Raises `GoldspanError` where the file cannot be read,
    `PipelineError` where the pipeline cannot be loaded or fails.
    """
    progress = progress or Progress()
    gold = file_gold(path, default_scheme(), ids, progress)
    articles = _without_copies(gold.articles)
    steps = _Steps(progress, len(articles) * len(helps))
    with tempfile.TemporaryDirectory(prefix="goldspan-replay-") as folder:
        plain = Path(folder, "plain.goldspan")
        _import(plain, gold.scheme, articles, Progress(steps.before))
        suggested = Path(folder, "suggested.goldspan")
        shutil.copy(plain, suggested)
        name, version = pipeline, ""
        if pipeline != NO_PIPELINE and set(helps) != {Help.NONE}:
            name, version = _prefill(suggested, pipeline, Progress(steps.before))
        replays = []
        for each in helps:
            project = Path(folder, f"{each}.goldspan")
            shutil.copy(plain if each is Help.NONE else suggested, project)
            replays.append(_replay(project, articles, each, steps))
    return SequenceCost(name, version, tuple(replays), gold.refused)


def _without_copies(articles: Sequence[ExchangeArticle]) -> list[ExchangeArticle]:
    first: dict[str, ExchangeArticle] = {}
    for article in articles:
        first.setdefault(article.text, article)
    return list(first.values())


class _Steps:
    """Reports each article of each replay."""

    def __init__(self, progress: Progress, total: int) -> None:
        self._progress = progress
        self._total = total
        self._done = 0

    def before(self, step: Step) -> None:
        """Report that the articles are being read or suggested on; raise like `begin`."""
        self._progress.report(0, self._total, step.subject)

    def begin(self, name: str) -> None:
        """Report that an article begins; raise where the user cancelled."""
        self._progress.report(self._done, self._total, name)
        self._done += 1


def _import(
    project: Path, scheme: Scheme, articles: Sequence[ExchangeArticle], progress: Progress
) -> None:
    """Make a project of the articles without their gold."""
    texts = project.with_suffix(".jsonl")
    bare = (replace(each, has_layer=False, spans=(), links=()) for each in articles)
    texts.write_text("".join(record_line(article_record(each)) + "\n" for each in bare), "utf-8")
    ProjectStore.create(project, project.stem, _ANNOTATOR, scheme).close()
    with _opened(project) as session:
        run_import(session, [texts], progress=progress)


def _prefill(project: Path, pipeline: str, progress: Progress) -> tuple[str, str]:
    """Have the pipeline suggest on all articles; return its name and version."""
    with _opened(project) as session:
        report = run_prefill(session, pipeline=pipeline, progress=progress)
        if report.failures:
            raise report.failures[0].error
        runs = session.store.runs()
        return report.pipeline, runs[-1].version if runs else ""


def _replay(
    project: Path, articles: Sequence[ExchangeArticle], with_help: Help, steps: _Steps
) -> ReplayCost:
    costs = []
    with _opened(project) as session, _Prompter(session, with_help) as prompter:
        for article in articles:
            steps.begin(f"{with_help}: {article.name}")
            costs.append(_article(session, article, prompter))
    return ReplayCost(with_help, tuple(costs))


class _Prompter:
    """Tells a desk what memory and projection suggest at the moment, where they are to help."""

    def __init__(self, session: ProjectSession, with_help: Help) -> None:
        self._session = session
        self._families: ProjectFamilies | None = None
        self._recollection: Recollection | None = None
        if with_help in (Help.MEMORY, Help.PROJECTION):
            projection = with_help is Help.PROJECTION
            self._families = ProjectFamilies(session)
            self._recollection = Recollection(session, self._families, projection=projection)

    def __enter__(self) -> Self:
        if self._families is not None:
            self._families.build()
        if self._recollection is not None:
            self._recollection.start()
        return self

    def __exit__(self, *_: object) -> None:
        if self._recollection is not None:
            self._recollection.close()
        if self._families is not None:
            self._families.close()

    def prompt(self, desk: Desk) -> None:
        """Bring a desk's suggestions up to date with what was decided a moment ago."""
        if self._recollection is None:
            return
        self._session.flush()
        while not self._recollection.wait(PATIENCE):
            pass
        desk.recall(self._recollection.recalled(desk.article.id))


def _article(session: ProjectSession, article: ExchangeArticle, prompter: _Prompter) -> ArticleCost:
    wanted = wanted_layer(article, IGNORED)
    desk = open_desk(session, article_id(text_hash(article.text)))
    annotator = CarefulAnnotator(desk, wanted, session.scheme, lambda: prompter.prompt(desk))
    annotator.work()
    desk.set_state(WorkState.DONE)
    allowed = wanted.without(annotator.refused)
    return ArticleCost(
        article.name,
        allowed.by_hand(),
        annotator.tally,
        tuple(annotator.refused),
        tuple(amiss(desk, allowed)),
    )


def amiss(desk: Desk, wanted: WantedLayer) -> Iterator[str]:
    """Yield what lies on the desk and is not as wanted, or is wanted and does not lie there."""
    layer, register = desk.layer, desk.register
    own = {span.key(): span for span in layer.spans.values()}
    links = {
        (link.type, layer.spans[link.source].key(), layer.spans[link.target].key())
        for link in layer.links.values()
    }
    yield from (f"lacks {key}" for key in wanted.spans.keys() - own.keys())
    yield from (f"has {key}" for key in own.keys() - wanted.spans.keys())
    for key in own.keys() & wanted.spans.keys():
        wrong = differing(own[key].attrs, wanted.spans[key].attrs, register)
        yield from (f"differs in {name}: {key}" for name in wrong)
    yield from (f"lacks link {key}" for key in wanted.links - links)
    yield from (f"has link {key}" for key in links - wanted.links)
    yield from (f"left open {span.key()}" for span in layer.open_suggestions())
    yield from (f"left open {link.id}" for link in layer.open_links())


@contextmanager
def _opened(project: Path) -> Iterator[ProjectSession]:
    with open_project(project, _ANNOTATOR, window_lock=False) as session:
        yield session
