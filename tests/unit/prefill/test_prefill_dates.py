"""Dates: where they begin and end, and their TIMEX3 values."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldspan.prefill.dates.calendar import anchor
from goldspan.prefill.dates.finder import find_expressions
from goldspan.prefill.dates.numbers import number

# The document time is a Wednesday.
NOW = "2022-03-16T09:30"


def found(text: str, now: str = NOW) -> list[tuple[str, str, str]]:
    return [(text[e.start : e.end], e.type, e.value) for e in find_expressions(text, now)]


@pytest.mark.parametrize(
    ("text", "quote", "kind", "value"),
    [
        ("Er kam am Montag an.", "Montag", "DATE", "2022-03-14"),
        ("Am Mittwoch regnete es.", "Mittwoch", "DATE", "2022-03-16"),
        ("Am Freitag soll der Rat entscheiden.", "Freitag", "DATE", "2022-03-18"),
        ("Das Treffen ist für Dienstag geplant.", "Dienstag", "DATE", "2022-03-22"),
        ("Er kam am vergangenen Mittwoch an.", "vergangenen Mittwoch", "DATE", "2022-03-09"),
        ("Sie reist am kommenden Mittwoch ab.", "kommenden Mittwoch", "DATE", "2022-03-23"),
        ("Er sprach am Montagabend.", "Montagabend", "TIME", "2022-03-14TEV"),
        ("Er sprach am Dienstagmorgen.", "Dienstagmorgen", "TIME", "2022-03-15TMO"),
        ("Er sprach heute Vormittag.", "heute Vormittag", "TIME", "2022-03-16TMO"),
        ("Das war gestern.", "gestern", "DATE", "2022-03-15"),
        ("Das ist der Plan für übermorgen.", "übermorgen", "DATE", "2022-03-18"),
        ("Er starb am 3. Februar.", "3. Februar", "DATE", "2022-02-03"),
        ("Er starb am 20. Dezember.", "20. Dezember", "DATE", "2021-12-20"),
        ("Er starb am 3. Februar 1998.", "3. Februar 1998", "DATE", "1998-02-03"),
        ("Es gilt seit dem 01.04.2021.", "01.04.2021", "DATE", "2021-04-01"),
        (
            "Am Montag (14.03.2022) um 18.30 Uhr begann es.",
            "Montag (14.03.2022) um 18.30 Uhr",
            "TIME",
            "2022-03-14T18:30",
        ),
        (
            "Am Freitag, dem 4. März 2022, war es so weit.",
            "Freitag, dem 4. März 2022",
            "DATE",
            "2022-03-04",
        ),
        ("Es begann um 18 Uhr.", "18 Uhr", "TIME", "2022-03-16T18:00"),
        ("Es begann um 07:45 Uhr.", "07:45 Uhr", "TIME", "2022-03-16T07:45"),
        ("Im November wurde gewählt.", "November", "DATE", "2021-11"),
        ("Im Mai 2019 wurde gewählt.", "Mai 2019", "DATE", "2019-05"),
        ("Ende August war Schluss.", "Ende August", "DATE", "2021-08"),
        ("Das war im Jahr 1989.", "Jahr 1989", "DATE", "1989"),
        ("Das war 1989 anders.", "1989", "DATE", "1989"),
        ("Das war im Sommer 2018.", "Sommer 2018", "DATE", "2018-SU"),
        ("Im zweiten Quartal 2021 sank es.", "zweiten Quartal 2021", "DATE", "2021-Q2"),
        ("Im 19. Jahrhundert war das so.", "19. Jahrhundert", "DATE", "18"),
        ("In den 1970er Jahren war das so.", "den 1970er Jahren", "DATE", "197"),
        ("Im vergangenen Jahr war es kalt.", "vergangenen Jahr", "DATE", "2021"),
        ("In der kommenden Woche wird es warm.", "der kommenden Woche", "DATE", "2022-W12"),
        ("Gegenüber dem Vorjahr sank es.", "dem Vorjahr", "DATE", "2021"),
        ("In den letzten Jahren stieg es.", "den letzten Jahren", "DATE", "PAST_REF"),
        ("Vor 30 Jahren fiel die Mauer.", "30 Jahren", "DATE", "1992"),
        ("Vor gut zwei Wochen begann es.", "zwei Wochen", "DATE", "2022-W09"),
        ("In zehn Jahren ist es fertig.", "zehn Jahren", "DATE", "2032"),
        ("Am Wochenende brannte es.", "Wochenende", "DATE", "2022-W10-WE"),
        ("Kommende Woche wird gewählt.", "Kommende Woche", "DATE", "2022-W12"),
        ("Seit zweieinhalb Jahren ruht er.", "zweieinhalb Jahren", "DURATION", "P2.5Y"),
        ("Es dauerte rund 45 Minuten.", "45 Minuten", "DURATION", "PT45M"),
        ("Seit Wochen wird verhandelt.", "Wochen", "DURATION", "PXW"),
        ("Das dauert viele Jahre lang.", "viele Jahre", "DURATION", "PXY"),
        ("Wochenlang wurde gestritten.", "Wochenlang", "DURATION", "PXW"),
        ("Die dreitägige Reise endete.", "dreitägige", "DURATION", "P3D"),
        ("Jedes Jahr kommt er wieder.", "Jedes Jahr", "SET", "P1Y"),
        ("Sie findet alle vier Jahre statt.", "alle vier Jahre", "SET", "P4Y"),
        ("Es fährt täglich ein Bus.", "täglich", "SET", "P1D"),
        ("Er ist derzeit krank.", "derzeit", "DATE", "PRESENT_REF"),
        ("Zuletzt war er krank.", "Zuletzt", "DATE", "PAST_REF"),
        ("Er soll bald kommen.", "bald", "DATE", "FUTURE_REF"),
        ("In der Vergangenheit war das so.", "der Vergangenheit", "DATE", "PAST_REF"),
        ("In der Nacht zum 1. Mai brannte es.", "der Nacht zum 1. Mai", "TIME", "2021-04-30TNI"),
        ("Zu Beginn des neuen Jahres wird es ernst.", "Beginn des neuen Jahres", "DATE", "2023"),
    ],
)
def test_one_expression(text: str, quote: str, kind: str, value: str) -> None:
    assert found(text) == [(quote, kind, value)]


@pytest.mark.parametrize(
    "text",
    [
        "Es kamen 2000 Menschen.",
        "Es waren 300 Gäste, davon 1900 am ersten Tag, früher oder später.",
        "Rund 1900 Demonstranten zogen durch die Stadt.",
        "Er zahlte 1999 Euro.",
        "Das wurde noch nicht bekannt, bereits dann aber wieder.",
        "Er fuhr 90 Kilometer pro Stunde.",
        "Die 84-jährige Rentnerin ging nach Hause.",
        "Er las die „Bild am Sonntag“.",
        "Es kam nicht zuletzt auf ihn an.",
    ],
)
def test_no_expression(text: str) -> None:
    assert found(text) == []


def test_a_time_of_day_belongs_to_the_day_named_before() -> None:
    text = "Am Montag brach Feuer aus. Am Abend war es gelöscht."
    assert found(text)[1] == ("Abend", "TIME", "2022-03-14TEV")


def test_hours_with_a_dash_are_two() -> None:
    assert found("Geöffnet von 14.30-18 Uhr.") == [
        ("14.30", "TIME", "2022-03-16T14:30"),
        ("18 Uhr", "TIME", "2022-03-16T18:00"),
    ]


def test_several_in_one_sentence_do_not_overlap() -> None:
    text = "Vom 8. und 9. März bis Ende 2022 von 10.00 bis 12.00 Uhr."
    assert [quote for quote, _, _ in found(text)] == [
        "8.",
        "9. März",
        "Ende 2022",
        "10.00",
        "12.00 Uhr",
    ]


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ("", [("Montag", "DATE", "XXXX-WXX-1"), ("3. Mai", "DATE", "XXXX-05-03")]),
        ("2022", [("Montag", "DATE", "XXXX-WXX-1"), ("3. Mai", "DATE", "2022-05-03")]),
        ("2021-12", [("Montag", "DATE", "XXXX-WXX-1"), ("3. Mai", "DATE", "2021-05-03")]),
        ("unlesbar", [("Montag", "DATE", "XXXX-WXX-1"), ("3. Mai", "DATE", "XXXX-05-03")]),
    ],
)
def test_what_the_document_time_does_not_say_stays_open(
    now: str, expected: list[tuple[str, str, str]]
) -> None:
    assert found("Er kam am Montag und ging am 3. Mai.", now) == expected


def test_an_impossible_document_time_gives_what_can_be_had() -> None:
    assert anchor("2021-02-31").year == 2021
    assert anchor("2021-02-31").day is None
    assert anchor("2021-13").month is None


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("zwölf", 12),
        ("einundzwanzig", 21),
        ("dreißig", 30),
        ("anderthalb", 1.5),
        ("dreieinhalb", 3.5),
        ("zweihundert", 200),
        ("siebzehn", 17),
        ("13.000", 13000),
        ("2,5", 2.5),
        ("Haus", None),
    ],
)
def test_numbers(word: str, value: float | None) -> None:
    assert number(word) == value


@given(
    st.text(alphabet="am 10.Januar2022 Montagvor3Jahren()-/Uhr:\n😀é", max_size=80),
    st.sampled_from(["", "2022-03-16", "2021-12", "0001-01-01", "9999-12-31"]),
)
def test_any_text_gives_disjoint_expressions(text: str, now: str) -> None:
    expressions = find_expressions(text, now)
    ends = [0, *(e.end for e in expressions)]
    assert all(
        before <= e.start < e.end <= len(text) for before, e in zip(ends, expressions, strict=False)
    )
