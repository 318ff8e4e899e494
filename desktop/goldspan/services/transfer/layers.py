"""Between a project's layers and exchange articles: actors by name, local ids to project ids."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from goldspan.domain.annotator import GOLD, AnnotatorKind
from goldspan.domain.article import Article
from goldspan.domain.change import EntityChange
from goldspan.domain.exchange import (
    ExchangeArticle,
    ExchangeAttr,
    ExchangeSpan,
    LayerOwner,
)
from goldspan.domain.ids import derived_id
from goldspan.domain.layer import ActorRef, AttrValue, Link, Span, WorkState
from goldspan.domain.messages import message
from goldspan.domain.scheme import AttributeKind, LabelType, Scheme
from goldspan.services.actors.register import Register
from goldspan.store.exchanging import NamedAttrs
from goldspan.store.project import ProjectStore

HOW_GOLD_COMES: Final = message(
    "errors",
    "An article has gold once it is adjudicated, or once exactly one person has marked it as done"
    " (D); where several have, it is adjudicated on the page “Review”.",
)


def imported_span_id(annotator: str, article: str, local: str) -> str:
    """Return the id of a span that came in from a file, the same each time."""
    return derived_id("span", annotator, article, local)


def imported_link_id(link_type: str, source: str, target: str) -> str:
    """Return the id of a link between two imported or suggested spans."""
    return derived_id("link", link_type, source, target)


class LayerReader:
    """Turns exchange layers of one annotator into changes of a project.

    `register` None keeps actors as names (suggestions); else names are looked up and entered.
    """

    def __init__(
        self,
        scheme: Scheme,
        annotator: str,
        register: Register | None,
        *,
        run: str | None = None,
        span_id: Callable[[str, ExchangeSpan], str] | None = None,
    ) -> None:
        self._annotator = annotator
        self._register = register
        self._run = run
        self._span_id = span_id
        self._actor_keys: Mapping[str, frozenset[str]] = {
            label.key: keys for label in scheme.labels if (keys := _actor_keys(label))
        }

    def read(
        self, article: str, layer: ExchangeArticle
    ) -> tuple[list[Span], list[Link], list[EntityChange]]:
        """Return spans, links, and the changes that enter new actors in the register."""
        annotator, run, naming = self._annotator, self._run, self._actor_keys
        register_changes: list[EntityChange] = []
        ids: dict[str, str] = {}
        spans: list[Span] = []
        for item in layer.spans:
            identifier = (
                self._span_id(article, item)
                if self._span_id
                else imported_span_id(annotator, article, item.id)
            )
            ids[item.id] = identifier
            # By position: an import makes them by the ten thousand.
            spans.append(
                Span(
                    identifier,
                    article,
                    annotator,
                    item.label,
                    item.start,
                    item.end,
                    item.quote,
                    self._attrs(item, register_changes) if item.label in naming else item.attrs,
                    item.score,
                    run,
                    None,
                    item.doubtful,
                    item.note,
                )
            )
        links = [
            Link(
                id=imported_link_id(link.type, ids[link.source], ids[link.target]),
                article=article,
                annotator=annotator,
                type=link.type,
                source=ids[link.source],
                target=ids[link.target],
                score=link.score,
                run=run,
            )
            for link in layer.links
            if link.source in ids and link.target in ids
        ]
        return spans, list({link.id: link for link in links}.values()), register_changes

    def _attrs(
        self, span: ExchangeSpan, register_changes: list[EntityChange]
    ) -> dict[str, AttrValue]:
        actor_keys = self._actor_keys[span.label]
        attrs: dict[str, AttrValue] = {}
        for key, value in span.attrs.items():
            if key not in actor_keys or not isinstance(value, str):
                attrs[key] = value
            elif self._register is None:
                attrs[key] = ActorRef(name=value)
            else:
                kind = span.attrs.get("kind", "")
                actor, change = self._register.find_or_make(
                    value, kind if isinstance(kind, str) else ""
                )
                if change is not None:
                    register_changes.append(change)
                attrs[key] = ActorRef(actor=actor.id)
        return attrs


def _actor_keys(label: LabelType) -> frozenset[str]:
    return frozenset(each.key for each in label.attributes if each.kind is AttributeKind.ACTOR)


class ExchangeLayers:
    """Reads articles with one annotator's layer each, as exchange files have them."""

    def __init__(self, store: ProjectStore, register: Register) -> None:
        self._store = store
        self._attrs = NamedAttrs(register.name)

    def article(
        self,
        article: Article,
        annotator: str,
        owner: LayerOwner | None = None,
        *,
        numbered: bool = False,
    ) -> ExchangeArticle:
        """Return the article with an annotator's layer; `owner` is what is known of them there.

        `numbered` spans are called `s1`, `s2`, … in the order of the text.
        """
        spans, links = self._store.exchange_layer(
            article.id, annotator, self._attrs, numbered=numbered
        )
        if links:
            present = {span.id for span in spans}
            links = [link for link in links if link.source in present and link.target in present]
        return ExchangeArticle(
            name=article.name,
            text=self._store.text(article.id),
            title=article.title,
            outlet=article.outlet,
            url=article.url,
            language=article.language,
            document_time=article.document_time,
            document_time_origin=article.document_time_origin,
            source=article.source,
            notes=article.notes,
            extra=article.extra,
            has_layer=True,
            spans=spans,
            links=tuple(links),
            owner=owner,
        )


def exchange_span(span: Span, register: Register) -> ExchangeSpan:
    """Return a span as exchange files have it: actors by name."""
    return ExchangeSpan(
        id=span.id,
        label=span.label,
        start=span.start,
        end=span.end,
        quote=span.quote,
        attrs={key: _exchange(value, register) for key, value in span.attrs.items()},
        score=span.score,
        doubtful=span.doubtful,
        note=span.note,
    )


def _exchange(value: AttrValue, register: Register) -> ExchangeAttr:
    if isinstance(value, ActorRef):
        return value.name or register.name(value.actor)
    return value


def gold_annotators(store: ProjectStore) -> dict[str, tuple[str, bool]]:
    """Return whose layer is gold, by article: annotator id, and whether it was adjudicated.

    Gold is what was adjudicated; where nobody adjudicated, the one person's layer that is done.
    Articles where neither holds are left out: nobody is done, several people are, or a reviewer
    has begun and is not done.
    """
    persons = {a.id for a in store.annotators() if a.kind is AnnotatorKind.PERSON}
    done: dict[str, list[str]] = {}
    gold: dict[str, tuple[str, bool]] = {}
    begun: set[str] = set()
    for state in store.states():
        if state.annotator == GOLD.id and state.state is WorkState.BEGUN:
            begun.add(state.article)
        if state.state is not WorkState.DONE:
            continue
        if state.annotator == GOLD.id:
            gold[state.article] = (GOLD.id, True)
        elif state.annotator in persons:
            done.setdefault(state.article, []).append(state.annotator)
    for article, annotators in done.items():
        if article not in gold and article not in begun and len(annotators) == 1:
            gold[article] = (annotators[0], False)
    return gold
