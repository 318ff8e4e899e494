"""What the matrix says: states, who was asked for what, sums; in short, and in whole sentences."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from goldspan.domain.annotator import Annotator
from goldspan.domain.layer import WorkState
from goldspan.domain.scheme import Scheme, title
from goldspan.services.assigning.matrix import Cell, MatrixRow, Sums

translate = QCoreApplication.translate


class MatrixWords:
    """Words in the window's language, made once. `me` is the id of whoever is looking."""

    def __init__(self, scheme: Scheme, language: str, me: str) -> None:
        self._scheme = scheme
        self._language = language
        self.me = me
        self.states = {
            WorkState.NEW: translate("Matrix", "new"),
            WorkState.BEGUN: translate("Matrix", "begun"),
            WorkState.DONE: translate("Matrix", "done"),
            WorkState.SKIPPED: translate("Matrix", "skipped"),
        }
        self.gold_states = {
            WorkState.NEW: "",
            WorkState.BEGUN: translate("Matrix", "begun"),
            WorkState.DONE: translate("Matrix", "adjudicated"),
            WorkState.SKIPPED: "",
        }

    def name(self, person: Annotator, name: str) -> str:
        """Return a person's name as it heads the column; one's own is marked."""
        if person.id == self.me:
            return translate("Matrix", "{name} (you)").format(name=name)
        return name

    def cell(self, cell: Cell) -> str:
        """Return what stands in a cell: nothing where the person has nothing to do with it."""
        if not cell.assigned and cell.state is WorkState.NEW:
            return ""
        return self.states[cell.state]

    def labels(self, labels: Sequence[str]) -> str:
        """Return the short names of labels, as cells show them."""
        found = [self._scheme.label(key) for key in labels]
        return " ".join(title(each.short, self._language) for each in found if each is not None)

    def label_titles(self, labels: Sequence[str]) -> str:
        """Return the titles of labels, with commas."""
        found = [(key, self._scheme.label(key)) for key in labels]
        return ", ".join(title(e.titles, self._language) if e else key for key, e in found)

    def sentence(self, cell: Cell) -> str:
        """Return all that a cell means, as its tooltip and screen readers say it."""
        said = [self.states[cell.state]] if cell.assigned or cell.state is not WorkState.NEW else []
        if cell.reason:
            said[-1] += f" ({cell.reason})"
        if cell.assigned and cell.labels:
            only = translate("Matrix", "assigned for {labels} only")
            said.append(only.format(labels=self.label_titles(cell.labels)))
        else:
            yes, no = translate("Matrix", "assigned"), translate("Matrix", "not assigned")
            said.append(yes if cell.assigned else no)
        if cell.blind:
            said.append(translate("Matrix", "blind: no suggestions"))
        return ", ".join(said)

    def people(self, row: MatrixRow) -> str:
        """Return how many are done of those who work on an article; nothing where nobody does."""
        return f"{row.done}\N{THIN SPACE}/\N{THIN SPACE}{row.people}" if row.cells else ""

    def people_sentence(self, row: MatrixRow) -> str:
        """Return the same in words."""
        said = [
            translate("Matrix", "%n people work on it", "", row.people),
            translate("Matrix", "%n are done", "", row.done),
        ]
        if row.waiting:
            said.append(translate("Matrix", "%n are waited for", "", row.waiting))
        if row.ready:
            said.append(translate("Matrix", "ready for review"))
        return ", ".join(said)

    def gold_sentence(self, row: MatrixRow) -> str:
        """Return how far the reviewers are."""
        if row.gold is WorkState.DONE:
            return translate("Matrix", "adjudicated")
        if row.gold is WorkState.BEGUN:
            return translate("Matrix", "review begun")
        return translate("Matrix", "not adjudicated")

    def sums(self, sums: Sums) -> str:
        """Return a person's sums, as they stand under the name."""
        at_work = sums.done + sums.open
        return f"{sums.done}\N{THIN SPACE}/\N{THIN SPACE}{at_work}" if at_work else ""

    def sums_sentence(self, sums: Sums) -> str:
        """Return the same in words, with all that is counted."""
        said = [
            translate("Matrix", "%n article(s) done", "", sums.done),
            translate("Matrix", "%n assigned", "", sums.assigned),
        ]
        for number, words in (
            (sums.open, translate("Matrix", "%n of them open", "", sums.open)),
            (sums.begun, translate("Matrix", "%n begun", "", sums.begun)),
            (sums.skipped, translate("Matrix", "%n skipped", "", sums.skipped)),
            (sums.blind, translate("Matrix", "%n blind", "", sums.blind)),
        ):
            if number:
                said.append(words)
        return ", ".join(said)
