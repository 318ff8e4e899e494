"""The reviewer's desk: every decision on the units of an article as a command."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from goldspan.agreement.units import Unit
from goldspan.domain.annotator import GOLD
from goldspan.domain.change import EntityChange
from goldspan.domain.errors import RefusedError
from goldspan.domain.layer import Attrs, Link, WorkState
from goldspan.domain.messages import message
from goldspan.domain.review import Reason, adjudication_id
from goldspan.services.review import rulings
from goldspan.services.review.desk_core import ReviewDeskCore
from goldspan.services.review.gold_ids import gold_link_id, gold_span_id
from goldspan.services.review.gold_links import GoldLinks
from goldspan.services.review.review_units import ReviewUnit, UnitState
from goldspan.services.review.rulings import GoldDraft, Ruling


class ReviewDesk(ReviewDeskCore):
    """One article for one reviewer: commands decide at once and hand changes to the writer.

    Each command is one action, which undo takes back; none of them touches the people's layers.
    The first in an article also writes what is adopted beforehand. Units are given as they are or
    by id, and are others after each command: ask again. Not thread-safe: `receive` belongs on the
    desk's thread as well.
    """

    def take(self, unit: ReviewUnit | str, annotator: str) -> None:
        """Take what this person has with its attributes and links; nothing, if they have nothing.

        Links whose other end is not in gold are made when that comes.
        """
        self._rule(unit, lambda now: rulings.taking(now, annotator))

    def none(self, unit: ReviewUnit | str) -> None:
        """Decide that none of them is right: no gold here."""
        self._rule(unit, lambda now: rulings.taking_none())

    def both(self, unit: ReviewUnit | str) -> None:
        """Take all that is marked differently here, side by side."""
        self._rule(unit, rulings.taking_all)

    def edit(
        self,
        unit: ReviewUnit | str,
        label: str,
        start: int,
        end: int,
        attrs: Attrs,
        *,
        base: str = "",
        links: Collection[str] | None = None,
        actors: Sequence[EntityChange] = (),
    ) -> None:
        """Decide for something new; where it is just what one person has, it is theirs.

        `base` is the person it started from, whose links come along; else those chosen before.
        `links` are ids of people's links, or of gold's, to have these instead. `actors` are changes
        of the register that come along, for who was named for the first time.
        """

        def ruling(now: ReviewUnit) -> Ruling:
            span = now.spans.get(base)
            chosen = links
            if chosen is None:
                own = now.links.get(base, ())
                chosen = [each.id for each in own] if span else rulings.chosen_links(now)
            origin = rulings.copied(span).origin if span is not None else None
            if span is None and now.gold:
                origin = now.gold[0].origin
            return rulings.editing(now, GoldDraft(label, start, end, attrs, origin), chosen)

        self._rule(unit, ruling, actors)

    def skip(self, unit: ReviewUnit | str) -> None:
        """Leave a unit for later; gold that a decision made goes, gold from a file stays."""

        def ruling(now: ReviewUnit) -> Ruling:
            if not now.spans:
                raise RefusedError(
                    message("errors", "Only gold has something here: keep it, or take it away.")
                )
            return rulings.skipping(now)

        self._rule(unit, ruling)

    def take_attribute(self, unit: ReviewUnit | str, key: str, annotator: str) -> None:
        """Take one attribute from this person, all else as in gold; all, if gold has nothing."""
        self._rule(unit, lambda now: rulings.with_attribute(now, key, annotator))

    def clear(self, unit: ReviewUnit | str) -> None:
        """Take a decision away with the gold it made, as if it had never been."""
        now = self._current(unit)
        if now.adjudication is None:
            raise RefusedError(message("errors", "Nothing has been decided here."))
        with self._step(_subject(now)) as step:
            step.clear(now)
            step.settle()

    def set_reason(self, unit: ReviewUnit | str, reason: Reason, comment: str) -> None:
        """Say why people differ here, before or after deciding.

        Where nothing was decided, the unit counts as skipped from then on; what is adopted, and
        what came from a file, counts as looked at.
        """
        now = self._current(unit)
        decided = now.adjudication
        if decided is not None:
            changed = replace(decided, reason=reason, comment=comment)
            if changed != decided:
                with self._step(_subject(now)):
                    self._review.put(decided, changed)
            return
        if now.state is UnitState.OPEN:
            ruling = rulings.skipping(now)
        elif now.state is UnitState.ADOPTED:
            ruling = rulings.adopting(now)
        else:
            ruling = rulings.as_it_stands(now)
        self._rule(now, lambda _: replace(ruling, reason=reason, comment=comment))

    def add(
        self,
        label: str,
        start: int,
        end: int,
        attrs: Attrs,
        actors: Sequence[EntityChange] = (),
    ) -> str:
        """Put something in gold that nobody has marked; return the id of its unit."""
        article, key = self.article.id, (label, start, end)
        holder = next((s for u in self.units for s in u.spans.values() if s.key() == key), None)
        if holder is not None:
            raise RefusedError(
                message("errors", "“{quote}” is marked like this already: decide there."),
                existing=holder.id,
                quote=holder.quote[:40],
            )
        span_id = gold_span_id(article, key)
        unit = ReviewUnit(
            id=adjudication_id(article, (span_id,)),
            article=article,
            unit=Unit({}),
            state=UnitState.OPEN,
            links={},
            prints={},
        )
        draft = GoldDraft(label, start, end, attrs)
        with self._step(label) as step:
            self._review.take_along(actors)
            step.adopt_rest()
            step.rule(unit, rulings.editing(unit, draft, ()))
            step.settle()
        return unit.id

    # Links

    def choose_link(self, unit: ReviewUnit | str, link_id: str) -> None:
        """Have a person's link from a span of this unit in gold too."""
        now = self._current(unit)
        self._rule(now, lambda _: _with_links(now, (*_chosen(now), link_id)))

    def drop_link(self, unit: ReviewUnit | str, link_id: str) -> None:
        """Have a link no longer: a gold link of this unit, or a chosen one that waits."""
        now = self._current(unit)
        links = GoldLinks(self._review, self._session.scheme)
        kept = [
            each
            for each in _chosen(now)
            if each != link_id and link_id not in links.wanted(now, [each])
        ]
        self._rule(now, lambda _: _with_links(now, kept))

    def draw_link(self, source: str, link_type: str, target: str) -> str:
        """Link two gold spans anew; return the gold link's id."""
        gold = self._review.gold.spans
        unit = next((u for u in self.units if any(s.id == source for s in u.gold)), None)
        if unit is None or target not in gold or source == target:
            raise RefusedError(message("errors", "A gold link needs two spans in gold."))
        kind = self._session.scheme.link(link_type)
        ends = (gold[source].label, gold[target].label)
        if kind is None or ends[0] not in kind.sources or ends[1] not in kind.targets:
            raise RefusedError(message("errors", "These two spans cannot be linked this way."))
        made = Link(
            id=gold_link_id(link_type, source, target),
            article=self.article.id,
            annotator=GOLD.id,
            type=link_type,
            source=source,
            target=target,
        )
        if made.id in self._review.gold.links:
            raise RefusedError(message("errors", "These two spans are linked like this already."))
        with self._step(link_type) as step:
            step.adopt_rest([unit.id])
            self._review.put(None, made)
            step.rule(unit, _with_links(unit, (*_chosen(unit), made.id)))
            step.settle()
        return made.id

    # The article

    def adopt_all(self) -> int:
        """Write all that is adopted beforehand; return how many units that were."""
        with self._step(self.article.title or self.article.name) as step:
            written = step.adopt_rest(finishing=True)
            if written:
                step.settle()
        return written

    def finish(self, *, anyway: bool = False) -> None:
        """Mark the article as adjudicated; what is adopted beforehand is written.

        Raise `RefusedError` where units are `left()`, unless it is to be done `anyway`: where
        nothing was decided there is then no gold.
        """
        left = self.left()
        if not self.people.compared and not self._review.gold.spans:
            raise RefusedError(message("errors", "Nobody is done with this article yet."))
        if left and not anyway:
            raise RefusedError(
                message("errors", "Not everything is decided here: {count} left."),
                todo=message("errors", "Decide on them first."),
                count=len(left),
            )
        with self._step(self.article.title or self.article.name) as step:
            step.adopt_rest(finishing=True)
            step.settle(WorkState.DONE)

    def reopen(self) -> None:
        """Mark the article as not adjudicated any more; its decisions and gold stay."""
        if self.done:
            with self._step(self.article.title or self.article.name) as step:
                step.settle(WorkState.BEGUN)

    def _current(self, unit: ReviewUnit | str) -> ReviewUnit:
        return self.unit(unit if isinstance(unit, str) else unit.id)

    def _rule(
        self,
        unit: ReviewUnit | str,
        ruling: Callable[[ReviewUnit], Ruling],
        actors: Sequence[EntityChange] = (),
    ) -> None:
        now = self._current(unit)
        decision = ruling(now)
        with self._step(_subject(now)) as step:
            self._review.take_along(actors)
            step.adopt_rest([now.id])
            step.rule(now, decision)
            step.settle()


def _subject(unit: ReviewUnit) -> str:
    return unit.marks[0].quote[:40]


def _chosen(unit: ReviewUnit) -> tuple[str, ...]:
    written = unit.adjudication is not None or unit.gold
    return rulings.chosen_links(unit) if written else _standing(unit).links


def _standing(unit: ReviewUnit) -> Ruling:
    """Return what gold has here as a decision; raise where nothing is in gold."""
    if unit.gold:
        return rulings.as_it_stands(unit)
    if unit.state is UnitState.ADOPTED:
        return rulings.adopting(unit)
    raise RefusedError(message("errors", "Decide what is in gold here first."))


def _with_links(unit: ReviewUnit, links: Collection[str]) -> Ruling:
    standing = _standing(unit)
    if len(standing.drafts) > 1:
        return replace(standing, links=tuple(dict.fromkeys(links)))
    return rulings.editing(unit, standing.drafts[0], links)
