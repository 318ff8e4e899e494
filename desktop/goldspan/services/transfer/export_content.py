"""What an export holds: which articles with whose layers, read one at a time."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Iterator

from goldspan.domain.exchange import ExchangeArticle
from goldspan.formats.writing import WriteOptions
from goldspan.services.actors.register import Register
from goldspan.services.transfer.export_layers import GOLD_LAYER, LayerSet, layer_sets
from goldspan.services.transfer.known_labels import KnownLabels
from goldspan.services.transfer.layers import ExchangeLayers
from goldspan.store.project import ProjectStore


class ExportContent:
    """The sets of articles that are exported, each to a folder of its own.

    `layer` is `gold`, `all` or an annotator's name or id; `articles` are ids, None for all.
    Raise `ExportError` where the layer is unknown or there is nothing to export.
    """

    def __init__(
        self, store: ProjectStore, layer: str, articles: Collection[str] | None = None
    ) -> None:
        wanted = [a for a in store.articles() if articles is None or a.id in articles]
        wanted.sort(key=lambda article: (article.name, article.id))
        self._store = store
        self.sets: list[LayerSet] = layer_sets(store, wanted, layer)
        self.total = sum(len(item.parts) for item in self.sets)
        self.without_gold = len(wanted) - self.total if layer == GOLD_LAYER else 0
        self.scheme = store.scheme()
        self._layers = ExchangeLayers(store, Register(store.actors()))
        self._known = KnownLabels(store, self.scheme)

    def options(self, chosen: WriteOptions | None) -> WriteOptions:
        """Return what was chosen, with the project's name."""
        return dataclasses.replace(chosen or WriteOptions(), title=self._store.path.stem)

    def read(self, item: LayerSet) -> Iterator[ExchangeArticle]:
        """Read the articles of a set from the project, one after the other."""
        for article, owner in item.parts:
            annotator = owner.annotator.id
            labels = self._known.labels(article.id, annotator)
            known = dataclasses.replace(owner, labels=labels) if labels else owner
            yield self._layers.article(article, annotator, known)

    def span_counts(self) -> dict[str, int]:
        """Return how many spans of each label there are, counted by the store."""
        counts = dict.fromkeys((label.key for label in self.scheme.labels), 0)
        for annotator, articles in self._articles_of().items():
            counted = self._store.span_counts([annotator], articles)
            for by_label in counted.values():
                for label, count in by_label.items():
                    counts[label] = counts.get(label, 0) + count
        return counts

    def _articles_of(self) -> dict[str, list[str]]:
        articles: dict[str, list[str]] = {}
        for item in self.sets:
            for article, owner in item.parts:
                articles.setdefault(owner.annotator.id, []).append(article.id)
        return articles
