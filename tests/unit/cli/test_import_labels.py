"""goldspan import: what would come in, labels that the scheme does not have, the files' format."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from goldspan.services.transfer.said_meanings import said_meanings
from goldspan.store.project import ProjectStore
from helpers.foreign_file import marked, write_records

TEXT = "Ada Hügel sprach am Montag in Ulm."
SPANS = [("PER", "Ada Hügel"), ("Ort", "Ulm"), ("MISC", "sprach")]


@pytest.fixture
def foreign(tmp_path: Path, goldspan: Callable[..., object]) -> Path:
    """A project, and a file with three labels, none of which its scheme has."""
    goldspan("new", "p.goldspan")
    return write_records(tmp_path / "foreign.jsonl", marked(TEXT, SPANS, by="Anna"))


def labels_in(project: str) -> list[str]:
    with ProjectStore.open(Path(project)) as store:
        (article,) = store.articles()
        return [span.label for span in store.spans(article.id)]


def test_a_plan_says_everything_and_changes_nothing(goldspan, foreign):
    before = Path("p.goldspan").read_bytes()
    ran = goldspan("import", "p.goldspan", foreign, "--plan", "--json")
    assert ran.code == 0
    plan = ran.json()
    assert (plan["new"], plan["known"], plan["spans"]) == (1, 0, 0)
    assert plan["files"] == [{"file": str(foreign), "format": "goldspan-jsonl"}]
    assert plan["layers"] == [
        {
            "annotator": "Anna",
            "kind": "person",
            "known": False,
            "from_file_name": False,
            "articles": 1,
            "spans": 1,
        }
    ]
    assert {each["label"]: each["map"] for each in plan["labels"]} == {
        "PER": "PER=ACTOR,kind=PERSON",
        "Ort": "Ort=",
        "MISC": "MISC=",
    }
    lines = goldspan("import", "p.goldspan", foreign, "--plan").out
    assert 'label PER: 1 span: Ada Hügel – --map "PER=ACTOR,kind=PERSON"' in lines
    assert Path("p.goldspan").read_bytes() == before


def test_unknown_labels_are_named_with_what_to_type(goldspan, foreign):
    ran = goldspan("import", "p.goldspan", foreign)
    assert ran.code == 1
    assert '--map "PER=ACTOR,kind=PERSON"' in ran.err
    assert "--add-labels" in ran.err
    assert labels_in("p.goldspan") == []


def test_labels_are_mapped_left_out_and_added_and_it_is_kept(goldspan, foreign):
    said = ("--map", "PER=ACTOR,kind=PERSON", "--map", "MISC=", "--map", "Nix=DATE")
    ran = goldspan("import", "p.goldspan", foreign, *said, "--add-labels")
    assert ran.code == 0
    assert "the files have no unknown label Nix" in ran.err
    assert labels_in("p.goldspan") == ["ACTOR", "Ort"]
    again = goldspan("import", "p.goldspan", foreign, "--plan", "--json").json()
    assert {each["label"]: (each["map"], each["kept"]) for each in again["labels"]} == {
        "PER": ("PER=ACTOR,kind=PERSON", True),
        "MISC": ("MISC=", True),
    }
    assert goldspan("import", "p.goldspan", foreign).code == 0


def test_what_was_decided_for_another_format_is_proposed_and_taken_when_asked(
    goldspan, foreign, tmp_path
):
    goldspan("import", "p.goldspan", foreign, "--map", "PER=DATE", "--map", "MISC=")
    other = tmp_path / "admin.jsonl"
    other.write_text('{"text": "Ada kam.", "label": [[0, 3, "PER"], [4, 7, "Ort"]]}\n', "utf-8")
    plan = goldspan("import", "p.goldspan", other, "--plan").out.splitlines()
    unnamed, named = sorted(line for line in plan if line.startswith("label "))
    assert named.endswith('--map "PER=DATE" (proposed, as for goldspan-jsonl)')
    assert unnamed.endswith("left out, nothing is proposed")
    ran = goldspan("import", "p.goldspan", other, "--map", "proposed", "--annotator", "Ben")
    assert (ran.code, "Taken as proposed: PER=DATE" in ran.err) == (1, True)
    ran = goldspan("import", "p.goldspan", other, "--add-labels", "--annotator", "Ben")
    assert (ran.code, "Added to the scheme: Ort" in ran.err) == (0, True)


def test_whose_the_spans_are_is_said_where_files_do_not_say_it(goldspan, tmp_path):
    goldspan("new", "p.goldspan")
    file = tmp_path / "admin.jsonl"
    file.write_text('{"text": "Ada kam.", "label": [[0, 3, "PER"], [4, 7, "Ort"]]}\n', "utf-8")
    plan = goldspan("import", "p.goldspan", file, "--plan").out
    assert "2 spans without an annotator" in plan
    assert "admin (person, new): 1 article, 1 span\n" in plan
    said = goldspan("import", "p.goldspan", file, "--plan", "--annotator", "Uma", "--json").json()
    (layer,) = said["layers"]
    assert (layer["annotator"], layer["spans"], layer["from_file_name"]) == ("Uma", 1, False)
    assert said["ownerless_spans"] == 0
    ran = goldspan("import", "p.goldspan", file, "--map", "proposed")
    assert "they are the work of “admin”, after the file’s name" in ran.err


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ("PER", "cannot be read"),
        ("=ACTOR", "cannot be read"),
        ("PER=,kind=PERSON", "cannot be read"),
        ("PER=ACTOR,kind", "cannot be read"),
        ("PER=NIX", "There is no label NIX"),
        ("PER=ACTOR:NIX", "cannot be “NIX”"),
        ("PER=ACTOR,nix=1", "has no attribute “nix”"),
        ("PER=CLAIM,cue=sagte", "has no attribute “cue”"),
    ],
)
def test_what_cannot_be_meant_is_said_and_nothing_is_done(goldspan, foreign, entry, said):
    ran = goldspan("import", "p.goldspan", foreign, "--map", entry)
    assert ran.code == 3
    assert said in ran.err
    with ProjectStore.open(Path("p.goldspan")) as store:
        assert store.articles() == []


def test_a_kind_can_be_said_in_short(scheme):
    (meaning,) = said_meanings(scheme, ["PER=ACTOR:PERSON"], may_add=False).values()
    assert meaning.attrs == {"kind": "PERSON"}


def test_a_named_format_is_read_as_that(goldspan, tmp_path):
    goldspan("new", "p.goldspan")
    (tmp_path / "odd.dat").write_text("Ein Text.", encoding="utf-8")
    (tmp_path / "in" / "deep").mkdir(parents=True)
    (tmp_path / "in" / "deep" / "other.html").write_text("<p>Noch einer.</p>", encoding="utf-8")
    ran = goldspan("import", "p.goldspan", "odd.dat", "in", "--format", "text", "--plan", "--json")
    found = {Path(each["file"]).name: each["format"] for each in ran.json()["files"]}
    assert found == {"odd.dat": "text", "other.html": "html"}
    assert goldspan("import", "p.goldspan", "odd.dat", "--format", "nix").code == 3
    with zipfile.ZipFile("all.zip", "w") as archive:
        archive.writestr("in/news.jsonl", '{"text": "Es regnet.", "label": []}\n')
        archive.writestr("in/other.html", "<p>Noch einer.</p>")
    ran = goldspan("import", "p.goldspan", "all.zip", "--format", "doccano", "--plan", "--json")
    found = {Path(each["file"]).name: each["format"] for each in ran.json()["files"]}
    assert found == {"news.jsonl": "doccano", "other.html": "html"}
