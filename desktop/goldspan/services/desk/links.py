"""The links on a desk: the annotator's own, the suggested ones, and the verdicts on those."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from goldspan.domain.change import EntityChange
from goldspan.domain.layer import Key, Link, LinkVerdict, Span
from goldspan.domain.scheme import Scheme
from goldspan.services.desk.reading_order import Place, ReadingOrder, reading_order
from goldspan.services.desk.spans import DeskSpans
from goldspan.services.desk.standing import standing_for

# What a suggested link joins: its type, and what its source and its target mark.
LinkKey = tuple[str, Key, Key]


@dataclass(slots=True)
class _Index:
    """Links by their ends, suggested ones by what they join too, verdicts by what came of them."""

    own: dict[str, set[str]] = field(default_factory=dict)
    suggested: dict[str, set[str]] = field(default_factory=dict)
    alike: dict[LinkKey, set[str]] = field(default_factory=dict)
    keys: dict[str, LinkKey] = field(default_factory=dict)
    decided: dict[LinkKey, str] = field(default_factory=dict)
    became: dict[str, set[str]] = field(default_factory=dict)
    ready: dict[LinkKey, str] = field(default_factory=dict)


class DeskLinks:
    """Own links, suggested links and verdicts on them, with an index of what is ready.

    A suggested link is ready when both its ends are decided and stand as own spans, nobody has
    decided on it, no own link says the same, and the scheme joins these labels. Of several that
    say the same, one stands for all (`standing_for`); those in `hidden` are not offered. `walk`
    gets the ready ones.
    """

    def __init__(
        self,
        scheme: Scheme,
        spans: DeskSpans,
        links: Iterable[Link],
        suggested: Iterable[Link],
        verdicts: Iterable[LinkVerdict],
        walk: ReadingOrder,
    ) -> None:
        self.links = {link.id: link for link in links}
        self.suggested = {link.id: link for link in suggested}
        self.verdicts = {verdict.id: verdict for verdict in verdicts}
        self.hidden: frozenset[str] = frozenset()
        self._joined = {
            (link.key, source, target)
            for link in scheme.links
            for source in link.sources
            for target in link.targets
        }
        self._spans = spans
        self._walk = walk
        self._index = _Index()
        for link in self.links.values():
            _join(self._index.own, link)
        for link in self.suggested.values():
            _join(self._index.suggested, link)
        for verdict in self.verdicts.values():
            self._enter_verdict(verdict)
        self._refresh(self.suggested)

    # Reading

    def joins(self, link_type: str, source_label: str, target_label: str) -> bool:
        """Say whether the scheme lets links of this type join these labels."""
        return (link_type, source_label, target_label) in self._joined

    def own_of(self, span_id: str) -> list[Link]:
        """Return the annotator's links from or to a span."""
        return [self.links[identifier] for identifier in self._index.own.get(span_id, ())]

    def own(self, link_type: str, source: str, target: str) -> Link | None:
        """Return the annotator's link of this type between two spans, if there is one."""
        for link in self.own_of(source):
            if (link.type, link.source, link.target) == (link_type, source, target):
                return link
        return None

    def suggested_of(self, suggestion_id: str) -> list[Link]:
        """Return the suggested links from or to a suggestion."""
        ids = self._index.suggested.get(suggestion_id, ())
        return [self.suggested[identifier] for identifier in ids]

    def shown_ends(self, suggested: Link) -> tuple[str, str] | None:
        """Return what stands for both ends now: an own span, or a suggestion that is open."""
        source, target = self._spans.shown(suggested.source), self._spans.shown(suggested.target)
        return (source, target) if source and target else None

    def open_of(self, identifier: str) -> list[Link]:
        """Return the suggested links of a span or open suggestion that could still be made."""
        suggested = (
            link for each in self._spans.behind(identifier) for link in self.suggested_of(each)
        )
        keys = {self.key(link) for link in suggested}
        found = self._possible(key for key in keys if key is not None)
        return [link for link in found if identifier in (self.shown_ends(link) or ())]

    def open(self) -> list[Link]:
        """Return all suggested links that could still be made."""
        return self._possible(self._index.alike)

    def _possible(self, keys: Iterable[LinkKey]) -> list[Link]:
        found = []
        for key in keys:
            if key not in self._index.decided and self._index.alike[key]:
                link = self._surest(key)
                ends = self.shown_ends(link)
                if ends is not None and self._could_be(link.type, *ends):
                    found.append(link)
        return sorted(found, key=lambda link: (link.type, link.id))

    def saying(self, link_type: str, source: str, target: str) -> dict[LinkKey, Link]:
        """Return the suggested links that say what a link between these shown spans would say."""
        found: dict[LinkKey, Link] = {}
        ends = (source, target)
        for suggestion in self._spans.behind(source):
            for link in self.suggested_of(suggestion):
                key = self.key(link)
                alike = key is not None and bool(self._index.alike.get(key))
                if key and alike and link.type == link_type and self.shown_ends(link) == ends:
                    found[key] = self._surest(key)
        return found

    def key(self, suggested: Link) -> LinkKey | None:
        """Return what a suggested link joins, None where an end of it is gone."""
        source = self._spans.suggestions.get(suggested.source)
        target = self._spans.suggestions.get(suggested.target)
        return (suggested.type, source.key(), target.key()) if source and target else None

    def verdict_at(self, key: LinkKey) -> LinkVerdict | None:
        """Return the verdict on what a suggested link joins, if there is one."""
        return self.verdicts.get(self._index.decided.get(key, ""))

    def verdicts_behind(self, link_id: str) -> list[LinkVerdict]:
        """Return the verdicts whose suggestions became this own link."""
        return [self.verdicts[i] for i in sorted(self._index.became.get(link_id, ()))]

    def is_ready(self, link_id: str) -> bool:
        """Say whether this suggested link waits to be decided and both its ends are."""
        key = self._index.keys.get(link_id)
        return key is not None and self._index.ready.get(key) == link_id

    def place(self, suggested: Link) -> Place | None:
        """Return where a link is walked: right after the later of its ends as they are shown."""
        ends = self.shown_ends(suggested)
        if ends is None:
            return None
        start, end, label = max(reading_order(self._shown_span(identifier)) for identifier in ends)
        return (start, end, f"{label}\x1f{suggested.type}")

    # Changing

    def apply_link(self, change: EntityChange, entity: Link, *, own: bool) -> None:
        """Take in a change of an own link or of a suggested one."""
        held = self.links if own else self.suggested
        index = self._index.own if own else self._index.suggested
        before = held.pop(entity.id, None)
        if before is not None:
            for end in (before.source, before.target):
                index.get(end, set()).discard(before.id)
        if change.after is not None:
            held[entity.id] = entity
            _join(index, entity)
        if own:
            self.refresh_at(self._spans.behind(entity.source))
        else:
            self._refresh([entity.id])

    def apply_verdict(self, change: EntityChange, entity: LinkVerdict) -> None:
        """Take in a change of a verdict on a link."""
        key = (entity.type, entity.source, entity.target)
        before = self.verdicts.pop(entity.id, None)
        if before is not None:
            self._index.decided.pop(key, None)
            self._index.became.get(before.link or "", set()).discard(before.id)
        if change.after is not None:
            self.verdicts[entity.id] = entity
            self._enter_verdict(entity)
        self._refresh(list(self._index.alike.get(key, ())))

    def hide(self, hidden: frozenset[str]) -> list[Link]:
        """Offer all suggested links but these; return those of which that was not so before."""
        turned = [self.suggested[i] for i in hidden ^ self.hidden if i in self.suggested]
        self.hidden = hidden
        self._refresh([link.id for link in turned])
        return turned

    def refresh_at(self, suggestion_ids: Iterable[str]) -> None:
        """Look again at what is ready, after something about these suggestions changed."""
        self._refresh(
            link for each in suggestion_ids for link in list(self._index.suggested.get(each, ()))
        )

    def _enter_verdict(self, verdict: LinkVerdict) -> None:
        self._index.decided[(verdict.type, verdict.source, verdict.target)] = verdict.id
        if verdict.link is not None:
            self._index.became.setdefault(verdict.link, set()).add(verdict.id)

    def _surest(self, key: LinkKey) -> Link:
        best = min(self._index.alike[key], key=lambda i: standing_for(self.suggested[i]))
        return self.suggested[best]

    def _shown_span(self, identifier: str) -> Span:
        return self._spans.spans.get(identifier) or self._spans.suggestions[identifier]

    def _could_be(self, link_type: str, source: str, target: str) -> bool:
        labels = (self._shown_span(source).label, self._shown_span(target).label)
        return (
            source != target
            and self.joins(link_type, *labels)
            and self.own(link_type, source, target) is None
        )

    def _refresh(self, link_ids: Iterable[str]) -> None:
        """Let the index know what these suggested links join now, and what of it is ready."""
        touched: dict[LinkKey, None] = {}
        for identifier in link_ids:
            old = self._index.keys.pop(identifier, None)
            if old is not None:
                self._index.alike[old].discard(identifier)
                touched[old] = None
            link = self.suggested.get(identifier)
            offered = link is not None and identifier not in self.hidden
            new = self.key(link) if link is not None and offered else None
            if new is not None:
                self._index.keys[identifier] = new
                self._index.alike.setdefault(new, set()).add(identifier)
                touched[new] = None
        for key in touched:
            self._refresh_key(key)

    def _refresh_key(self, key: LinkKey) -> None:
        standing = self._index.ready.pop(key, None)
        link = self._ready_link(key)
        if link is not None:
            self._index.ready[key] = link.id
            place = self.place(link)
            if place is not None:
                self._walk.put(link.id, place)
        if standing is not None and (link is None or standing != link.id):
            self._walk.discard(standing)

    def _ready_link(self, key: LinkKey) -> Link | None:
        if key in self._index.decided or not self._index.alike.get(key):
            return None
        link = self._surest(key)
        source, target = self._spans.decided(link.source), self._spans.decided(link.target)
        ready = source and target and self._could_be(link.type, source, target)
        return link if ready else None


def _join(index: dict[str, set[str]], link: Link) -> None:
    for end in (link.source, link.target):
        index.setdefault(end, set()).add(link.id)
