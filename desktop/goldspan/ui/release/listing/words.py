"""Releases and their facts in the window's language."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale

from goldspan.domain.scheme import Scheme, title
from goldspan.services.measuring.figures import MeasureKind
from goldspan.services.releases.record.facts import PartFacts
from goldspan.services.releases.record.overview import Overview
from goldspan.services.splitting.summary import PartSummary
from goldspan.ui.measuring.words import measure_names, measure_text
from goldspan.ui.release.dates import local_moment, short_day
from goldspan.ui.release.listing.rows import ReleaseRow
from goldspan.ui.translation import error_text, sentence, window_language

# A project that was merged may hold facts that somebody made up.
_MOST_FAMILIES: Final = 1_000_000  # of a part


def release_name(row: ReleaseRow) -> str:
    """Return the number and the title."""
    number = QCoreApplication.translate("Releases", "Release {number}")
    name = number.format(number=row.release.number)
    return " · ".join(filter(None, (name, row.release.title)))


def release_summary(row: ReleaseRow) -> str:
    """Return when it was made and what it holds, in one line."""
    translate = QCoreApplication.translate
    parts = [short_day(local_moment(row.release.at).date())]
    if row.facts is None:
        parts.append(translate("Releases", "damaged"))
    else:
        articles = sum(part.articles for part in row.facts.parts)
        spans = sum(row.facts.span_counts().values())
        parts.append(translate("Releases", "%Ln article(s)", "", articles))
        parts.append(translate("Releases", "%Ln span(s)", "", spans))
    if row.twin:
        parts.insert(1, row.who)
    return " · ".join(parts)


def moment_words(at: str) -> str:
    """Return a moment (UTC in ISO 8601) as day and time, as it was here."""
    moment = local_moment(at)
    if not moment.isValid():
        return at
    clock = QLocale().toString(moment.time(), QLocale.FormatType.ShortFormat)
    return f"{short_day(moment.date())}, {clock}"


def part_summaries(facts: Overview) -> list[PartSummary]:
    """Return the parts as a split shows them."""
    total = sum(part.articles for part in facts.parts)
    shares = facts.split.shares if facts.split is not None else {}
    return [_summary(part, shares.get(part.name, 1.0), total) for part in facts.parts]


def _summary(part: PartFacts, wanted: float, total: int) -> PartSummary:
    pairs = reversed(part.family_sizes)
    sizes = (size for size, families in pairs for _ in range(families))
    return PartSummary(
        part.name,
        wanted,
        part.articles / total if total else 0.0,
        tuple(islice(sizes, _MOST_FAMILIES)),
        part.spans,
        part.first,
        part.last,
    )


def fact_words(row: ReleaseRow, scheme: Scheme) -> Iterator[tuple[str, str]]:
    """Yield what is known of a release: a name, and what is so."""
    translate = QCoreApplication.translate
    yield (
        translate("Releases", "Created"),
        ", ".join(filter(None, (moment_words(row.release.at), row.who))),
    )
    facts = row.facts
    if facts is None:
        if row.problem is not None:
            yield translate("Releases", "Problem"), error_text(row.problem)
        return
    yield translate("Releases", "As of"), moment_words(facts.as_of)
    yield translate("Releases", "What goes out"), ", ".join(_choices(facts))
    yield translate("Releases", "Articles"), _number(sum(part.articles for part in facts.parts))
    yield translate("Releases", "Spans"), _number(sum(facts.span_counts().values()))
    yield translate("Releases", "Links"), _links(facts, scheme)
    yield translate("Releases", "Annotators"), ", ".join(each.name for each in facts.annotators)
    yield translate("Releases", "Agreement"), _agreement(facts)
    version = translate("Releases", "{name}, version {version}")
    yield (
        translate("Releases", "Scheme"),
        version.format(name=facts.scheme.name, version=facts.scheme.version),
    )
    for reason, articles in facts.left_out.items():
        count = translate("Releases", "%Ln article(s)", "", articles)
        words = f"{count}: {sentence(reason)}"
        yield translate("Releases", "Left out"), words


def _choices(facts: Overview) -> Iterator[str]:
    translate = QCoreApplication.translate
    choices = facts.choices
    layers = {
        "gold": translate("Releases", "gold"),
        "people": translate("Releases", "each person’s layer"),
        "all": translate("Releases", "gold and each person’s layer"),
    }
    yield layers.get(choices.layer, choices.layer)
    if choices.adjudicated_only:
        yield translate("Releases", "adjudicated articles only")
    if choices.furniture == "cut":
        yield translate("Releases", "furniture cut out")
    yield (
        translate("Releases", "names of annotators")
        if choices.names
        else translate("Releases", "pseudonyms")
    )
    if choices.notes:
        yield translate("Releases", "notes")


def _links(facts: Overview, scheme: Scheme) -> str:
    counts: dict[str, int] = {}
    for part in facts.parts:
        for key, count in part.links.items():
            counts[key] = counts.get(key, 0) + count
    language = window_language()
    named = []
    for key, count in counts.items():
        link = scheme.link(key)
        if count:
            name = title(link.titles, language) if link is not None else key
            named.append(f"{name} {_number(count)}")
    return ", ".join(named) or _number(0)


def _agreement(facts: Overview) -> str:
    agreement = facts.agreement
    if agreement.because:
        return sentence(agreement.because)
    whole = next((each for each in agreement.labels if not each.label), None)
    measure = whole.measures.get(MeasureKind.STRICT) if whole is not None else None
    words = QCoreApplication.translate(
        "Releases", "measured on %Ln article(s)", "", agreement.articles
    )
    if measure is None or measure.value is None:
        return words
    name = measure_names()[MeasureKind.STRICT]
    return f"{name} {measure_text(measure.value)}, {words}"


def _number(number: int) -> str:
    return QLocale().toString(number)
