"""The same passage with other spans, attributes or links; furniture lines."""

from __future__ import annotations

from collections.abc import Sequence

from goldspan.families.alignment import Alignment, align
from goldspan.services.consistency.decided import DecidedArticle
from goldspan.services.consistency.findings import FindingKind
from helpers.decided_articles import Marked, actor, claim, counts, date, decided, looked, texts_of

SENTENCE = "Ministerin Lena Ott sagte, dass der neue Hafen im Mai öffnen werde."


class Pairs:
    """Says that all articles are copies of each other."""

    def __init__(self, *articles: DecidedArticle) -> None:
        self._articles = {there.article.id: there for there in articles}

    def relatives(self, article: str) -> Sequence[str]:
        return [other for other in self._articles if other != article]

    def alignment(self, a: str, b: str) -> Alignment | None:
        one, other = self._articles[a], self._articles[b]
        return align(one.text, other.text, one.furniture, other.furniture)


def test_a_span_that_is_missing_in_a_copy_is_found_once() -> None:
    one = decided(f"Anfang.\n\n{SENTENCE}", actor("Lena Ott", "Lena Ott"))
    two = decided(f"Anders.\n{SENTENCE} Schluss.", actor("Lena Ott", "Lena Ott"))
    three = decided(f"🚢\u00a0👩‍🚀 ahoi.\n{SENTENCE}")
    (found,) = looked(one, two, three)
    assert found.kind is FindingKind.PASSAGE
    assert counts(found) == [2, 1]
    assert texts_of(found, one, two, three)[1] == ["Lena Ott"]
    assert found.doubted[0].article == three.article.id


def test_other_boundaries_are_one_question() -> None:
    whole = claim("dass der neue Hafen im Mai öffnen werde", "INDIRECT")
    short = claim("der neue Hafen im Mai öffnen werde", "INDIRECT")
    one, two = decided(f"A.\n{SENTENCE}", whole), decided(f"B.\n{SENTENCE}", short)
    (found,) = looked(one, two)
    assert (found.kind, found.label, counts(found)) == (FindingKind.PASSAGE, "CLAIM", [1, 1])
    assert all(len(place.slots) == 2 for each in found.variants for place in each.places)


def test_a_passage_that_comes_again_in_the_same_article_counts() -> None:
    text = f"{SENTENCE}\n\nUnd noch einmal:\n\n{SENTENCE}"
    (found,) = looked(decided(text, actor("Lena Ott", "Lena Ott", nth=1)))
    assert (found.kind, counts(found)) == (FindingKind.PASSAGE, [1, 1])


def test_copies_that_were_reworded_around_a_name_are_compared_by_alignment() -> None:
    one = decided(f"A.\n{SENTENCE}", actor("Lena Ott", "Lena Ott"))
    two = decided(
        "B.\nMinisterin Lena Ott sagte gestern, dass der neue Hafen erst im Mai öffnen werde."
    )
    assert looked(one, two, kind=FindingKind.PASSAGE) == []
    (found,) = looked(one, two, copies=Pairs(one, two))
    assert (found.kind, counts(found)) == (FindingKind.PASSAGE, [1, 1])


def test_a_cue_is_compared_only_where_its_words_are_the_same() -> None:
    words = "dass der neue Hafen im Mai öffnen werde"
    one = decided(f"A.\n{SENTENCE}", Marked("CLAIM", words, {"mode": "INDIRECT", "cue": "sagte"}))
    reworded = SENTENCE.replace("sagte", "teilte gestern mit")
    two = decided(f"B.\n{reworded}", Marked("CLAIM", words, {"mode": "INDIRECT", "cue": "teilte"}))
    assert looked(one, two, copies=Pairs(one, two)) == []
    three = decided(f"C.\n{SENTENCE}", Marked("CLAIM", words, {"mode": "INDIRECT"}))
    (found,) = looked(one, three, copies=Pairs(one, three))
    assert found.kind is FindingKind.PASSAGE


def test_dates_of_copies_are_seen_from_their_articles() -> None:
    text = "Die Ministerin war gestern im neuen Hafen der Stadt."
    one = decided(f"A.\n{text}", date("gestern", "2022-01-11"), time="2022-01-12")
    two = decided(f"B.\n{text}", date("gestern", "2022-01-12"), time="2022-01-13")
    late = decided(f"C.\n{text}", date("gestern", "2022-01-11"), time="2022-01-13")
    assert looked(one, two) == []
    (found,) = looked(one, two, late)
    assert counts(found) == [2, 1]


def test_a_link_that_is_missing_is_found_where_both_ends_are_marked() -> None:
    marks = (
        claim("dass der neue Hafen im Mai öffnen werde", "INDIRECT"),
        actor("Lena Ott", "Lena Ott"),
    )
    one = decided(f"A.\n{SENTENCE}", *marks, links=[(0, 1)])
    two = decided(f"B.\n{SENTENCE}", *marks)
    only_claim = decided(f"C.\n{SENTENCE}", marks[0])
    (found,) = looked(one, two)
    assert (found.kind, found.key, counts(found)) == (FindingKind.LINK, "source", [1, 1])
    assert {each.kind for each in looked(one, only_claim)} == {FindingKind.PASSAGE}


def test_short_sentences_say_other_things_in_other_places() -> None:
    one = decided("Das sagte Ott.", actor("Ott", "Lena Ott"))
    two = decided("Nein. Das sagte Ott.")
    assert looked(one, two, kind=FindingKind.PASSAGE) == []


def test_a_furniture_line_is_found_where_it_was_forgotten() -> None:
    line = "Lesen Sie auch unsere Beilage"
    one = decided(f"Text.\n\n{line}", Marked("FURNITURE", line))
    two = decided(f"Anderer Text.\n\n{line}")
    (found,) = looked(one, two)
    assert (found.kind, found.label, found.words) == (FindingKind.MARKED, "FURNITURE", line)


def test_a_headline_that_comes_back_as_furniture_is_no_slip() -> None:
    line = "Der Hafen öffnet bald"
    text = f"{line}\n\nText.\n\n{line}"
    assert looked(decided(text, Marked("FURNITURE", line, nth=1)), decided("Ganz anderes.")) == []
