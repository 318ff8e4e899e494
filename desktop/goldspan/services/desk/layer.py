"""What lies on the desk: the annotator's own layer, the suggestions, and the verdicts on them."""

from __future__ import annotations

from collections.abc import Iterable

from goldspan.domain.actor import Actor
from goldspan.domain.annotator import Annotator, AnnotatorKind
from goldspan.domain.article import Article
from goldspan.domain.change import EntityChange
from goldspan.domain.layer import Dismissal, Key, LayerState, Link, LinkVerdict, Span, Verdict
from goldspan.domain.scheme import Scheme
from goldspan.services.actors.register import Register
from goldspan.services.desk.links import DeskLinks
from goldspan.services.desk.reading_order import Place, ReadingOrder, reading_order
from goldspan.services.desk.spans import DeskSpans
from goldspan.services.desk.standing import RECALLED
from goldspan.services.recall.recalled import NOTHING, Recalled


class DeskLayer:
    """Spans, links and verdicts of one annotator on one article, and what is suggested to them.

    What pipelines suggest is stored; what memory and projection suggest is handed in (`recall`).
    What is left to decide are the open suggestions and the suggested links whose ends are both
    decided; it is walked in reading order, a link right after the later of its ends.
    """

    def __init__(
        self,
        *,
        article: str,
        annotator: str,
        pipelines: Iterable[str],
        register: Register,
        scheme: Scheme,
        spans: Iterable[Span],
        links: Iterable[Link],
        suggestions: Iterable[Span],
        suggested_links: Iterable[Link],
        verdicts: Iterable[Verdict],
        link_verdicts: Iterable[LinkVerdict],
        state: LayerState | None,
        dismissals: Iterable[Dismissal] = (),
    ) -> None:
        self._article = article
        self._annotator = annotator
        self._pipelines = set(pipelines)
        self._recalled = NOTHING
        self.register = register
        self.state = state
        self._walk = ReadingOrder()
        self.on_spans = DeskSpans(spans, suggestions, verdicts, self._walk)
        for each in dismissals:
            self.on_spans.dismiss(each.label, each.words, dismissed=True)
        self.on_links = DeskLinks(
            scheme, self.on_spans, links, suggested_links, link_verdicts, self._walk
        )
        self.spans = self.on_spans.spans
        self.suggestions = self.on_spans.suggestions
        self.verdicts = self.on_spans.verdicts
        self.links = self.on_links.links
        self.suggested_links = self.on_links.suggested
        self.link_verdicts = self.on_links.verdicts

    @property
    def blind(self) -> bool:
        """Say whether nothing is suggested to the annotator here."""
        return self.state is not None and self.state.blind

    # Spans ---------------------------------------------------------------------------------

    def own_span(self, label: str, start: int, end: int) -> Span | None:
        """Return the annotator's span of this label and range, if there is one."""
        return self.on_spans.own((label, start, end))

    def shown(self, identifier: str) -> Span | None:
        """Return the own span or open suggestion of this id, if the page shows one."""
        span = self.spans.get(identifier)
        return span if span or not self.is_open(identifier) else self.suggestions[identifier]

    def actor_names(self) -> list[str]:
        """Return the names an actor may have here: the register's, and those suggested."""
        names = {actor.name for actor in self.register.actors()} | self.on_spans.suggested_names
        return sorted(names, key=str.casefold)

    def is_open(self, suggestion_id: str) -> bool:
        """Say whether the annotator has not decided on this suggestion yet."""
        return self.on_spans.is_open(suggestion_id)

    def is_recalled(self, identifier: str) -> bool:
        """Say whether a suggestion is memory's or projection's."""
        span = self.suggestions.get(identifier)
        return span is not None and span.annotator in RECALLED

    def open_suggestion(self, label: str, start: int, end: int) -> Span | None:
        """Return the undecided suggestion of this label and range, if there is one."""
        return self.on_spans.open_at((label, start, end))

    def suggestions_of(self, key: Key) -> list[Span]:
        """Return all suggestions of this label and range, decided or not."""
        return self.on_spans.suggested_at(key)

    def decided(self, suggestion_id: str) -> str | None:
        """Return the own span that a suggestion became, or None where it became none."""
        return self.on_spans.decided(suggestion_id)

    # Links ---------------------------------------------------------------------------------

    def links_of(self, span_id: str) -> list[Link]:
        """Return the annotator's links from or to a span."""
        return self.on_links.own_of(span_id)

    def open_links_of(self, identifier: str) -> list[Link]:
        """Return the suggested links of an own span or open suggestion that could still be made."""
        return self.on_links.open_of(identifier)

    def possible_links(self) -> list[Link]:
        """Return all suggested links that could still be made between what is shown."""
        return self.on_links.open()

    def shown_ends(self, suggested: Link) -> tuple[str, str] | None:
        """Return what stands for both ends now: an own span, or a suggestion that is open.

        None where an end was rejected or the span it became is gone.
        """
        return self.on_links.shown_ends(suggested)

    def ready(self, link_id: str) -> bool:
        """Say whether this suggested link is undecided and both its ends are decided."""
        return self.on_links.is_ready(link_id)

    # What is left --------------------------------------------------------------------------

    def open_count(self) -> int:
        """Return how many suggestions are left to decide: spans, and links that are ready."""
        return len(self._walk)

    def left(self) -> list[Span | Link]:
        """Return all that is left to decide in the order in which it is walked."""
        return [self._left(identifier) for identifier in self._walk]

    def open_suggestions(self) -> list[Span]:
        """Return the undecided suggested spans in reading order."""
        return [item for item in self.left() if isinstance(item, Span)]

    def open_links(self) -> list[Link]:
        """Return the suggested links that are ready, in the order in which they are walked."""
        return [item for item in self.left() if isinstance(item, Link)]

    def open_suggestions_in(self, start: int, end: int) -> list[Span]:
        """Return the undecided suggested spans that lie in `start … end`, in reading order."""
        found = (self._left(identifier) for identifier in self._walk.starting_in(start, end))
        return [item for item in found if isinstance(item, Span) and item.end <= end]

    def next_left(self, place: Place, identifier: str = "") -> Span | Link | None:
        """Return what is left after a place (after the id there), going round once."""
        found = self._walk.after(place, identifier)
        return self._left(found) if found is not None else None

    def previous_left(self, place: Place, identifier: str = "") -> Span | Link | None:
        """Return what is left before a place (before the id there), going round once."""
        found = self._walk.before(place, identifier)
        return self._left(found) if found is not None else None

    def place(self, identifier: str) -> Place | None:
        """Return where a shown span, or a suggested link between shown spans, is walked."""
        span = self.shown(identifier)
        if span is not None:
            return reading_order(span)
        link = self.suggested_links.get(identifier)
        return self.on_links.place(link) if link is not None else None

    def _left(self, identifier: str) -> Span | Link:
        return self.suggestions.get(identifier) or self.suggested_links[identifier]

    # Changing ------------------------------------------------------------------------------

    def concerning(self, changes: Iterable[EntityChange]) -> list[EntityChange]:
        """Return those of the changes from elsewhere that show on this desk.

        A pipeline that is entered by one of them counts for those that follow.
        """
        owners = {self._annotator} if self.blind else {self._annotator, *self._pipelines}
        found = []
        for change in changes:
            entity = change.entity
            pipeline = isinstance(entity, Annotator) and entity.kind is AnnotatorKind.PIPELINE
            if pipeline and not self.blind:
                owners.add(entity.id)
            here = change.article == self._article and (
                isinstance(entity, Article) or getattr(entity, "annotator", None) in owners
            )
            dismissed = isinstance(entity, Dismissal) and entity.annotator == self._annotator
            if pipeline or here or dismissed or isinstance(entity, Actor):
                found.append(change)
        return found

    def apply(self, change: EntityChange) -> list[EntityChange]:
        """Take in one change of whatever kind concerns the desk.

        Return the suggestions that are hidden or shown again by it, each unchanged.
        """
        entity = change.entity
        match entity:
            case Span():
                self._apply_span(change, entity)
            case Link():
                self.on_links.apply_link(change, entity, own=entity.annotator == self._annotator)
            case Verdict():
                before = [v for v in (change.before, change.after) if isinstance(v, Verdict)]
                self.on_spans.apply_verdict(change, entity)
                for verdict in before:
                    self._look_again((verdict.label, verdict.start, verdict.end))
            case LinkVerdict():
                self.on_links.apply_verdict(change, entity)
            case LayerState() if entity.annotator == self._annotator:
                self.state = entity if change.after is not None else None
            case Actor() if change.after is None:
                self.register.drop(entity)
            case Actor():
                self.register.put(entity)
            case Annotator():
                self._pipelines.add(entity.id)
            case Dismissal():
                dismissed = change.after is not None
                said = self.on_spans.dismiss(entity.label, entity.words, dismissed=dismissed)
                self.on_links.refresh_at([span.id for span in said])
                return [EntityChange(span, span) for span in said]
            case _:
                pass
        return []

    def recall(self, recalled: Recalled, kept: frozenset[str] = frozenset()) -> list[EntityChange]:
        """Suggest this from memory and projection from now on; return what differs on the page.

        What is `kept` stays as it is shown, whatever is said of it: somebody has it in hand. A
        suggestion that is only hidden, or shown again, is in the answer unchanged.
        """
        if self.blind:
            recalled = NOTHING
        old: dict[str, Span | Link] = {x.id: x for x in _all_of(self._recalled)}
        new: dict[str, Span | Link] = {x.id: x for x in _all_of(recalled)}
        new = {i: x for i, x in old.items() if i in kept and self.is_open(i)} | new
        gone = [EntityChange(each, None) for i, each in old.items() if i not in new]
        # Links fall away before their ends, and come after them.
        gone.sort(key=lambda change: isinstance(change.entity, Span))
        come = [EntityChange(old.get(i), x) for i, x in new.items() if old.get(i) != x]
        come.sort(key=lambda change: isinstance(change.entity, Link))
        for change in (*gone, *come):
            self.apply(change)
        self._recalled = Recalled(
            tuple(each for each in new.values() if isinstance(each, Span)),
            tuple(each for each in new.values() if isinstance(each, Link)),
            recalled.hidden,
        )
        return [*gone, *come, *self._hide(recalled.hidden - kept)]

    def _hide(self, hidden: frozenset[str]) -> list[EntityChange]:
        spans, links = self.on_spans.hide(hidden), self.on_links.hide(hidden)
        self.on_links.refresh_at([span.id for span in spans])
        turned: list[Span | Link] = [*spans, *links]
        return [EntityChange(each, each) for each in turned]

    def _apply_span(self, change: EntityChange, entity: Span) -> None:
        touched = set(self.on_spans.behind(entity.id))
        self.on_spans.apply_span(change, entity, own=entity.annotator == self._annotator)
        touched.update(self.on_spans.behind(entity.id), (entity.id,))
        self.on_links.refresh_at(touched)

    def _look_again(self, key: Key) -> None:
        self.on_links.refresh_at([span.id for span in self.on_spans.suggested_at(key)])


def _all_of(recalled: Recalled) -> list[Span | Link]:
    return [*recalled.spans, *recalled.links]
