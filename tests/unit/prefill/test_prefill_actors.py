"""Actors: which names act, where they begin and end, their kind and canonical name."""

from collections.abc import Callable

import pytest

from goldspan.domain.exchange import ExchangeSpan

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
        # Media and companies.
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
