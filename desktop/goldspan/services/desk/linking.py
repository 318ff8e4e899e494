"""Links on a desk: made by hand, accepted, rejected, removed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from goldspan.domain.change import ActionKind, EntityChange
from goldspan.domain.errors import RefusedError
from goldspan.domain.ids import new_id
from goldspan.domain.layer import Link, Origin, Span, VerdictKind
from goldspan.domain.messages import message
from goldspan.services.desk.deciding import DecidingDesk
from goldspan.services.desk.links import LinkKey
from goldspan.services.desk.suggestions import origin_of, verdict_on_link


class LinkingDesk(DecidingDesk):
    """A desk on which spans are linked and suggested links are decided."""

    def link_types(self, source_id: str, target_id: str) -> list[str]:
        """Return the keys of the link types that may join these two spans, in this direction."""
        source, target = self.layer.shown(source_id), self.layer.shown(target_id)
        if source is None or target is None or source_id == target_id:
            return []
        return [
            link.key
            for link in self._session.scheme.links
            if source.label in link.sources and target.label in link.targets
        ]

    def link(self, link_type: str, source_id: str, target_id: str) -> Link:
        """Link two spans; an end that is open is accepted, a suggested link of this is covered.

        Raise `RefusedError` where the scheme does not join them, or something does already.
        """
        self._check_writable()
        self._check_link(link_type, source_id, target_id)
        saying = self.layer.on_links.saying(link_type, source_id, target_id)
        ends = [end for end in (source_id, target_id) if self.layer.is_open(end)]
        open_ends = [self.layer.suggestions[end] for end in ends]
        for open_end in open_ends:
            self._check_span(open_end)
        accepted = self._accepted(open_ends)
        source, target = (self._end(i, accepted.became).id for i in (source_id, target_id))
        link = self._new_link(link_type, source, target)
        changes = [*accepted.changes, EntityChange(None, link)]
        changes += self._link_verdicts(saying, VerdictKind.COVERED, link.id)
        self._do(ActionKind.LINK, changes, link_type)
        self._tell_cleared(accepted.cleared)
        return link

    def unlink(self, link_id: str) -> None:
        """Remove a link; suggested links that it came from, or that say the same, are rejected."""
        link = self.layer.links[link_id]
        on_links = self.layer.on_links
        saying = on_links.saying(link.type, link.source, link.target)
        for verdict in on_links.verdicts_behind(link_id):
            saying[(verdict.type, verdict.source, verdict.target)] = verdict.suggestion
        verdicts = self._link_verdicts(saying, VerdictKind.REJECTED, None)
        self._do(ActionKind.UNLINK, [EntityChange(link, None), *verdicts], link.type)

    def accept_links(self, link_ids: Iterable[str]) -> list[Link]:
        """Accept suggested links, and with them those of their ends that are still open.

        Links that were decided on, whose end was rejected, or that the scheme does not allow are
        left out. Where an end may not be made its links are left out too; where that leaves
        nothing, the refusal is raised.
        """
        return self.accept_together((), link_ids)[1]

    def accept_together(
        self, suggestion_ids: Iterable[str], link_ids: Iterable[str]
    ) -> tuple[list[Span], list[Link]]:
        """Accept suggested spans and links in one action, as `accept` and `accept_links` do."""
        chosen = self._open(suggestion_ids)
        wanted, refused = self._acceptable(link_ids)
        open_ends = {
            end: self.layer.suggestions[end]
            for _, _, ends in wanted
            for end in ends
            if self.layer.is_open(end)
        }
        accepted = self._accepted([*chosen, *open_ends.values()])
        spans = [accepted.became[each.id] for each in chosen if each.id in accepted.became]
        changes = list(accepted.changes)
        made: dict[tuple[str, str, str], Link] = {}
        for key, suggested, ends in wanted:
            if any(end in open_ends and end not in accepted.became for end in ends):
                continue
            source, target = (self._end(end, accepted.became).id for end in ends)
            says = (suggested.type, source, target)
            if says not in made:
                origin = origin_of(suggested)
                made[says] = self._new_link(*says, origin)
                changes.append(EntityChange(None, made[says]))
            accepting = {key: suggested}
            changes += self._link_verdicts(accepting, VerdictKind.ACCEPTED, made[says].id)
        if spans or made:
            names = [*(span.label for span in spans), *(link_type for link_type, _, _ in made)]
            self._do(ActionKind.ACCEPT, changes, names[0] if len(names) == 1 else str(len(names)))
            self._tell_cleared(accepted.cleared)
        elif refused or accepted.refused:
            raise (refused or accepted.refused)[0]
        return spans, list(made.values())

    def reject_links(self, link_ids: Iterable[str]) -> None:
        """Reject suggested links, for this article, their type and what their ends mark."""
        chosen: dict[LinkKey, Link] = {}
        for suggested in (self.layer.suggested_links[i] for i in link_ids):
            key = self.layer.on_links.key(suggested)
            if key is not None and self.layer.on_links.verdict_at(key) is None:
                chosen[key] = suggested
        changes = self._link_verdicts(chosen, VerdictKind.REJECTED, None)
        subject = next(iter(chosen))[0] if len(chosen) == 1 else str(len(chosen))
        self._do_if(ActionKind.REJECT, changes, subject)

    def _acceptable(
        self, link_ids: Iterable[str]
    ) -> tuple[list[tuple[LinkKey, Link, tuple[str, str]]], list[RefusedError]]:
        """Return the suggested links that can be made, and why ends of others may not be."""
        wanted: list[tuple[LinkKey, Link, tuple[str, str]]] = []
        refused: list[RefusedError] = []
        on_links = self.layer.on_links
        for suggested in (self.layer.suggested_links[i] for i in dict.fromkeys(link_ids)):
            key, ends = on_links.key(suggested), on_links.shown_ends(suggested)
            if key is None or ends is None or on_links.verdict_at(key) is not None:
                continue
            if any(key == known for known, _, _ in wanted):
                continue
            if suggested.type not in self.link_types(*ends):
                continue
            if on_links.own(suggested.type, *ends) is not None:
                continue
            open_ends = [self.layer.suggestions[end] for end in ends if self.layer.is_open(end)]
            why = [self.rules.refusal(end.key()) for end in open_ends]
            refused += [each for each in why if each is not None]
            if not any(why):
                wanted.append((key, suggested, ends))
        return wanted, refused

    def _check_link(self, link_type: str, source_id: str, target_id: str) -> None:
        if source_id == target_id:
            raise RefusedError(message("errors", "A span is not linked to itself."))
        existing = self.layer.on_links.own(link_type, source_id, target_id)
        if existing is not None:
            raise RefusedError(
                message("errors", "These two spans are linked like this already."),
                existing=existing.id,
            )
        if link_type not in self.link_types(source_id, target_id):
            raise RefusedError(
                message("errors", "These two spans cannot be linked this way."),
                todo=message("errors", "Link a claim to the actor who says it, or to its date."),
            )

    def _link_verdicts(
        self, suggested: Mapping[LinkKey, Link], kind: VerdictKind, link: str | None
    ) -> list[EntityChange]:
        changes = []
        for key, each in suggested.items():
            after = verdict_on_link(each, key, self._annotator, kind, link)
            changes.append(EntityChange(self.layer.link_verdicts.get(after.id), after))
        return changes

    def _end(self, identifier: str, became: Mapping[str, Span]) -> Span:
        return became.get(identifier) or self.layer.spans[identifier]

    def _new_link(
        self, link_type: str, source: str, target: str, origin: Origin | None = None
    ) -> Link:
        return Link(
            id=new_id(),
            article=self.article.id,
            annotator=self._annotator,
            type=link_type,
            source=source,
            target=target,
            origin=origin,
        )
