"""Names of the fields that sides of a conflict differ in, and who said what when."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from goldspan.domain.layer import WorkState
from goldspan.domain.merging import Conflict, Side
from goldspan.domain.messages import Phrase
from goldspan.domain.scheme import Scheme, title
from goldspan.services.sharing.conflicts import conflict_words, reason_words
from goldspan.ui.action_text import STATES
from goldspan.ui.team.moment import moment_text
from goldspan.ui.translation import phrase_text

ATTRIBUTE = "attrs."


class FieldWords:
    """Words for the fields of everything that may conflict, in the window's language."""

    def __init__(self, scheme: Scheme, language: str) -> None:
        self._scheme = scheme
        self._language = language
        translate = QCoreApplication.translate
        self._names = {
            "label": translate("ConflictFields", "Label"),
            "quote": translate("ConflictFields", "Words"),
            "range": translate("ConflictFields", "Place"),
            "doubtful": translate("ConflictFields", "Doubtful"),
            "note": translate("ConflictFields", "Note"),
            "type": translate("ConflictFields", "Type"),
            "source": translate("ConflictFields", "From"),
            "target": translate("ConflictFields", "To"),
            "kind": translate("ConflictFields", "Kind"),
            "name": translate("ConflictFields", "Name"),
            "spellings": translate("ConflictFields", "Other spellings"),
            "wikidata": translate("ConflictFields", "Wikidata"),
            "title": translate("ConflictFields", "Title"),
            "outlet": translate("ConflictFields", "Outlet"),
            "url": translate("ConflictFields", "Address"),
            "language": translate("ConflictFields", "Language"),
            "document_time": translate("ConflictFields", "Document time"),
            "state": translate("ConflictFields", "State"),
            "reason": translate("ConflictFields", "Reason"),
            "blind": translate("ConflictFields", "Blind"),
            "labels": translate("ConflictFields", "Labels"),
            "decision": translate("ConflictFields", "Decision"),
            "reviewer": translate("ConflictFields", "Reviewer"),
            "comment": translate("ConflictFields", "Comment"),
            "taken": translate("ConflictFields", "Taken"),
            "plan": translate("ConflictFields", "Plan of suggestions"),
            "mappings": translate("ConflictFields", "Meanings of pipelines’ labels"),
            "version": translate("ConflictFields", "Version"),
        }

    def field(self, name: str) -> str:
        """Return what a field is called."""
        if name.startswith(ATTRIBUTE):
            key = name.removeprefix(ATTRIBUTE)
            attributes = (a for label in self._scheme.labels for a in label.attributes)
            found = next((each for each in attributes if each.key == key), None)
            return title(found.titles, self._language) if found is not None else key
        return self._names.get(name, name)

    def about(self, conflict: Conflict) -> str:
        """Return what a conflict is about."""
        phrase = conflict_words(conflict)
        label = self.value("label", str(phrase.details["label"]))
        return phrase_text(Phrase(phrase.template, {**phrase.details, "label": label}))

    @staticmethod
    def why(conflict: Conflict) -> str:
        """Return why it is a conflict."""
        return phrase_text(reason_words(conflict))

    def hue(self, label: str) -> str:
        """Return the name of a label's hue."""
        found = self._scheme.label(label)
        return found.hue if found is not None else "grey"

    def value(self, name: str, value: str) -> str:
        """Return a value as people read it."""
        if name == "label":
            label = self._scheme.label(value)
            return title(label.titles, self._language) if label is not None else value
        if name == "state" and value in set(WorkState):
            return QCoreApplication.translate("ActionText", STATES[WorkState(value)])
        return value


def side_origin(side: Side, files: Mapping[str, str]) -> str:
    """Return where it was said; `files` are those that changes came from, by change."""
    file = files.get(side.change)
    if file is None:
        return QCoreApplication.translate("ConflictSide", "done here")
    return QCoreApplication.translate("ConflictSide", "came with {file}").format(file=file)


def side_heading(side: Side, people: Mapping[str, str]) -> str:
    """Return who said it and when."""
    return " · ".join(filter(None, (people.get(side.annotator, ""), moment_text(side.at))))
