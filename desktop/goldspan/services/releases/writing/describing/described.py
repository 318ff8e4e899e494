"""What is described: the facts of a release, its scheme, and the words to say them with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from goldspan.domain.releases import WHOLE
from goldspan.domain.scheme import AttributeKind, LabelType, Scheme
from goldspan.formats.markdown import table
from goldspan.services.families.furniture import dimmed_labels
from goldspan.services.releases.content.choices import Furniture
from goldspan.services.releases.record.facts import ReleaseFacts
from goldspan.services.releases.writing.describing.phrases import Phrases


@dataclass(frozen=True, slots=True)
class Described:
    """A release, or with `number` 0 what would be one; `texts` says whether the texts are in it.

    `newest` is the number of the newest release there is, where this one is none yet.
    """

    facts: ReleaseFacts
    scheme: Scheme
    phrases: Phrases
    title: str
    number: int = 0
    texts: bool = True
    newest: int = 0

    @property
    def name(self) -> str:
        """Return what it is called, in one line: its title, else the project's."""
        return " ".join(self.title.split()) or self.facts.project.name

    @property
    def date(self) -> str:
        """Return the day of the project's last action that is in it."""
        return self.facts.as_of[:10]

    @property
    def articles(self) -> int:
        """Return how many articles are in it."""
        return sum(part.articles for part in self.facts.parts)

    @property
    def cut(self) -> bool:
        """Tell whether furniture was cut out of the texts."""
        return self.facts.choices.furniture == Furniture.CUT

    @property
    def is_split(self) -> bool:
        """Tell whether it has parts that are kept apart."""
        return any(part.name != WHOLE for part in self.facts.parts)

    @property
    def dimmed(self) -> list[str]:
        """Return the labels that mark what is no article text."""
        return dimmed_labels(self.scheme)

    def labels(self) -> list[LabelType]:
        """Return the labels that can be in it: none of what was cut out."""
        return [each for each in self.scheme.labels if not (self.cut and each.dims)]

    def labels_with(self, kind: AttributeKind) -> list[str]:
        """Return the labels that have an attribute of this kind."""
        return [
            label.key
            for label in self.labels()
            if any(attribute.kind is kind for attribute in label.attributes)
        ]

    def span_count(self, label: str | None = None) -> int:
        """Return how many spans of a label, or of all, are in it."""
        counts = self.facts.span_counts()
        return counts.get(label, 0) if label is not None else sum(counts.values())

    def link_count(self, link: str | None = None) -> int:
        """Return how many links of a type, or of all, are in it."""
        return sum(
            count
            for part in self.facts.parts
            for key, count in part.links.items()
            if link in (None, key)
        )

    def totals(self) -> str:
        """Return how many articles, spans and, where there are any, links are in it."""
        counts = [self.many("articles", self.articles), self.many("spans", self.span_count())]
        if self.link_count():
            counts.append(self.many("links", self.link_count()))
        return self.phrases.listed(counts)

    @property
    def link_types(self) -> list[str]:
        """Return the types of links that are in it."""
        return [link.key for link in self.scheme.links if self.link_count(link.key)]

    # How it is laid out --------------------------------------------------------------------

    def say(self, key: str, **details: object) -> str:
        """Return a phrase with its places filled."""
        return self.phrases.say(key, **details)

    def many(self, thing: str, count: int) -> str:
        """Return so many of a thing."""
        return self.phrases.many(thing, count)

    def part_name(self, part: str) -> str:
        """Return what a part is called."""
        return self.phrases.known("part", part)

    def table(self, head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
        """Return a table; words of the head are those of the table `word` where they are there."""
        return "\n".join(table([self.phrases.known("word", each) for each in head], rows))

    def numbers(self, values: Iterable[int]) -> Iterator[str]:
        """Yield numbers as cells."""
        return map(self.phrases.number, values)

    def part_table(self) -> str:
        """Return how many articles, families, spans and links each part has, and their times."""
        head = ("part", "articles", "families", "characters", "spans", "links", "dates")
        rows = [
            (
                self.part_name(part.name),
                *self.numbers((part.articles, part.families, part.characters)),
                *self.numbers((sum(part.spans.values()), sum(part.links.values()))),
                self.phrases.span(part.first, part.last),
            )
            for part in self.facts.parts
        ]
        return self.table(head, rows)

    def label_table(self) -> str:
        """Return how many spans of each label each part has."""
        parts = self.facts.parts
        rows = []
        for label in self.labels():
            counts = [part.spans.get(label.key, 0) for part in parts]
            rows.append((label.key, self.phrases.title(label.titles), *self._counted(counts)))
        return self.table(("label", "title", *self._count_head()), rows)

    def link_table(self) -> str:
        """Return how many links of each type each part has."""
        rows = []
        for link in self.scheme.links:
            counts = [part.links.get(link.key, 0) for part in self.facts.parts]
            rows.append((link.key, self.phrases.title(link.titles), *self._counted(counts)))
        return self.table(("link", "title", *self._count_head()), rows)

    def _count_head(self) -> list[str]:
        names = [self.part_name(part.name) for part in self.facts.parts]
        return [*names, "all"] if len(names) > 1 else ["count"]

    def _counted(self, counts: Sequence[int]) -> Iterator[str]:
        return self.numbers([*counts, sum(counts)] if len(counts) > 1 else counts)
