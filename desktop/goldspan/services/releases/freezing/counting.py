"""Counts what goes out, article by article, as it is written: parts, articles, labels, dates."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from goldspan.domain.article import Article, text_hash
from goldspan.domain.exchange import ExchangeArticle
from goldspan.domain.scheme import Scheme
from goldspan.services.releases.record.facts import ArticleFacts, PartFacts, kept_path
from goldspan.services.splitting.structure import SplitArticle


@dataclass(slots=True)
class _Counted:
    """An article that goes out in some layers: its text and its date are the same in all."""

    article: Article
    characters: int
    cut_sha256: str
    layers: dict[str, bool] = field(default_factory=dict)


class PartCounter:
    """Counts one part; `family_of` has the number of each article's family, by id."""

    def __init__(self, name: str, scheme: Scheme, family_of: Mapping[str, int]) -> None:
        self._name = name
        self._scheme = scheme
        self._family_of = family_of
        self._articles: dict[str, _Counted] = {}
        self._spans: Counter[str] = Counter()
        self._links: Counter[str] = Counter()
        self._files: dict[str, str] = {}

    def add(self, layer: str, article: Article, out: ExchangeArticle) -> bool:
        """Count an article as it goes out; return whether it is the first layer of it."""
        self._files.setdefault(layer, kept_path(self._name, layer))
        self._spans.update(span.label for span in out.spans)
        self._links.update(link.type for link in out.links)
        counted = self._articles.get(article.id)
        new = counted is None
        if counted is None:
            said = text_hash(out.text)
            cut = said if said != article.sha256 else ""
            counted = self._articles[article.id] = _Counted(article, len(out.text), cut)
        counted.layers[layer] = out.owner is not None and out.owner.adjudicated
        return new

    def facts(self) -> PartFacts:
        """Return the part."""
        dates = dated(each.article for each in self._articles.values())
        sizes = Counter(self._family_of[article] for article in self._articles)
        return PartFacts(
            name=self._name,
            files=self._files,
            articles=len(self._articles),
            families=len(sizes),
            characters=sum(each.characters for each in self._articles.values()),
            spans=_in_order(self._spans, (label.key for label in self._scheme.labels)),
            links=_in_order(self._links, (link.key for link in self._scheme.links)),
            first=dates[0][1] if dates else "",
            last=dates[-1][1] if dates else "",
            undated=len(self._articles) - len(dates),
            family_sizes=sorted(Counter(sizes.values()).items()),
        )

    def articles(self, cuts: Mapping[str, Sequence[tuple[int, int]]]) -> list[ArticleFacts]:
        """Return the articles, by name; `cuts` has what was cut out of their texts, by id."""
        return [
            ArticleFacts(
                name=each.article.name,
                sha256=each.article.sha256,
                length=each.article.length,
                part=self._name,
                family=self._family_of[each.article.id],
                layers=each.layers,
                cut_sha256=each.cut_sha256,
                cuts=list(cuts.get(each.article.id, ())),
            )
            for each in sorted(
                self._articles.values(), key=lambda one: (one.article.name, one.article.sha256)
            )
        ]


def dated(articles: Iterable[Article]) -> list[tuple[str, str]]:
    """Return the last day and the date of each article that has one, the earliest first."""
    days = ((SplitArticle(each.id, "", date=each.document_time).day, each) for each in articles)
    return sorted((day, article.document_time) for day, article in days if day)


def _in_order(counts: Mapping[str, int], order: Iterable[str]) -> dict[str, int]:
    """Return the counts in the scheme's order, those it does not know behind."""
    known = dict.fromkeys(order)
    keys = [*(key for key in known if key in counts), *sorted(counts.keys() - known.keys())]
    return {key: counts[key] for key in keys}
