"""What of each article is cut out as furniture: the same for all layers of it that go out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from goldspan.domain.annotator import GOLD
from goldspan.domain.scheme import Scheme
from goldspan.services.families.furniture import dimmed_labels
from goldspan.services.releases.content.selecting import Chosen
from goldspan.services.releases.furniture.cutting import Cutting, Range, cuts_of
from goldspan.store.project import ProjectStore


class FurnitureCuts:
    """Furniture is what gold says where an article is adjudicated, else what anybody whose layer
    goes out has marked as such. No text is read to make it.
    """

    def __init__(self, store: ProjectStore, scheme: Scheme, chosen: Sequence[Chosen]) -> None:
        self.labels = frozenset(dimmed_labels(scheme))
        self._store = store
        self._ranges: dict[str, list[Range]] = {}
        deciders: dict[str, set[str]] = {}
        for each in chosen:
            owners = {owner.annotator.id for owner in each.owners.values()}
            deciders[each.article.id] = {GOLD.id} if each.adjudicated else owners
        everybody = sorted({who for several in deciders.values() for who in several})
        places = store.places(list(deciders), everybody, sorted(self.labels))
        for article, marked in places.items():
            ranges = {(s, e) for who, (_, s, e) in marked if who in deciders[article]}
            if ranges:
                self._ranges[article] = sorted(ranges)

    def cutting(self, article: str, text: str) -> Cutting | None:
        """Return what is cut out of an article's text, None where nothing is."""
        cuts = cuts_of(text, self._ranges.get(article, ()))
        return Cutting(text, cuts) if cuts else None

    def emptied(self, lengths: Mapping[str, int]) -> frozenset[str]:
        """Return which of these articles, given with their lengths, would have no text left.

        Only texts of which half or more is furniture are looked at.
        """
        found = set()
        for article, length in lengths.items():
            ranges = self._ranges.get(article, ())
            if 2 * sum(end - start for start, end in ranges) >= length:
                cutting = self.cutting(article, self._store.text(article))
                if cutting is not None and not cutting.left.strip():
                    found.add(article)
        return frozenset(found)
