"""The families of a project follow what happens in it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from goldspan.domain.annotator import GOLD, Annotator, named_person, pipeline_annotator
from goldspan.domain.change import ActionKind, EntityChange
from goldspan.domain.errors import CancelledError, GoldspanError
from goldspan.domain.ids import new_id
from goldspan.domain.layer import (
    LayerState,
    Span,
    Verdict,
    VerdictKind,
    WorkState,
    layer_state_id,
    verdict_id,
)
from goldspan.domain.messages import message
from goldspan.services.families.project_families import LONG, ProjectFamilies
from goldspan.services.library import edit_metadata, remove_articles
from goldspan.services.progress import Progress
from goldspan.services.project.projects import open_project
from goldspan.services.project.session import ProjectSession
from goldspan.services.transfer.importing import run_import
from goldspan.store.project import ProjectStore
from helpers.texts_project import texts_project

PIPELINE = pipeline_annotator("goldspan-de")
BEN = named_person("Ben")
PATIENCE = 20.0
REPORT = [
    "Das Ministerium kündigte am Montag in Bonn eine Untersuchung der Vorfälle an.",
    "Offen blieb zunächst, wie viele Helfer davon im Süden des Landes waren.",
    "„Wir sind auf alles vorbereitet“, sagte Ministerin Anna Weber vor Journalisten.",
    "Der Rat soll im Januar erstmals seit mehr als zwei Jahren wieder tagen.",
]
NOTICE = (
    "Der Kreis der Freunde des Stadtblatts trifft sich jeden zweiten Sonntag im Monat."
    " Die Setzerei in der Langen Gasse stammt aus dem Nachlass der Familie Moor."
    " Das Papier für diese Ausgabe kam mit der Bahn aus den Mühlen im Norden."
)
CALL = (
    "Bitte deaktivieren Sie Ihren Ad-Blocker, um diesen Artikel weiterlesen zu können.\n"
    "Klicken Sie oben rechts im Browser auf den Button Ihres Ad-Blockers und schalten Sie ab.\n"
    "Lesen Sie wie gewohnt mit Werbung und Tracking auf unserer Webseite weiter.\n\n"
)
OTHER_NEWS = {
    "Dachs": "Der Stadtrat von Lauheim hat den Bau eines Hallenbads beschlossen. Die Kosten"
    " schätzte Bürgermeisterin Ruth Adam auf neun Millionen Euro.\n\nGebaut werden soll ab März,"
    " wie eine Sprecherin der Verwaltung sagte. Anwohner hatten sich vor allem um die Parkplätze"
    " gesorgt.",
    "Elch": "Bei einem Brand in einer Scheune nahe Torfen sind in der Nacht vier Pferde verendet."
    " Verletzt wurde nach Angaben der Feuerwehr niemand.\n\nWarum das Feuer ausbrach, war zunächst"
    " unklar. Ein Gutachter soll den Ort an diesem Freitag untersuchen, teilte die Polizei mit.",
}


def own(name: str) -> str:
    return " ".join(
        f"{name} {n} flog {name}{n}a nach {name}{n}b über {name}{n}c und {name}{n}d."
        for n in range(9)
    )


TEXTS = {
    "one": "\n".join([NOTICE, *REPORT]),
    "two": "\n".join(reversed(REPORT)),
    "three": "\n".join([NOTICE, own("Adler")]),
    "four": own("Biber"),
}


@pytest.fixture
def session(tmp_path: Path) -> Iterator[ProjectSession]:
    with texts_project(tmp_path, [(name, text, "de") for name, text in TEXTS.items()]) as session:
        yield session


@pytest.fixture
def families(session: ProjectSession) -> Iterator[ProjectFamilies]:
    families = ProjectFamilies(session)
    families.start()
    assert families.wait(PATIENCE)
    yield families
    families.close()


def names(session: ProjectSession, families: ProjectFamilies) -> list[list[str]]:
    assert families.wait(PATIENCE)
    found = (session.store.articles(family) for family in families.families())
    return sorted(sorted(article.name for article in family) for family in found)


def article(session: ProjectSession, name: str) -> str:
    found = session.store.article_by_name(name)
    assert found is not None
    return found.id


def furniture(session: ProjectSession, name: str, annotator: Annotator) -> Span:
    start = TEXTS[name].index(NOTICE)
    end = start + len(NOTICE)
    return Span(new_id(), article(session, name), annotator.id, "FURNITURE", start, end, NOTICE)


def enter(session: ProjectSession, *made: Span | LayerState | Verdict | Annotator) -> None:
    session.commit(ActionKind.LABEL, [EntityChange(None, each) for each in made])


def test_articles_come_and_go(session: ProjectSession, families: ProjectFamilies) -> None:
    assert families.ready
    assert names(session, families) == [["one", "three", "two"]]
    told: list[frozenset[str]] = []
    leave = families.subscribe(told.append)
    one, two, three = (article(session, name) for name in ("one", "two", "three"))
    assert families.family_of(two) == tuple(sorted([one, two, three]))
    assert [(each.article, each.passages) for each in families.relatives(two)] == [(one, 4)]

    action = remove_articles(session, [one], None)
    assert action is not None
    action.result()
    assert names(session, families) == []
    assert families.relatives(two) == []
    assert families.family_of(one) == (one,)
    assert {one, two, three} <= set().union(*told)

    session.undo().result()
    assert names(session, families) == [["one", "three", "two"]]
    leave()
    told.clear()
    more = session.store.path.parent / "five.txt"
    more.write_text("\n".join(REPORT[1:]), encoding="utf-8")
    run_import(session, [more])
    assert names(session, families) == [["five", "one", "three", "two"]]
    assert told == []


def test_own_furniture_joins_nothing(session: ProjectSession, families: ProjectFamilies) -> None:
    enter(session, furniture(session, "three", session.annotator))
    assert names(session, families) == [["one", "two"]]
    assert families.furniture(article(session, "three")) == ((0, len(NOTICE)),)
    session.undo().result()
    assert names(session, families) == [["one", "three", "two"]]


def test_where_nobody_said_anything_what_looks_like_furniture_joins_nothing(
    session: ProjectSession, families: ProjectFamilies, tmp_path: Path
) -> None:
    for name, news in OTHER_NEWS.items():
        (tmp_path / f"{name}.txt").write_text(CALL + news, encoding="utf-8")
    run_import(session, [tmp_path / f"{name}.txt" for name in OTHER_NEWS])
    assert names(session, families) == [["one", "three", "two"]]
    elch = article(session, "Elch")
    assert families.furniture(elch) == ((0, len(CALL.rstrip())),)
    me = session.annotator.id
    for name in OTHER_NEWS:  # done, and nothing of it marked: it is text after all
        each = article(session, name)
        enter(session, LayerState(layer_state_id(me, each), each, me, WorkState.DONE))
    assert names(session, families) == [["Dachs", "Elch"], ["one", "three", "two"]]


def test_another_language_has_other_furniture(
    session: ProjectSession, families: ProjectFamilies, tmp_path: Path
) -> None:
    (tmp_path / "Dachs.txt").write_text(CALL + OTHER_NEWS["Dachs"], encoding="utf-8")
    run_import(session, [tmp_path / "Dachs.txt"])
    assert families.wait(PATIENCE)
    dachs = session.store.article_by_name("Dachs")
    assert dachs is not None
    assert families.furniture(dachs.id)
    edit_metadata(session, dachs, "language", "fr", None)
    session.flush()
    assert families.wait(PATIENCE)
    assert families.furniture(dachs.id) == ()


def test_another_persons_furniture_is_theirs(
    session: ProjectSession, families: ProjectFamilies
) -> None:
    enter(session, BEN, furniture(session, "three", BEN))
    assert names(session, families) == [["one", "three", "two"]]


def test_gold_counts_once_it_is_adjudicated(
    session: ProjectSession, families: ProjectFamilies
) -> None:
    three = article(session, "three")
    enter(session, furniture(session, "three", GOLD))
    assert names(session, families) == [["one", "three", "two"]]
    state = layer_state_id(GOLD.id, three)
    enter(session, LayerState(state, three, GOLD.id, WorkState.DONE))
    assert names(session, families) == [["one", "two"]]


def test_suggested_furniture_counts_until_somebody_decides(
    session: ProjectSession, families: ProjectFamilies
) -> None:
    me = session.annotator.id
    suggestion = furniture(session, "three", PIPELINE)
    enter(session, PIPELINE, suggestion)
    assert names(session, families) == [["one", "two"]]

    label, start, end = suggestion.key()
    article_id = suggestion.article
    said_no = Verdict(
        verdict_id(me, article_id, label, start, end),
        *(article_id, me, VerdictKind.REJECTED, label, start, end, suggestion),
    )
    enter(session, said_no)
    assert names(session, families) == [["one", "three", "two"]]
    session.undo().result()
    assert names(session, families) == [["one", "two"]]
    done = LayerState(layer_state_id(me, article_id), article_id, me, WorkState.DONE)
    enter(session, done)
    assert names(session, families) == [["one", "three", "two"]]


def test_what_another_process_writes_is_read_anew(
    session: ProjectSession, families: ProjectFamilies, tmp_path: Path
) -> None:
    (tmp_path / "five.txt").write_text("\n".join(REPORT[1:]), encoding="utf-8")
    with open_project(session.store.path, BEN, window_lock=False) as other:
        run_import(other, [tmp_path / "five.txt"])
    assert session.poll_foreign()
    families.reload()
    assert names(session, families) == [["five", "one", "three", "two"]]


def test_a_project_for_reading_only_has_families_too(session: ProjectSession) -> None:
    with open_project(session.store.path, BEN, writer=False) as reader:
        families = ProjectFamilies(reader)
        families.build()
        assert names(reader, families) == [["one", "three", "two"]]
        families.close()


def test_alignments_leave_out_furniture(session: ProjectSession, families: ProjectFamilies) -> None:
    one, three = article(session, "one"), article(session, "three")
    both = families.alignment(one, three)
    assert len(both.pairs) == 3
    assert families.alignment(one, three) is both
    enter(session, furniture(session, "three", session.annotator))
    assert families.wait(PATIENCE)
    assert families.alignment(one, three).pairs == ()


def test_many_articles_are_compared_in_a_process_of_their_own(session: ProjectSession) -> None:
    families = ProjectFamilies(session, many=2)
    families.start()
    assert names(session, families) == [["one", "three", "two"]]
    one, two = article(session, "one"), article(session, "two")
    assert [each.passages for each in families.relatives(one)] == [4, 3]
    assert len(families.passages(one, two)) == 4
    enter(session, furniture(session, "three", session.annotator))
    assert names(session, families) == [["one", "two"]]

    (child,) = [each for each in psutil.Process().children() if "spawn" in " ".join(each.cmdline())]
    child.kill()
    child.wait(PATIENCE)
    assert families.relatives(two) == []  # nobody is there to be asked; it is built again
    assert names(session, families) == [["one", "two"]]
    assert [each.article for each in families.relatives(two)] == [one]
    families.close()


def test_a_project_that_grows_moves_to_a_process(session: ProjectSession, tmp_path: Path) -> None:
    families = ProjectFamilies(session, many=4)
    families.start()
    assert names(session, families) == [["one", "three", "two"]]
    before = len(psutil.Process().children())
    (tmp_path / "five.txt").write_text("\n".join(REPORT[1:]), encoding="utf-8")
    run_import(session, [tmp_path / "five.txt"])
    assert names(session, families) == [["five", "one", "three", "two"]]
    assert len(psutil.Process().children()) == before + 1
    families.close()


def test_long_texts_are_compared_in_a_process_of_their_own(
    session: ProjectSession, tmp_path: Path
) -> None:
    families = ProjectFamilies(session)
    families.start()
    assert names(session, families) == [["one", "three", "two"]]
    before = len(psutil.Process().children())
    (tmp_path / "long.txt").write_text("\n".join([*REPORT, "x" * LONG]), encoding="utf-8")
    run_import(session, [tmp_path / "long.txt"])
    assert names(session, families) == [["long", "one", "three", "two"]]
    assert len(psutil.Process().children()) == before + 1
    families.close()


def test_building_can_be_cancelled_and_taken_up_again(session: ProjectSession) -> None:
    families = ProjectFamilies(session)
    progress = Progress()
    progress.cancel()
    with pytest.raises(CancelledError):
        families.build(progress)
    assert not families.ready
    assert families.families() == []
    assert families.relatives(article(session, "one")) == []
    families.build()
    assert names(session, families) == [["one", "three", "two"]]
    families.close()


def test_closing_while_it_is_built_leaves_nothing_behind(session: ProjectSession) -> None:
    for many in (0, 100):
        families = ProjectFamilies(session, many)
        families.start()
        families.close()
        families.close()
        assert not [each for each in threading.enumerate() if each.name == "goldspan-families"]
    assert families.families() == []


def test_the_session_may_close_first(tmp_path: Path) -> None:
    session = texts_project(tmp_path, [(name, text, "de") for name, text in TEXTS.items()])
    families = ProjectFamilies(session)
    families.start()
    session.close()
    families.close()


def test_what_could_not_be_read_is_read_with_the_next_change(
    session: ProjectSession, monkeypatch: pytest.MonkeyPatch, expect_log: Callable[[str], None]
) -> None:
    expect_log("the families of the project could not be read")
    families = ProjectFamilies(session)
    try:
        with monkeypatch.context() as broken:
            broken.setattr(ProjectStore, "places", _refuse)
            families.start()
            assert families.wait(PATIENCE)
        assert not families.ready
        first, *_ = session.store.articles()
        edit_metadata(session, first, "language", "fr", None)
        session.flush()
        assert families.wait(PATIENCE)
        assert families.families()
    finally:
        families.close()


def _refuse(*_: object) -> dict[str, object]:
    raise GoldspanError(message("errors", "The project was closed."))
