"""What goes out in a release: articles by part and layer, as it writes them, and what does not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from goldspan.domain.article import Article
from goldspan.domain.exchange import ExchangeArticle
from goldspan.domain.losses import Loss, LossKind
from goldspan.domain.releases import PARTS, WHOLE
from goldspan.services.actors.register import Register
from goldspan.services.releases.content.choices import Furniture, LayerChoice, ReleaseChoices
from goldspan.services.releases.content.left_out import LeftOut, Why
from goldspan.services.releases.content.normalising import Normaliser, numbered
from goldspan.services.releases.content.pseudonyms import Pseudonyms
from goldspan.services.releases.content.selecting import Chosen, select
from goldspan.services.releases.furniture.cuts import FurnitureCuts
from goldspan.services.releases.furniture.cutting import Range
from goldspan.services.releases.furniture.mending import without_furniture
from goldspan.services.transfer.export_layers import GOLD_LAYER, no_gold
from goldspan.services.transfer.known_labels import KnownLabels
from goldspan.services.transfer.layers import ExchangeLayers
from goldspan.store.project import ProjectStore

ONLY_LAYER = ""  # the name of the layer where there is one set of articles


@dataclass(frozen=True, slots=True)
class PartCounts:
    """What a part holds, as the store counts it: before furniture is cut out, if it is.

    `spans` are by label, in all layers that go out.
    """

    articles: int = 0
    adjudicated: int = 0
    characters: int = 0
    spans: Mapping[str, int] = field(default_factory=dict)


class ReleaseContent:
    """The articles that go out, by part and layer, each in the order of their names.

    `parts` has the part of each article by id (`Split.part_of`), None for one part `all`; `outside`
    says why articles are in none of them (held back, undated), by id. Nothing but states and
    counts is read to make it. Read it within one `store.snapshot()`.

    `losses` and `cuts` grow as articles are read; reading an article again changes nothing. `cuts`
    has what was cut out of texts, by the article's id, as ranges of the text in the project.
    """

    def __init__(
        self,
        store: ProjectStore,
        choices: ReleaseChoices,
        parts: Mapping[str, str] | None = None,
        outside: Mapping[str, Why] | None = None,
    ) -> None:
        self._store = store
        self.choices = choices
        self.scheme = store.scheme()
        self.cuts: dict[str, tuple[Range, ...]] = {}
        selection = select(store, choices)
        self._furniture = (
            FurnitureCuts(store, self.scheme, selection.chosen)
            if choices.furniture is Furniture.CUT
            else None
        )
        outside = {**dict.fromkeys(self._emptied(selection.chosen), Why.EMPTY), **(outside or {})}
        left_out = list(selection.left_out)
        self._chosen: dict[str, list[Chosen]] = {}
        for each in selection.chosen:
            article = each.article
            part = WHOLE if parts is None else parts.get(article.id)
            if part is None or article.id in outside:
                why = outside.get(article.id, Why.NO_PART)
                left_out.append(LeftOut(article.id, article.name, why))
            else:
                self._chosen.setdefault(part, []).append(each)
        self.left_out = tuple(sorted(left_out, key=lambda each: (each.name, each.article)))
        self.parts = tuple(part for part in (*PARTS, WHOLE) if part in self._chosen)
        self.pseudonyms = Pseudonyms(store.annotators(), store.pseudonym_key(), names=choices.names)
        owners = {who for each in self.chosen() for who in each.owners} - {GOLD_LAYER}
        # Ids may be derived from names: their order must not show.
        self._people = sorted(owners, key=self.pseudonyms.layer)
        self._normaliser = Normaliser(choices, self.pseudonyms, self.scheme)
        self._layers = ExchangeLayers(store, Register(store.actors()))
        self._known = KnownLabels(store, self.scheme)
        self._losses: dict[tuple[str, str], list[Loss]] = {}

    def refuse_empty(self) -> None:
        """Raise `ExportError` where nothing goes out."""
        if not self._chosen:
            raise no_gold()

    def chosen(self, part: str | None = None) -> Iterator[Chosen]:
        """Yield the articles of a part, or of all, with whose layers go out."""
        for name in self.parts:
            if part in (None, name):
                yield from self._chosen[name]

    @property
    def layers(self) -> tuple[str, ...]:
        """Return the names of the layers: one that is empty where there is one set of articles."""
        if self.choices.layer is LayerChoice.GOLD:
            return (ONLY_LAYER,)
        gold = (GOLD_LAYER,) if self.choices.layer is LayerChoice.ALL else ()
        return (*gold, *map(self.pseudonyms.layer, self._people))

    def articles(self, part: str, layer: str = ONLY_LAYER) -> Iterator[ExchangeArticle]:
        """Read the articles of a part as they go out, one after the other."""
        return (out for _, out in self.read(part, layer))

    def read(self, part: str, layer: str = ONLY_LAYER) -> Iterator[tuple[Article, ExchangeArticle]]:
        """Read the articles of a part as the project has them, each with how it goes out."""
        key = self._key(layer)
        for each in self._chosen.get(part, ()):
            owner = each.owners.get(key)
            if owner is None:
                continue
            article, annotator = each.article, owner.annotator.id
            labels = self._known.labels(article.id, annotator)
            known = replace(owner, labels=labels) if labels else owner
            read = self._layers.article(article, annotator, known, numbered=True)
            normal, hidden = self._normaliser.normal(read)
            left, cut = self._cut(article, normal)
            if cut or hidden:
                self._losses[layer, article.id] = [*hidden, *cut]
            yield article, left

    def _cut(self, article: Article, read: ExchangeArticle) -> tuple[ExchangeArticle, list[Loss]]:
        """Return an article without furniture where that is cut out, and what that costs."""
        if self._furniture is None:
            return read, []
        cutting = self._furniture.cutting(article.id, read.text)
        if cutting is None:
            return read, []
        self.cuts[article.id] = cutting.cuts
        left, losses = without_furniture(read, cutting, self._furniture.labels)
        return numbered(left), losses

    def _emptied(self, chosen: Sequence[Chosen]) -> frozenset[str]:
        if self._furniture is None:
            return frozenset()
        return self._furniture.emptied({e.article.id: e.article.length for e in chosen})

    @property
    def losses(self) -> list[Loss]:
        """Return what going out has cost the articles that were read so far."""
        return [loss for _, loss in self.losses_by_text()]

    def losses_by_text(self) -> Iterator[tuple[str, Loss]]:
        """Yield the losses, each with the hash of the text in the project that its places are in.

        What an article itself lacks is said once, however many layers of it go out.
        """
        said: set[tuple[str, str]] = set()
        for layer in self.layers:
            for each in self.chosen():
                for loss in self._losses.get((layer, each.article.id), ()):
                    of_article = (each.article.id, loss.key)
                    if loss.kind is not LossKind.FIELD or of_article not in said:
                        yield each.article.sha256, loss
                    if loss.kind is LossKind.FIELD:
                        said.add(of_article)

    def counts(self, part: str) -> PartCounts:
        """Return what a part holds, without reading its layers."""
        chosen = self._chosen.get(part, [])
        # A person's layer may go out twice: as gold, and as theirs.
        whose: dict[str, Counter[str]] = {}
        for each in chosen:
            for owner in each.owners.values():
                whose.setdefault(owner.annotator.id, Counter())[each.article.id] += 1
        spans: Counter[str] = Counter()
        for annotator, times in whose.items():
            for article, by_label in self._store.span_counts([annotator], list(times)).items():
                for label, count in by_label.items():
                    spans[label] += count * times[article]
        for label in self._furniture.labels if self._furniture is not None else ():
            spans.pop(label, None)
        return PartCounts(
            len(chosen),
            sum(each.adjudicated for each in chosen),
            sum(each.article.length for each in chosen),
            {label.key: spans[label.key] for label in self.scheme.labels if spans[label.key]},
        )

    def _key(self, layer: str) -> str:
        """Return what the selection calls a layer."""
        if layer in (ONLY_LAYER, GOLD_LAYER):
            return GOLD_LAYER
        return next(who for who in self._people if self.pseudonyms.layer(who) == layer)
