"""The datasheet: all questions in both languages, what the project knows, what is still asked."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from goldspan.services.releases.content.choices import Furniture, ReleaseChoices
from goldspan.services.releases.content.left_out import WHY_WORDS
from goldspan.services.releases.content.normalising import NOT_ASKED_FOR, PRIVATE
from goldspan.services.releases.record.reading import FolderRelease
from goldspan.services.releases.writing.datasheet import datasheet
from goldspan.services.releases.writing.describing.described import Described
from goldspan.services.releases.writing.describing.making import confidential
from goldspan.services.releases.writing.describing.phrases import LANGUAGES, Phrases, keys
from goldspan.services.releases.writing.describing.questions import (
    Asks,
    open_count,
    questions,
    sections,
)
from helpers.released import released

PLACES = re.compile(r"\{(\w+)\}")
HEADING = re.compile(r"^(#+) (.+)$", re.MULTILINE)


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> FolderRelease:
    answers = {"motivation.purpose": "To try it out.\n# Not a title\n  ## Nor this\nnor\n---"}
    return FolderRelease(released(tmp_path_factory.mktemp("release"), (), answers=answers))


def answered(sheet: str) -> dict[str, str]:
    """Return what stands beneath each heading."""
    _, *pieces = re.split(r"^#+ (.+)$", sheet, flags=re.MULTILINE)
    return {head: body.strip() for head, body in zip(pieces[::2], pieces[1::2], strict=True)}


def test_the_paper_asks_57_questions_in_seven_sections() -> None:
    english, german = sections("en"), sections("de")
    assert [len(section.questions) for section in english] == [4, 16, 12, 4, 6, 7, 8]
    for one, other in zip(english, german, strict=True):
        assert one.key == other.key
        for asked, translated in zip(one.questions, other.questions, strict=True):
            assert (asked.key, asked.asks) == (translated.key, translated.asks)
            assert asked.key.startswith(f"{one.key}.")
            assert asked.text.endswith("?")
            assert translated.text.endswith("?")
            assert asked.text != translated.text
            assert bool(asked.more) == bool(translated.more)


def test_both_languages_have_the_same_phrases_with_the_same_places() -> None:
    english, german = (Phrases(language) for language in LANGUAGES)
    assert keys("en") == keys("de")
    for key in keys("en"):
        table, name = key.split(".")
        one, other = english.known(table, name), german.known(table, name)
        assert set(PLACES.findall(one)) == set(PLACES.findall(other)), key


def test_german_knows_the_reasons_that_are_kept_in_english() -> None:
    german = Phrases("de")
    for reason in (*WHY_WORDS.values(), NOT_ASKED_FOR, PRIVATE):
        assert german.said(reason) != reason


def test_numbers_are_written_as_the_language_does() -> None:
    english, german = (Phrases(language) for language in LANGUAGES)
    assert english.many("articles", 1_234) == "1,234 articles"
    assert german.many("articles", 1_234) == "1.234 Artikel"
    assert (english.many("spans", 1), german.many("spans", 1)) == ("1 span", "1 Markierung")
    assert (english.decimal(0.999), german.decimal(1.0)) == ("0.99", "1,00")
    assert english.listed("abc") == "a, b and c"
    assert Phrases("fr").language == "en"


def test_every_question_stands_there_in_order(release: FolderRelease) -> None:
    heads = [text for marks, text in HEADING.findall(datasheet(release)) if len(marks) == 3]
    assert heads == [question.text for question in questions("en")]


def test_what_is_not_answered_is_asked_for(release: FolderRelease) -> None:
    sheet = datasheet(release)
    found = answered(sheet)
    for question in questions("en"):
        body = found[question.text]
        asked = "Not answered yet" in body or "Still to be added" in body
        assert asked is question.is_open(release.answers)
        if question.asks is Asks.PROJECT:
            assert body
        elif question.asks is Asks.REMARK:
            assert body == "*Not answered.*"
    assert f"Not answered yet: {open_count(release.answers)} of 57 questions." in sheet
    purpose = found["For what purpose was the dataset created?"]
    assert purpose == "To try it out.\n\\# Not a title\n  \\## Nor this\nnor\n\\---"


def test_the_figures_are_those_of_the_release(release: FolderRelease) -> None:
    facts = release.facts
    found = answered(datasheet(release))
    labels = found["Is there a label or target associated with each instance?"]
    for label, count in facts.span_counts().items():
        assert re.search(rf"^\| {label} .*\| {count} \|$", labels, re.MULTILINE)
    splits = found["Are there recommended data splits (training, development, testing)?"]
    for part in facts.parts:
        assert f"| {part.name} | {part.articles} | {part.families} |" in splits
    assert "No passage stands in two parts." in splits
    errors = found["Are there any errors, sources of noise, or redundancies in the dataset?"]
    assert f"On {facts.agreement.articles} articles" in errors
    missing = found["Is any information missing from individual instances?"]
    assert f"| address | {sum(part.articles for part in facts.parts)} |" in missing


def test_what_was_chosen_is_said(tmp_path: Path) -> None:
    choices = ReleaseChoices(furniture=Furniture.CUT, language="de", names=True, title="Hafentexte")
    sheet = (released(tmp_path, (), choices, whole=True) / "DATASHEET.md").read_text("utf-8")
    found = answered(sheet)
    assert sheet.startswith("# Datenblatt: Hafentexte\n")
    assert (
        "Anna"
        in found["Wer war an der Erhebung beteiligt, und wie wurden diese Menschen entlohnt?"]
    )
    assert "herausgeschnitten" in found["Aus welchen Daten besteht jeder Eintrag?"]
    assert "FURNITURE" not in found["Gehört zu jedem Eintrag ein Label oder eine Zielgröße?"]
    assert found["Gibt es empfohlene Aufteilungen (Training, Entwicklung, Test)?"].startswith(
        "Nein."
    )


@pytest.mark.parametrize(
    ("names", "notes", "said"),
    [
        (False, False, ["stand under pseudonyms", "whatever names stand in them", "are not in"]),
        (False, True, ["stand under pseudonyms", "but for those that may say who annotated"]),
        (True, True, ["stand under their names", "are in it, as was asked for."]),
    ],
)
def test_of_names_only_what_is_true_is_said(
    names: bool, notes: bool, said: list[str], release: FolderRelease
) -> None:
    choices = release.facts.choices.model_copy(update={"names": names, "notes": notes})
    facts = release.facts.model_copy(update={"choices": choices})
    found = "\n".join(confidential(Described(facts, release.scheme, Phrases("en"), "")))
    for words in said:
        assert words in found
    assert "their names are not in the release" not in found
    assert ("but for those" in found) is (notes and not names)
