"""Names of the fields that sides of a conflict differ in, and who said what when."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from goldspan.domain.layer import WorkState
from goldspan.domain.merging import Side
from goldspan.domain.scheme import Scheme, title
from goldspan.ui.action_text import STATES
from goldspan.ui.team.moment import moment_text

ATTRIBUTE = "attrs."


class FieldWords:
    """Words for the fields of everything that may conflict, in the window's language."""

    def __init__(self, scheme: Scheme, language: str) -> None:
        self._scheme = scheme
        self._language = language
        tr = QCoreApplication.translate
        self._names = {
            "label": tr("ConflictFields", "Label"),
            "quote": tr("ConflictFields", "Words"),
            "range": tr("ConflictFields", "Place"),
            "doubtful": tr("ConflictFields", "Doubtful"),
            "note": tr("ConflictFields", "Note"),
            "type": tr("ConflictFields", "Type"),
            "source": tr("ConflictFields", "From"),
            "target": tr("ConflictFields", "To"),
            "kind": tr("ConflictFields", "Kind"),
            "name": tr("ConflictFields", "Name"),
            "spellings": tr("ConflictFields", "Other spellings"),
            "wikidata": tr("ConflictFields", "Wikidata"),
            "title": tr("ConflictFields", "Title"),
            "outlet": tr("ConflictFields", "Outlet"),
            "url": tr("ConflictFields", "Address"),
            "language": tr("ConflictFields", "Language"),
            "document_time": tr("ConflictFields", "Document time"),
            "state": tr("ConflictFields", "State"),
            "reason": tr("ConflictFields", "Reason"),
            "blind": tr("ConflictFields", "Blind"),
            "labels": tr("ConflictFields", "Labels"),
            "decision": tr("ConflictFields", "Decision"),
            "reviewer": tr("ConflictFields", "Reviewer"),
            "comment": tr("ConflictFields", "Comment"),
            "taken": tr("ConflictFields", "Taken"),
            "plan": tr("ConflictFields", "Plan of suggestions"),
            "mappings": tr("ConflictFields", "Meanings of pipelines’ labels"),
            "version": tr("ConflictFields", "Version"),
        }

    def field(self, name: str) -> str:
        """Return what a field is called."""
        if name.startswith(ATTRIBUTE):
            key = name.removeprefix(ATTRIBUTE)
            attributes = (a for label in self._scheme.labels for a in label.attributes)
            found = next((each for each in attributes if each.key == key), None)
            return title(found.titles, self._language) if found is not None else key
        return self._names.get(name, name)

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


def side_heading(side: Side, people: Mapping[str, str]) -> str:
    """Return who said it and when."""
    return " · ".join(filter(None, (people.get(side.annotator, ""), moment_text(side.at))))
