"""Which annotators are named where a release goes out as it was written: guidelines and titles."""

from __future__ import annotations

from collections.abc import Sequence

from goldspan.domain.annotator import AnnotatorKind
from goldspan.services.releases.content.choices import ReleaseChoices
from goldspan.services.releases.content.private_words import names_person
from goldspan.services.releases.freezing.documents import guideline_documents
from goldspan.services.releases.record.reading import ReadableRelease
from goldspan.store.project import ProjectStore


def people_named(store: ProjectStore, choices: ReleaseChoices) -> tuple[str, ...]:
    """Return the names that stand in guidelines, the release's title or the project's name.

    None where names of annotators are to go out.
    """
    if choices.names:
        return ()
    documents = guideline_documents(store.scheme(), store.meta, choices.language)
    said = [data.decode("utf-8") for _, data in documents.values()]
    return _named(store, [*said, choices.title, store.name])


def people_named_by(store: ProjectStore, release: ReadableRelease) -> tuple[str, ...]:
    """Return the names that stand so in a release that was made of the project."""
    facts = release.facts
    if facts.choices.names:
        return ()
    said = [b"".join(release.open(each.file)).decode("utf-8") for each in facts.guidelines]
    return _named(store, [*said, release.title, facts.project.name])


def _named(store: ProjectStore, said: Sequence[str]) -> tuple[str, ...]:
    people = (each for each in store.annotators() if each.kind is AnnotatorKind.PERSON)
    named = {each.name for each in people if any(names_person(words, each) for words in said)}
    return tuple(sorted(named))
