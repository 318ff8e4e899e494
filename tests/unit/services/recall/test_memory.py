"""What was decided is known at once: other mentions, other spellings, whoever is meant."""

from __future__ import annotations

from dataclasses import replace

import pytest

from goldspan.domain.annotator import GOLD, MEMORY
from goldspan.domain.layer import Span
from goldspan.services.recall.memory import Decided
from goldspan.text.graphemes import is_boundary
from helpers.remembered import ME, Remembers

TOLD = "Sergej Rjabkow sprach in Genf."


@pytest.fixture
def known() -> Remembers:
    """A memory in which one person is known."""
    made = Remembers()
    made.actor("Sergej Rjabkow")
    made.decide("a", TOLD, {"Sergej Rjabkow": "Sergej Rjabkow"})
    return made


def test_nothing_decided_nothing_suggested() -> None:
    empty = Remembers()
    empty.actor("Sergej Rjabkow")
    assert empty.suggested(TOLD) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Sergej Rjabkow kam.", "Sergej Rjabkow"),
        ("Auch Rjabkow kam.", "Rjabkow"),
        ("Rjabkows Wagen kam.", "Rjabkows"),
        ("Sergej Rjabkows Wagen", "Sergej Rjabkows"),
        ("Sergei Ryabkov came.", "Sergei Ryabkov"),
        ("Vize-Außenminister Rjabkow kam", "Rjabkow"),
        ("laut S. Rjabkow", "S. Rjabkow"),
        ("RJABKOW KAM", "RJABKOW"),
        ("Sergej\u00a0Rjabkow kam", "Sergej\u00a0Rjabkow"),
        ("Sergej\nRjabkow kam", "Sergej\nRjabkow"),
        ("Rjab\u00adkow kam", "Rjab\u00adkow"),
        ("\U0001f600 Rjabkow kam", "Rjabkow"),
        ("\u2764\ufe0fRjabkow kam", "Rjabkow"),
        ("„Rjabkow“", "Rjabkow"),
    ],
)
def test_a_person_is_suggested_in_other_forms(known: Remembers, text: str, words: str) -> None:
    assert known.suggested(text) == [(words, "Sergej Rjabkow")]


@pytest.mark.parametrize(
    "spellings",
    [
        ("Gruschko", "Grushko", "Gruško"),
        ("Selenskyj", "Selenski", "Zelensky", "Zelenskyy"),
        ("Lawrow", "Lavrov"),
        ("Netanjahu", "Netanyahu"),
        ("Tschurkin", "Churkin", "Čurkin"),
    ],
)
def test_a_name_is_known_however_it_is_transliterated(spellings: tuple[str, ...]) -> None:
    for known in spellings:
        made = Remembers()
        made.actor(f"Alex {known}")
        made.decide("a", f"Alex {known} kam.", {f"Alex {known}": f"Alex {known}"})
        for other in spellings:
            assert made.suggested(f"Auch {other} kam.") == [(other, f"Alex {known}")]


@pytest.mark.parametrize("other", ["Müller-Peterson", "Petersens", "Peterso"])
def test_a_name_that_is_only_like_it_is_another(other: str) -> None:
    made = Remembers()
    made.actor("Anna Peterson")
    made.decide("a", "Anna Peterson kam.", {"Anna Peterson": "Anna Peterson"})
    assert made.suggested(f"Auch {other} kam.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Rjabkow-Besuch",
        "Anti-Rjabkow",
        "Rjabkower",
        "rjabkow",
        "Rjabkow\u0301",
        "Sergej kam",
        "der Rjabkow- und Lawrow-Besuch",
        "rjabkow@example.org",
    ],
)
def test_what_is_another_word_is_not_suggested(known: Remembers, text: str) -> None:
    assert known.suggested(text) == []


def test_marks_hold_whole_characters(known: Remembers) -> None:
    text = "e\u0301 Rjabkow\u200d\U0001f600 und Rjabkow"
    for span in known.memory.suggest("b", text):
        assert is_boundary(text, span.start)
        assert is_boundary(text, span.end)


def test_the_suggestion_says_where_it_comes_from(known: Remembers) -> None:
    (first,) = known.memory.suggest("b", "Rjabkow kam.")
    decided = known.span("a", "Sergej Rjabkow", "Sergej Rjabkow")
    assert first.annotator == MEMORY.id
    assert first.attrs == decided.attrs
    assert first.origin is not None
    assert (first.origin.suggestion, first.origin.annotator) == (decided.id, ME)
    assert first.origin.article == "a"
    assert first.score is not None
    assert 0.5 <= first.score < 1
    assert known.memory.suggest("b", "Rjabkow kam.") == [first]


def test_the_same_words_are_the_nearer_source(known: Remembers) -> None:
    known.decide("b", "Auch Rjabkow kam.", {"Rjabkow": "Sergej Rjabkow"})
    (found,) = known.memory.suggest("c", "Rjabkow ging.")
    assert found.origin is not None
    assert found.origin.article == "b"
    (found,) = known.memory.suggest("c", "Sergej Rjabkow ging.")
    assert found.origin is not None
    assert found.origin.article == "a"


def test_in_the_article_itself_earlier_and_later(known: Remembers) -> None:
    text = "Rjabkow kam. Sergej Rjabkow sprach. Rjabkow ging."
    span = known.span  # only the middle one is decided
    known.decide("b", text, {"Sergej Rjabkow": "Sergej Rjabkow"})
    assert [words for words, _ in known.suggested(text, "b")] == [
        "Rjabkow",
        "Sergej Rjabkow",
        "Rjabkow",
    ]
    assert span("b", "Sergej Rjabkow", "Sergej Rjabkow").key() in {
        each.key() for each in known.memory.suggest("b", text)
    }


# Taking back


def test_a_decision_taken_back_is_forgotten(known: Remembers) -> None:
    concerned = known.put("a", [])
    assert "Rjabkow" in concerned
    assert known.suggested("Rjabkow kam.") == []
    assert len(known.memory) == 0


def test_one_of_two_decisions_taken_back_leaves_the_other(known: Remembers) -> None:
    known.decide("b", TOLD + " So.", {"Sergej Rjabkow": "Sergej Rjabkow"})
    known.put("a", [])
    (found,) = known.memory.suggest("c", "Rjabkow kam.")
    assert found.origin is not None
    assert found.origin.article == "b"
    known.memory.drop("b", ME, known.texts["b"])
    assert known.suggested("Rjabkow kam.") == []


def test_an_edited_decision_is_known_as_it_is_now(known: Remembers) -> None:
    known.actor("Alexander Gruschko")
    before = known.span("a", "Sergej Rjabkow", "Sergej Rjabkow")
    after = replace(before, attrs=known.span("a", "Sergej", "Alexander Gruschko").attrs)
    known.put("a", [after])
    assert known.suggested("Rjabkow kam.") == [("Rjabkow", "Alexander Gruschko")]


def test_the_registers_spellings_are_known_as_soon_as_somebody_is() -> None:
    made = Remembers()
    actor = made.actor("USA", "STATE", spellings=("Vereinigte Staaten",))
    assert made.suggested("Die Vereinigten Staaten prüfen das.") == []
    made.decide("a", "Die USA prüfen das.", {"USA": "USA"}, kind="STATE")
    text = "Das prüfen die Vereinigten Staaten. Die US-Regierung kündigt nichts an."
    assert made.suggested(text) == [("Vereinigten Staaten", "USA")]
    made.actor("USA", "STATE", spellings=("Vereinigte Staaten", "US-Regierung"))
    assert ("US-Regierung", "USA") in made.suggested(text)
    made.memory.leave(actor)
    assert [words for words, _ in made.suggested(text)] == []


# Whose decisions


def test_gold_of_an_article_says_nothing_about_itself() -> None:
    made = Remembers()
    made.actor("Sergej Rjabkow")
    made.gold("a", TOLD, {"Sergej Rjabkow": "Sergej Rjabkow"})
    assert made.suggested(TOLD, "a") == []
    assert made.suggested("Rjabkow kam.", "b") == [("Rjabkow", "Sergej Rjabkow")]
    (found,) = made.memory.suggest("b", "Rjabkow kam.")
    assert found.origin is not None
    assert found.origin.annotator == GOLD.id


def test_gold_of_an_article_lends_it_no_form_either() -> None:
    made = Remembers()
    made.actor("Bündnis 90/Die Grünen", "ORGANISATION")
    made.decide("a", "Die Partei Grüne sagt das.", {"Grüne": "Bündnis 90/Die Grünen"})
    made.gold("b", "Die Ökopartei lehnt ab.", {"Ökopartei": "Bündnis 90/Die Grünen"})
    assert made.suggested("Die Ökopartei lehnt ab.", "c") != []
    assert made.suggested("Die Ökopartei lehnt ab.", "b") == []


# Two of one name


def two_clintons() -> Remembers:
    made = Remembers()
    made.actor("Hillary Clinton")
    made.actor("Bill Clinton")
    made.decide("a", "Hillary Clinton kam.", {"Hillary Clinton": "Hillary Clinton"})
    made.decide("b", "Bill Clinton kam.", {"Bill Clinton": "Bill Clinton"})
    return made


def test_a_shared_surname_is_whoever_is_named_in_full_here() -> None:
    made = two_clintons()
    text = "Bill Clinton kam. Dann sprach Clinton. Hillary Clinton hörte zu. Clinton ging."
    assert made.suggested(text) == [
        ("Bill Clinton", "Bill Clinton"),
        ("Clinton", "Bill Clinton"),
        ("Hillary Clinton", "Hillary Clinton"),
        ("Clinton", "Hillary Clinton"),
    ]


def test_a_shared_surname_alone_names_nobody() -> None:
    made = two_clintons()
    assert made.suggested("Clinton ging.") == [("Clinton", "")]


def test_a_shared_surname_alone_is_who_it_mostly_was() -> None:
    made = two_clintons()
    for number in range(2):
        text = f"Es war Clinton, zum {number}. Mal."
        made.decide(f"more {number}", text, {"Clinton": "Bill Clinton"})
    assert made.suggested("Clinton ging.") == [("Clinton", "Bill Clinton")]


def test_what_was_decided_here_goes_before_all() -> None:
    made = two_clintons()
    text = "Clinton kam. Hillary Clinton ging. Clinton blieb. Und Clinton schlief."
    made.decide("here", text, {"Hillary Clinton": "Hillary Clinton"})
    bill = replace(
        made.span("here", "Clinton", "Bill Clinton", at=2),
    )
    made.put("here", [made.span("here", "Hillary Clinton", "Hillary Clinton"), bill])
    assert made.suggested(text, "here")[-1] == ("Clinton", "Bill Clinton")


def test_another_given_name_is_somebody_else() -> None:
    made = two_clintons()
    made.actor("Chelsea Meyer")
    made.decide("c", "Chelsea Meyer kam.", {"Chelsea Meyer": "Chelsea Meyer"})
    assert made.suggested("Chelsea Clinton kam. Dann ging Clinton.") == []


# How likely


def test_a_name_mostly_left_unmarked_is_not_suggested() -> None:
    made = Remembers()
    made.actor("Moskau", "STATE")
    made.decide("a", "Moskau prüft das.", {"Moskau": "Moskau"}, kind="STATE", done=True)
    assert made.suggested("Moskau prüft alles.") != []
    for number in range(8):
        made.decide(f"more {number}", f"Moskau prüft die Nummer {number}.", {}, done=True)
    assert made.suggested("Moskau prüft alles.") == []


def test_unfinished_articles_count_for_what_is_marked_only() -> None:
    made = Remembers()
    made.actor("Moskau", "STATE")
    made.decide("a", "Moskau prüft das.", {"Moskau": "Moskau"}, kind="STATE", done=True)
    for number in range(8):
        made.decide(f"more {number}", f"Moskau prüft die Nummer {number}.", {}, done=False)
    assert made.suggested("Moskau prüft alles.") != []


def test_articles_done_before_a_name_was_known_count_too() -> None:
    made = Remembers()
    made.actor("Moskau", "STATE")
    for number in range(8):
        made.decide(f"before {number}", f"Moskau prüft die Nummer {number}.", {}, done=True)
    made.decide("a", "Moskau prüft das.", {"Moskau": "Moskau"}, kind="STATE")
    assert made.suggested("Moskau prüft alles.") == []


def test_loading_counts_as_putting_one_by_one() -> None:
    one = Remembers()
    one.actor("Moskau", "STATE")
    one.decide("a", "Moskau prüft das.", {"Moskau": "Moskau"}, kind="STATE", done=True)
    one.decide("b", "Moskau prüft es.", {}, done=True)
    other = Remembers()
    other.actor("Moskau", "STATE")
    other.texts |= one.texts
    span = other.span("a", "Moskau", "Moskau", "STATE")
    other.memory.load(
        [
            Decided("b", ME, one.texts["b"], (), done=True),
            Decided("a", ME, one.texts["a"], (span,), done=True),
        ]
    )
    scores = [each.memory.suggest("c", "Moskau prüft alles.")[0].score for each in (one, other)]
    assert scores[0] == scores[1]


def test_a_place_is_not_suggested_where_it_is_a_place() -> None:
    made = Remembers()
    made.actor("Russland", "STATE")
    made.decide("a", "Russland prüft das.", {"Russland": "Russland"}, kind="STATE")
    assert made.suggested("Er reiste nach Russland.") == []
    assert made.suggested("Das Treffen in Russland endete.") == []
    assert made.suggested("Russland kündigt das an.") == [("Russland", "Russland")]


# Bodies


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("Weißes Haus", "Die Pläne des Weißen Hauses sind geheim.", "Weißen Hauses"),
        ("Nato", "Die NATO lehnt ab.", "NATO"),
        ("Deutscher Bundestag", "der Sitz des Deutschen Bundestages", "Deutschen Bundestages"),
        ("Johnson & Johnson", "Das teilte Johnson & Johnson mit.", "Johnson & Johnson"),
        ("Warner Bros.", "Das teilte Warner Bros. mit.", "Warner Bros."),
    ],
)
def test_bodies_are_known_in_other_cases(name: str, text: str, words: str) -> None:
    made = Remembers()
    made.actor(name, "ORGANISATION")
    made.decide("a", f"Laut {name} ist es so.", {name: name}, kind="ORGANISATION")
    assert made.suggested(text) == [(words, name)]


def test_an_abbreviation_in_brackets_is_known_from_then_on() -> None:
    made = Remembers()
    name = "Organisation für Sicherheit und Zusammenarbeit in Europa"
    made.actor(name, "ORGANISATION")
    text = f"Die {name} (OSZE) tagt."
    made.decide("a", text, {name: name}, kind="ORGANISATION")
    assert made.suggested("Die OSZE lehnt ab.") == [("OSZE", name)]


def test_a_party_in_brackets_is_no_other_name_of_a_person() -> None:
    made = Remembers()
    made.actor("Anna Schmidt")
    made.decide("a", "Anna Schmidt (ASP) sprach.", {"Anna Schmidt": "Anna Schmidt"})
    assert made.suggested("Die ASP lehnt ab.") == []


def test_an_abbreviation_behind_a_body_of_something_is_that_of_the_something() -> None:
    made = Remembers()
    made.actor("Ständiger Rat", "ORGANISATION")
    name = "Rat der Organisation für Zusammenarbeit"
    made.decide("a", f"Der {name} (OZ) tagt.", {name: "Ständiger Rat"}, kind="ORGANISATION")
    assert made.suggested("Die OZ lehnt ab.") == []


def test_a_legal_form_belongs_to_the_name() -> None:
    made = Remembers()
    made.actor("Adler", "ORGANISATION")
    made.decide("a", "Das teilte Adler mit.", {"Adler": "Adler"}, kind="ORGANISATION")
    assert made.suggested("Das teilte die Adler AG mit.") == [("Adler AG", "Adler")]
    assert made.suggested("Das teilte Adler Inc. mit.") == [("Adler Inc.", "Adler")]


def test_a_name_inside_a_longer_one_is_not_suggested() -> None:
    made = Remembers()
    made.actor("Island", "STATE")
    made.decide("a", "Island prüft das.", {"Island": "Island"}, kind="STATE")
    assert made.suggested("Der Sturm zog über Heron Elliot Island hinweg.") == []
    assert made.suggested("Das will Island Records nicht.") == []


@pytest.mark.parametrize("words", ["al-Gaddafi", "Gaddafi", "Muammar al-Gaddafi"])
def test_a_surname_is_known_without_its_article(words: str) -> None:
    made = Remembers()
    made.actor("Muammar al-Gaddafi")
    made.decide("a", "Muammar al-Gaddafi kam.", {"Muammar al-Gaddafi": "Muammar al-Gaddafi"})
    assert made.suggested(f"Das sagte {words}.") == [(words, "Muammar al-Gaddafi")]


def test_of_three_names_two_may_stand_alone() -> None:
    made = Remembers()
    made.actor("Arasch Rahmani Pur")
    made.decide("a", "Arasch Rahmani Pur kam.", {"Arasch Rahmani Pur": "Arasch Rahmani Pur"})
    assert made.suggested("Rahmani Purs Anwältin") == [("Rahmani Purs", "Arasch Rahmani Pur")]


@pytest.mark.parametrize("text", ["ein SPD/FDP-Lager", "ein SPD/CSU/FDP-Lager"])
def test_a_name_in_a_compound_with_slashes_is_not_suggested(text: str) -> None:
    made = Remembers()
    made.actor("SPD", "ORGANISATION")
    made.decide("a", "Das lehnt die SPD ab.", {"SPD": "SPD"}, kind="ORGANISATION")
    assert made.suggested(text) == []


def test_a_description_means_somebody_in_its_own_article_only() -> None:
    made = Remembers()
    made.actor("Jens Meyer")
    text = "Der Generalsekretär sagte das. Der Generalsekretär ging."
    made.decide("a", text, {"Generalsekretär": "Jens Meyer"})
    assert made.suggested("Der Generalsekretär kam.", "b") == []


def test_other_labels_are_not_remembered(known: Remembers) -> None:
    date = Span("d", "a", ME, "DATE", 24, 28, TOLD[24:28])
    known.put("a", [date])
    assert known.suggested(TOLD) == []


# Furniture


def furniture(text: str, words: str, article: str) -> Span:
    start = text.index(words)
    return Span(f"f {article}", article, ME, "FURNITURE", start, start + len(words), words)


def test_lines_marked_as_furniture_are_suggested_where_they_stand_alone() -> None:
    made = Remembers()
    made.texts["a"] = text = "Anzeige\n\nWeiterlesen nach der Anzeige\n\nDer Artikel."
    made.put("a", [furniture(text, "Anzeige\n\nWeiterlesen nach der Anzeige", "a")])
    other = "Ein Satz mit Anzeige darin.\n  Weiterlesen\u00a0nach der Anzeige \nAnzeige\nEnde."
    (found,) = made.memory.suggest("b", other)
    assert found.label == "FURNITURE"
    assert found.quote == "Weiterlesen\u00a0nach der Anzeige \nAnzeige"
    made.put("a", [])
    assert made.memory.suggest("b", other) == []


def test_a_line_left_unmarked_again_and_again_is_not_suggested() -> None:
    made = Remembers()
    made.texts["a"] = text = "Mehr dazu\nDer Artikel."
    made.put("a", [furniture(text, "Mehr dazu", "a")], done=True)
    for number in range(6):
        made.decide(f"more {number}", f"Mehr dazu\nArtikel {number}.", {}, done=True)
    assert made.memory.suggest("b", "Mehr dazu\nEin anderer.") == []
