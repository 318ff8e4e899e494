"""What differs between two releases: articles, spans, links, rules; in text and as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter

from goldspan.domain.annotator import Annotator, AnnotatorKind, named_person
from goldspan.domain.errors import CancelledError
from goldspan.domain.exchange import ExchangeArticle, ExchangeLink, ExchangeSpan, LayerOwner
from goldspan.domain.layer import TextRange, WorkState
from goldspan.services.progress import Progress
from goldspan.services.releases.comparing.comparing import compare
from goldspan.services.releases.comparing.comparison import (
    Comparison,
    Kind,
    LabelCounts,
    RuleKind,
    What,
    comparison_json,
)
from goldspan.services.releases.comparing.stating import comparison_text
from goldspan.services.schemes import default_scheme
from helpers.made_up_release import MadeUpRelease, made_up_article, marked

TEXT = "Am Montag sagte Anna Weber in Bonn, der Rat der Stadt werde am 3. Mai tagen."


def at(words: str, label: str, **attrs: object) -> ExchangeSpan:
    start = TEXT.index(words)
    return marked(label, start, start + len(words), words, **attrs)


def article(
    *spans: ExchangeSpan, name: str = "n1", links: Sequence[ExchangeLink] = ()
) -> ExchangeArticle:
    return made_up_article(name, TEXT, spans, links)


def compared(before: ExchangeArticle, after: ExchangeArticle) -> Comparison:
    found = compare(MadeUpRelease({"train": [before]}), MadeUpRelease({"train": [after]}))
    assert TypeAdapter(Comparison).validate_json(comparison_json(found)) == found
    return found


def of_label(found: Comparison, label: str) -> LabelCounts:
    return next(each for each in found.labels if each.label == label)


def test_nothing_differs() -> None:
    one = article(at("Anna Weber", "ACTOR", kind="PERSON"))
    found = compared(one, one)
    assert found.same
    assert found.articles.unchanged == 1
    assert "Nothing differs." in comparison_text(found)


def test_spans_that_came_went_and_changed() -> None:
    before = [
        at("Montag", "DATE", value="2021-05-03"),
        at("Anna Weber", "ACTOR", kind="PERSON"),
        at("Rat der Stadt", "ACTOR", kind="STATE"),
        at("Bonn", "ACTOR", kind="STATE"),
    ]
    after = [
        at("Am Montag", "DATE", value="2021-05-03"),
        at("Anna Weber", "ACTOR", kind="PERSON"),
        at("Rat der Stadt", "ACTOR", kind="ORGANISATION"),
        at("3. Mai", "DATE", value="2021-05-03"),
    ]
    after[1] = replace(after[1], doubtful=True, note="Wirklich sie?")
    found = compared(article(*before), article(*after))
    (change,) = found.changes
    assert [(each.kind, each.what, each.attributes) for each in change.spans] == [
        (Kind.CHANGED, (What.RANGE,), ()),
        (Kind.CHANGED, (What.REMARKS,), ()),
        (Kind.REMOVED, (), ()),
        (Kind.CHANGED, (What.ATTRIBUTES,), ("kind",)),
        (Kind.ADDED, (), ()),
    ]
    actors, dates = of_label(found, "ACTOR"), of_label(found, "DATE")
    assert (actors.before, actors.removed, actors.after, actors.attributes) == (3, 1, 2, 1)
    assert (dates.before, dates.added, dates.after, dates.ranges) == (1, 1, 2, 1)
    said = comparison_text(found)
    assert "  ~ DATE 3–9 “Montag” → DATE 0–9 “Am Montag”" in said
    assert "kind: STATE → ORGANISATION" in said
    assert "remarks: – → in doubt, “Wirklich sie?”" in said
    assert "  + DATE 63–69 “3. Mai”" in said


def test_another_label_and_words_that_an_attribute_marks() -> None:
    cue = TextRange(10, 15, "sagte")
    claim = at("Montag sagte Anna Weber", "CLAIM")
    before = replace(claim, attrs={"cue": (cue,)})
    after = replace(claim, attrs={"cue": (TextRange(10, 20, "sagte Anna"),)})
    found = compared(article(before, at("Bonn", "ACTOR")), article(after, at("Bonn", "FURNITURE")))
    (change,) = found.changes
    assert [(each.what, each.attributes) for each in change.spans] == [
        ((What.ATTRIBUTES,), ("cue",)),
        ((What.LABEL,), ()),
    ]
    assert of_label(found, "ACTOR").relabelled_from == 1
    assert of_label(found, "FURNITURE").relabelled_to == 1


def test_links_between_spans_that_became_others_are_the_same() -> None:
    claim, actor, other = at("der Rat", "CLAIM"), at("Anna Weber", "ACTOR"), at("Bonn", "ACTOR")
    longer = replace(claim, end=claim.end + 10)
    source = ExchangeLink("source", claim.id, actor.id)
    elsewhere = ExchangeLink("source", claim.id, other.id)
    same = compared(
        article(claim, actor, other, links=[source]),
        article(longer, actor, other, links=[source]),
    )
    assert same.changes[0].links == ()
    found = compared(
        article(claim, actor, other, links=[source]),
        article(claim, actor, other, links=[elsewhere]),
    )
    assert [(each.kind, each.target.quote) for each in found.changes[0].links] == [
        (Kind.REMOVED, "Anna Weber"),
        (Kind.ADDED, "Bonn"),
    ]
    counts = of_label(found, "source")
    assert (counts.link, counts.before, counts.added, counts.removed, counts.after) == (
        *(True, 1, 1, 1),
        1,
    )


def test_articles_that_came_went_moved_or_have_another_name() -> None:
    spans = [at("Bonn", "ACTOR")]
    first = MadeUpRelease(
        {"train": [article(*spans, name=name) for name in "abcd"], "test": [article(name="e")]}
    )
    other = made_up_article("x", "Ganz andere Worte stehen hier.", [marked("DATE", 0, 4)])
    renamed = replace(article(*spans, name="z"), text=TEXT)
    second = MadeUpRelease(
        {
            "train": [article(*spans, name=name) for name in "bc"] + [other],
            "test": [article(*spans, name="d"), article(name="e"), renamed],
        }
    )
    found = compare(first, second)
    said = [(each.name, each.kind, each.part_before, each.part_after) for each in found.changes]
    assert said == [
        ("d", Kind.CHANGED, "train", "test"),
        ("x", Kind.ADDED, "", "train"),
        ("z", Kind.CHANGED, "train", "test"),
    ]
    assert found.changes[2].fields[0].field == "name"
    assert (found.articles.added, found.articles.removed, found.articles.part) == (1, 0, 2)
    assert found.articles.unchanged == 3
    assert of_label(found, "DATE").came == 1


def test_spans_are_carried_into_a_text_that_was_corrected() -> None:
    corrected = TEXT.replace("Am Montag", "Gestern, am Montag,").replace("Bonn", "Köln")
    start = corrected.index("Anna Weber")
    after = made_up_article("n1", corrected, [marked("ACTOR", start, start + 10)])
    found = compared(article(at("Anna Weber", "ACTOR"), at("Bonn", "ACTOR")), after)
    (change,) = found.changes
    assert change.text
    assert [(each.kind, each.before and each.before.quote) for each in change.spans] == [
        (Kind.REMOVED, "Bonn")
    ]


def test_cutting_furniture_out_moves_spans_and_changes_none() -> None:
    whole = "Anzeige\n" + TEXT
    shifted = [marked("FURNITURE", 0, 7), marked("ACTOR", 24, 34)]
    before = MadeUpRelease({"all": [made_up_article("n1", whole, shifted)]})
    after = MadeUpRelease(
        {"all": [article(at("Anna Weber", "ACTOR"))]},
        cuts={"n1": [(0, 8)]},
        whole={"n1": whole},
        furniture="cut",
    )
    found = compare(before, after)
    assert [(each.kind, each.labels()) for each in found.changes[0].spans] == [
        (Kind.REMOVED, {"FURNITURE"})
    ]
    assert [(each.field, each.before, each.after) for each in found.choices] == [
        ("furniture", "kept", "cut")
    ]
    back = compare(after, before)
    assert [(each.kind, each.labels()) for each in back.changes[0].spans] == [
        (Kind.ADDED, {"FURNITURE"})
    ]


def test_layers_of_several_people() -> None:
    gold, ada = article(at("Bonn", "ACTOR")), article(at("Montag", "DATE"))
    before = MadeUpRelease({"train": [gold]})
    after = MadeUpRelease({"gold": {"train": [gold]}, "annotator-1": {"train": [ada]}})
    found = compare(before, after)
    assert found.changes == ()
    assert [(each.before, each.after) for each in found.layers] == [("", "annotator-1")]
    assert of_label(found, "DATE").came == 1
    assert not found.same


def test_layers_are_compared_by_whose_they_are_whatever_they_are_called() -> None:
    """One Ada is followed by another, who marked the same article otherwise; Eva has married."""

    def layer(identifier: str, name: str, *spans: ExchangeSpan) -> dict[str, list[ExchangeArticle]]:
        person = Annotator(identifier * 32, AnnotatorKind.PERSON, name)
        owner = LayerOwner(person, WorkState.DONE)
        return {"all": [replace(article(*spans), owner=owner)]}

    bonn, monday = at("Bonn", "ACTOR"), at("Montag", "DATE")
    before = MadeUpRelease({"Ada": layer("a", "Ada", bonn), "Eva": layer("e", "Eva", bonn)})
    after = MadeUpRelease({"Ada": layer("b", "Ada", monday), "Eva M": layer("e", "Eva M", bonn)})
    found = compare(before, after)
    assert {(each.before, each.after) for each in found.layers} == {("", "Ada"), ("Ada", "")}
    (change,) = found.changes
    assert (change.layer, change.spans) == ("Eva M", ())
    assert [(each.field, each.before, each.after) for each in change.fields] == [
        ("layer.annotator", "Eva", "Eva M")
    ]
    assert (of_label(found, "ACTOR").went, of_label(found, "DATE").came) == (1, 1)


def test_people_known_by_name_alone_are_others_in_another_project() -> None:
    owner = LayerOwner(named_person("Ada"), WorkState.DONE)
    layers = {"Ada": {"all": [replace(article(at("Bonn", "ACTOR")), owner=owner)]}}
    one, other = MadeUpRelease(layers), MadeUpRelease(layers, project="q")
    assert compare(one, MadeUpRelease(layers, number=2)).same
    found = compare(one, other)
    assert found.articles.unchanged == 0
    assert len(found.layers) == 2


def test_what_a_change_of_the_scheme_and_the_guidelines_touched() -> None:
    scheme = default_scheme()
    actor = scheme.label("ACTOR")
    assert actor is not None
    kind = actor.attribute("kind")
    assert kind is not None
    fewer = replace(kind, choices=tuple(c for c in kind.choices if c.key != "STATE"))
    attributes = tuple(fewer if each is kind else each for each in actor.attributes)
    labels = tuple(
        replace(actor, attributes=attributes) if each is actor else each
        for each in scheme.labels
        if each.key != "FURNITURE"
    )
    guidelines = "# Rules\n\n## Datum (DATE)\nMit Artikel.\n\n## Akteur (ACTOR)\n- Ohne Titel.\n"
    before = MadeUpRelease(
        {
            "train": [
                article(at("Bonn", "ACTOR", kind="STATE"), at("Montag", "DATE")),
                article(at("Bonn", "ACTOR", kind="STATE"), name="n2"),
            ]
        },
        scheme=scheme,
        guidelines={"de": guidelines},
    )
    after = MadeUpRelease(
        {
            "train": [
                article(at("Bonn", "ACTOR", kind="ORGANISATION"), at("Am Montag", "DATE")),
                article(at("Bonn", "ACTOR", kind="STATE"), name="n2"),
            ]
        },
        scheme=replace(scheme, labels=labels, version=scheme.version + 1),
        guidelines={"de": guidelines.replace("Mit Artikel.", "Mit Artikel und Präposition.")},
    )
    found = compare(before, after)
    said = {(each.rule, each.kind, each.key): each for each in found.rules}
    assert set(said) == {
        (RuleKind.LABEL, Kind.REMOVED, "FURNITURE"),
        (RuleKind.CHOICE, Kind.REMOVED, "ACTOR.kind=STATE"),
        (RuleKind.GUIDELINES, Kind.CHANGED, "de: Datum (DATE)"),
    }
    choice = said[RuleKind.CHOICE, Kind.REMOVED, "ACTOR.kind=STATE"]
    assert (choice.spans, choice.touched, choice.articles) == (2, 1, ("n1",))
    dates = said[RuleKind.GUIDELINES, Kind.CHANGED, "de: Datum (DATE)"]
    assert dates.lines == ("- Mit Artikel.", "+ Mit Artikel und Präposition.")
    assert (dates.label, dates.touched, dates.articles) == ("DATE", 1, ("n1",))
    text = comparison_text(found)
    assert "~ guidelines de: Datum (DATE); touched: 1, in articles: 1, holds for: 1" in text


LABELS = ("ACTOR", "DATE", "CLAIM")
SPANS = st.lists(
    st.builds(
        lambda label, start, length, kind: marked(label, start, start + length, kind=kind),
        st.sampled_from(LABELS),
        st.integers(0, 30),
        st.integers(1, 12),
        st.sampled_from(("", "PERSON", "STATE")),
    ),
    max_size=7,
    unique_by=lambda span: span.id,
)
ARTICLES = st.dictionaries(st.sampled_from("abcde"), SPANS, max_size=4)


@settings(max_examples=40)
@given(ARTICLES, ARTICLES)
def test_the_sums_come_out_and_what_came_one_way_goes_the_other(
    before: dict[str, list[ExchangeSpan]], after: dict[str, list[ExchangeSpan]]
) -> None:
    a, b = (
        MadeUpRelease({"train": [article(*spans, name=name) for name, spans in each.items()]})
        for each in (before, after)
    )
    there, back = compare(a, b), compare(b, a)
    for counts in there.labels:
        came = counts.before + counts.added + counts.came + counts.relabelled_to
        assert came == counts.after + counts.removed + counts.went + counts.relabelled_from
        other = of_label(back, counts.label)
        assert (counts.added, counts.came, counts.ranges, counts.relabelled_to) == (
            *(other.removed, other.went),
            *(other.ranges if counts.label == other.label else -1, other.relabelled_from),
        )
    assert there.same == (before.keys() == after.keys() and not there.changes)
    assert len(there.changes) == len(back.changes)
    assert compare(a, a).same


def test_cancelling_stops_it() -> None:
    release = MadeUpRelease({"train": [article()]})
    progress = Progress()
    progress.cancel()
    with pytest.raises(CancelledError):
        compare(release, release, progress)
