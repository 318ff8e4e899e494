"""The lists of finite verb forms, drawn from a dictionary of lemmas."""

import pytest

from goldspan.prefill.claims.build_forms import finite_forms, subjunctive_forms

LEMMAS = {
    "habe": "haben", "komme": "kommen", "käme": "kommen", "kämen": "kommen", "kam": "kommen",
    "kamen": "kommen", "kamt": "kommen", "kommt": "kommen", "ginge": "gehen", "ging": "gehen",
    "spielt": "spielen", "gespielt": "spielen", "spiele": "spielen", "spielte": "spielen",
    "besucht": "besuchen", "besuche": "besuchen", "große": "groß", "großer": "groß", "groß": "groß",
    "reiche": "reichen", "reicher": "reich", "reich": "reich", "bitte": "bitten", "Habe": "Habe",
    "handele": "handeln", "handle": "handeln", "laut": "lauen",
}  # fmt: skip


@pytest.mark.parametrize(
    "word", ["habe", "komme", "käme", "kämen", "ginge", "spiele", "handele", "handle", "sei"]
)
def test_the_subjunctive_has_them(word: str) -> None:
    assert word in subjunctive_forms(LEMMAS)


@pytest.mark.parametrize("word", ["große", "bitte", "Habe", "kam", "kamen", "spielte", "ging"])
def test_the_subjunctive_has_no_others(word: str) -> None:
    assert word not in subjunctive_forms(LEMMAS)


def test_finite_forms_are_no_participles() -> None:
    found = finite_forms(LEMMAS, subjunctive_forms(LEMMAS))
    assert {"kam", "kamen", "kommt", "spielt"} <= found
    assert not found & {"besucht", "gespielt", "komme", "kämen", "laut"}
