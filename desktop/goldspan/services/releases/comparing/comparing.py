"""Compares two releases, article by article as they come, and what changes of rules touched."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing

from goldspan.domain.annotator import named_person
from goldspan.services.progress import Progress
from goldspan.services.releases.comparing.articles import added_or_removed, changed
from goldspan.services.releases.comparing.comparison import (
    ArticleChange,
    ArticleCounts,
    Comparison,
    FieldChange,
    Kind,
    SideFacts,
)
from goldspan.services.releases.comparing.counting import Tally, Touches
from goldspan.services.releases.comparing.pairing import Line, Pair, article_lines, paired
from goldspan.services.releases.comparing.rules import compare_guidelines, compare_schemes
from goldspan.services.releases.record.facts import ArticleFacts, ReleaseFacts
from goldspan.services.releases.record.reading import ReadableRelease
from goldspan.services.transfer.export_layers import GOLD_LAYER

_STEP = 64  # articles between two reports


def compare(a: ReadableRelease, b: ReadableRelease, progress: Progress | None = None) -> Comparison:
    """Return what differs between two releases, `a` the earlier one, of one project or two.

    Raise `GoldspanError` where one of them cannot be read or has no texts, `CancelledError` where
    the user cancelled.
    """
    comparing = _Comparing(a, b)
    comparing.read(progress or Progress())
    return comparing.result()


class _Comparing:
    """Two releases, and what was found while they were read."""

    def __init__(self, a: ReadableRelease, b: ReadableRelease) -> None:
        self._a, self._b = a, b
        self._facts = _articles_of(a.facts), _articles_of(b.facts)
        self._layers = _layers(a), _layers(b)
        self._changes: list[ArticleChange] = []
        self._counts: Counter[str] = Counter()
        self._tally = Tally()
        self._touches = Touches([*compare_schemes(a.scheme, b.scheme), *compare_guidelines(a, b)])

    def read(self, progress: Progress) -> None:
        """Read all articles, layer by layer; of a layer that only one has, to count it."""
        ours, theirs = self._layers
        whose = dict.fromkeys((*theirs, *ours))
        total = len(whose) * max(map(len, self._facts))
        done = 0
        for who in whose:
            layer = theirs[who] if who in theirs else ours[who]
            both = who in ours and who in theirs
            for pair in paired(_lines(self._a, ours.get(who)), _lines(self._b, theirs.get(who))):
                if not done % _STEP:
                    progress.report(min(done, total), total)
                done += 1
                self._take(pair, layer or GOLD_LAYER, listed=both)
        progress.report(total, total)

    def result(self) -> Comparison:
        """Return what was found."""
        a, b = self._a.facts, self._b.facts
        before, after = (_summed(part.spans for part in each.parts) for each in (a, b))
        linked, links = (_summed(part.links for part in each.parts) for each in (a, b))
        schemes = (self._b.scheme, self._a.scheme)
        labels = [label.key for scheme in schemes for label in scheme.labels]
        types = [link.key for scheme in schemes for link in scheme.links]
        return Comparison(
            a=_side(self._a),
            b=_side(self._b),
            articles=ArticleCounts(**self._counts),
            labels=(
                *self._tally.labels(labels, before, after),
                *self._tally.labels(types, linked, links, link=True),
            ),
            rules=self._touches.rules({**before, **linked}, {**after, **links}),
            choices=tuple(_choices(a, b)),
            layers=tuple(_only_one_has(*self._layers)),
            changes=tuple(sorted(self._changes, key=lambda each: (each.name, each.layer))),
        )

    def _take(self, pair: Pair, layer: str, *, listed: bool) -> None:
        one, other = pair
        if one is not None and other is not None:
            self._compare(one, other, layer)
            return
        for kind, line, facts in (
            (Kind.REMOVED, one, self._facts[0]),
            (Kind.ADDED, other, self._facts[1]),
        ):
            if line is None:
                continue
            record = line.record()
            self._tally.whole(kind, record)
            if listed:
                self._counts[kind.value] += 1
                article = _found(facts, record["id"], line.part)
                sha = article.sha256 if article is not None else ""
                self._changes.append(added_or_removed(kind, line, record, layer, sha))

    def _compare(self, one: Line, other: Line, layer: str) -> None:
        if one == other:
            self._counts["unchanged"] += 1
            return
        records = one.record(), other.record()
        facts = (
            _found(self._facts[0], records[0]["id"], one.part),
            _found(self._facts[1], records[1]["id"], other.part),
        )
        change = changed((one, other), records, layer, facts)
        if change is None:
            self._counts["unchanged"] += 1
            return
        self._counts["changed"] += 1
        self._counts["text"] += change.text
        self._counts["part"] += change.part_before != change.part_after
        self._counts["fields"] += bool(change.fields)
        self._tally.change(change)
        self._touches.change(change)
        self._changes.append(change)


def _lines(release: ReadableRelease, layer: str | None) -> Iterator[Line]:
    return article_lines(release, layer) if layer is not None else iter(())


def _layers(release: ReadableRelease) -> dict[str, str]:
    """Return the layers of a release as files have them, by whose they are.

    Two people of one name are two, and one who is called otherwise now is still the same.
    """
    return {_owner(release, layer): layer for layer in release.facts.layers}


def _owner(release: ReadableRelease, layer: str) -> str:
    if layer in ("", GOLD_LAYER):
        return GOLD_LAYER
    with closing(article_lines(release, layer)) as found:
        first = next(found, None)
    said = first.record().get("layer", {}) if first is not None else {}
    who = f"annotator {said.get('annotator', layer)}"
    # Whoever is known by name alone need not be the same where the project is another.
    by_name = who == f"annotator {named_person(said.get('name', '')).id}"
    return f"{who} of {release.facts.project.id}" if by_name else who


def _only_one_has(ours: Mapping[str, str], theirs: Mapping[str, str]) -> Iterator[FieldChange]:
    for who in dict.fromkeys((*theirs, *ours)):
        if who not in ours:
            yield FieldChange("layer", "", theirs[who] or GOLD_LAYER)
        elif who not in theirs:
            yield FieldChange("layer", ours[who] or GOLD_LAYER, "")


Articles = Mapping[tuple[str, str], ArticleFacts]


def _articles_of(facts: ReleaseFacts) -> Articles:
    """Return the articles by part and name; of two that are called alike nothing is known."""
    names = Counter((article.part, article.name) for article in facts.articles)
    return {
        (article.part, article.name): article
        for article in facts.articles
        if names[article.part, article.name] == 1
    }


def _found(articles: Articles, name: str, part: str) -> ArticleFacts | None:
    return articles.get((part, name))


def _summed(counts: Iterable[Mapping[str, int]]) -> dict[str, int]:
    total: Counter[str] = Counter()
    for each in counts:
        total.update(each)
    return dict(total)


def _choices(a: ReleaseFacts, b: ReleaseFacts) -> Iterator[FieldChange]:
    before, after = a.choices.model_dump(mode="json"), b.choices.model_dump(mode="json")
    for key, value in before.items():
        if value != after[key]:
            yield FieldChange(key, _said(value), _said(after[key]))


def _said(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return str(value).lower() if isinstance(value, bool) else str(value)


def _side(release: ReadableRelease) -> SideFacts:
    facts = release.facts
    return SideFacts(
        id=release.id,
        number=release.number,
        title=release.title,
        project=facts.project.name,
        as_of=facts.as_of,
        scheme=f"{facts.scheme.name} {facts.scheme.version}",
        articles=len(facts.articles),
        spans=sum(_summed(part.spans for part in facts.parts).values()),
        links=sum(_summed(part.links for part in facts.parts).values()),
    )
