"""Which passages recur in another text, and where ranges of one stand in the other."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from goldspan.families.alignment import Alignment, ChangeKind, align

REPORT = (
    "Das Ministerium kündigte am Montag an, dass mehr als 10.000 Helfer zurückkehren würden."
    " Offen blieb, wie viele davon im Süden waren.\n"
    "„Wir sind bereit“, sagte Ministerin Anna Weber vor Journalisten in Bonn."
)
WORDS = st.sampled_from(
    [
        "Anna",
        "Weber",
        "sagt",
        "Bonn",
        "🙂",
        "e\u0301",
        "ﬁn",
        "10\u00a0000",
        "Straße",
        "„ja“",
        "x",
        "-",
    ]
)
SENTENCES = st.lists(WORDS, min_size=1, max_size=12).map(lambda words: " ".join(words) + ".")
TEXTS = st.lists(SENTENCES, max_size=6).map("\n".join)


def there(alignment: Alignment, a: str, b: str, words: str) -> str | None:
    start = a.index(words)
    place = alignment.to_b(start, start + len(words))
    return None if place is None else b[slice(*place)]


def changes_in_b(alignment: Alignment) -> list[tuple[int, int]]:
    stretches = alignment.stretches_of_b()
    changed = [each for each in stretches if each.kind is not ChangeKind.SAME]
    return [each.b for each in changed if each.b[0] < each.b[1]]


def test_equal_sentences_are_paired_in_another_order() -> None:
    first, second = REPORT.split("\n")
    other = f"{second}\n\nEtwas Neues steht dazwischen.\n{first}"
    alignment = align(REPORT, other)
    assert all(pair.same and pair.score == 1.0 for pair in alignment.pairs)
    assert len(alignment.pairs) == 3
    assert there(alignment, REPORT, other, "Anna Weber") == "Anna Weber"
    assert [other[slice(*new)] for new in changes_in_b(alignment)] == [
        "Etwas Neues steht dazwischen."
    ]


def test_words_are_found_in_a_shortened_and_reordered_sentence() -> None:
    other = "Am Montag kündigte das Ministerium an, dass 10.000 Helfer zurückkehren würden."
    alignment = align(REPORT, other)
    (pair,) = alignment.pairs
    assert not pair.same and 0.7 < pair.score < 1.0
    assert there(alignment, REPORT, other, "am Montag") == "Am Montag"
    assert there(alignment, REPORT, other, "Das Ministerium") == "das Ministerium"
    assert there(alignment, REPORT, other, "mehr als 10.000 Helfer") is None


def test_case_quotes_and_dashes_make_no_difference() -> None:
    a = "„Die Nato – und nur sie – entscheidet“, hieß es in Bonn."
    b = '"Die NATO - und nur sie - entscheidet", hieß es in Bonn.'
    alignment = align(a, b)
    assert alignment.pairs[0].same
    assert there(alignment, a, b, "„Die Nato –") == '"Die NATO -'


def test_a_sentence_may_be_split_and_merged() -> None:
    whole = "Die Helfer kehren am Dienstag zurück und die Ministerin dankt ihnen in Bonn."
    halves = "Die Helfer kehren am Dienstag zurück. Und die Ministerin dankt ihnen in Bonn."
    for a, b in ((whole, halves), (halves, whole)):
        alignment = align(a, b)
        assert len(alignment.pairs) == 2
        assert there(alignment, a, b, "die Ministerin dankt ihnen") == "die Ministerin dankt ihnen"
        assert there(alignment, a, b, "Helfer kehren") == "Helfer kehren"


def test_furniture_is_not_looked_at() -> None:
    notice = "Lesen Sie jetzt auch unsere anderen Nachrichten aus Bonn."
    a, b = f"{notice}\n{REPORT}", f"{REPORT}\n{notice}"
    assert there(align(a, b), a, b, notice) == notice
    alignment = align(a, b, a_furniture=[(0, len(notice))])
    assert there(alignment, a, b, notice) is None
    assert there(alignment, a, b, "Anna Weber") == "Anna Weber"
    alignment = align(a, b, b_furniture=[(len(REPORT) + 1, len(b))])
    assert there(alignment, a, b, notice) is None


def test_furniture_within_a_line_leaves_the_rest() -> None:
    a = f"date 2021-12 {REPORT}"
    alignment = align(a, REPORT, a_furniture=[(0, 12)])
    assert all(pair.same for pair in alignment.pairs)
    assert changes_in_b(alignment) == []


def test_unrelated_texts_have_no_pairs() -> None:
    other = "Der Ball lag im Tor, bevor der Torwart sich drehte. Das Spiel endete am Sonntag."
    alignment = align(REPORT, other)
    assert alignment.pairs == ()
    assert all(stretch.kind is ChangeKind.NEW for stretch in alignment.stretches_of_b())


def test_repeated_sentences_keep_their_order() -> None:
    line = "Hier steht immer wieder derselbe Satz."
    a = "\n".join([line, "Nur in der Mitte steht etwas anderes da.", line])
    alignment = align(a, a)
    for at in (0, a.rindex(line)):
        assert alignment.to_b(at, at + len(line)) == (at, at + len(line))


def test_stretches_tell_what_was_changed_and_left_out() -> None:
    a = "Washington betonte gestern, dass über den Kopf der Verbündeten nicht entschieden werde."
    b = "Washington betonte, dass über den Kopf der Partner in Europa nicht entschieden werde."
    alignment = align(a, b)
    told = [
        (stretch.kind, b[slice(*stretch.b)], a[slice(*stretch.before)] if stretch.before else "")
        for stretch in alignment.stretches_of_b()
        if stretch.kind is not ChangeKind.SAME
    ]
    assert told == [
        (ChangeKind.CHANGED, "", "gestern"),
        (ChangeKind.CHANGED, "Partner in Europa", "Verbündeten"),
    ]


def test_part_of_a_word_is_found_only_in_the_same_letters() -> None:
    a = "Der Kölner Stadt-Anzeiger meldet heute einen Rekord an Besuchern."
    b = "Der KÖLNER Stadt-Anzeiger meldet heute einen Rekord an Besuchern."
    alignment = align(a, b)
    assert there(alignment, a, b, "Anzeiger") == "Anzeiger"
    assert there(alignment, a, b, "Köln") is None
    assert there(alignment, a, b, "Kölner") == "KÖLNER"


def test_a_very_long_line_is_read_in_pieces() -> None:
    words = " ".join(f"wort{number}" for number in range(1_000))
    alignment = align(words, f"davor {words}")
    found = alignment.to_b(words.index("wort500"), words.index("wort502") - 1)
    assert found == (words.index("wort500") + 6, words.index("wort502") + 5)


def test_empty_texts() -> None:
    for a, b in (("", ""), (REPORT, ""), ("", REPORT)):
        alignment = align(a, b)
        assert alignment.pairs == ()
        assert alignment.to_b(0, len(a)) is None


@settings(max_examples=80)
@given(TEXTS)
def test_a_text_aligns_with_itself_everywhere(text: str) -> None:
    alignment = align(text, text)
    for start, end in alignment.a.words.ranges:
        assert alignment.to_b(start, end) == (start, end)
    assert changes_in_b(alignment) == []


@settings(max_examples=120)
@given(TEXTS, TEXTS)
def test_there_and_back_is_the_same_place(a: str, b: str) -> None:
    alignment = align(a, b)
    for first in range(0, len(alignment.a.words.ranges), 2):
        for last in range(first, min(first + 4, len(alignment.a.words.ranges))):
            start, end = alignment.a.starts[first], alignment.a.ends[last]
            place = alignment.to_b(start, end)
            if place is not None:
                assert 0 <= place[0] < place[1] <= len(b)
                assert alignment.to_a(*place) == (start, end)


@settings(max_examples=120)
@given(TEXTS, TEXTS)
def test_stretches_cover_every_word_once(a: str, b: str) -> None:
    alignment = align(a, b)
    stretches = [s for s in alignment.stretches_of_b() if s.b[0] < s.b[1]]
    assert all(one.b[1] <= other.b[0] for one, other in pairwise(stretches))
    for start, end in alignment.b.words.ranges:
        holding = [s for s in stretches if s.b[0] <= start and end <= s.b[1]]
        assert len(holding) == 1
        same = alignment.to_a(start, end) is not None
        assert same == (holding[0].kind is ChangeKind.SAME)
