"""What a training will learn from, on what it builds, and how good gold is parted for it."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from goldspan.domain.errors import GoldspanError
from goldspan.domain.messages import message
from goldspan.domain.releases import DEV, PARTS, TEST, TRAIN
from goldspan.domain.scheme import AttributeKind, LabelType, Scheme
from goldspan.prefill.learning.messages import GoldArticle, GoldSpan, LearningSettings
from goldspan.services.evaluation.judged import Judged
from goldspan.services.evaluation.project_gold import project_gold
from goldspan.services.evaluation.results import Against
from goldspan.services.learning.parting import TrainingSplit, training_split
from goldspan.services.learning.places import free_name
from goldspan.services.progress import Progress
from goldspan.services.project.session import ProjectSession
from goldspan.services.splitting.project_split import family_keys
from goldspan.services.splitting.structure import SplitArticle
from goldspan.services.transfer.pipelines import (
    DEFAULT_PIPELINE,
    pipeline_for_language,
)
from goldspan.services.transfer.plans import primary

LEAST_SPANS = 5  # of a label in the training part, from which on it is learned
VALUE = "value"
_TOLD_BY_WORDS = (AttributeKind.ACTOR, AttributeKind.CHOICE)


@dataclass(frozen=True, slots=True)
class LabelCount:
    """How many spans of a label gold has in each part; `learned` where these are enough."""

    label: str
    train: int
    dev: int
    test: int
    learned: bool


@dataclass(frozen=True, slots=True)
class TrainingPlan:
    """A training before it begins. `name` is what the pipeline will be called: `de_talks`.

    `base` is the shipped pipeline that is built upon, empty where none reads the language;
    `labels` are learned; `other_languages` counts articles with gold that are left out. `resumes`
    says that it goes on from where it was stopped, with the gold it began with; `done` is how many
    updates it has done.
    """

    name: str
    language: str
    base: str
    against: Against
    labels: tuple[str, ...]
    split: TrainingSplit
    counts: tuple[LabelCount, ...]
    other_languages: int = 0
    settings: LearningSettings = field(default_factory=LearningSettings)
    resumes: bool = False
    done: int = 0


def plan_training(
    session: ProjectSession,
    families: Iterable[Collection[str]],
    *,
    against: Against | str = Against.GOLD,
    name: str = "",
    language: str = "",
    settings: LearningSettings | None = None,
    progress: Progress | None = None,
) -> TrainingPlan:
    """Look at a project's gold and say what would be trained. Changes nothing.

    `families` are the groups of articles that share passages (`ProjectFamilies.families()`). Where
    the project is split, its parts hold: what is kept for testing is not learned from.
    Without a language, that of most articles; without a name, after the project. Raises
    `GoldspanError` where there is no gold, or too little, saying what is needed.
    """
    settings = settings or LearningSettings()
    judged = project_gold(session, Against(against), None, progress or Progress())
    language = primary(language) or _usual_language(judged)
    read = [item for item in judged if _language(item) == language]
    if not read:
        raise GoldspanError(
            message("errors", "None of the articles that have gold is in {language}."),
            kept=message("errors", "Nothing was changed."),
            language=language,
        )
    keys = family_keys([tuple(family) for family in families])
    split = training_split(
        [_split_article(item, keys) for item in read], keys, session.store.split(), settings.seed
    )
    counts = _counts(session.scheme, read, split)
    labels = tuple(count.label for count in counts if count.learned)
    if not labels:
        raise _too_few_spans(counts)
    return TrainingPlan(
        name=free_name(_slug(name or session.store.name), language),
        language=language,
        base=pipeline_for_language(language),
        against=Against(against),
        labels=labels,
        split=split,
        counts=counts,
        other_languages=len(judged) - len(read),
        settings=settings.suited(len(split.train)),
    )


def gold_articles(
    session: ProjectSession, against: Against, ids: Sequence[str], progress: Progress
) -> tuple[GoldArticle, ...]:
    """Return articles with their gold, as training wants them, in the order of the project."""
    labels = {label.key: label for label in session.scheme.labels}
    found = []
    for item in project_gold(session, against, ids, progress):
        spans = [
            _gold_span(labels[span.label], span.start, span.end, span.attrs)
            for span in item.spans
            if span.label in labels
        ]
        found.append(GoldArticle(item.request, tuple(spans), item.unknown))
    return tuple(found)


def _gold_span(label: LabelType, start: int, end: int, attrs: object) -> GoldSpan:
    given = attrs if isinstance(attrs, dict) else {}
    kinds = {attribute.key: attribute.kind for attribute in label.attributes}
    named = AttributeKind.ACTOR in kinds.values()
    told = {
        key: value
        for key, value in given.items()
        if named and kinds.get(key) in _TOLD_BY_WORDS and isinstance(value, str)
    }
    value = given.get(VALUE) if kinds.get(VALUE) is AttributeKind.TIMEX3 else None
    return GoldSpan(label.key, start, end, told, value if isinstance(value, str) else "")


def _counts(
    scheme: Scheme, judged: Sequence[Judged], split: TrainingSplit
) -> tuple[LabelCount, ...]:
    counted: Counter[tuple[str, str]] = Counter()
    parts = {TRAIN: split.train, DEV: split.dev, TEST: split.test}
    part_of = {article: part for part, ids in parts.items() for article in ids}
    for item in judged:
        part = part_of.get(item.request.article_id, "")
        counted.update((span.label, part) for span in item.spans)
    found = []
    for label in scheme.labels:
        train, dev, test = (counted[label.key, part] for part in PARTS)
        learned = train >= LEAST_SPANS and not label.dims
        if train + dev + test:
            found.append(LabelCount(label.key, train, dev, test, learned))
    return tuple(found)


def _split_article(item: Judged, keys: Mapping[str, str]) -> SplitArticle:
    id_ = item.request.article_id
    labels = Counter(span.label for span in item.spans)
    article = item.article
    return SplitArticle(id_, keys.get(id_, id_), labels, article.document_time, article.name)


def _usual_language(judged: Sequence[Judged]) -> str:
    return Counter(_language(item) for item in judged).most_common(1)[0][0]


def _language(item: Judged) -> str:
    """Return an article's language; unknown, the one that the default pipeline reads."""
    return primary(item.article.language) or DEFAULT_PIPELINE.rpartition("-")[2]


def _slug(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.replace("ß", "ss"))
    return re.sub(r"[^a-z0-9]+", "_", plain.encode("ascii", "ignore").decode().lower()).strip("_")


def _too_few_spans(counts: Sequence[LabelCount]) -> GoldspanError:
    most = max((count.train for count in counts), default=0)
    return GoldspanError(
        message("errors", "There is too little gold to train on: at most {most} spans of a label."),
        kept=message("errors", "Nothing was changed."),
        todo=message(
            "errors",
            "Needed are {needed} spans of a label in the articles that are learned from; that is"
            " about two thirds of all.",
        ),
        most=most,
        needed=LEAST_SPANS,
    )
