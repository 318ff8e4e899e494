"""The rule beside a difference is the one that a reader of the guidelines would point to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from goldspan.domain.scheme import Scheme
from goldspan.services.guidelines import load_guidelines, parse_guidelines
from goldspan.services.review.gaps.rules import Rule, Rules, pieces
from goldspan.services.schemes import default_scheme


@pytest.fixture(scope="module")
def scheme() -> Scheme:
    return default_scheme()


def rule(scheme: Scheme, language: str, label: str, words: Sequence[str], **more: Any) -> Rule:
    guidelines = load_guidelines(scheme, language)
    assert guidelines is not None
    found = Rules(guidelines, scheme).rule(label, words, **more)
    assert found is not None
    return found


CASES: list[tuple[str, list[str], dict[str, Any], str, str]] = [
    ("DATE", ["rund"], {"extent": True}, "Span: without prep", "Umfang: ohne Präp"),
    ("DATE", ["Montagabend"], {}, "Span: without prep", "Umfang: ohne Präp"),
    ("DATE", ["inzwischen"], {}, "Included: `zuletzt`", "Dazu gehören `zuletzt`"),
    ("DATE", ["vergangene Woche"], {"key": "value"}, "`type`: DATE", "Typ (`type`)"),
    ("ACTOR", ["Nato-Osterweiterung"], {}, "A name that opens", "Ein Name am Anfang"),
    ("ACTOR", ["westlicher Geheimdienste"], {}, "A description", "Eine Beschreibung"),
    ("ACTOR", ["Kreml"], {"key": "canonical"}, "`canonical`:", "Akteur (`canonical`)"),
    ("ACTOR", ["Kreml"], {"key": "kind"}, "`kind`:", "Art (`kind`)"),
    ("CLAIM", ["teilte mit"], {"key": "mode"}, "`mode`:", "Modus (`mode`)"),
    ("CLAIM", ["teilte mit"], {"key": "cue"}, "`mode`:", "Modus (`mode`)"),
    ("CLAIM", ["begrüßte"], {}, "So are the contents", "Ebenso der Inhalt"),
    ("CLAIM", ["forderte"], {}, "The noun phrase after", "Die Nominalgruppe nach"),
    ("CLAIM", ["teilte mit"], {"key": "source"}, "`source`:", "Quelle (`source`)"),
    ("CLAIM", ["teilte mit"], {"key": "when"}, "`when`:", "Wann (`when`)"),
]


@pytest.mark.parametrize(("label", "words", "more", "english", "german"), CASES)
def test_the_rule_that_fits(
    scheme: Scheme, label: str, words: list[str], more: dict[str, Any], english: str, german: str
) -> None:
    for language, begins in (("en", english), ("de", german)):
        found = rule(scheme, language, label, words, **more)
        assert found.text.startswith(begins)
        assert found.fits


def test_a_link_is_ruled_in_the_section_on_links(scheme: Scheme) -> None:
    assert rule(scheme, "en", "CLAIM", [], key="source").title == "Links"
    assert rule(scheme, "de", "CLAIM", [], key="source").title == "Verknüpfungen"
    assert rule(scheme, "en", "CLAIM", [], key="mode").title == "CLAIM"


def test_without_words_in_common_the_section_itself_is_shown(scheme: Scheme) -> None:
    found = rule(scheme, "en", "ACTOR", ["Zzz"])
    assert not found.fits
    assert found.text.startswith("A mention, by name, of somebody")


def test_a_label_without_a_section_has_no_rule(scheme: Scheme) -> None:
    guidelines = parse_guidelines("## ACTOR\n", "en")
    assert Rules(guidelines, scheme).rule("ACTOR") is None
    assert Rules(guidelines, scheme).rule("DATE", ["rund"]) is None


def test_bullets_and_paragraphs_are_put_on_one_line_each() -> None:
    markdown = "A paragraph\nof two lines.\n\n- one\n  goes on\n- two\n1. three\n\nEnd"
    found = list(pieces(markdown))
    assert found == ["A paragraph of two lines.", "one goes on", "two", "three", "End"]
