"""Sets the document time of an article, and with it the values that were reckoned from it.

A value follows where it says what the grammar of dates reads in its words: suggestions, accepted
suggestions and dates made by hand that nobody has edited. See docs/decisions/0017.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from goldspan.domain.annotator import AnnotatorKind
from goldspan.domain.article import Article, TimeOrigin
from goldspan.domain.change import ActionKind, EntityChange
from goldspan.domain.document_time import read_document_time
from goldspan.domain.errors import ConflictError
from goldspan.domain.layer import Attrs, AttrValue, Span
from goldspan.domain.scheme import LabelType, Scheme
from goldspan.prefill.reading import Ranges
from goldspan.services.dates.checks import BEFORE, check_date, marked_span
from goldspan.services.dates.words import (
    DateReading,
    date_attribute,
    marked_date,
    re_read,
    read_dates,
)
from goldspan.services.progress import Progress
from goldspan.services.project.session import ProjectSession

FURNITURE = "FURNITURE"
ATTEMPTS = 3
AT_ONCE, PAUSE = 32, 0.002  # sentences and seconds: the window goes first, in long articles too

Place = tuple[int, int]
Readings = Mapping[Place, DateReading]


@dataclass(slots=True)
class Retimed:
    """What a new document time did: values that followed, and own ones that now contradict it."""

    article: Article
    followed: int = 0
    contradicting: list[Span] = field(default_factory=list)


def set_document_time(
    session: ProjectSession,
    article_id: str,
    value: str,
    *,
    origin: object | None = None,
    progress: Progress | None = None,
) -> Retimed | None:
    """Set the document time to what was typed, and let the values follow that nobody has edited.

    One action, undone together. Changed are the layers of pipelines and of the session's
    annotator; nobody else's. Returns None where nothing changes. Raises ValueError for a document
    time that is none, `CancelledError` where the user stops it before it is saved.
    """
    understood = read_document_time(value)
    if understood is None:
        raise ValueError(f"not a TIMEX3 value: {value!r}")
    progress = progress or Progress()
    for attempt in range(1, ATTEMPTS + 1):
        session.flush()
        before = session.store.article(article_id)
        if before is None or before.document_time == understood:
            return None
        after = replace(
            before,
            document_time=understood,
            document_time_origin=TimeOrigin.TYPED if understood else None,
        )
        retimed = Retimed(after)
        changes = [EntityChange(before, after), *_followers(session, before, retimed, progress)]
        try:
            subject = after.title or after.name
            session.commit(ActionKind.DOCUMENT_TIME, changes, origin=origin, subject=subject)
            return retimed
        except ConflictError:  # somebody has edited a date in between
            if attempt == ATTEMPTS:
                raise
    return None


def _followers(
    session: ProjectSession, before: Article, retimed: Retimed, progress: Progress
) -> list[EntityChange]:
    """Return the changes of the spans that follow, and note the others in the report."""
    store, scheme = session.store, session.scheme
    text = store.text(before.id)
    spans = store.spans(before.id)
    times = (before.document_time, retimed.article.document_time)
    changes: list[EntityChange] = []
    pause = _Pause(progress)
    suggested: dict[tuple[str, int, int], tuple[Attrs, Attrs]] = {}
    pipelines = [a.id for a in store.annotators() if a.kind is AnnotatorKind.PIPELINE]
    for number, pipeline in enumerate(pipelines):
        progress.report(number, len(pipelines) + 1, before.name)
        layer = [span for span in spans if span.annotator == pipeline]
        dates = _dates(layer, scheme)
        if not dates:
            continue
        closed = Ranges((s.start, s.end) for s in layer if s.label == FURNITURE)
        stretches = list(closed.gaps(len(text)))
        old, new = (read_dates(text, at, "", stretches, pause) for at in times)
        for span, label in dates:
            place = (span.start, span.end)
            attrs = re_read(label, span.attrs, old.get(place), new.get(place))
            if attrs is not None:
                changes.append(EntityChange(span, replace(span, attrs=attrs)))
                suggested[span.key()] = (span.attrs, attrs)
    progress.report(len(pipelines), len(pipelines) + 1, before.name)
    own = _dates((span for span in spans if span.annotator == session.annotator.id), scheme)
    if own:
        reader = _OwnReader(text, before.language, times, pause)
        for span, label in own:
            attrs = _as_suggested(span, label, suggested) or reader.followed(span, label)
            if attrs is not None:
                changes.append(EntityChange(span, replace(span, attrs=attrs)))
            else:
                key = date_attribute(label) or ""
                words = text[max(0, span.start - BEFORE) : span.start]
                was, now = (check_date(marked_span(span, key, at, words)) for at in times)
                if set(now) - set(was):
                    retimed.contradicting.append(span)
    retimed.followed = len(changes)
    return changes


class _Pause:
    """Lets other threads go on now and then, and stops where the user says so."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._sentences = 0

    def __call__(self) -> None:
        """Count a sentence."""
        self._sentences += 1
        if self._sentences % AT_ONCE == 0:
            self._progress.check()
            time.sleep(PAUSE)


class _OwnReader:
    """Reads dates that a person marked, under the old and the new document time."""

    def __init__(
        self, text: str, language: str, times: tuple[str, str], pause: Callable[[], None]
    ) -> None:
        self._text = text
        self._language = language
        self._times = times
        self._whole: Sequence[Readings] = [
            read_dates(text, at, language, between=pause) for at in times
        ]

    def followed(self, span: Span, label: LabelType) -> dict[str, AttrValue] | None:
        """Return the attributes of a span that follows; None for one that stays."""
        place = (span.start, span.end)
        old, new = (readings.get(place) for readings in self._whole)
        attrs = re_read(label, span.attrs, old, new)
        key = date_attribute(label)
        if attrs is not None or (old is not None and span.attrs.get(key or "") == old.value):
            return attrs
        # As it was read when it was made: with the sentences around it, not the whole article.
        old, new = (marked_date(self._text, *place, at, self._language) for at in self._times)
        return re_read(label, span.attrs, old, new)


def _dates(spans: Iterable[Span], scheme: Scheme) -> list[tuple[Span, LabelType]]:
    labels = {label.key: label for label in scheme.labels if date_attribute(label) is not None}
    return [(span, labels[span.label]) for span in spans if span.label in labels]


def _as_suggested(
    span: Span,
    label: LabelType,
    suggested: Mapping[tuple[str, int, int], tuple[Attrs, Attrs]],
) -> dict[str, AttrValue] | None:
    """Return the attributes of a span that says what its suggestion said."""
    old, new = suggested.get(span.key(), ({}, {}))
    key = date_attribute(label)
    if key is None or key not in old:
        return None
    changed = {name for name in {*old, *new} if old.get(name) != new.get(name)}
    if any(span.attrs.get(name) != old.get(name) for name in (*changed, key)):
        return None
    kept = {name: value for name, value in span.attrs.items() if name not in changed}
    return {**kept, **{name: new[name] for name in changed if name in new}}
