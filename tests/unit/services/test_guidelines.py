"""Guidelines by label; the German ones say what the English ones say, with the same examples."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

import pytest

from goldspan.domain.scheme import LabelType, Scheme
from goldspan.services.guidelines import (
    Guidelines,
    kept_guidelines,
    load_guidelines,
    parse_guidelines,
)
from goldspan.services.schemes import default_scheme


@pytest.fixture(scope="module")
def scheme() -> Scheme:
    return default_scheme()


def guidelines(scheme: Scheme, language: str) -> Guidelines:
    found = load_guidelines(scheme, language)
    assert found is not None
    assert found.language == language
    return found


def examples(markdown: str) -> Counter[str]:
    return Counter(" ".join(code.split()) for code in re.findall(r"`([^`]+)`", markdown))


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_label_and_the_links_have_a_section(scheme: Scheme, language: str) -> None:
    found = guidelines(scheme, language)
    numbers = [found.of_label(scheme, label.key) for label in scheme.labels]
    assert None not in numbers
    assert found.find(["Links"]) not in (None, *numbers)
    assert len(set(numbers)) == len(scheme.labels)
    assert found.preface.startswith("# ")


def test_german_has_the_same_sections_rules_and_examples(scheme: Scheme) -> None:
    german, english = guidelines(scheme, "de"), guidelines(scheme, "en")
    for label in [*(label.key for label in scheme.labels), "Links"]:
        here, there = german.find([label]), english.find([label])
        assert here is not None
        assert there is not None
        own, other = german.sections[here].body, english.sections[there].body
        assert examples(own) == examples(other), label
        assert own.count("\n- ") == other.count("\n- "), label


def test_another_language_reads_english(scheme: Scheme) -> None:
    found = load_guidelines(scheme, "fr")
    assert found is not None
    assert found.language == "en"


def test_what_a_bundle_keeps_is_read_before_what_ships(scheme: Scheme) -> None:
    kept = {"guidelines.de": "# Regeln\n\n## ACTOR\nNur Staaten.\n", "name": "Gespräche"}

    found = load_guidelines(scheme, "de", kept)

    assert found is not None
    assert [part.body for part in found.sections] == ["Nur Staaten."]
    assert load_guidelines(scheme, "en", kept) == load_guidelines(scheme, "en")
    passed_on = kept_guidelines(scheme, kept)
    assert passed_on["guidelines.de"] == kept["guidelines.de"]
    assert parse_guidelines(passed_on["guidelines.en"], "en") == load_guidelines(scheme, "en")


def test_a_scheme_without_guidelines_has_none(scheme: Scheme) -> None:
    assert load_guidelines(replace(scheme, name="sports"), "en") is None
    assert load_guidelines(replace(scheme, name="../guidelines/news"), "en") is None


def test_sections_are_found_by_key_or_title() -> None:
    text = "# All\n\nFirst.\n\n## Ort (PLACE)\nWhere.\n\n### More\n\n## person ##\nWho.\n"
    found = parse_guidelines(text, "de")
    assert [part.title for part in found.sections] == ["Ort", "person"]
    assert found.sections[0].body == "Where.\n\n### More"
    labels = [
        LabelType("1", "LOC", {"en": "Place", "de": "Ort"}, {}, "blue", 1),
        LabelType("2", "PLACE", {"en": "Spot"}, {}, "blue", 2),
        LabelType("3", "PER", {"en": "Person"}, {}, "blue", 3),
        LabelType("4", "TIME", {"en": "Time"}, {}, "blue", 4),
    ]
    scheme = Scheme("s", "other", 1, tuple(labels), ())
    assert [found.of_label(scheme, label.key) for label in labels] == [0, 0, 1, None]
    assert found.of_label(scheme, "gone") is None


def test_text_without_headings_is_all_preface() -> None:
    found = parse_guidelines("Mark everything.\n", "en")
    assert (found.preface, found.sections) == ("Mark everything.", ())
