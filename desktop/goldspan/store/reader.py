"""All that is read of an open project, on any thread: each has a connection of its own."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import count
from pathlib import Path

from goldspan.domain.actor import Actor
from goldspan.domain.annotator import Annotator
from goldspan.domain.article import Article
from goldspan.domain.change import Action, ActionKind, EntityChange, EntityKind
from goldspan.domain.errors import GoldspanError, ProjectError
from goldspan.domain.exchange import ExchangeLink, ExchangeSpan
from goldspan.domain.layer import (
    Dismissal,
    Key,
    LayerState,
    Link,
    LinkVerdict,
    PipelineRun,
    Span,
    Verdict,
)
from goldspan.domain.merging import Conflict, Merge, Side
from goldspan.domain.messages import message, system_reason
from goldspan.domain.releases import DatasheetAnswer, Release, Split
from goldspan.domain.review import Adjudication, Assignment
from goldspan.domain.scheme import Scheme
from goldspan.store import (
    acceptance,
    articles,
    bulk,
    counts,
    effort,
    exchanging,
    journal,
    kept_files,
    layers,
    open_conflicts,
    releases,
)
from goldspan.store.backup import copy_database
from goldspan.store.gate import reading
from goldspan.store.problems import Problem
from goldspan.store.readers import Readers
from goldspan.store.restricting import Restricted, Restriction, restrict
from goldspan.store.verify import verify

Report = Callable[[int, int], None]


class ProjectReader(Readers):
    """Reads a project file; after `close_readers` everything that reads raises `CancelledError`."""

    @reading
    def annotators(self) -> list[Annotator]:
        """Return all annotators, by kind and name."""
        return articles.annotators(self._reader())

    @reading
    def annotator(self, identifier: str) -> Annotator | None:
        """Return the annotator of this id, or None."""
        return articles.annotator(self._reader(), identifier)

    @reading
    def scheme(self) -> Scheme:
        """Return the newest version of the scheme."""
        return articles.scheme(self._reader())

    @reading
    def actors(self) -> list[Actor]:
        """Return the register of actors, by name."""
        return articles.actors(self._reader())

    @reading
    def runs(self) -> list[PipelineRun]:
        """Return the runs of pipelines, oldest first."""
        return articles.runs(self._reader())

    @reading
    def articles(self, ids: Sequence[str] | None = None) -> list[Article]:
        """Return all articles, or those of these ids that there are, in the library's order."""
        return articles.articles(self._reader(), ids)

    @reading
    def article(self, identifier: str) -> Article | None:
        """Return the article of this id, or None."""
        return articles.article(self._reader(), identifier)

    @reading
    def article_by_name(self, name: str) -> Article | None:
        """Return the first article of this name, or None."""
        return articles.article_by_name(self._reader(), name)

    @reading
    def text(self, article_id: str) -> str:
        """Return an article's text; raise `GoldspanError` where there is no such article."""
        text = articles.text(self._reader(), article_id)
        if text is None:
            raise GoldspanError(
                message("errors", "The article is not in the project any more."),
                todo=message("errors", "Somebody removed it; go on with another article."),
                article=article_id,
            )
        return text

    @reading
    def spans(self, article_id: str, annotator_id: str | None = None) -> list[Span]:
        """Return an article's spans, all or one annotator's, by place."""
        return layers.spans(self._reader(), article_id, annotator_id)

    @reading
    def exchange_layer(
        self,
        article_id: str,
        annotator_id: str,
        attrs: exchanging.NamedAttrs,
        *,
        numbered: bool = False,
    ) -> tuple[tuple[ExchangeSpan, ...], list[ExchangeLink]]:
        """Return an annotator's spans in an article, by place, and links, actors by name."""
        return exchanging.layer(self._reader(), article_id, annotator_id, attrs, numbered=numbered)

    @reading
    def texts(self, article_ids: Sequence[str]) -> dict[str, str]:
        """Return the texts of those of these articles that there are."""
        return bulk.texts(self._reader(), article_ids)

    @reading
    def layers(
        self, article_ids: Sequence[str], annotator_ids: Sequence[str]
    ) -> dict[str, dict[str, bulk.BareLayer]]:
        """Return several people's layers of many articles, by article and annotator."""
        return bulk.layers(self._reader(), article_ids, annotator_ids)

    @reading
    def reviewed(
        self, article_ids: Sequence[str], but: Sequence[str]
    ) -> dict[str, list[Span | Link | Adjudication]]:
        """Return what all but these annotators have on many articles, and the decisions there."""
        return bulk.reviewed(self._reader(), article_ids, but)

    @reading
    def done_at(self, layer_state_ids: Sequence[str]) -> dict[str, str]:
        """Return when layers became done the last time, by the ids of their states; UTC."""
        return bulk.done_at(self._reader(), layer_state_ids)

    @reading
    def bare_spans(self, article_ids: Sequence[str], annotator_id: str) -> dict[str, list[Span]]:
        """Return an annotator's spans in many articles, without attributes and notes."""
        return layers.bare_spans(self._reader(), article_ids, annotator_id)

    @reading
    def places(
        self, article_ids: Sequence[str], annotator_ids: Sequence[str], labels: Sequence[str]
    ) -> dict[str, list[tuple[str, Key]]]:
        """Return whose spans of some labels are where in many articles: annotator and key."""
        return layers.places(self._reader(), article_ids, annotator_ids, labels)

    @reading
    def rejected(self, article_ids: Sequence[str], annotator_id: str) -> dict[str, set[Key]]:
        """Return which labels and ranges an annotator rejected in many articles."""
        return layers.rejected(self._reader(), article_ids, annotator_id)

    @reading
    def links(self, article_id: str, annotator_id: str | None = None) -> list[Link]:
        """Return an article's links, all or one annotator's."""
        return layers.links(self._reader(), article_id, annotator_id)

    @reading
    def verdicts(self, article_id: str, annotator_id: str) -> list[Verdict]:
        """Return an annotator's verdicts on an article, by place."""
        return layers.verdicts(self._reader(), article_id, annotator_id)

    @reading
    def link_verdicts(self, article_id: str, annotator_id: str) -> list[LinkVerdict]:
        """Return an annotator's verdicts on the links suggested in an article."""
        return layers.link_verdicts(self._reader(), article_id, annotator_id)

    @reading
    def states(
        self, annotator_id: str | None = None, article_ids: Sequence[str] | None = None
    ) -> list[LayerState]:
        """Return the states of all layers or of one annotator's, of all or of these articles."""
        return layers.states(self._reader(), annotator_id, article_ids)

    @reading
    def state(self, article_id: str, annotator_id: str) -> LayerState | None:
        """Return the state of an article for an annotator, None where it is new."""
        return layers.state(self._reader(), article_id, annotator_id)

    @reading
    def dismissals(self, annotator_id: str) -> list[Dismissal]:
        """Return which words are never which label for this annotator, by words."""
        return layers.dismissals(self._reader(), annotator_id)

    @reading
    def assignments(
        self, annotator_id: str | None = None, article_ids: Sequence[str] | None = None
    ) -> list[Assignment]:
        """Return who should work on what: all or one annotator's, of all or of these articles."""
        return layers.assignments(self._reader(), annotator_id, article_ids)

    @reading
    def adjudications(self, article_id: str | None = None) -> list[Adjudication]:
        """Return what reviewers decided on the units of an article, or of all articles."""
        return layers.adjudications(self._reader(), article_id)

    @reading
    def articles_holding(self, words: Sequence[str]) -> list[str]:
        """Return the articles in which any of these words stand, as written here, in order.

        Looks for letters, not whole words: `Nato` is in `Natotruppen` too.
        """
        return articles.holding(self._reader(), words)

    @reading
    def ever_held(self, ids: Sequence[str]) -> set[str]:
        """Return which of these ids belong to what the project holds, or held once."""
        return {identifier for _, identifier in journal.heads(self._reader(), ids)}

    @reading
    def span_counts(
        self, annotator_ids: Sequence[str], article_ids: Sequence[str] | None = None
    ) -> dict[str, dict[str, int]]:
        """Return the number of these annotators' spans, by article and label."""
        return counts.span_counts(self._reader(), annotator_ids, article_ids)

    @reading
    def suggestions_left(
        self, annotator_id: str, article_ids: Sequence[str] | None = None
    ) -> dict[str, int]:
        """Return by article how many suggestions this annotator has not decided; none: left out."""
        return counts.suggestions_left(self._reader(), annotator_id, article_ids)

    @reading
    def suggested_words(
        self, annotator_id: str, words: Sequence[tuple[str, str]]
    ) -> dict[str, int]:
        """Return by article how many undecided suggestions have one of these labels and forms."""
        return counts.suggested_words(self._reader(), annotator_id, words)

    @reading
    def became(self, article_ids: Sequence[str], people: Sequence[str]) -> list[acceptance.Became]:
        """Return what became of the suggested spans of these articles for each of these people."""
        return list(acceptance.became(self._reader(), article_ids, people))

    @reading
    def layer_annotators(self, article_id: str) -> list[Annotator]:
        """Return who has anything on an article."""
        return layers.layer_annotators(self._reader(), article_id)

    # Releases

    @reading
    def split(self) -> Split | None:
        """Return which part each article is in, None where the project was never split."""
        return releases.split(self._reader())

    @reading
    def releases(self) -> list[Release]:
        """Return the releases, by number; two that came from two copies may have the same."""
        return releases.releases(self._reader())

    @reading
    def every_release(self) -> list[Release]:
        """Return all releases that were made, those taken back too."""
        return releases.ever(self._reader())

    @reading
    def datasheet_answers(self) -> list[DatasheetAnswer]:
        """Return what was answered for the datasheet, by question."""
        return releases.datasheet_answers(self._reader())

    @reading
    def pseudonym_key(self) -> bytes:
        """Return what pseudonyms are made with: the same in all copies, in no release or bundle."""
        return releases.pseudonym_key(self._reader())

    @reading
    def content_changed(self) -> str:
        """Return when anything but releases was last changed, by what the actions say; UTC."""
        return releases.content_changed(self._reader())

    @reading
    def content_state(self) -> str:
        """Return a hash of all actions that are in what is released; no clock is in it."""
        return releases.content_state(self._reader())

    def release_file(self, sha256: str) -> Iterator[bytes]:
        """Yield a file that a release keeps, piece by piece.

        Raise `ProjectError` where it is not there, or at its end where it is another one.
        """
        digest = hashlib.sha256()
        for position in count():
            piece = self._piece(sha256, position)
            if piece is None:
                break
            digest.update(piece)
            yield piece
        if digest.hexdigest() != sha256:
            raise kept_files.damaged(sha256)

    @reading
    def _piece(self, sha256: str, position: int) -> bytes | None:
        try:
            return kept_files.piece(self._reader(), sha256, position)
        except ValueError as error:
            raise kept_files.damaged(sha256) from error

    # What happened

    @reading
    def work_done(self, annotator_id: str, kinds: Collection[ActionKind]) -> effort.WorkDone:
        """Return what an annotator did in actions of these kinds, and what they hold; seconds."""
        with self.snapshot():
            return effort.work_done(self._reader(), annotator_id, kinds)

    @reading
    def actions(self, annotator_id: str | None = None, limit: int | None = None) -> list[Action]:
        """Return actions, all or one annotator's, oldest first; with `limit` the newest of them."""
        return journal.actions(self._reader(), annotator_id, limit)

    @reading
    def action(self, identifier: str) -> Action | None:
        """Return the action of this id, or None."""
        return journal.action(self._reader(), identifier)

    @reading
    def action_changes(self, action_id: str) -> list[EntityChange]:
        """Return what an action changed, in order."""
        return journal.action_changes(self._reader(), action_id)

    @reading
    def elsewhere(self, action_ids: Sequence[str]) -> set[str]:
        """Return which of these actions came in by merges or are not here in whole."""
        return journal.elsewhere(self._reader(), action_ids)

    @reading
    def conflicts(self) -> list[Conflict]:
        """Return what two sides see differently and nobody has decided, by kind and id."""
        with self.snapshot():
            return open_conflicts.conflicts(self._reader())

    @reading
    def versions(self, kind: EntityKind, ids: Sequence[str]) -> list[Side]:
        """Return all that these ever were, gone or not, and who had them so; oldest first."""
        return open_conflicts.versions(self._reader(), kind, ids)

    @reading
    def came_by(self, changes: Sequence[str]) -> dict[str, str]:
        """Return from which files those of these changes came that were not made here."""
        return journal.came_by(self._reader(), changes)

    @reading
    def merges(self) -> list[Merge]:
        """Return what came in from other files and was not taken back, oldest first."""
        return journal.merges(self._reader())

    # Care

    @reading
    def verify(self, report: Report | None = None) -> list[Problem]:
        """Return all that is wrong with the file; `report` gets steps done and in all."""
        with self.snapshot():
            return verify(self._reader(), report)

    @reading
    def restrict(
        self, target: Path, restriction: Restriction, report: Report | None = None
    ) -> Restricted:
        """Write part of the project as a new file; `report` gets steps done and in all.

        Raise `ProjectError` where it exists already or cannot be written.
        """
        with self.snapshot():
            return restrict(self._reader(), target, restriction, report)

    @reading
    def backup(self, target: Path, report: Report | None = None) -> None:
        """Copy the project as it is now; `report` gets pages done and in all.

        Raise `ProjectError` where the copy cannot be written.
        """
        try:
            copy_database(self._reader(), target, report)
        except (OSError, sqlite3.Error) as error:
            raise ProjectError(
                message("errors", "The backup “{file}” could not be made: {reason}."),
                kept=message("errors", "The project was not touched."),
                todo=message(
                    "errors", "Choose a folder that exists, has room and is yours to write."
                ),
                file=target,
                reason=system_reason(error),
            ) from error
