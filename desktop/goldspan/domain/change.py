"""What happened: actions, and the changes of entities that each of them made."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from goldspan.domain.actor import Actor
from goldspan.domain.annotator import Annotator
from goldspan.domain.article import Article
from goldspan.domain.layer import (
    Dismissal,
    LayerState,
    Link,
    LinkVerdict,
    PipelineRun,
    Span,
    Verdict,
)
from goldspan.domain.releases import DatasheetAnswer, Release, Split
from goldspan.domain.review import Adjudication, Assignment
from goldspan.domain.scheme import Scheme

Entity = (
    Article
    | Span
    | Link
    | Verdict
    | LinkVerdict
    | LayerState
    | Dismissal
    | Assignment
    | Adjudication
    | Split
    | Release
    | DatasheetAnswer
    | Actor
    | Annotator
    | PipelineRun
    | Scheme
)
Record = dict[str, Any]


class EntityKind(StrEnum):
    """The kinds of things that changes are about."""

    ANNOTATOR = "annotator"
    SCHEME = "scheme"
    ACTOR = "actor"
    ARTICLE = "article"
    RUN = "run"
    SPAN = "span"
    LINK = "link"
    VERDICT = "verdict"
    LINK_VERDICT = "link_verdict"
    LAYER_STATE = "layer_state"
    DISMISSAL = "dismissal"
    ASSIGNMENT = "assignment"
    ADJUDICATION = "adjudication"
    SPLIT = "split"
    RELEASE = "release"
    DATASHEET_ANSWER = "datasheet_answer"


KIND_OF: dict[type[Entity], EntityKind] = {
    Annotator: EntityKind.ANNOTATOR,
    Scheme: EntityKind.SCHEME,
    Actor: EntityKind.ACTOR,
    Article: EntityKind.ARTICLE,
    PipelineRun: EntityKind.RUN,
    Span: EntityKind.SPAN,
    Link: EntityKind.LINK,
    Verdict: EntityKind.VERDICT,
    LinkVerdict: EntityKind.LINK_VERDICT,
    LayerState: EntityKind.LAYER_STATE,
    Dismissal: EntityKind.DISMISSAL,
    Assignment: EntityKind.ASSIGNMENT,
    Adjudication: EntityKind.ADJUDICATION,
    Split: EntityKind.SPLIT,
    Release: EntityKind.RELEASE,
    DatasheetAnswer: EntityKind.DATASHEET_ANSWER,
}


@dataclass(frozen=True, slots=True)
class EntityChange:
    """One entity before and after: created (`before` is None), changed or deleted (`after`).

    This is what commands return and views read. `article` is the article whose page it touches,
    None for things of the whole project.
    """

    before: Entity | None
    after: Entity | None

    @property
    def entity(self) -> Entity:
        """Return the entity as it is now, or as it was last where it is gone."""
        entity = self.after if self.after is not None else self.before
        if entity is None:
            raise ValueError("a change needs a before or an after")
        return entity

    @property
    def kind(self) -> EntityKind:
        """Return the kind of the entity."""
        return KIND_OF[type(self.entity)]

    @property
    def article(self) -> str | None:
        """Return the id of the article that the entity belongs to, if any."""
        entity = self.entity
        if isinstance(entity, Article):
            return entity.id
        return getattr(entity, "article", None)

    def reversed(self) -> EntityChange:
        """Return the change that takes this one back."""
        return EntityChange(before=self.after, after=self.before)


class ActionKind(StrEnum):
    """What the user did; names the entries of the history."""

    NEW_PROJECT = "new_project"
    JOIN = "join"
    IMPORT = "import"
    PREFILL = "prefill"
    LABEL = "label"
    MARK_ALL = "mark_all"
    AGREE = "agree"
    RELABEL = "relabel"
    RESIZE = "resize"
    DELETE = "delete"
    EDIT = "edit"
    LINK = "link"
    UNLINK = "unlink"
    ACCEPT = "accept"
    REJECT = "reject"
    DISMISS = "dismiss"
    READMIT = "readmit"
    BLIND = "blind"
    ASSIGN = "assign"
    ADJUDICATE = "adjudicate"
    MERGE = "merge"
    RESOLVE = "resolve"
    STATE = "state"
    METADATA = "metadata"
    DOCUMENT_TIME = "document_time"
    REGISTER = "register"
    PIPELINES = "pipelines"
    SPLIT = "split"
    RELEASE = "release"
    DATASHEET = "datasheet"
    REMOVE_ARTICLE = "remove_article"
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, slots=True)
class Action:
    """One thing an annotator did. `at` is UTC in ISO 8601; `undoes` is the action it takes back.

    `subject` is a few words for the history menu (a label's key, a file's name).
    """

    id: str
    annotator: str
    kind: ActionKind
    at: str
    undoes: str | None = None
    subject: str = ""


@dataclass(frozen=True, slots=True)
class ChangeEvent:
    """What views are told after something happened. `origin` is who began it, or None."""

    action: Action
    changes: tuple[EntityChange, ...]
    origin: object | None = None
