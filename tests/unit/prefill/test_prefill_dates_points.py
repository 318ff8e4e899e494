"""German days, months and years: the value that clause and story give them."""

from __future__ import annotations

import pytest

from helpers.dates import Case, assert_found

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
    ("Darüber wird am Freitag entschieden.", "Freitag", "2022-03-18"),
    ("Am Freitag entschieden die Richter.", "Freitag", "2022-03-11"),
    ("Die Ursache des Unglücks am Montag sei unklar.", "Montag", "2022-03-14"),
    ("Am Donnerstag gastiert der Verein in Bremen.", "Donnerstag", "2022-03-17"),
    ("Er werde am 27. Juni von der Liste gestrichen.", "27. Juni", "2022-06-27"),
    ("Am Samstag, 26. und Sonntag, 27. März wird gefeiert.", "Samstag, 26.", "2022-03-26"),
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
    ("Die 1980er waren gut. Am 10. November feierte er.", "10. November", "2021-11-10"),
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
