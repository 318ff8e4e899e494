"""Cue words are found at the occurrence nearest to their claim, gap by gap."""

from __future__ import annotations

import json
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from goldspan.formats.cues import GAP, cue_words, resolve_cue


def claim(text: str, words: str) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)


def test_the_nearest_occurrence_counts():
    text = "A sagte nichts. B sagte, es regne. C sagte nichts."
    (found,) = resolve_cue(text, "sagte", *claim(text, "es regne"))
    assert (found.start, found.quote) == (text.index("sagte, es"), "sagte")


def test_a_gap_may_hold_the_claim():
    text = "Er kündigte an, er gehe. Sie kündigte einen Besuch in Rom an."
    first, second = resolve_cue(text, "kündigte … an", *claim(text, "einen Besuch in Rom"))
    assert text[first.start : second.end] == "kündigte einen Besuch in Rom an"


def test_parts_keep_their_order():
    text = "an Fomin warf der Nato vor, sie provoziere"
    first, second = resolve_cue(text, "warf … vor", *claim(text, "sie provoziere"))
    assert first.end <= second.start


def test_whole_words_are_preferred_to_nearer_parts_of_words():
    text = "Er sagte am Dienstag in Berlin: unsagtester Regen"
    (found,) = resolve_cue(text, "sagte", *claim(text, "Regen"))
    assert found.start == text.index("sagte am")


def test_words_that_do_not_stand_there_are_not_found():
    assert resolve_cue("Es regnet.", "sagte", 0, 2) is None
    assert resolve_cue("sagte", "sagte … mit", 0, 2) is None
    assert resolve_cue("sagte", "", 0, 2) is None


def test_a_cue_far_away_is_found_where_none_is_near():
    text = "sagte " + "x " * 3_000 + "Regen"
    (found,) = resolve_cue(text, "sagte", len(text) - 5, len(text))
    assert found.start == 0


@given(
    st.lists(st.sampled_from(["warf", "vor", "so", "a b", "é"]), min_size=1, max_size=3),
    st.text(alphabet="warfvosé ,.", max_size=80),
)
def test_what_is_found_quotes_the_text_in_order(parts, text):
    found = resolve_cue(text, GAP.join(parts), 0, min(3, len(text)))
    if found is None:
        return
    assert cue_words(found) == GAP.join(parts)
    assert all(text[item.start : item.end] == item.quote for item in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


def test_every_cue_of_the_seeds_is_found(seeds):
    for name in ("annotator_a", "annotator_b", "gold"):
        for line in (seeds / f"seeds.{name}.jsonl").read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            for span in record["spans"]:
                cue = span["attrs"].get("cue")
                if cue:
                    found = resolve_cue(record["text"], cue, span["start"], span["end"])
                    assert found is not None
                    assert cue_words(found) == cue
