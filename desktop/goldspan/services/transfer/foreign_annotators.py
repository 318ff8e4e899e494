"""Whose layers files bring: people known only by name are the people of the project."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from goldspan.domain.annotator import Annotator, AnnotatorKind, named_person
from goldspan.domain.exchange import LayerOwner


class People:
    """The people of a project, by name.

    Of several with one name the one that comes first is meant.
    """

    def __init__(self, annotators: Iterable[Annotator]) -> None:
        self._named: dict[str, Annotator] = {}
        for annotator in annotators:
            if annotator.kind is AnnotatorKind.PERSON:
                self._named.setdefault(_plain(annotator.name), annotator)

    def called(self, name: str) -> Annotator:
        """Return the person of this name, else a new one."""
        return self._named.get(_plain(name)) or named_person(" ".join(name.split()))

    def owner(self, owner: LayerOwner) -> LayerOwner:
        """Return the owner as the project knows them, where a file knows no more than a name."""
        annotator = owner.annotator
        if annotator.kind is not AnnotatorKind.PERSON or annotator != named_person(annotator.name):
            return owner
        return replace(owner, annotator=self.called(annotator.name))


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()
