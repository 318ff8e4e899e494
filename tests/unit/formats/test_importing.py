"""Import into a project: what comes in, what is known, what is refused, undo and cancel."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from goldspan.domain.annotator import (
    GOLD,
    Annotator,
    AnnotatorKind,
    named_person,
    pipeline_annotator,
)
from goldspan.domain.article import TimeOrigin
from goldspan.domain.change import ActionKind
from goldspan.domain.errors import CancelledError, ImportRefusedError
from goldspan.domain.layer import ActorRef, WorkState
from goldspan.formats.reading import ReadOptions
from goldspan.services.progress import Progress, Step
from goldspan.services.transfer.importing import find_files, plan_import, run_import

LAYER = {
    "id": "a",
    "text": "Putin sagte am Montag, es regne.",
    "spans": [
        {
            "id": "s1",
            "label": "ACTOR",
            "start": 0,
            "end": 5,
            "quote": "Putin",
            "attrs": {"kind": "PERSON", "canonical": "Wladimir Putin"},
        },
        {"id": "s2", "label": "CLAIM", "start": 23, "end": 31, "quote": "es regne", "attrs": {}},
    ],
    "links": [{"type": "source", "from": "s2", "to": "s1"}],
}


def jsonl(path: Path, *records: object) -> Path:
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    return path


def test_files_are_found_in_order_without_hidden_ones(tmp_path):
    for name in ("b.txt", "a/2.txt", "a/1.txt", ".git/x.txt", "a/.hidden.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    found = find_files([tmp_path / "b.txt", tmp_path, tmp_path / "none.txt"])
    names = [path.relative_to(tmp_path).as_posix() for path in found]
    assert names == ["b.txt", "a/1.txt", "a/2.txt", "none.txt"]


def test_locks_and_logs_of_a_project_are_no_articles(tmp_path):
    for name in ("p.goldspan.lock", "p.goldspan-wal", "p.goldspan-shm", "p.goldspan", "a.lock"):
        (tmp_path / name).write_text("x")
    assert [path.name for path in find_files([tmp_path])] == ["a.lock", "p.goldspan"]


def test_the_seeds_come_in_with_their_metadata(session, seeds):
    report = run_import(session, sorted(seeds.glob("*.txt")), metadata=seeds / "metadata.csv")
    assert report.refusals == []
    articles = session.store.articles()
    assert [article.id for article in articles] == report.imported
    assert [article.position for article in articles] == [0, 1, 2, 3, 4]
    first = articles[0]
    assert (first.outlet, first.document_time) == ("RND", "2021-12-28")
    assert first.document_time_origin is TimeOrigin.FILE
    for path, article in zip(sorted(seeds.glob("*.txt")), articles, strict=True):
        assert article.name == path.stem
        assert session.store.text(article.id) == path.read_text(encoding="utf-8")


def test_importing_twice_doubles_nothing(session, seeds):
    files = sorted(seeds.glob("*.txt"))
    first = run_import(session, files)
    again = run_import(session, files)
    assert (again.imported, again.known) == ([], first.imported)
    assert len(session.store.articles()) == 5


def test_a_later_import_goes_behind_the_earlier(session, seeds):
    run_import(session, sorted(seeds.glob("00[34]*.txt")))
    run_import(session, sorted(seeds.glob("00[0134]*.txt")))
    places = {article.name[:3]: article.position for article in session.store.articles()}
    assert places == {"003": 0, "004": 1, "000": 2, "001": 3}


def test_a_layer_goes_to_whom_it_is_given(session, seeds):
    person = named_person("Annotator A")
    path = seeds / "seeds.annotator_a.jsonl"
    report = run_import(session, [path], layer=person)
    records = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    assert report.layers == 5
    assert report.spans == sum(len(record["spans"]) for record in records)
    assert report.links == sum(len(record["links"]) for record in records)
    for record in records:
        article = session.store.article_by_name(record["id"])
        stored = session.store.spans(article.id, person.id)
        assert sorted((s.label, s.start, s.end) for s in stored) == sorted(
            (s["label"], s["start"], s["end"]) for s in record["spans"]
        )
        state = session.store.state(article.id, person.id)
        assert state is not None
        assert state.state is WorkState.DONE
    names = {s["attrs"]["canonical"] for r in records for s in r["spans"] if s["label"] == "ACTOR"}
    assert {actor.name for actor in session.store.actors()} == names
    assert person in session.store.annotators()


def test_a_layer_for_a_known_article_is_added_and_not_twice(session, seeds):
    run_import(session, sorted(seeds.glob("*.txt")))
    gold = seeds / "seeds.gold.jsonl"
    first = run_import(session, [gold], layer=GOLD)
    assert (first.imported, len(first.known)) == ([], 5)
    assert first.spans > 0
    again = run_import(session, [gold], layer=GOLD)
    assert (again.spans, again.links) == (0, 0)


def test_a_renumbered_file_makes_nothing_double(session, tmp_path, person):
    run_import(session, [jsonl(tmp_path / "a.jsonl", LAYER)], layer=person)
    other = {"id": "s1", "label": "DATE", "start": 15, "end": 21, "quote": "Montag"}
    renamed = {"s1": "s2", "s2": "s3"}
    record = {
        **LAYER,
        "spans": [other, *({**s, "id": renamed[s["id"]]} for s in LAYER["spans"])],
        "links": [{"type": "source", "from": "s3", "to": "s2"},
                  {"type": "when", "from": "s3", "to": "s1"}],
    }  # fmt: skip
    report = run_import(session, [jsonl(tmp_path / "b.jsonl", record)], layer=person)
    assert (report.spans, report.links) == (1, 1)
    (article,) = session.store.articles()
    spans = {span.id: span.quote for span in session.store.spans(article.id, person.id)}
    assert sorted(spans.values()) == ["Montag", "Putin", "es regne"]
    links = session.store.links(article.id, person.id)
    assert {(link.type, spans[link.source], spans[link.target]) for link in links} == {
        ("source", "es regne", "Putin"),
        ("when", "es regne", "Montag"),
    }


def test_spans_without_an_owner_stay_out_and_are_counted(session, tmp_path):
    report = run_import(session, [jsonl(tmp_path / "a.jsonl", LAYER)])
    assert (len(report.imported), report.spans, report.ownerless_spans) == (1, 0, 2)


def test_the_file_can_name_the_owner(session, tmp_path):
    owner = {"annotator": "f" * 32, "kind": "person", "name": "Bo", "state": "begun"}
    run_import(session, [jsonl(tmp_path / "a.jsonl", {**LAYER, "layer": owner})])
    (article,) = session.store.articles()
    assert Annotator("f" * 32, AnnotatorKind.PERSON, "Bo") in session.store.annotators()
    assert len(session.store.spans(article.id, "f" * 32)) == 2
    assert session.store.state(article.id, "f" * 32).state is WorkState.BEGUN


def test_suggestions_name_their_actors_without_entering_them(session, tmp_path):
    pipeline = pipeline_annotator("other")
    run_import(session, [jsonl(tmp_path / "a.jsonl", LAYER)], layer=pipeline)
    (article,) = session.store.articles()
    actor = next(s for s in session.store.spans(article.id, pipeline.id) if s.label == "ACTOR")
    assert actor.attrs["canonical"] == ActorRef(name="Wladimir Putin")
    assert session.store.actors() == []
    assert session.store.state(article.id, pipeline.id) is None


def test_the_same_text_twice_in_one_import_gets_one_layer(session, tmp_path, person):
    path = jsonl(tmp_path / "a.jsonl", LAYER, {**LAYER, "id": "b"})
    report = run_import(session, [path], layer=person)
    assert (len(report.imported), len(report.known), report.spans) == (1, 0, 2)
    (refusal,) = report.refusals
    assert "came twice" in refusal.reason


def test_articles_of_the_same_name_get_names_of_their_own(session, tmp_path):
    for folder in ("2021", "2022"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "001.txt").write_text(f"Text aus {folder}.")
    run_import(session, [tmp_path / "2021", tmp_path / "2022"])
    first, second = session.store.articles()
    assert first.name == "001"
    assert second.name == f"001~{second.id[:8]}"


def test_bad_files_are_refused_and_the_good_ones_come_in(session, tmp_path):
    for number in range(40):
        (tmp_path / f"{number:02}.txt").write_text(f"Artikel {number}.", encoding="utf-8")
    (tmp_path / "03.txt").write_bytes(b"")
    (tmp_path / "05.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(64))
    (tmp_path / "07.html").write_text("<html><body></body></html>")
    (tmp_path / "09.xyz").write_text("?")
    (tmp_path / "11.csv").write_text("a,b\n1,2\n")
    (tmp_path / "13.txt").write_bytes("Gruß".encode() + b"\xc3")
    report = run_import(session, [tmp_path / "gone.txt", *find_files([tmp_path])])
    refused = {Path(refusal.file).name: refusal.reason for refusal in report.refusals}
    del refused["project.goldspan"]
    assert {name for name in refused if "goldspan" not in name} == {
        "gone.txt", "03.txt", "05.txt", "07.html", "09.xyz", "11.csv", "13.txt",
    }  # fmt: skip
    assert all(refused.values())
    assert len(report.imported) == len(session.store.articles()) == 37


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes in folders here")
def test_a_pipe_in_a_folder_does_not_stop_the_import(session, tmp_path):
    folder = tmp_path / "folder"
    folder.mkdir()
    os.mkfifo(folder / "a.txt")
    (folder / "b.txt").write_text("Es regnet.")
    report = run_import(session, [folder])
    assert len(report.imported) == 1
    assert [refusal.reason for refusal in report.refusals] == [
        "It is no file, or a folder that cannot be opened."
    ]


def test_a_metadata_table_that_is_none_stops_the_import(session, tmp_path, seeds):
    table = tmp_path / "table.csv"
    table.write_text("a,b\n1,2\n")
    with pytest.raises(ImportRefusedError, match="no column “file”"):
        run_import(session, sorted(seeds.glob("*.txt")), metadata=table)
    assert session.store.articles() == []


def test_a_table_in_the_folder_it_describes_is_no_article(session, seeds, monkeypatch):
    monkeypatch.chdir(seeds.parent)
    run_import(session, [seeds], metadata=Path("seeds/metadata.csv"))
    assert len(session.store.articles()) == 5
    plan = plan_import(session.store, [seeds], metadata=Path("seeds/metadata.csv"))
    assert plan.refusals == []


def test_what_a_metadata_table_cannot_say_is_reported(session, tmp_path, seeds):
    table = tmp_path / "table.csv"
    table.write_text(
        "file;outlet;mood;document_time\n000_a11c69dfbb6a8e98;RND;gut;gestern\nnone.txt;x;;2021\n"
    )
    report = run_import(session, sorted(seeds.glob("000*.txt")), metadata=table)
    (article,) = session.store.articles()
    assert (article.outlet, article.document_time) == ("RND", "")
    assert [(r.line, r.reason.split("”")[0]) for r in report.refusals] == [(2, "“gestern")]
    assert [str(note).split("”")[0] for note in report.notes] == [
        "table.csv: The column “mood",
        "table.csv:3: No article of this import is called “none.txt",
    ]


def test_columns_may_have_usual_names(session, tmp_path, seeds):
    table = tmp_path / "table.csv"
    table.write_text("Datei;Quelle;Titel;Datum\n000_a11c69dfbb6a8e98.txt;RND;Krise;28.12.2021\n")
    report = run_import(session, sorted(seeds.glob("000*.txt")), metadata=table)
    (article,) = session.store.articles()
    assert (article.outlet, article.title) == ("RND", "Krise")
    assert article.document_time == "2021-12-28"
    assert (report.refusals, report.notes) == ([], [])


def test_unknown_columns_of_a_table_of_articles_are_noted_once(session, tmp_path):
    table = tmp_path / "news.csv"
    table.write_text(
        "text,headline,source,date,mood\nEs regnet.,Regen,dpa,2022-01-12,gut\nEs taut.,Tau,,,\n"
    )
    report = run_import(session, [table])
    first = session.store.articles()[0]
    assert (first.title, first.outlet, first.document_time) == ("Regen", "dpa", "2022-01-12")
    assert first.extra == {"mood": "gut"}
    words = "news.csv: These columns were kept as further metadata: mood."
    assert [str(note) for note in report.notes] == [words]
    assert report.refusals == []


def test_repairs_are_noted_with_the_article(session, tmp_path):
    (tmp_path / "x.txt").write_bytes(b"eins \0 zwei und drei und vier")
    report = run_import(session, [tmp_path / "x.txt"])
    (article,) = session.store.articles()
    assert article.notes == ("NUL bytes were replaced with U+FFFD.",)
    assert [str(note) for note in report.notes] == ["x: NUL bytes were replaced with U+FFFD."]


def test_an_import_is_one_action_and_undone_as_one(session, seeds):
    run_import(session, sorted(seeds.glob("*.txt")))
    run_import(session, [seeds / "seeds.gold.jsonl"], layer=GOLD)
    last = session.undoable()
    assert last is not None
    assert (last.kind, last.subject) == (ActionKind.IMPORT, "seeds.gold.jsonl")
    session.undo().result()
    first, *_ = session.store.articles()
    assert session.store.spans(first.id) == []
    session.undo().result()
    assert session.store.articles() == []
    assert list(session.store.verify()) == []


def test_a_cancelled_import_keeps_what_was_finished(session, seeds):
    progress = Progress()

    def stop(step: Step) -> None:
        if step.subject.startswith("002") and "." not in step.subject:
            progress.cancel()

    progress.listener = stop
    with pytest.raises(CancelledError):
        run_import(session, sorted(seeds.glob("*.txt")), progress=progress)
    names = [article.name[:3] for article in session.store.articles()]
    assert names == ["000", "001", "002"]
    assert list(session.store.verify()) == []


def test_finding_the_files_shows_where_it_is_and_can_be_cancelled(session, seeds):
    progress = Progress()
    steps: list[Step] = []

    def stop(step: Step) -> None:
        steps.append(step)
        if step.subject.startswith("002"):
            progress.cancel()

    progress.listener = stop
    with pytest.raises(CancelledError):
        plan_import(session.store, [seeds], progress=progress)
    assert steps[0].subject == seeds.name
    assert [step.subject[:3] for step in steps[1:]] == ["000", "001", "002"]
    assert all(step.total == 0 for step in steps)


def test_progress_counts_bytes_up_to_all(session, seeds):
    steps: list[Step] = []
    files = sorted(seeds.glob("*.txt"))
    run_import(session, files, progress=Progress(steps.append))
    total = sum(path.stat().st_size for path in files)
    assert steps[-1].done == steps[-1].total == total
    assert [step.done for step in steps] == sorted(step.done for step in steps)


def test_a_plan_says_what_would_come_and_changes_nothing(session, seeds, tmp_path):
    run_import(session, sorted(seeds.glob("000*.txt")))
    doubtful = tmp_path / "doubt.txt"
    doubtful.write_bytes(b"Er sagte: \x84Nein.")
    bad = tmp_path / "bad.txt"
    bad.write_bytes(b"")
    files = [*sorted(seeds.glob("00[01]*.txt")), doubtful, bad, seeds / "seeds.gold.jsonl"]
    plan = plan_import(session.store, files, metadata=seeds / "metadata.csv")
    assert len(session.store.articles()) == 1
    known = {planned.name[:3]: planned.known for planned in plan.articles[:3]}
    assert known == {"000": True, "001": False, "dou": False}
    assert plan.new == 5
    assert plan.articles[1].outlet == "dpa-AFX"
    assert plan.ownerless_spans == plan.spans > 400
    (found,) = plan.doubtful
    assert (found.path, found.encoding in {c.encoding for c in found.candidates}) == (
        doubtful,
        True,
    )
    assert str(bad) in {refusal.file for refusal in plan.refusals}
    settled = ReadOptions(encodings={doubtful: "cp850"})
    assert plan_import(session.store, [doubtful], options=settled).doubtful == []
