"""Says in words what an action did, for the undo entry."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from goldspan.domain.change import Action, ActionKind
from goldspan.domain.layer import WorkState
from goldspan.domain.messages import fill, message
from goldspan.domain.scheme import Scheme, title

TEMPLATES = {
    ActionKind.NEW_PROJECT: message("actions", "new project"),
    ActionKind.JOIN: message("actions", "join as {subject}"),
    ActionKind.IMPORT: message("actions", "import {subject}"),
    ActionKind.PREFILL: message("actions", "suggestions of {subject}"),
    ActionKind.LABEL: message("actions", "label {subject}"),
    ActionKind.MARK_ALL: message("actions", "mark all as {subject}"),
    ActionKind.AGREE: message("actions", "make agree: {subject}"),
    ActionKind.RELABEL: message("actions", "relabel as {subject}"),
    ActionKind.RESIZE: message("actions", "resize {subject}"),
    ActionKind.DELETE: message("actions", "delete {subject}"),
    ActionKind.EDIT: message("actions", "edit {subject}"),
    ActionKind.LINK: message("actions", "link {subject}"),
    ActionKind.UNLINK: message("actions", "remove link {subject}"),
    ActionKind.ACCEPT: message("actions", "accept {subject}"),
    ActionKind.REJECT: message("actions", "reject {subject}"),
    ActionKind.ASSIGN: message("actions", "assign {subject}"),
    ActionKind.ADJUDICATE: message("actions", "decide {subject}"),
    ActionKind.MERGE: message("actions", "merge {subject}"),
    ActionKind.RESOLVE: message("actions", "settle {subject}"),
    ActionKind.DISMISS: message("actions", "never suggest “{subject}”"),
    ActionKind.READMIT: message("actions", "suggest “{subject}” again"),
    ActionKind.BLIND: message("actions", "suggestions in {subject}"),
    ActionKind.STATE: message("actions", "mark as {subject}"),
    ActionKind.METADATA: message("actions", "edit {subject}"),
    ActionKind.DOCUMENT_TIME: message("actions", "set document time: {subject}"),
    ActionKind.REGISTER: message("actions", "edit register {subject}"),
    ActionKind.PIPELINES: message("actions", "choice of suggestions {subject}"),
    ActionKind.SPLIT: message("actions", "split into parts {subject}"),
    ActionKind.RELEASE: message("actions", "create release {subject}"),
    ActionKind.DATASHEET: message("actions", "edit datasheet {subject}"),
    ActionKind.REMOVE_ARTICLE: message("actions", "remove {subject}"),
    ActionKind.UNDO: message("actions", "undo {subject}"),
    ActionKind.REDO: message("actions", "redo {subject}"),
}
STATES = {
    WorkState.NEW: message("ActionText", "new"),
    WorkState.BEGUN: message("ActionText", "begun"),
    WorkState.DONE: message("ActionText", "done"),
    WorkState.SKIPPED: message("ActionText", "skipped"),
}
COUNTED = {ActionKind.REMOVE_ARTICLE, ActionKind.BLIND, ActionKind.ASSIGN}
COUNTED_FILES = {ActionKind.IMPORT}
COUNTED_SUGGESTIONS = {ActionKind.ACCEPT, ActionKind.REJECT}
LONGEST = 40


def action_text(action: Action, scheme: Scheme, language: str) -> str:
    """Return a few words: `label Actor`. Labels, links and states have their titles."""
    subject = _subject(action, scheme, language)
    template = QCoreApplication.translate("actions", TEMPLATES[action.kind])
    return fill(template, {"subject": subject}).strip()


def _subject(action: Action, scheme: Scheme, language: str) -> str:
    subject = action.subject
    if action.kind is ActionKind.STATE and subject in set(WorkState):
        return QCoreApplication.translate("ActionText", STATES[WorkState(subject)])
    count = int(subject) if subject.isdigit() else 0
    if count and action.kind in COUNTED:
        return QCoreApplication.translate("ActionText", "%n article(s)", "", count)
    if count and action.kind in COUNTED_FILES:
        return QCoreApplication.translate("ActionText", "%n file(s)", "", count)
    if count and action.kind in COUNTED_SUGGESTIONS:
        return QCoreApplication.translate("ActionText", "%n suggestion(s)", "", count)
    label, link = scheme.label(subject), scheme.link(subject)
    if label is not None:
        return title(label.titles, language)
    if link is not None:
        return title(link.titles, language)
    return subject if len(subject) <= LONGEST else f"{subject[: LONGEST - 1]}…"
