"""Where suggestions come from, in words: who suggests it, how sure that is, what was decided."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, Qt

from goldspan.domain.annotator import GOLD, MEMORY, PROJECTION
from goldspan.domain.article import Article
from goldspan.domain.layer import Link, PipelineRun, Span
from goldspan.services.dates.words import date_attribute
from goldspan.services.project.session import ProjectSession
from goldspan.services.transfer.pipelines import measured_precision
from goldspan.ui.canvas.marks import Sign

SIGNS = {MEMORY.id: Sign.REMEMBERED, PROJECTION.id: Sign.COPIED}


@dataclass(frozen=True, slots=True)
class DecidedThere:
    """Where the same was decided before: the article, and the id of the span or link in it."""

    article: str
    entity: str


@dataclass(frozen=True, slots=True)
class Source:
    """Where something comes from: a line for the inspector, its score, and all of it in words.

    `decided` is where it was decided before, for what is remembered or stands in a copy.
    """

    line: str = ""
    score: str = ""
    tip: str = ""
    decided: DecidedThere | None = None


class Provenance:
    """Answers for the spans and links of a project."""

    def __init__(self, session: ProjectSession) -> None:
        self._session = session
        self._runs: dict[str, PipelineRun] = {}
        self._names: dict[str, str] = {}
        self._articles: dict[str, Article | None] = {}
        self._precision: dict[str, dict[str, float]] = {}

    def suggestion(self, suggested: Span | Link) -> Source:
        """Return where a suggestion comes from: pipeline, version, score; or who decided it."""
        if suggested.annotator in SIGNS:
            return self._decided_before(suggested)
        words = QCoreApplication.translate("Provenance", "suggested by {name}")
        name = self._named(suggested.annotator, suggested.run)
        return self._source(words.format(name=name), suggested, suggested.run)

    def short(self, suggested: Span) -> str:
        """Return where a suggestion comes from in a few words: pipeline or article, and score."""
        if suggested.annotator in SIGNS:
            name = self._recalled_from(suggested)
        else:
            name = self._pipeline(suggested.annotator, suggested.run)
        return " · ".join(part for part in (name, self.score(suggested)) if part)

    def accepted(self, span: Span, suggestion: Span | None) -> Source:
        """Return what a span of one's own came from: a suggestion, or one's own hand.

        `suggestion` is a copy of what was suggested, where it is still known.
        """
        if span.origin is None:
            return Source(QCoreApplication.translate("Provenance", "marked by hand"))
        if span.origin.annotator in SIGNS:
            return self._accepted_before(span, suggestion)
        words = QCoreApplication.translate("Provenance", "accepted from {name}")
        name = self._named(span.origin.annotator, span.origin.run)
        return self._source(words.format(name=name), suggestion, span.origin.run)

    def value_elsewhere(self, suggested: Span) -> str:
        """Return the value that a projected date has in the copy where it was decided."""
        origin, label = suggested.origin, self._session.scheme.label(suggested.label)
        key = date_attribute(label) if label is not None else None
        if suggested.annotator != PROJECTION.id or key is None:
            return ""
        if origin is None or origin.article is None:
            return ""
        layer = self._session.store.spans(origin.article, origin.annotator)
        decided = next((span for span in layer if span.id == origin.suggestion), None)
        value = decided.attrs.get(key) if decided is not None else None
        return value if isinstance(value, str) else ""

    def _decided_before(self, suggested: Span | Link) -> Source:
        """Return where the same was decided before, in words."""
        return self._told_before(self._recalled_from(suggested), suggested)

    def _accepted_before(self, span: Span, suggestion: Span | None) -> Source:
        """Return where that was decided before which a span of one's own was accepted as."""
        origin = span.origin
        article = origin.article if origin is not None and origin.article else span.article
        words = QCoreApplication.translate("Provenance", "accepted as in {article}")
        line = words.format(article=self._article(article))
        if suggestion is not None and suggestion.annotator in SIGNS:
            return self._told_before(line, suggestion)
        return Source(line, "", line, DecidedThere(article, ""))

    def _told_before(self, line: str, suggested: Span | Link) -> Source:
        origin, score = suggested.origin, self.score(suggested)
        sure = QCoreApplication.translate("Provenance", "score {score}").format(score=score)
        tip = "\n".join([self._recalled_from(suggested, whole=True), *([sure] if score else [])])
        if origin is None or origin.article is None:
            return Source(line, score, tip)
        return Source(line, score, tip, DecidedThere(origin.article, origin.suggestion))

    def _recalled_from(self, suggested: Span | Link, *, whole: bool = False) -> str:
        """Return from which article something is recalled; `whole` gives its title besides."""
        translate, origin = QCoreApplication.translate, suggested.origin
        decided = origin.article if origin is not None else None
        if suggested.annotator == PROJECTION.id:
            words = translate("Provenance", "From the copy in {article}")
        elif decided == suggested.article:
            words = translate("Provenance", "Remembered from this article")
        else:
            words = translate("Provenance", "Remembered from {article}")
        line = words.format(article=self._article(decided or "", whole=whole))
        gold = origin is not None and origin.annotator == GOLD.id
        return translate("Provenance", "{source} (gold)").format(source=line) if gold else line

    def _article(self, identifier: str, *, whole: bool = False) -> str:
        """Return what an article is called: its outlet, else its title; both where it is whole."""
        if identifier not in self._articles:
            self._articles[identifier] = self._session.store.article(identifier)
        article = self._articles[identifier]
        if article is None:
            return "–"
        title = QLocale().quoteString(article.title or article.name)
        if not article.outlet:
            return title
        return f"{article.outlet}, {title}" if whole else article.outlet

    def _source(self, line: str, suggested: Span | Link | None, run: str | None) -> Source:
        score = self.score(suggested) if suggested is not None else ""
        measured = suggested is not None and suggested.score is None
        words = QCoreApplication.translate("Provenance", "score {score}")
        told = score if measured or not score else words.format(score=score)
        tip = "\n".join(part for part in (line, told, self._started(run)) if part)
        return Source(line, score, tip)

    def score(self, suggested: Span | Link) -> str:
        """Return the score, else how often the pipeline is right on this label, else nothing."""
        locale = QLocale()
        if suggested.score is not None:
            return locale.toString(suggested.score, "f", 2)
        if not isinstance(suggested, Span) or suggested.annotator in SIGNS:
            return ""
        name = self._pipeline(suggested.annotator, suggested.run)
        if name not in self._precision:
            self._precision[name] = dict(measured_precision(name))
        precision = self._precision[name].get(suggested.label)
        if precision is None:
            return ""
        words = QCoreApplication.translate("Provenance", "{percent} % right")
        return words.format(percent=round(precision * 100))

    def _named(self, annotator: str, run: str | None) -> str:
        found = self._run(run)
        if found is not None:
            return f"{found.pipeline} {found.version}".strip()
        return self._pipeline(annotator, run)

    def _pipeline(self, annotator: str, run: str | None) -> str:
        found = self._run(run)
        if found is not None:
            return found.pipeline
        if annotator not in self._names:
            known = self._session.store.annotator(annotator)
            self._names[annotator] = known.name if known else ""
        return self._names[annotator]

    def _run(self, run: str | None) -> PipelineRun | None:
        if run is None:
            return None
        if run not in self._runs:
            self._runs = {each.id: each for each in self._session.store.runs()}
        return self._runs.get(run)

    def _started(self, run: str | None) -> str:
        found = self._run(run)
        if found is None:
            return ""
        started = QDateTime.fromString(found.started, Qt.DateFormat.ISODate).toLocalTime()
        day = QLocale().toString(started, QLocale.FormatType.LongFormat)
        return QCoreApplication.translate("Provenance", "run on {day}").format(day=day)
