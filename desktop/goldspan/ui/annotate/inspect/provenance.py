"""Where suggestions come from, in words: who suggests it, how sure that is, what was decided."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, Qt

from goldspan.domain.annotator import GOLD, MEMORY, PROJECTION
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
        self._articles: dict[str, str] = {}
        self._precision: dict[str, dict[str, float]] = {}

    def suggestion(self, suggested: Span | Link) -> Source:
        """Return where a suggestion comes from: pipeline, version, score; or who decided it."""
        if suggested.annotator in SIGNS:
            return self._decided_before(suggested, suggested.article)
        words = QCoreApplication.translate("Provenance", "suggested by {name}")
        name = self._named(suggested.annotator, suggested.run)
        return self._source(words.format(name=name), suggested, suggested.run)

    def short(self, suggested: Span) -> str:
        """Return where a suggestion comes from in a few words: pipeline and score."""
        if suggested.annotator in SIGNS:
            source = self.suggestion(suggested)
            return " · ".join(part for part in (source.line, source.score) if part)
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

    def _decided_before(self, suggested: Span | Link, here: str) -> Source:
        """Return where the same was decided before, in words."""
        origin, score = suggested.origin, self.score(suggested)
        if origin is None or origin.article is None:
            return Source(score=score)
        translate = QCoreApplication.translate
        copied, gold = suggested.annotator == PROJECTION.id, origin.annotator == GOLD.id
        if copied and gold:
            words = translate("Provenance", "Gold in the copy {article}")
        elif copied:
            words = translate("Provenance", "Decided in the copy {article}")
        elif origin.article == here:
            words = translate("Provenance", "Remembered: decided in this article")
        elif gold:
            words = translate("Provenance", "Remembered: gold in {article}")
        else:
            words = translate("Provenance", "Remembered: decided in {article}")
        line = words.format(article=self._article(origin.article))
        sure = translate("Provenance", "score {score}").format(score=score) if score else ""
        tip = "\n".join(part for part in (line, sure) if part)
        return Source(line, score, tip, DecidedThere(origin.article, origin.suggestion))

    def _accepted_before(self, span: Span, suggestion: Span | None) -> Source:
        """Return what was decided before an own span was accepted from it."""
        origin = span.origin
        if suggestion is not None and suggestion.annotator in SIGNS:
            said = self._decided_before(suggestion, span.article)
            words = QCoreApplication.translate("Provenance", "accepted · {source}")
            line = words.format(source=said.line)
            return Source(line, said.score, f"{line}\n{said.score}".strip(), said.decided)
        words = QCoreApplication.translate("Provenance", "accepted as decided in {article}")
        article = origin.article if origin is not None else None
        line = words.format(article=self._article(article or span.article))
        decided = DecidedThere(article, "") if article is not None else None
        return Source(line, "", line, decided)

    def _article(self, identifier: str) -> str:
        """Return what an article is called: its outlet and its title."""
        if identifier not in self._articles:
            article = self._session.store.article(identifier)
            title = (article.title or article.name) if article is not None else ""
            quoted = QLocale().quoteString(title) if title else "–"
            outlet = article.outlet if article is not None else ""
            self._articles[identifier] = f"{outlet}, {quoted}" if outlet else quoted
        return self._articles[identifier]

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
