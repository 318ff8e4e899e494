"""Where words occur: whole words only, in all their forms, with spaces of any kind."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldspan.domain.words import form_of
from goldspan.services.marking.occurrences import Finder, FormKind
from goldspan.text.graphemes import is_boundary
from goldspan.text.snapping import snap_to_tokens


def found(words: str, text: str, **options: object) -> list[str]:
    """Return the quotes of what is found."""
    finder = Finder(words, **options)  # type: ignore[arg-type]
    return [text[each.start : each.end] for each in finder.find(text)]


@pytest.mark.parametrize(
    "text",
    [
        "die Nato-Osterweiterung",
        "Nato- und EU-Beitritt",
        "Nicht-Nato",
        "Anato, Natore",
        "www.nato.int",
        "nato@example.org",
        "Nato\u2011Rat",
        "Natoe\u0301",
    ],
)
def test_parts_of_words_are_not_found(text: str) -> None:
    assert found("Nato", text) == []


@pytest.mark.parametrize(
    "text", ["Nato", "„Nato“", "(Nato)", "Nato–Russland", "Nato/EU", "Nato.", "der\u00a0Nato:"]
)
def test_whole_words_are_found(text: str) -> None:
    assert found("Nato", text) == ["Nato"]


def test_a_compound_is_found_whole() -> None:
    text = "Die US-Regierung, US‑Regierung und die US-Regierungs-Chefs."
    assert found("US-Regierung", text) == ["US-Regierung", "US‑Regierung"]


def test_any_single_space_matches_a_space() -> None:
    text = "Sergej\u00a0Rjabkow, Sergej \n Rjabkow, Sergej\n\nRjabkow, Sergej, Rjabkow"
    assert found("Sergej Rjabkow", text) == ["Sergej\u00a0Rjabkow", "Sergej \n Rjabkow"]


def test_a_page_of_spaces_is_passed_over() -> None:
    text = ("Sergej" + " " * 20_000 + "x ") * 5 + "Sergej" + " " * 20_000 + "Rjabkow"
    assert len(Finder("Sergej Rjabkow").find(text)) == 1


def test_soft_hyphens_and_accents_of_either_kind_match() -> None:
    text = "Der Sicher\u00adheits\u00adrat und Mu\u0308ller"
    assert found("Sicherheitsrat", text) == ["Sicher\u00adheits\u00adrat"]
    assert found("Müller", text) == ["Mu\u0308ller"]
    assert found("Mu\u0308ller", "Herr Müller") == ["Müller"]


@pytest.mark.parametrize(
    ("words", "text", "kind", "sure"),
    [
        ("Nato", "Nato", FormKind.EXACT, True),
        ("Nato", "NATO", FormKind.CASE, False),
        ("Nato", "Natos", FormKind.INFLECTED, True),
        ("Nato", "Nato’s", FormKind.INFLECTED, True),
        ("Russlands", "Russland", FormKind.INFLECTED, True),
        ("Bundestages", "Bundestags", FormKind.INFLECTED, False),
        ("Andreas", "Andrea", FormKind.INFLECTED, False),
        ("Weißes Haus", "Weißen Hauses", FormKind.INFLECTED, True),
        ("Nationaler Sicherheitsrat", "Nationalen Sicherheitsrats", FormKind.INFLECTED, True),
        ("Straße", "STRASSE", FormKind.CASE, False),
        ("Müller", "müllers", FormKind.CASE, False),
    ],
)
def test_forms_are_told_apart(words: str, text: str, kind: FormKind, sure: bool) -> None:
    (occurrence,) = Finder(words, name=True).find(text)
    assert (occurrence.start, occurrence.end) == (0, len(text))
    assert (occurrence.form.kind, occurrence.form.sure) == (kind, sure)
    assert occurrence.form.text == form_of(text)


def test_endings_are_sure_for_names_only() -> None:
    (occurrence,) = Finder("Montag").find("Jeden Tag, Montags")
    assert (occurrence.form.kind, occurrence.form.sure) == (FormKind.INFLECTED, False)


def test_the_longest_spelling_wins() -> None:
    text = "Sergej Rjabkow sagt, Rjabkow warne. Ryabkovs Wort."
    finder = Finder("Rjabkow", spellings=["Sergej Rjabkow"], likely=["Ryabkov"], name=True)
    kinds = [(text[o.start : o.end], o.form.kind, o.form.sure) for o in finder.find(text)]
    assert kinds == [
        ("Sergej Rjabkow", FormKind.SPELLING, True),
        ("Rjabkow", FormKind.EXACT, True),
        ("Ryabkovs", FormKind.LIKELY, False),
    ]


def test_no_words_are_nowhere() -> None:
    assert Finder("").find("Nato") == []
    assert Finder("\u00ad").find("Na\u00adto") == []


WORDS = (
    "Nato",
    "NATO",
    "Natos",
    "Nato-Rat",
    "Sergej",
    "Rjabkow",
    "und",
    "é",
    "👩‍🚀",
    "e\u0301",
    "Na",
)
GAPS = (" ", "\n", "\u00a0", ", ", ". ", "-", "\u00ad", "", "’s ", " – ", "\u200b", "…")
texts = st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(GAPS)), max_size=14).map(
    lambda pairs: "".join(word + gap for word, gap in pairs)
)


@given(texts, st.sampled_from(("Nato", "Sergej Rjabkow", "Na", "Natos", "e\u0301")))
def test_each_occurrence_is_whole_words_with_its_form(text: str, words: str) -> None:
    finder = Finder(words, spellings=["Rjabkow"], likely=["Natow"], name=True)
    before = 0
    for each in finder.find(text):
        assert before <= each.start < each.end <= len(text)
        assert snap_to_tokens(text, each.start, each.end) == (each.start, each.end)
        assert is_boundary(text, each.start)
        assert is_boundary(text, each.end)
        assert form_of(text[each.start : each.end]) == each.form.text
        before = each.end


@given(st.lists(st.sampled_from(WORDS), max_size=14), st.sampled_from((" ", "\n", "\u00a0", ", ")))
def test_every_whole_word_is_found(words: list[str], gap: str) -> None:
    text = gap.join(words)
    exact = [o for o in Finder("Nato").find(text) if o.form.kind is FormKind.EXACT]
    assert len(exact) == words.count("Nato")


@given(st.text(max_size=12), texts)
def test_any_words_can_be_looked_for(words: str, text: str) -> None:
    for each in Finder(words, name=True).find(text + words):
        assert (text + words)[each.start : each.end].strip()
