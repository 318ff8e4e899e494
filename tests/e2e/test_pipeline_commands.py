"""`predict` and `evaluate` as scripts use them: real processes, pipes and signals."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from goldspan import assets

PREDICT = [sys.executable, "-m", "goldspan", "predict", "--pipeline", "goldspan-de"]
ARTICLE = {
    "id": "a",
    "text": "„Wir werden weiter verhandeln“, sagte Angela Merkel am 3. Mai 2021.",
    "language": "de",
    "document_time": "2021-05-05",
    "shelf": 7,
}
LINE = json.dumps(ARTICLE) + "\n"


def test_each_line_is_answered_before_the_next_is_given_and_a_reader_may_leave() -> None:
    with subprocess.Popen(
        PREDICT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        assert child.stderr is not None
        child.stdin.write(LINE)
        child.stdin.flush()
        answer = json.loads(child.stdout.readline())
        assert {key: answer.pop(key) for key in ARTICLE} == ARTICLE
        spans = {span["id"]: (span["label"], span["quote"]) for span in answer.pop("spans")}
        assert set(spans.values()) >= {
            ("CLAIM", "„Wir werden weiter verhandeln“"),
            ("ACTOR", "Angela Merkel"),
            ("DATE", "3. Mai 2021"),
        }
        links = {(n["type"], spans[n["from"]], spans[n["to"]]) for n in answer.pop("links")}
        assert (
            "source",
            ("CLAIM", "„Wir werden weiter verhandeln“"),
            ("ACTOR", "Angela Merkel"),
        ) in links
        assert answer == {}

        child.stdin.write("no record\n" + LINE)
        child.stdin.flush()
        assert json.loads(child.stdout.readline())["id"] == "a"
        assert child.stderr.readline().startswith("left out: line 2: The line is not JSON")
        child.stdout.close()
        child.stdin.write(LINE * 3)
        child.stdin.close()
        assert child.wait(60) == 1
        assert child.stderr.read() == ""


@pytest.mark.skipif(os.name == "nt", reason="signals are sent otherwise there")
def test_interrupting_ends_quietly() -> None:
    with subprocess.Popen(
        PREDICT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        assert child.stderr is not None
        child.stdin.write(LINE)
        child.stdin.flush()
        child.stdout.readline()
        child.send_signal(signal.SIGINT)
        assert child.wait(60) == 4
        assert child.stderr.read() == "goldspan: Cancelled.\n"


def test_the_seeds_measured_from_a_script(tmp_path: Path) -> None:
    first = (assets.seeds() / "seeds.gold.jsonl").read_text("utf-8").splitlines()[2]
    (tmp_path / "gold.jsonl").write_text(first + "\n", encoding="utf-8")
    done = subprocess.run(
        [
            *(sys.executable, "-m", "goldspan"),
            *("evaluate", "gold.jsonl", "--errors", "all", "--json"),
        ],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    data = json.loads(done.stdout)
    schema = assets.resource("formats", "evaluation.schema.json").read_text("utf-8")
    Draft202012Validator(json.loads(schema)).validate(data)
    assert {error["kind"] for error in data["errors"]} >= {"attribute"}
    assert (data["pipeline"], data["articles"]) == ("goldspan-de", 1)
    assert data["labels"]["ACTOR"]["overlap"]["f1"] > 0.9
    assert data["labels"]["ACTOR"]["overlap"]["intervals"]["f1"] is None
