"""How a release came about: where articles are from, who marked them, what was done to texts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from goldspan.domain.scheme import AttributeKind
from goldspan.services.releases.writing.describing.described import Described
from goldspan.services.releases.writing.describing.phrases import coded

MOST_LISTED: Final = 20
_MUCH: Final = 0.5  # of the articles from one outlet: worth a warning


def acquired(said: Described) -> Iterator[str]:
    """Yield where texts, times and spans are from."""
    sources = said.facts.sources
    words = [said.say("acquired.texts")]
    if sources.hosts:
        words.append(said.say("acquired.hosts", hosts=_hosts(said)))
    if sources.origins:
        origins = [
            said.say(f"origin.{key}", articles=said.many("articles", count))
            for key, count in sources.origins.items()
        ]
        words.append(said.say("acquired.times", origins=said.phrases.listed(origins)))
    yield " ".join(words)
    if sources.outlets:
        yield said.say("acquired.outlets")
        yield said.table(("outlet", "articles"), _counts(said, sources.outlets))
    spans = [said.say("acquired.spans")]
    if said.facts.pipelines:
        spans.append(said.say("acquired.suggested"))
    yield " ".join(spans)


def people(said: Described) -> Iterator[str]:
    """Yield who annotated and who adjudicated."""
    facts, reviewers = said.facts, said.facts.adjudication.reviewers
    words = [said.say("collected.people", people=said.many("people", len(facts.annotators)))]
    if reviewers:
        counted = said.many("reviewers", len(reviewers))
        words.append(said.say("collected.reviewers", reviewers=counted))
    yield " ".join(words)
    rows = [(each.name, said.phrases.number(each.articles)) for each in facts.annotators]
    if rows:
        yield said.table(("annotator", "articles"), rows)


def timeframe(said: Described) -> Iterator[str]:
    """Yield when the articles speak, and when the annotation was as it is."""
    parts = said.facts.parts
    words = []
    dates = [date for part in parts for date in (part.first, part.last) if date]
    if dates:
        span = said.phrases.span(min(dates), max(dates))
        words.append(said.say("collected.times", dates=span))
    undated = sum(part.undated for part in parts)
    if undated:
        words.append(said.say("collected.undated", articles=said.many("articles", undated)))
    yield " ".join((*words, said.say("collected.annotated", date=said.date)))


def direct(said: Described) -> Iterator[str]:
    """Yield that articles, not the people in them, were asked."""
    if said.facts.sources.hosts:
        yield said.say("collected.direct", hosts=_hosts(said))
    else:
        yield said.say("collected.direct_unknown")


def confidential(said: Described) -> Iterator[str]:
    """Yield what of those who made it is, and is not, passed on."""
    choices = said.facts.choices
    yield said.say("confidential.names" if choices.names else "confidential.pseudonyms")
    if not choices.notes:
        yield said.say("confidential.no_notes")
    else:
        yield said.say("confidential.notes" if choices.names else "confidential.notes_of_nobody")


def individuals(said: Described) -> Iterator[str]:
    """Yield that news name people, and which labels mark names."""
    words = [said.say("individuals.named" if said.texts else "individuals.standoff")]
    actors = said.labels_with(AttributeKind.ACTOR)
    if actors:
        labels = said.phrases.listed(coded(actors))
        words.append(said.say("individuals.actors", labels=labels))
    yield " ".join(words)


def done(said: Described) -> Iterator[str]:
    """Yield what was done to the texts, and after what rules they were marked."""
    furniture = said.phrases.listed(coded(said.dimmed))
    words = [said.say("done.newlines")]
    if said.dimmed:
        words.append(said.say("done.cut" if said.cut else "done.kept", labels=furniture))
    yield " ".join(words)
    files = said.phrases.listed(coded(each.file for each in said.facts.guidelines))
    yield said.say("done.labelled", files=files) if files else said.say("done.labelled_plain")
    yield said.say("done.tokens")


def raw(said: Described) -> Iterator[str]:
    """Yield where the texts are as they were."""
    yield said.say("raw.standoff" if not said.texts else "raw.cut" if said.cut else "raw.kept")


def software(said: Described) -> Iterator[str]:
    """Yield what the labels were made with."""
    yield said.say("software.goldspan")
    if said.facts.pipelines:
        yield said.say("software.pipelines")
        rows = [
            (each.name, each.version, said.phrases.number(each.runs))
            for each in said.facts.pipelines
        ]
        yield said.table(("pipeline", "version", "runs"), rows)


def tasks(said: Described) -> Iterator[str]:
    """Yield what one can learn from it, by what the scheme has, as a list."""
    labels = said.phrases.listed(coded(label.key for label in said.labels() if not label.dims))
    points = [said.say("uses.spans", labels=labels)]
    if said.labels_with(AttributeKind.TIMEX3):
        points.append(said.say("uses.timex"))
    if said.labels_with(AttributeKind.ACTOR):
        points.append(said.say("uses.actors"))
    if said.link_types:
        types = said.phrases.listed(coded(said.link_types))
        points.append(said.say("uses.links", types=types))
    if said.facts.families.families:
        points.append(said.say("uses.families"))
    yield "\n".join(f"- {point}" for point in points)


def impact(said: Described) -> Iterator[str]:
    """Yield what one has to mind who uses it, as a list."""
    sources, points = said.facts.sources, []
    if said.is_split:
        points.append(said.say("uses.split"))
    if said.facts.families.families:
        points.append(said.say("uses.count"))
    if sources.unasked:
        points.append(said.say("uses.unasked"))
    outlet, most = next(iter(sources.outlets.items()), ("", 0))
    if said.articles and most / said.articles > _MUCH:
        share = said.phrases.percent(most / said.articles)
        points.append(said.say("uses.outlet", share=share, outlet=outlet))
    if points:
        yield "\n".join(f"- {point}" for point in points)


def older(said: Described) -> Iterator[str]:
    """Yield what becomes of releases before and after this one."""
    if said.number:
        yield said.say("older.numbered", number=str(said.number))
    else:
        yield said.say("older.unnumbered")


def _hosts(said: Described) -> str:
    return said.phrases.listed(_shortened(said, list(said.facts.sources.hosts)))


def _shortened(said: Described, names: list[str]) -> list[str]:
    rest = len(names) - MOST_LISTED
    return [*names[:MOST_LISTED], said.many("others", rest)] if rest > 0 else names


def _counts(said: Described, counts: Mapping[str, int]) -> list[tuple[str, str]]:
    rows = [(name, said.phrases.number(count)) for name, count in counts.items()]
    rest = list(counts.values())[MOST_LISTED:]
    if not rest:
        return rows
    return [*rows[:MOST_LISTED], (said.many("others", len(rest)), said.phrases.number(sum(rest)))]
