"""DATASHEET.md of a release, after “Datasheets for Datasets” (Gebru et al. 2021).

What the project knows is filled in; what people answered is beside it; what nobody answered yet
is asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Final

from goldspan.services.releases.record.reading import ReadableRelease
from goldspan.services.releases.writing.describing import composition, making, quality
from goldspan.services.releases.writing.describing.described import Described
from goldspan.services.releases.writing.describing.phrases import Phrases
from goldspan.services.releases.writing.describing.questions import (
    Asks,
    Question,
    open_count,
    questions,
    sections,
)
from goldspan.services.releases.writing.describing.typed import beneath_heading

_FILLED: Final[Mapping[str, Callable[[Described], Iterator[str]]]] = MappingProxyType(
    {
        "composition.instances": composition.instances,
        "composition.count": composition.counted,
        "composition.sample": composition.sample,
        "composition.data": composition.data,
        "composition.labels": composition.labelled,
        "composition.missing": composition.missing,
        "composition.relationships": composition.relationships,
        "composition.splits": composition.splits,
        "composition.errors": quality.errors,
        "composition.external": composition.external,
        "composition.confidential": making.confidential,
        "composition.individuals": making.individuals,
        "collection.acquired": making.acquired,
        "collection.people": making.people,
        "collection.timeframe": making.timeframe,
        "collection.direct": making.direct,
        "preprocessing.done": making.done,
        "preprocessing.raw": making.raw,
        "preprocessing.software": making.software,
        "uses.tasks": making.tasks,
        "uses.impact": making.impact,
        "maintenance.older": making.older,
    }
)


def datasheet(release: ReadableRelease, *, texts: bool = True) -> str:
    """Return the datasheet of a release in its language, the same for the same release.

    `texts` says whether the texts of the articles go out with it.
    """
    phrases = Phrases(release.facts.choices.language)
    said = Described(
        release.facts, release.scheme, phrases, release.title, release.number, texts=texts
    )
    return datasheet_of(said, release.answers)


def datasheet_of(said: Described, answers: Mapping[str, str]) -> str:
    """Return the datasheet of what is described, with people's answers by the question's key."""
    blocks = list(_head(said, answers))
    for section in sections(said.phrases.language):
        blocks.append(f"## {section.title}")
        for question in section.questions:
            blocks += [f"### {question.text}", *_answered(said, question, answers)]
    return "\n\n".join(blocks) + "\n"


def filled(said: Described, key: str) -> str:
    """Return what the project says to a question, as Markdown; nothing where it knows nothing."""
    return "\n\n".join(_FILLED[key](said)) if key in _FILLED else ""


def _head(said: Described, answers: Mapping[str, str]) -> Iterator[str]:
    yield f"# {said.say('sheet.title', title=said.name)}"
    named = "sheet.later" if said.newest else "sheet.unnamed"
    yield said.say(
        "sheet.named" if said.number else named,
        number=str(said.number or said.newest),
        project=said.facts.project.name,
        date=said.date,
    )
    yield said.say("sheet.by")
    left = open_count(answers)
    total = sum(1 for _ in questions(said.phrases.language))
    if left:
        yield said.say("sheet.open", open=str(left), all=said.many("questions", total))
    else:
        yield said.say("sheet.none_open")


def _answered(said: Described, question: Question, answers: Mapping[str, str]) -> Iterator[str]:
    known, answer = filled(said, question.key), answers.get(question.key, "").strip()
    if known:
        yield known
    if answer:
        yield beneath_heading(answer)
    elif question.asks is Asks.REMARK:
        yield said.say("sheet.no_remark")
    elif question.asks is not Asks.PROJECT:
        yield _asked(said, question, known)


def _asked(said: Described, question: Question, known: str) -> str:
    """Return what somebody still has to say, beside what is `known`."""
    if question.more:
        return said.say("sheet.added" if known else "sheet.unanswered_more", more=question.more)
    return said.say("sheet.added_plain" if known else "sheet.unanswered")
