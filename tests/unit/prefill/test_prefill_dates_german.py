"""German dates by kind: what is marked, and the value it gets from its clause and its story."""

from __future__ import annotations

import pytest

from goldspan.prefill.dates.finder import find_expressions

NOW = "2022-03-16T09:30"  # a Wednesday

Case = tuple[str, str, str]


def assert_found(case: Case) -> None:
    text, quote, value = case
    found = [(text[e.start : e.end], e.value) for e in find_expressions(text, NOW)]
    assert (quote, value) in found, found


WEEKDAYS_FOLLOW_THE_TENSE_OF_THEIR_CLAUSE: list[Case] = [
    ("Am Dienstag trafen sich die Minister.", "Dienstag", "2022-03-15"),
    ("Am Dienstag treffen sich die Minister.", "Dienstag", "2022-03-22"),
    ("Am Dienstag beginnt der Prozess.", "Dienstag", "2022-03-22"),
    ("Die am Sonntag veröffentlichte Studie überrascht.", "Sonntag", "2022-03-13"),
    ("Die am Sonntag beginnende Messe wird größer.", "Sonntag", "2022-03-20"),
    ("Die für Sonntag geplante Wahl wurde abgesagt.", "Sonntag", "2022-03-20"),
    ("Er sagte, am Freitag werde er zurücktreten.", "Freitag", "2022-03-18"),
    ("Er kündigte an, am Freitag zurückzutreten.", "Freitag", "2022-03-18"),
    ("Er kündigte am Montag an, im Mai zurückzutreten.", "Montag", "2022-03-14"),
    ("Das Parlament stimmt am Donnerstag ab.", "Donnerstag", "2022-03-17"),
    ("Das Parlament stimmte am Donnerstag ab.", "Donnerstag", "2022-03-10"),
    ("Das teilte die Polizei am Samstag mit.", "Samstag", "2022-03-12"),
    ("Wie die Polizei am Samstag mitteilte, blieb es ruhig.", "Samstag", "2022-03-12"),
    (
        "Der Mann ist am Samstag bei einem Unfall, den niemand sah, gestorben.",
        "Samstag",
        "2022-03-12",
    ),
    ("Nach dem Anschlag vom Samstag bleibt die Schule zu.", "Samstag", "2022-03-12"),
    ("Seit Samstag gilt die Regel.", "Samstag", "2022-03-12"),
    ("Ab Samstag gilt die Regel.", "Samstag", "2022-03-19"),
    ("Bis Freitag müssen alle Anträge da sein.", "Freitag", "2022-03-18"),
    ("Von Freitag bis Sonntag feiert die Stadt.", "Sonntag", "2022-03-20"),
    ("Er war von Freitag bis Sonntag in Rom.", "Sonntag", "2022-03-13"),
    ("An diesem Donnerstag tagt der Rat.", "diesem Donnerstag", "2022-03-17"),
    ("Am vorletzten Montag regnete es.", "vorletzten Montag", "2022-03-07"),
    ("Am Montag vergangener Woche regnete es.", "Montag vergangener Woche", "2022-03-07"),
    ("Am Montag kommender Woche wird es ernst.", "Montag kommender Woche", "2022-03-21"),
    ("Am morgigen Donnerstag kommt sie.", "morgigen Donnerstag", "2022-03-17"),
    ("In der Nacht zum Dienstag brannte es.", "der Nacht zum Dienstag", "2022-03-14TNI"),
    (
        "In der Nacht auf Sonntag werden die Uhren umgestellt.",
        "der Nacht auf Sonntag",
        "2022-03-19TNI",
    ),
    (
        "In der Nacht von Samstag auf Sonntag starb er.",
        "der Nacht von Samstag auf Sonntag",
        "2022-03-12TNI",
    ),
    ("Am frühen Montagmorgen krachte es.", "frühen Montagmorgen", "2022-03-14TMO"),
    ("Am Sonntag früh fuhr er los.", "Sonntag früh", "2022-03-13TMO"),
    ("Am Montag um 17.25 Uhr fiel der Strom aus.", "Montag um 17.25 Uhr", "2022-03-14T17:25"),
    ("Jeden Montag wird demonstriert.", "Jeden Montag", "XXXX-WXX-1"),
    ("Er übt montags und freitags.", "montags", "XXXX-WXX-1"),
]


@pytest.mark.parametrize("case", WEEKDAYS_FOLLOW_THE_TENSE_OF_THEIR_CLAUSE, ids=str)
def test_weekdays_follow_the_tense_of_their_clause(case: Case) -> None:
    assert_found(case)


DAYS_SEEN_FROM_THE_ARTICLE: list[Case] = [
    ("Das wurde gestern Abend bekannt.", "gestern Abend", "2022-03-15TEV"),
    ("Heute früh brannte es.", "Heute früh", "2022-03-16TMO"),
    ("Vergangene Nacht brannte es.", "Vergangene Nacht", "2022-03-15TNI"),
    ("In der vergangenen Nacht brannte es.", "der vergangenen Nacht", "2022-03-15TNI"),
    ("Er kommt morgen Nachmittag.", "morgen Nachmittag", "2022-03-17TAF"),
    ("Am heutigen Mittwoch ist Premiere.", "heutigen Mittwoch", "2022-03-16"),
    ("Bis heute ist der Fall ungeklärt.", "heute", "PRESENT_REF"),
]


@pytest.mark.parametrize("case", DAYS_SEEN_FROM_THE_ARTICLE, ids=str)
def test_days_seen_from_the_article(case: Case) -> None:
    assert_found(case)


DAYS_OF_A_MONTH: list[Case] = [
    ("Am 5. Mai begann der Streik.", "5. Mai", "2021-05-05"),
    ("Am 5. Mai beginnt der Streik.", "5. Mai", "2022-05-05"),
    ("Am 28. Februar starb er.", "28. Februar", "2022-02-28"),
    ("Am 20. Dezember starb er.", "20. Dezember", "2021-12-20"),
    ("Der Vertrag läuft bis zum 30. November.", "30. November", "2022-11-30"),
    ("Bis zum 3.4. läuft die Frist.", "3.4.", "2022-04-03"),
    ("Am Freitag, den 4. März, war Schluss.", "Freitag, den 4. März", "2022-03-04"),
    ("Am zweiten Mai ist frei.", "zweiten Mai", "2022-05-02"),
    ("Vom 3. bis 5. April wird gefeiert.", "3.", "2022-04-03"),
    ("Vom 3. bis 5. April wird gefeiert.", "5. April", "2022-04-05"),
    ("Die Messe dauerte vom 3.–5. April 2019.", "3.", "2019-04-03"),
    ("Die Messe dauerte vom 3.–5. April 2019.", "5. April 2019", "2019-04-05"),
    ("Sie lief vom 16. Juni bis zum 23. September 2018.", "16. Juni", "2018-06-16"),
    (
        "Am 9. November 1989 fiel die Mauer. Am 10. November feierte Berlin.",
        "10. November",
        "1989-11-10",
    ),
    ("1990 wurde neu gewählt. Im Dezember siegte Kohl.", "Dezember", "1990-12"),
    ("Berlin, 12. Mai (dpa) - Es regnet.", "12. Mai", "2022-05-12"),
    ("Das Urteil erging am 23. 3. 1976 in Bonn.", "23. 3. 1976", "1976-03-23"),
    ("Das war am 23.3.76 so.", "23.3.76", "1976-03-23"),
    ("Stand: 16/03/2022", "16/03/2022", "2022-03-16"),
    ("Stand: 2022-03-16", "2022-03-16", "2022-03-16"),
    ("Am Abend des 3. März brannte es.", "Abend des 3. März", "2022-03-03TEV"),
    ("In der Nacht zum 4. März brannte es.", "der Nacht zum 4. März", "2022-03-03TNI"),
    (
        "In der Nacht vom 3. auf den 4. März brannte es.",
        "der Nacht vom 3. auf den 4. März",
        "2022-03-03TNI",
    ),
]


@pytest.mark.parametrize("case", DAYS_OF_A_MONTH, ids=str)
def test_days_of_a_month(case: Case) -> None:
    assert_found(case)


MONTHS: list[Case] = [
    ("Im Mai wurde gewählt.", "Mai", "2021-05"),
    ("Im Mai wird gewählt.", "Mai", "2022-05"),
    ("Ende Mai soll Schluss sein.", "Ende Mai", "2022-05"),
    ("Im vergangenen Mai regnete es.", "vergangenen Mai", "2021-05"),
    ("Im Mai vergangenen Jahres regnete es.", "Mai vergangenen Jahres", "2021-05"),
    ("Im Oktober des Vorjahres regnete es.", "Oktober des Vorjahres", "2021-10"),
    ("Im August desselben Jahres regnete es.", "August desselben Jahres", "2022-08"),
    (
        "2003 heiratete er. Im August desselben Jahres starb er.",
        "August desselben Jahres",
        "2003-08",
    ),
    ("Zwischen Mai und August 2019 regnete es.", "Mai", "2019-05"),
    ("Von Oktober bis März 2019 regnete es.", "Oktober", "2018-10"),
    ("Seit Januar gilt das.", "Januar", "2022-01"),
    ("Mitte Juni 2005 regnete es.", "Mitte Juni 2005", "2005-06"),
]


@pytest.mark.parametrize("case", MONTHS, ids=str)
def test_months(case: Case) -> None:
    assert_found(case)


YEARS_SEASONS_AND_AGES: list[Case] = [
    ("Das Gesetz galt zwischen 2001 und 2005.", "2001", "2001"),
    ("Er spielte 2007/08 in Bremen.", "2007/08", "2007/2008"),
    ("Er spielte in der Saison 2016/17 in Bremen.", "der Saison 2016/17", "2016/2017"),
    ("Im Krieg (1939–1945) starb er.", "1945", "1945"),
    ("Im Jahr 988 wurde er getauft.", "Jahr 988", "0988"),
    ("Im vergangenen Jahr regnete es.", "vergangenen Jahr", "2021"),
    ("Im Vorjahr regnete es.", "Vorjahr", "2021"),
    ("Ende vergangenen Jahres regnete es.", "Ende vergangenen Jahres", "2021"),
    ("Ende des Jahres soll es regnen.", "Ende des Jahres", "2022"),
    ("Anfang nächsten Jahres soll es regnen.", "Anfang nächsten Jahres", "2023"),
    ("Bis Jahresende soll es regnen.", "Jahresende", "2022"),
    ("Im selben Jahr starb er.", "selben Jahr", "2022"),
    ("1998 kam er. Im selben Jahr starb er.", "selben Jahr", "1998"),
    ("1998 kam er. Zwei Jahre später starb er.", "Zwei Jahre später", "2000"),
    ("1998 kam er. Ein Jahr zuvor war sie gestorben.", "Ein Jahr zuvor", "1997"),
    ("1998 kam er. Im Jahr darauf starb er.", "Jahr darauf", "1999"),
    ("1998 kam er. Im darauffolgenden Jahr starb er.", "darauffolgenden Jahr", "1999"),
    ("Vorletztes Jahr regnete es.", "Vorletztes Jahr", "2020"),
    ("Übernächstes Jahr ist Wahl.", "Übernächstes Jahr", "2024"),
    ("In den 1990ern war das so.", "den 1990ern", "199"),
    ("Anfang der 90er Jahre war das so.", "Anfang der 90er Jahre", "199"),
    ("In den neunziger Jahren war das so.", "den neunziger Jahren", "199"),
    ("In den Siebzigerjahren war das so.", "den Siebzigerjahren", "197"),
    ("Mitte des 19. Jahrhunderts war das so.", "Mitte des 19. Jahrhunderts", "18"),
    (
        "In der ersten Hälfte des 20. Jahrhunderts war das so.",
        "der ersten Hälfte des 20. Jahrhunderts",
        "19",
    ),
    ("Im ersten Quartal sank der Umsatz.", "ersten Quartal", "2022-Q1"),
    ("Im vierten Quartal sank der Umsatz.", "vierten Quartal", "2021-Q4"),
    ("Im zweiten Halbjahr 2021 sank er.", "zweiten Halbjahr 2021", "2021-H2"),
    ("In der zweiten Jahreshälfte soll er steigen.", "der zweiten Jahreshälfte", "2022-H2"),
    ("Im Herbst 2009 war Wahl.", "Herbst 2009", "2009-FA"),
    ("Im Herbst war Wahl.", "Herbst", "2021-FA"),
    ("Im Herbst wird gewählt.", "Herbst", "2022-FA"),
    ("Im vergangenen Sommer war es heiß.", "vergangenen Sommer", "2021-SU"),
    ("Im Sommer letzten Jahres war es heiß.", "Sommer letzten Jahres", "2021-SU"),
    ("Im Winter war es kalt.", "Winter", "2021-WI"),
]


@pytest.mark.parametrize("case", YEARS_SEASONS_AND_AGES, ids=str)
def test_years_seasons_and_ages(case: Case) -> None:
    assert_found(case)


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
]


@pytest.mark.parametrize("case", FEASTS_AND_WHAT_SEVERAL_WORDS_SAY, ids=str)
def test_feasts_and_what_several_words_say(case: Case) -> None:
    assert_found(case)


@pytest.mark.parametrize(
    "text",
    [
        "Er las die „Sachsen Zeitung am Freitag“ gern.",
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
