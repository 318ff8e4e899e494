"""Which articles are families, while articles come and go."""

from __future__ import annotations

import json
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goldspan.assets import seeds
from goldspan.families.index import FamilyIndex
from helpers.planted_families import planted_articles

COPIED = [
    "Das Ministerium kündigte am Montag in Bonn eine Untersuchung der Vorfälle an.",
    "Offen blieb zunächst, wie viele Helfer davon im Süden des Landes waren.",
    "„Wir sind auf alles vorbereitet“, sagte Ministerin Anna Weber vor Journalisten.",
    "Der Rat soll im Januar erstmals seit mehr als zwei Jahren wieder tagen.",
    "Die Opposition kritisierte das Vorgehen scharf und verlangte den Rücktritt der Ministerin.",
    "Nach Angaben der Behörden wurden bei dem Einsatz drei Fahrzeuge schwer beschädigt.",
]
NOTICE = [
    "Bitte melden Sie sich an, um diesen Artikel weiter lesen zu können.",
    "Unser Angebot finanziert sich durch Anzeigen und die Beiträge unserer Leserinnen.",
    "Mit einem Klick stimmen Sie zu, dass fremde Inhalte angezeigt werden dürfen.",
]


def own(name: str, count: int = 8) -> list[str]:
    """Return sentences that no other article has."""
    return [
        f"{name} {number} sah {one}a und {one}b bei {one}c in {one}d am Tag {one}e."
        for number in range(count)
        for one in [f"{name}{number}"]
    ]


def text(*parts: list[str]) -> str:
    return "\n".join(" ".join(part) for part in parts)


def index_of(articles: dict[str, str]) -> FamilyIndex:
    index = FamilyIndex()
    for name, words in articles.items():
        index.put(name, words)
    return index


@pytest.fixture(scope="module")
def seed_records() -> dict[str, dict[str, object]]:
    lines = (seeds() / "seeds.gold.jsonl").read_text("utf-8").splitlines()
    return {record["id"][:3]: record for record in map(json.loads, lines)}


@pytest.mark.parametrize("marked", [True, False])
def test_four_of_the_seeds_are_one_family(
    seed_records: dict[str, dict[str, object]], marked: bool
) -> None:
    index = FamilyIndex()
    for name, record in seed_records.items():
        spans = [span for span in record["spans"] if span["label"] == "FURNITURE"]  # type: ignore[attr-defined]
        furniture = [(span["start"], span["end"]) for span in spans] if marked else []
        index.put(name, str(record["text"]), furniture)
    assert index.families() == [("000", "001", "002", "003")]
    assert index.family_of("004") == ("004",)
    assert index.relatives("004") == []
    nearest = index.relatives("003")[0]
    assert (nearest.article, nearest.passages) == ("001", 13)
    assert nearest.share > 0.85


def test_three_passages_make_a_family_and_two_do_not() -> None:
    three = {"a": text(COPIED[:3], own("Adler", 30)), "b": text(own("Biber", 30), COPIED[:3])}
    assert index_of(three).families() == [("a", "b")]
    two = {"a": text(COPIED[:2], own("Adler", 30)), "b": text(own("Biber", 30), COPIED[:2])}
    assert index_of(two).families() == []


def test_a_fifth_of_the_shorter_text_makes_a_family() -> None:
    index = index_of(
        {"a": text(COPIED[:1], own("Adler", 2)), "b": text(own("Biber", 40), COPIED[:1])}
    )
    assert index.families() == [("a", "b")]
    (relative,) = index.relatives("b")
    assert (relative.article, relative.passages) == ("a", 1)
    assert 0.2 < relative.share < 0.4


def test_what_was_shortened_and_reworded_is_found_with_its_place() -> None:
    a = text(COPIED, own("Adler"))
    b = text(
        own("Biber"),
        [
            "Offen blieb, wie viele davon im Süden des Landes waren.",
            COPIED[4].replace("scharf", "heftig"),
        ],
        ["»Wir sind auf alles vorbereitet«, sagte Ministerin Anna\u00a0Weber vor Journalisten."],
    )
    index = index_of({"a": a, "b": b})
    found = {a[slice(*pair.a)]: (b[slice(*pair.b)], pair.same) for pair in index.passages("a", "b")}
    assert set(found) == {COPIED[1], COPIED[2], COPIED[4]}
    assert found[COPIED[1]] == ("Offen blieb, wie viele davon im Süden des Landes waren.", False)
    assert found[COPIED[2]][1]
    assert index.families() == [("a", "b")]


def test_furniture_joins_nothing() -> None:
    a, b = text(NOTICE, own("Adler")), text(NOTICE, own("Biber"))
    notice = (0, len(text(NOTICE)))
    index = FamilyIndex()
    index.put("a", a, [notice])
    index.put("b", b, [notice])
    assert index.families() == []
    index.put("a", a)
    index.put("b", b)
    assert index.families() == [("a", "b")]


def test_what_many_other_articles_have_joins_nothing_though_nobody_marked_it() -> None:
    articles = {name: text(NOTICE, own(name)) for name in ("Adler", "Biber", "Dachs", "Elch")}
    articles["copy one"] = text(NOTICE, COPIED)
    articles["copy two"] = text(COPIED[1:], NOTICE)
    index = index_of(articles)
    assert index.families() == [("copy one", "copy two")]
    assert index.relatives("copy one")[0].passages == len(COPIED) - 1
    for name in ("Biber", "Dachs", "Elch"):
        index.drop(name)
    assert index.families() == [("Adler", "copy one", "copy two")]


def test_many_copies_of_a_report_stay_a_family() -> None:
    index = index_of({f"{number:02}": text(COPIED, own(f"N{number}", 2)) for number in range(40)})
    (family,) = index.families()
    assert len(family) == 40
    assert len(index.relatives("07")) == 39


def test_planted_copies_are_found_and_nothing_else() -> None:
    articles = planted_articles(160)
    planted: dict[str, list[str]] = {}
    for article in articles:
        planted.setdefault(article.family, []).append(article.id)
    groups = sorted(tuple(sorted(group)) for group in planted.values() if len(group) > 1)
    assert len(groups) > 20
    assert index_of({article.id: article.text for article in articles}).families() == groups


def test_dropping_the_link_parts_a_family() -> None:
    index = index_of(
        {
            "a": text(COPIED[:3], own("Adler", 30)),
            "b": text(COPIED, own("Biber", 30)),
            "c": text(COPIED[3:], own("Dachs", 30)),
        }
    )
    assert index.families() == [("a", "b", "c")]
    assert [relative.article for relative in index.relatives("a")] == ["b"]
    index.drop("b")
    assert index.families() == []
    index.put("b", text(COPIED, own("Biber", 30)))
    assert index.family_of("c") == ("a", "b", "c")


def test_settling_names_the_articles_that_changed() -> None:
    index = index_of(
        {"a": text(COPIED), "b": text(own("Biber")), "c": text(COPIED[:3], own("Dachs"))}
    )
    index.settle()
    assert index.settle() == set()
    index.put("d", text(COPIED[1:5], own("Elch")))
    assert index.settle() == {"a", "c", "d"}
    index.drop("d")
    assert index.settle() == {"a", "c"}


def test_odd_texts_are_nobodys_family() -> None:
    line = "Diese eine Zeile steht in diesem Text sehr viele Male.\n"
    index = index_of(
        {
            "none": "",
            "space": " \n\t ",
            "emoji": "🙂" * 500,
            "again": line * 400,
            "once": text(own("Uhu")),
        }
    )
    assert index.families() == []
    index.put("again too", line * 3)
    assert index.families() == [("again", "again too")]
    assert index.relatives("again")[0].passages == 1


# Sentences that are alike, notices that many articles have, and odd letters.
_POOL = [
    *COPIED,
    *(
        sentence.replace("Montag", "Dienstag").replace("Helfer", "Soldaten")
        for sentence in COPIED[:2]
    ),
    " ".join(COPIED[3].split()[:9]),
    *NOTICE,
    "🙂 Der Bu\u0308rgermeister 👩\u200d🚒 dankte\u00a0allen Helfern für ihren Einsatz.",
    "Kurz.",
]
_TEXTS = st.tuples(
    st.lists(st.sampled_from(range(len(_POOL))), max_size=7), st.sampled_from((0, 1, 4, 12))
)
_CORPORA = st.dictionaries(st.sampled_from("abcdefghij"), _TEXTS, min_size=1, max_size=10)


def written(name: str, content: tuple[list[int], int]) -> str:
    pool, count = content
    return text([_POOL[number] for number in pool], own(name.upper(), count))


def everything(index: FamilyIndex, names: set[str]) -> object:
    return index.families(), {name: index.relatives(name) for name in names}


@settings(max_examples=60)
@given(_CORPORA, st.randoms(use_true_random=False))
def test_the_order_of_articles_makes_no_difference(
    corpus: dict[str, tuple[list[int], int]], chance: random.Random
) -> None:
    names = list(corpus)
    one = index_of({name: written(name, corpus[name]) for name in names})
    chance.shuffle(names)
    other = index_of({name: written(name, corpus[name]) for name in names})
    assert everything(one, set(names)) == everything(other, set(names))


@settings(max_examples=60)
@given(
    _CORPORA, st.lists(st.tuples(st.sampled_from("abcdefghij"), st.none() | _TEXTS), max_size=12)
)
def test_an_index_kept_up_to_date_is_as_one_made_anew(
    corpus: dict[str, tuple[list[int], int]],
    steps: list[tuple[str, tuple[list[int], int] | None]],
) -> None:
    held = {name: written(name, content) for name, content in corpus.items()}
    index = index_of(held)
    known = everything(index, set(held))
    for name, content in steps:
        if content is None:
            held.pop(name, None)
            index.drop(name)
        else:
            held[name] = written(name, content)
            index.put(name, held[name])
        asked = everything(index, set(held))  # somebody asks before it is told what changed
        changed = index.settle()
        before, known = known, everything(index, set(held))
        assert asked == known
        differ = {
            each
            for each in held
            if each in before[1] and before[1][each] != known[1][each]  # type: ignore[index]
        }
        assert differ <= changed
    assert known == everything(index_of(held), set(held))


@settings(max_examples=60)
@given(_CORPORA)
def test_shared_passages_lie_in_both_texts(corpus: dict[str, tuple[list[int], int]]) -> None:
    texts = {name: written(name, content) for name, content in corpus.items()}
    index = index_of(texts)
    for name in texts:
        for relative in index.relatives(name):
            pairs = index.passages(name, relative.article)
            assert relative.passages == min(
                len({texts[name][slice(*pair.a)].casefold() for pair in pairs}),
                len({texts[relative.article][slice(*pair.b)].casefold() for pair in pairs}),
            )
            assert 0 < relative.share <= 1
            back = index.passages(relative.article, name)
            assert {(pair.a, pair.b) for pair in pairs} == {(pair.b, pair.a) for pair in back}


def test_a_text_of_short_sentences_is_compared_as_a_whole() -> None:
    index = index_of({"a": "Tor! Wieder ein Tor. Der Ball lag im Netz.", "b": "Aus. Vorbei."})
    index.put("c", "Tor! Wieder ein Tor! Der Ball lag im Netz!")
    assert index.families() == [("a", "c")]
