"""Lines that come back: of one outlet, of several, and what only looks like it."""

from dataclasses import replace
from pathlib import Path

from goldspan.domain.change import ActionKind, EntityChange
from goldspan.services.transfer.article_requests import RequestMaker, requests_for
from goldspan.services.transfer.recurring_lines import recurring_lines
from helpers.texts_project import texts_project

BODY = "Der Damm wird erhöht, Absatz für Absatz, und hier ist Absatz Nummer {}."
OFFER = "Ein Angebot des Elbboten"


def page(number: int, *lines: str) -> str:
    body = [BODY.format(f"{number} von {part}") for part in range(5)]
    return "\n\n".join([*body, *lines])


def test_lines_of_an_outlet_recur_where_articles_differ() -> None:
    found = recurring_lines(("Elbbote", page(n, OFFER)) for n in range(3))
    assert found.by_outlet == {"Elbbote": frozenset({OFFER})}
    assert found.in_text("Elbbote", f"Neues\n\n  {OFFER} \n") == (OFFER,)
    assert found.in_text("Elbbote", "Neues") == ()
    assert found.in_text("Havelblatt", f"Neues\n\n{OFFER}") == ()


def test_two_articles_are_not_enough() -> None:
    assert not recurring_lines(("Elbbote", page(n, OFFER)) for n in range(2)).by_outlet


def test_copied_news_does_not_recur() -> None:
    news = "Der Damm wird erhöht, teilte der Landrat mit.\nDas dauert.\nDie Gemeinden hoffen nun."
    found = recurring_lines((outlet, f"{news}\nStand {n}") for n, outlet in enumerate("AABBCC"))
    assert not found.by_outlet
    assert not found.of_all


def test_notices_recur_across_outlets() -> None:
    call = "Bitte melden Sie sich an."
    told = "Das teilte die Polizei am Montag mit."
    found = recurring_lines((outlet, page(n, call, told)) for n, outlet in enumerate("ABC"))
    assert found.of_all == {call}
    assert found.in_text("D", f"{call}\n{told}") == (call,)


def test_without_an_outlet_a_line_must_recur_more_often() -> None:
    assert not recurring_lines(("", page(n, OFFER)) for n in range(5)).of_all
    assert recurring_lines(("", page(n, OFFER)) for n in range(6)).of_all == {OFFER}
    assert not recurring_lines(("", page(n, OFFER)) for n in range(6)).by_outlet


def test_a_long_line_is_text() -> None:
    long = "Der Rat tagte lange. " * 12
    found = recurring_lines(("Elbbote", page(n, long)) for n in range(6))
    assert not found.by_outlet
    assert not found.of_all


def test_a_pipeline_is_told_what_other_outlets_repeat(tmp_path: Path) -> None:
    call = "Bitte melden Sie sich an."
    texts = [(f"{outlet}{n}", page(n, call), "de") for n, outlet in enumerate("ABCC")]
    with texts_project(tmp_path, texts) as session:
        found = [replace(a, outlet=a.name[0]) for a in session.store.articles()]
        before = session.store.articles()
        changes = [EntityChange(old, new) for old, new in zip(before, found, strict=True)]
        session.commit(ActionKind.METADATA, changes)
        articles = session.store.articles()
        (request,) = requests_for(session.store, articles[:1])
        assert request.recurring == (call,)
        maker = RequestMaker(session.store)
        assert [maker.request(a).recurring for a in articles] == [(call,)] * 4
