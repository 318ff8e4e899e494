"""Actors: which names act, where they begin and end, their kind and canonical name."""

from collections.abc import Callable
from typing import Any

import pytest

from goldspan.domain.exchange import ExchangeSpan
from goldspan.prefill.marking import Marking

Ask = Callable[..., list[ExchangeSpan]]


def mentions(spans: Ask, text: str) -> list[tuple[str, str, str]]:
    return [
        (s.quote, str(s.attrs["kind"]), str(s.attrs["canonical"])) for s in spans("ACTOR", text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # States and capitals act, own and are addressed; places do not.
        ("Norwegen verhandelt mit Schweden.", ["Norwegen", "Schweden"]),
        ("Er reiste in die Schweiz und nach Portugal.", []),
        ("Kenias Präsident schwieg.", ["Kenias"]),
        ("Der Präsident der Türkei schwieg.", ["Türkei"]),
        ("Er stand an der Grenze zu Polen, nahe Chiles Küste.", []),
        ("Paris fordert mehr Zeit.", ["Paris"]),
        ("Paris wartet, Madrid lacht.", ["Paris", "Madrid"]),
        ("In Paris regnete es, auch vor Rom.", []),
        ("Er besuchte London und blieb in London.", []),
        ("Gespräche zwischen Ankara und Athen laufen.", ["Ankara", "Athen"]),
        # Bodies; compounds with a common noun are none.
        ("Die US-Regierung und die EU-Kommission schwiegen.", ["US-Regierung", "EU-Kommission"]),
        ("Die Nato-Osterweiterung und der Ukraine-Konflikt ruhen.", []),
        ("Das Innenministerium schwieg.", ["Innenministerium"]),
        ("Er klagte vor dem Oberlandesgericht Hamm.", ["Oberlandesgericht Hamm"]),
        (
            "Das Bundesministerium für Bildung und Forschung schwieg.",
            ["Bundesministerium für Bildung und Forschung"],
        ),
        ("Der Nationale Sicherheitsrat tagte.", ["Nationale Sicherheitsrat"]),
        ("Die französische Regierung schwieg.", ["französische Regierung"]),
        ("Ein Stadtrat ist kein Gericht.", []),
        # Persons.
        ("Außenministerin Elvira Quandt schwieg.", ["Elvira Quandt"]),
        ("Der Sprecher Paul Nowak schwieg.", ["Paul Nowak"]),
        ("Peter von der Heide und J. R. Tamm schwiegen.", ["Peter von der Heide", "J. R. Tamm"]),
        ("Die Bürgermeisterin sprach im Rathaus über den Haushalt.", []),
        # Offices that are governed, clubs, bodies of a nation, and those that are named by a noun.
        ("Die Gouverneurin von Molvania schwieg.", ["Molvania"]),
        ("Der FC Nürnbach verlor.", ["FC Nürnbach"]),
        ("Das norwegische Parlament tagte.", ["norwegische Parlament"]),
        ("Der Arbeitskreis Waldschutz tagte.", ["Arbeitskreis Waldschutz"]),
        ("Die Staatsanwaltschaft in Würzburg schwieg.", ["Staatsanwaltschaft in Würzburg"]),
        ("Das Sozial- und Gesundheitsministerium schwieg.", ["Sozial- und Gesundheitsministerium"]),
        ("Ein Boeing 747 landete, die SPD/FDP-Lager auch.", []),
        ("Insgesamt waren es drei.", []),
        # Media and companies.
        ("Er sagte dem „Spiegel“ nichts.", ["Spiegel"]),
        ("Die Oslo Times schrieb darüber.", ["Oslo Times"]),
        ("Die Zeitung „Nordlicht“ schrieb darüber.", ["Nordlicht"]),
        ("Die Müller Maschinen AG wächst.", ["Müller Maschinen AG"]),
        ("Die SPD und die FDP stimmten zu.", ["SPD", "FDP"]),
    ],
)
def test_which_names_act(spans: Ask, text: str, expected: list[str]) -> None:
    assert [quote for quote, _, _ in mentions(spans, text)] == expected


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("Washington schweigt.", ("Washington", "STATE", "USA")),
        ("Die US-Regierung schweigt.", ("US-Regierung", "STATE", "USA")),
        ("Die polnische Regierung schweigt.", ("polnische Regierung", "STATE", "Polen")),
        ("Er sprach mit dem Weißen Haus.", ("Weißen Haus", "STATE", "Weißes Haus")),
        (
            "Das Verteidigungsministerium in Moskau schweigt.",
            ("Verteidigungsministerium", "STATE", "Russisches Verteidigungsministerium"),
        ),
        ("Die NATO schweigt.", ("NATO", "ORGANISATION", "Nato")),
        ("Der NATO-Russland-Rat tagt.", ("NATO-Russland-Rat", "ORGANISATION", "Nato-Russland-Rat")),
        (
            "Sie sprach im Deutschen Bundestag.",
            ("Deutschen Bundestag", "ORGANISATION", "Bundestag"),
        ),
        ("Ministerin Eva Lind schweigt.", ("Eva Lind", "PERSON", "Eva Lind")),
    ],
)
def test_kind_and_canonical_name(spans: Ask, text: str, mention: tuple[str, str, str]) -> None:
    assert mention in mentions(spans, text)


def test_a_last_name_is_found_again_and_means_the_same_person(spans: Ask) -> None:
    text = "Kanzlerin Hilde Brandner sprach. Später ging Brandner. Brandners Rede war kurz."
    assert mentions(spans, text) == [
        ("Hilde Brandner", "PERSON", "Hilde Brandner"),
        ("Brandner", "PERSON", "Hilde Brandner"),
        ("Brandners", "PERSON", "Hilde Brandner"),
    ]


def test_a_function_before_a_party_is_no_name(spans: Ask) -> None:
    text = "Der Republikaner Chuck Talbot sprach mit Eva Lind (CDU)."
    assert mentions(spans, text) == [
        ("Chuck Talbot", "PERSON", "Chuck Talbot"),
        ("Eva Lind", "PERSON", "Eva Lind"),
        ("CDU", "ORGANISATION", "CDU"),
    ]


def test_a_person_whom_everybody_knows_has_the_full_name(spans: Ask) -> None:
    text = "Kanzlerin Merkel schwieg."
    assert mentions(spans, text) == [("Merkel", "PERSON", "Angela Merkel")]


def test_a_shorter_name_of_an_organisation_means_the_longer(spans: Ask) -> None:
    text = "Das Landgericht Köln tagt. Das Landgericht schweigt."
    assert {canonical for _, _, canonical in mentions(spans, text)} == {"Landgericht Köln"}


def test_names_of_bodies_are_given_in_the_nominative(spans: Ask) -> None:
    text = "Er sprach mit dem Leiter des Obersten Gerichts und des Roten Kreuzes."
    assert next(canonical for _, _, canonical in mentions(spans, text)) == "Oberstes Gericht"


def test_what_is_found_names_its_evidence(nlp: Any) -> None:
    doc = nlp("Ministerin Eva Lind sprach mit der SPD und dem Innenministerium.")
    evidence = {mark.evidence for mark in Marking(doc).marks("ACTOR")}
    assert evidence == {"title", "known_organisation", "body_word"}


def test_two_spellings_of_a_name_are_one_person(spans: Ask) -> None:
    text = "Minister Igor Truschkow kam. Auch Minister Igor Trushkov sprach."
    assert {canonical for _, _, canonical in mentions(spans, text)} == {"Igor Truschkow"}


def test_an_abbreviation_in_brackets_means_its_long_form(spans: Ask) -> None:
    text = "Das Landesinstitut für Wald und Moor (LWM) warnt. Die LWM hofft."
    assert mentions(spans, text) == [
        ("Landesinstitut für Wald und Moor", "ORGANISATION", "Landesinstitut für Wald und Moor"),
        ("LWM", "ORGANISATION", "Landesinstitut für Wald und Moor"),
        ("LWM", "ORGANISATION", "Landesinstitut für Wald und Moor"),
    ]


def test_no_name_inside_a_name(spans: Ask) -> None:
    text = "Der Ständige Rat der Organisation für Sicherheit und Zusammenarbeit in Europa tagt."
    found = spans("ACTOR", text)
    assert len(found) == 1
    assert found[0].quote.startswith("Ständige Rat der Organisation")


def test_a_name_can_begin_inside_a_token(spans: Ask) -> None:
    found = spans("ACTOR", "CDU/CSU-Fraktion und die SPD/FDP-Koalition berieten.")
    assert all(span.quote == span.quote.strip("/-") for span in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Habeck lobte den Entwurf. Baerbock sagte, sie reise.",
            ["Robert Habeck", "Annalena Baerbock"],
        ),
        ("„Das reicht“, betonte Grabowitz am Abend.", ["Grabowitz"]),
        ("Nach Ansicht von Tschurikow genügt das.", ["Tschurikow"]),
        ("Dann forderte Selenskyj mehr. In Brandt stand es.", ["Wolodymyr Selenskyj"]),
        ("Tatsächlich sagte niemand etwas, und Hilfe forderte auch keiner.", []),
    ],
)
def test_a_lone_name_that_speaks_is_a_person(spans: Ask, text: str, expected: list[str]) -> None:
    found = mentions(spans, text)
    assert [(kind, canonical) for _, kind, canonical in found] == [("PERSON", n) for n in expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Das Robert Koch-Institut warnt, die Hans Meiser-Stiftung schweigt.",
            ["Robert-Koch-Institut", "Hans Meiser-Stiftung"],
        ),
        # Words in quotation marks: a mocking one, a show that is called after its host.
        ("Er verspottete die „Skandal-Partei“ und den „Chaos-Rat“.", []),
        ("Sie kam in die Talkshow „Petra Holm“.", []),
        ("Die Moderatorin „Petra Holm“ kam.", ["Petra Holm"]),
    ],
)
def test_names_of_bodies_and_words_in_quotes(spans: Ask, text: str, expected: list[str]) -> None:
    assert [canonical for _, _, canonical in mentions(spans, text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die Stadt Wuppertal plant ein Bad.", [("Wuppertal", "STATE", "Wuppertal")]),
        ("Der Sprecher der Stadt Solingen ging.", [("Solingen", "STATE", "Solingen")]),
        ("Truppen haben die Stadt Charkiw eingenommen. Die Stadt Wesel liegt am Rhein.", []),
        ("Die Bürgermeisterin von Rom schwieg.", [("Rom", "STATE", "Rom")]),
        ("Bochum steht auf Rang sechs.", [("Bochum", "ORGANISATION", "Bochum")]),
        ("Am Abend schlug Augsburg den Gast mit 3:1.", [("Augsburg", "ORGANISATION", "Augsburg")]),
        ("Er kam nach Bochum, und in Bochum gewann er an Mut.", []),
    ],
)
def test_cities_that_act(spans: Ask, text: str, expected: list[tuple[str, str, str]]) -> None:
    assert mentions(spans, text) == expected


def test_a_city_has_the_name_of_its_club_and_is_a_place_elsewhere(spans: Ask) -> None:
    text = "Eintracht Bochum kam. Bochums Trainer lachte. In Bochum regnete es."
    assert [(quote, canonical) for quote, _, canonical in mentions(spans, text)] == [
        ("Eintracht Bochum", "Eintracht Bochum"),
        ("Bochums", "Eintracht Bochum"),
    ]


@pytest.mark.parametrize(
    ("text", "office", "who"),
    [
        (
            "Die Bürgermeisterin von Soest, Eva Lind, kam. Es gebe Geld, so die Bürgermeisterin.",
            "Bürgermeisterin",
            "Eva Lind",
        ),
        (
            "Bundeskanzlerin Eva Lind kam. Die Kanzlerin sagte, es sei Zeit.",
            "Kanzlerin",
            "Eva Lind",
        ),
        (
            "Finanzminister Karl Rabe kam mit Innenminister Udo Hahn. Der Minister sagte, er gehe.",
            "Minister",
            "Minister",
        ),
    ],
)
def test_who_speaks_by_an_office_is_its_holder(
    spans: Ask, text: str, office: str, who: str
) -> None:
    assert (office, "PERSON", who) in mentions(spans, text)


def test_witnesses_are_persons(spans: Ask) -> None:
    assert mentions(spans, "Zeugen zufolge brannte ein Auto.") == [("Zeugen", "PERSON", "Zeugen")]
