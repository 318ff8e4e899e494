"""What nobody was asked to mark is no slip: names, passages, lines of furniture."""

from __future__ import annotations

import pytest

from goldspan.domain.annotator import GOLD, Annotator
from goldspan.domain.change import ActionKind
from goldspan.domain.layer import LayerState, Span, WorkState, layer_state_id
from goldspan.services.assigning.handing_out import assign
from goldspan.services.consistency.decided import DecidedArticle, Source
from goldspan.services.consistency.findings import FindingKind
from goldspan.services.consistency.keeping import Consistency
from goldspan.services.progress import Progress
from goldspan.services.project.session import ProjectSession
from helpers.decided_articles import Marked, actor, claim, date, decided, looked
from helpers.stored import article_of, made, span_of

COPIED = "Thor sagte gestern im Rathaus, der Deich halte noch sehr lange."
LINE = "Lesen Sie auch unseren Newsletter!"

Pair = tuple[DecidedArticle, DecidedArticle]


def pair(label: str, unknown: str) -> Pair:
    """Return two articles; only in the first something has the label."""
    if label == "FURNITURE":
        block = Marked(label, LINE)
        return decided(f"Heute.\n{LINE}", block), decided(f"Morgen.\n{LINE}", unknown=[unknown])
    marked = {
        "ACTOR": actor("Thor", "Jan Thor"),
        "DATE": date("gestern", "2022-01-11"),
        "CLAIM": claim("der Deich halte noch sehr lange", "REPORTED"),
    }[label]
    other = decided(f"Nun. {COPIED} Ja.", time="2022-01-12", unknown=[unknown])
    return decided(COPIED, marked), other


@pytest.mark.parametrize("label", ["ACTOR", "DATE", "CLAIM", "FURNITURE"])
def test_what_nobody_was_asked_for_is_no_finding(label: str) -> None:
    other = "ACTOR" if label != "ACTOR" else "CLAIM"
    assert looked(*pair(label, unknown=other)) != []
    assert looked(*pair(label, unknown=label)) == []


def test_a_single_name_is_not_missed_where_nobody_was_asked_for_names() -> None:
    one = decided("Thor kam. Dann ging Thor.", actor("Thor", "Jan Thor"))
    found = looked(one, decided("Es kam Thor.", unknown=["ACTOR"]), kind=FindingKind.MARKED)
    assert [[place.article for place in each.doubted] for each in found] == [[one.article.id]]


def test_of_the_same_words_a_label_that_is_unknown_is_not_missed() -> None:
    name = actor("Thor", "Jan Thor")
    both = decided(COPIED, name, Marked("CLAIM", "Thor", {"mode": "REPORTED"}))
    assert looked(both, decided(f"Nun. {COPIED}", name)) != []
    assert looked(both, decided(f"Nun. {COPIED}", name, unknown=["CLAIM"])) == []


TEXTS = ("Thor kam. Dann ging Ott.", "Es kam Thor zu Ott.")
ARTICLES = [article_of(text, f"a{number}", number) for number, text in enumerate(TEXTS)]


def layer(session: ProjectSession, who: Annotator) -> list[Span | LayerState]:
    """Return Thor in the first article, and both articles done."""
    thor = span_of("Thor", annotator=who, text=TEXTS[0])
    states = [
        LayerState(layer_state_id(who.id, each.id), each.id, who.id, WorkState.DONE)
        for each in ARTICLES
    ]
    return [thor, *states]


def test_assigning_changes_what_is_found(session: ProjectSession) -> None:
    own = [*layer(session, session.annotator), *layer(session, GOLD)]
    texts = {each.sha256: text for each, text in zip(ARTICLES, TEXTS, strict=True)}
    session.commit(ActionKind.IMPORT, made(*ARTICLES, *own), texts=texts)
    consistency = Consistency(session)
    concerned: list[set[Source]] = []
    session.subscribe(lambda event: concerned.append(consistency.concerned(event)))

    def found() -> list[int]:
        return [len(consistency.look(source, Progress()).findings) for source in Source]

    assert found() == [1, 1]
    future = assign(session, [ARTICLES[1].id], [session.annotator], ["DATE"])
    assert future is not None
    future.result()
    assert concerned[-1] == set(Source)
    assert found() == [0, 0]
