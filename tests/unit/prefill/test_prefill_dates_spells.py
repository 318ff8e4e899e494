"""German weeks, times, spells, sets and references, and what is no date."""

from __future__ import annotations

import pytest

from goldspan.prefill.dates.finder import find_expressions
from helpers.dates import NOW, Case, assert_found

WEEKS_AND_MONTHS_FROM_NOW: list[Case] = [
    ("In der vergangenen Woche regnete es.", "der vergangenen Woche", "2022-W10"),
    ("Nächste Woche regnet es.", "Nächste Woche", "2022-W12"),
    ("Seit Anfang der Woche regnet es.", "Anfang der Woche", "2022-W11"),
    ("Mitte kommender Woche wird es wärmer.", "Mitte kommender Woche", "2022-W12"),
    ("Zu Wochenbeginn regnete es.", "Wochenbeginn", "2022-W11"),
    ("Am vergangenen Wochenende regnete es.", "vergangenen Wochenende", "2022-W10-WE"),
    ("Am kommenden Wochenende wird es schön.", "kommenden Wochenende", "2022-W11-WE"),
    ("Übernächste Woche wird gewählt.", "Übernächste Woche", "2022-W13"),
    ("In diesem Monat regnete es viel.", "diesem Monat", "2022-03"),
    ("Im vergangenen Monat regnete es viel.", "vergangenen Monat", "2022-02"),
]


@pytest.mark.parametrize("case", WEEKS_AND_MONTHS_FROM_NOW, ids=str)
def test_weeks_and_months_from_now(case: Case) -> None:
    assert_found(case)


TIMES_RECKONED_FROM_NOW_OR_FROM_WHAT_WAS_TOLD: list[Case] = [
    ("Vor drei Tagen kam er.", "drei Tagen", "2022-03-13"),
    ("Vor wenigen Tagen kam er.", "wenigen Tagen", "PAST_REF"),
    ("Vor einem Jahr kam er.", "einem Jahr", "2021"),
    ("In zwei Wochen wird er kommen.", "zwei Wochen", "2022-W13"),
    ("In zwei Jahren wurde das Haus gebaut.", "zwei Jahren", "P2Y"),
    ("In den kommenden Wochen wird es warm.", "den kommenden Wochen", "FUTURE_REF"),
    ("In den vergangenen drei Jahren war es warm.", "den vergangenen drei Jahren", "P3Y"),
    ("Am Montag kam er an. Am Tag darauf ging er.", "Tag darauf", "2022-03-15"),
    ("Am Montag kam er an. Am nächsten Tag ging er.", "nächsten Tag", "2022-03-15"),
    ("Am Montag kam er an. Am Tag zuvor war er in Rom.", "Tag zuvor", "2022-03-13"),
    ("Am Montag kam er an. Zwei Tage später ging er.", "Zwei Tage später", "2022-03-16"),
    ("Am Montag kam er an. Am selben Tag ging er.", "selben Tag", "2022-03-14"),
    ("Am Montag kam er an. Am nächsten Morgen ging er.", "nächsten Morgen", "2022-03-15TMO"),
    ("Tags darauf kam er.", "Tags darauf", "PAST_REF"),
]


@pytest.mark.parametrize("case", TIMES_RECKONED_FROM_NOW_OR_FROM_WHAT_WAS_TOLD, ids=str)
def test_times_reckoned_from_now_or_from_what_was_told(case: Case) -> None:
    assert_found(case)


CLOCK_TIMES: list[Case] = [
    ("Gegen 17.25 Uhr kam er.", "17.25 Uhr", "2022-03-16T17:25"),
    ("Gegen halb acht kam er.", "halb acht", "2022-03-16T07:30"),
    ("Um zehn Uhr kam er.", "zehn Uhr", "2022-03-16T10:00"),
    ("Um 7 Uhr abends kam er.", "7 Uhr abends", "2022-03-16T19:00"),
    ("Um 19 Uhr 30 kam er.", "19 Uhr 30", "2022-03-16T19:30"),
    ("Geöffnet von 8 bis 12 Uhr.", "8", "2022-03-16T08:00"),
    ("Um 14:30 Uhr MESZ landete sie.", "14:30 Uhr MESZ", "2022-03-16T14:30"),
    ("Um 14:30 UTC landete sie.", "14:30 UTC", "2022-03-16T14:30"),
    ("Kurz vor Mitternacht kam er.", "Mitternacht", "2022-03-16T24:00"),
    ("Am frühen Morgen kam er.", "frühen Morgen", "2022-03-16TMO"),
    ("In den frühen Morgenstunden kam er.", "den frühen Morgenstunden", "2022-03-16TMO"),
]


@pytest.mark.parametrize("case", CLOCK_TIMES, ids=str)
def test_clock_times(case: Case) -> None:
    assert_found(case)


DURATIONS: list[Case] = [
    ("Das dauerte eine Stunde.", "eine Stunde", "PT1H"),
    ("Ein halbes Jahr dauerte das.", "Ein halbes Jahr", "P0.5Y"),
    ("Er blieb eine halbe Stunde.", "eine halbe Stunde", "PT0.5H"),
    ("Er blieb eine gute Stunde.", "eine gute Stunde", "PT1H"),
    ("Er blieb anderthalb Stunden.", "anderthalb Stunden", "PT1.5H"),
    ("Er blieb eine Dreiviertelstunde.", "eine Dreiviertelstunde", "PT45M"),
    ("Er blieb mehrere Monate.", "mehrere Monate", "PXM"),
    ("Drei Tage lang regnete es.", "Drei Tage", "P3D"),
    ("Sie redeten stundenlang.", "stundenlang", "PTXH"),
    ("Nach jahrelangem Streit einigten sie sich.", "jahrelangem", "PXY"),
    ("Seit Jahrzehnten ist das so.", "Jahrzehnten", "PXDE"),
    ("Den ganzen Tag regnete es.", "Den ganzen Tag", "P1D"),
    ("Er bekam eine zweijährige Haftstrafe.", "zweijährige", "P2Y"),
    ("Der 14-tägige Streik endet.", "14-tägige", "P14D"),
    ("Er wurde 81 Jahre alt.", "81 Jahre", "P81Y"),
    ("Innerhalb von 24 Stunden war es vorbei.", "24 Stunden", "PT24H"),
]


@pytest.mark.parametrize("case", DURATIONS, ids=str)
def test_durations(case: Case) -> None:
    assert_found(case)


TIMES_THAT_COME_AGAIN: list[Case] = [
    ("Er läuft zweimal pro Woche.", "Woche", "P1W"),
    ("Alle zwei Jahre wird gewählt.", "Alle zwei Jahre", "P2Y"),
    ("Sie tagen wöchentlich.", "wöchentlich", "P1W"),
    ("Das geschieht alljährlich im Mai.", "alljährlich", "P1Y"),
    ("Jeden Abend singt er.", "Jeden Abend", "XXXX-XX-XXTEV"),
    ("Er fährt jeden zweiten Tag.", "jeden zweiten Tag", "P2D"),
]


@pytest.mark.parametrize("case", TIMES_THAT_COME_AGAIN, ids=str)
def test_times_that_come_again(case: Case) -> None:
    assert_found(case)


REFERENCES: list[Case] = [
    ("Vor kurzem kam er.", "kurzem", "PAST_REF"),
    ("Im Moment regnet es.", "Moment", "PRESENT_REF"),
    ("In Zukunft wird alles besser.", "Zukunft", "FUTURE_REF"),
    ("In naher Zukunft wird alles besser.", "naher Zukunft", "FUTURE_REF"),
    ("In letzter Zeit regnete es oft.", "letzter Zeit", "PAST_REF"),
    ("Ab sofort gilt das.", "sofort", "PRESENT_REF"),
]


@pytest.mark.parametrize("case", REFERENCES, ids=str)
def test_references(case: Case) -> None:
    assert_found(case)


FEASTS_AND_WHAT_SEVERAL_WORDS_SAY: list[Case] = [
    ("Am Karfreitag bleiben die Läden zu.", "Karfreitag", "2022-04-15"),
    ("An Heiligabend schneite es.", "Heiligabend", "2021-12-24"),
    ("Ostern 2019 war spät.", "Ostern 2019", "2019-04-21"),
    (
        "Am Montag gegen 7:30 Uhr MEZ fiel der Strom aus.",
        "Montag gegen 7:30 Uhr MEZ",
        "2022-03-14T07:30",
    ),
    ("Am Montag um 19:20 fiel der Strom aus.", "Montag um 19:20", "2022-03-14T19:20"),
    ("Gegen 19 Uhr am Samstag brach Feuer aus.", "19 Uhr am Samstag", "2022-03-12T19:00"),
    ("Letzte Woche Dienstag kam er.", "Letzte Woche Dienstag", "2022-03-08"),
    ("Am Mittwochabend, dem 9. März, kam er.", "Mittwochabend, dem 9. März", "2022-03-09TEV"),
    (
        "Seit den Terroranschlägen vom 11. September ist alles anders.",
        "11. September",
        "2001-09-11",
    ),
    ("Vor Jahren kam er.", "Jahren", "PAST_REF"),
    ("Kurze Zeit später kam er.", "Kurze Zeit später", "PAST_REF"),
    ("Das ganze Jahr regnete es.", "Das ganze Jahr", "P1Y"),
    ("In der laufenden Saison traf er oft.", "der laufenden Saison", "2021/2022"),
    ("Am Sonntag ist Wahl.", "Sonntag", "2022-03-20"),
    ("Am Sonntag war Wahl.", "Sonntag", "2022-03-13"),
    ("Am ersten Tag des neuen Jahres schneite es.", "ersten Tag des neuen Jahres", "2023-01-01"),
    ("Im Laufe des Abends kam er.", "des Abends", "2022-03-16TEV"),
    ("Im ersten Halbjahr 2004 sank er.", "ersten Halbjahr 2004", "2004-H1"),
    ("Er wurde im Alter von 83 Jahren beerdigt.", "83 Jahren", "P83Y"),
    ("Im Juli 2021 kam er. Im Juli war es heiß.", "Juli", "2021-07"),
    ("Am 14. August 2019 kam er. Am 14. August war es heiß.", "14. August", "2019-08-14"),
    (
        "In den frühen Morgenstunden des Sonntags brannte es.",
        "den frühen Morgenstunden des Sonntags",
        "2022-03-13TMO",
    ),
    (
        "Am Abend des gestrigen Dienstags brannte es.",
        "Abend des gestrigen Dienstags",
        "2022-03-15TEV",
    ),
    ("Im Laufe der Woche soll es regnen.", "der Woche", "2022-W11"),
    ("2003 kam er. Am 3. Mai desselben Jahres ging er.", "3. Mai desselben Jahres", "2003-05-03"),
    ("Vor etwas mehr als einem Jahr kam er.", "einem Jahr", "2021"),
    ("Am 3. Mai vergangenen Jahres kam er.", "3. Mai vergangenen Jahres", "2021-05-03"),
    ("Der Prozess wurde auf Montag vertagt.", "Montag", "2022-03-21"),
    ("Von Montag an gilt die neue Regel.", "Montag", "2022-03-21"),
    ("Vor einem halben Jahr kam er.", "einem halben Jahr", "2021-09"),
    ("Bis in die Nacht wurde verhandelt.", "die Nacht", "2022-03-16TNI"),
    ("Am gestrigen Abend brannte es.", "gestrigen Abend", "2022-03-15TEV"),
    ("Das Fest findet jedes Jahr im August statt.", "August", "XXXX-08"),
    ("Im Jahr zuvor waren es 300.", "Jahr zuvor", "2021"),
    ("Im Dezember 2021 stimmte er zu. Im Februar lehnte er ab.", "Februar", "2022-02"),
    ("Er wurde 1950 in Wien geboren und starb am 3. März.", "3. März", "2022-03-03"),
    (
        "Am kommenden Dienstag, 22. März, wird gestreikt.",
        "kommenden Dienstag, 22. März",
        "2022-03-22",
    ),
    ("Zum Jahreswechsel 2005/2006 stieg der Preis.", "Jahreswechsel 2005/2006", "2005/2006"),
    (
        "Um 5 Uhr Ortszeit am Samstag bebte die Erde.",
        "5 Uhr Ortszeit am Samstag",
        "2022-03-12T05:00",
    ),
]


@pytest.mark.parametrize("case", FEASTS_AND_WHAT_SEVERAL_WORDS_SAY, ids=str)
def test_feasts_and_what_several_words_say(case: Case) -> None:
    assert_found(case)


@pytest.mark.parametrize(
    "text",
    [
        "Das ist ein guter Tag.",
        "Die Zahl stieg von 2000 auf 2500.",
        "Er las die „Sachsen Zeitung am Freitag“ gern.",
        "Das ist ein guter Tag.",
        "Er ist Morgenmuffel.",
        "Die CSU im Bundestag tagt.",
        "Mehr als 2000 Menschen kamen.",
        "Er gewann 2:1 gegen Bremen.",
        "Der 5-Jährige weinte.",
        "Ein 34-jähriger Mann starb.",
        "In letzter Minute traf er.",
        "Er fuhr 120 Kilometer pro Stunde.",
        "Frau Sommer und Herr Winter sangen.",
        "Die 35-Stunden-Woche kommt.",
        "Er liest die „Welt am Sonntag“.",
        "Der Sonntagsbraten schmeckt.",
        "Er kaufte 1500 Aktien.",
        "Rund um die Uhr wacht er.",
        "An Weihnachten denkt niemand.",
        "Er war 1,80 Meter groß.",
        "Die Version 2.1.4 ist da.",
        "Die Tagesordnung ist lang.",
        "Er wohnt in der Straße des 17. Juni.",
        "Das kostet 19.90 Euro.",
        "Die Zeitung schweigt.",
        "Nach der Halbzeit traf er.",
        "Ein Drittel der Stunden fiel aus.",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert find_expressions(text, NOW) == []
