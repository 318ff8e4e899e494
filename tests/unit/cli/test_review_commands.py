"""The commands of reviewers: units, and adjudicate with what units printed."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from goldspan import assets
from goldspan.domain.annotator import GOLD
from goldspan.domain.layer import WorkState
from goldspan.services.machine.identity import save_person
from goldspan.store.project import ProjectStore
from helpers.differing_people import DETOURS, VALLEY, differing_people
from helpers.reviewed_project import reviewed_project


@pytest.fixture
def project(tmp_path: Path, config_folder: Path) -> Path:
    save_person("Rita")
    with reviewed_project(tmp_path, differing_people()) as session:
        return session.store.path


def rows_of(data: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Return the units by the words that the first person there has."""
    return {next(p["span"]["quote"] for p in u["people"] if p["span"]): u for u in data["units"]}


def schema(name: str) -> Draft202012Validator:
    return Draft202012Validator(json.loads(assets.resource("formats", name).read_text("utf-8")))


def written(path: Path, rows: list[dict[str, Any]]) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def gold(project: Path) -> set[tuple[str, str]]:
    store = ProjectStore.open(project, read_only=True)
    try:
        (article,) = store.articles()
        return {(span.label, span.quote) for span in store.spans(article.id, GOLD.id)}
    finally:
        store.close()


def test_units_are_listed_and_filtered(goldspan: Callable, project: Path) -> None:
    ran = goldspan("units", project)
    header, *lines = [line.split("\t") for line in ran.out.splitlines()]
    assert header == ["article", "unit", "state", "differences", "labels", "start", "who", "words"]
    assert len(lines) == 9
    assert "9 units in 1 article, 6 of them left to decide." in ran.err

    of_dates = goldspan("units", project, "--label", "date", "--kind", "only").out.splitlines()
    assert [line.split("\t")[-1] for line in of_dates[1:]] == ["Dienstag"]
    agreed = goldspan("units", project, "--kind", "agreed", "--state", "adopted", "--json").json()
    assert [unit["differences"] for unit in agreed["units"]] == [[], [], []]
    assert all(unit["decision"] is None and unit["gold"] == [] for unit in agreed["units"])

    worst = goldspan("units", project, "--worst", "--left").out.splitlines()[1:]
    kinds = [line.split("\t")[3] for line in worst]
    assert kinds == ["label", "only", "only", "boundary", "attribute", "link"]
    wrong = goldspan("units", project, "--kind", "borders")
    assert wrong.code == 3
    assert "boundary" in wrong.err


def test_what_units_prints_is_taken_back_edited(
    goldspan: Callable, project: Path, tmp_path: Path
) -> None:
    data = goldspan("units", project, "--left", "--json").json()
    units = rows_of(data)
    units["zwei Jahre"] |= {"decision": "taken", "taken": "Ada"}
    units[DETOURS] |= {"decision": "taken", "taken": "Ben", "reason": "interpretation"}
    units["Rat von Altdorf"] |= {"decision": "none", "comment": "kein Name"}
    valley = next(p for p in data["units"] if p["differences"] == ["boundary"])
    start = valley["start"] - len("Der ")
    valley |= {
        "decision": "edited",
        "gold": [
            {"label": "ACTOR", "start": start, "end": valley["end"], "attrs": {"canonical": "PT"}}
        ],
    }
    source = tmp_path / "decided.json"
    source.write_text(json.dumps(data, indent=2), encoding="utf-8")

    dry = goldspan("adjudicate", project, "--from", source, "--dry-run", "--json").json()
    assert (dry["decided"], dry["undecided"], dry["refused"]) == (4, 2, 0)
    assert gold(project) == set()

    ran = goldspan("adjudicate", project, "--from", source, "--done")
    assert ran.code == 0
    assert "4 units decided, 0 refused, 2 without a new decision." in ran.err
    assert "2 units left to decide" in ran.err
    assert {("DATE", "zwei Jahre"), ("CLAIM", DETOURS), ("ACTOR", f"Der Verband {VALLEY}")} <= gold(
        project
    )

    again = goldspan("adjudicate", project, "--from", source, "--json").json()
    assert (again["decided"], again["unchanged"], again["undecided"]) == (0, 4, 2)

    printed = goldspan("units", project, "--json").json()
    schema("units.schema.json").validate(printed)
    row = schema("decision.schema.json")
    for unit in (*data["units"], *printed["units"]):
        row.validate(unit)
    now = rows_of(printed)
    claim = now[DETOURS]
    assert (claim["state"], claim["decision"], claim["taken"]) == ("decided", "taken", "Ben")
    assert (claim["reason"], claim["reviewer"]) == ("interpretation", "Rita")
    rest = [now[words] | {"decision": "none"} for words in ("Dienstag", "Minister") if words in now]
    rest += [u | {"decision": "none"} for u in now.values() if u["differences"] == ["link"]]
    ran = goldspan("adjudicate", project, "--from", written(tmp_path / "r.jsonl", rest), "--done")
    assert "Adjudicated:" in ran.err
    store = ProjectStore.open(project, read_only=True)
    assert [state.state for state in store.states(GOLD.id)] == [WorkState.DONE]
    assert [actor.name for actor in store.actors()] == ["PT"]
    store.close()


def test_rows_that_cannot_be_done_are_named_and_the_others_done(
    goldspan: Callable, project: Path, tmp_path: Path
) -> None:
    units = rows_of(goldspan("units", project, "--left", "--json").json())
    tuesday, claim, council = units["Dienstag"], units[DETOURS], units["Rat von Altdorf"]
    place = {"article": tuesday["article"]}
    edited = {**place, "unit": council["unit"], "decision": "edited"}
    span = {"label": "ACTOR", "start": 0, "end": 10}
    rows: list[Any] = [
        {**place, "unit": tuesday["unit"], "decision": "taken", "taken": "Ada"},
        {**place, "unit": "f" * 32, "decision": "none"},
        {**place, "unit": claim["unit"], "decision": "taken", "taken": "Zoe"},
        {**place, "unit": claim["unit"], "decision": "guessed"},
        {"article": "nowhere", "unit": claim["unit"], "decision": "none"},
        {**place, "unit": tuesday["unit"], "decision": "none"},
        {**place, "unit": claim["unit"], "decision": "both"},
        edited,
        {**edited, "gold": [{**span, "label": "CITY"}]},
        {**edited, "gold": [{**span, "quote": "anders"}]},
        {**edited, "gold": [{**span, "attrs": {"kind": "DOG"}}]},
        {**edited, "gold": [{**span, "end": 10_000}]},
        {**claim, "decision": "none", "people": [{"id": claim["people"][0]["id"], "print": "x"}]},
        [1, 2],
    ]
    source = written(tmp_path / "rows.jsonl", rows)
    source.write_bytes(source.read_bytes() + b"{broken\n")
    ran = goldspan("adjudicate", project, "--from", source, "--json")
    assert ran.code == 1
    data = ran.json()
    assert (data["decided"], data["refused"]) == (1, 14)
    reasons = {row["row"]: row["reason"] for row in data["rows"]}
    for row, words in {
        2: "no such unit",
        3: "No annotator is called “Zoe”",
        4: "“decision” is of a wrong kind",
        5: "no article “nowhere”",
        6: "Another row decides",
        7: "take one of them",
        8: "needs one span",
        9: "no label “CITY”",
        10: "do not quote",
        11: "“kind” cannot be “DOG”",
        13: "has changed what they have",
        14: "not a Goldspan record",
        15: "not JSON",
    }.items():
        assert words in reasons[row], row
    assert ("DATE", "Dienstag") in gold(project)
    lines = goldspan("adjudicate", project, "--from", source).out.splitlines()
    assert len(lines) == 14
    assert lines[0].startswith("row 2 (")

    # Who is named in a row that is refused is not entered in the register.
    falk = next(u for u in goldspan("units", project, "--json").json()["units"] if u["gold"])
    taken = {**falk["gold"][0], "attrs": {"canonical": "Niemand"}}
    rows = [{**edited, "gold": [taken]}, {**place, "unit": claim["unit"], "decision": "none"}]
    data = goldspan("adjudicate", project, "--from", written(source, rows), "--json").json()
    assert (data["decided"], data["refused"]) == (1, 1)
    with ProjectStore.open(project, read_only=True) as store:
        assert store.actors() == []


def test_a_decision_is_taken_away(goldspan: Callable, project: Path, tmp_path: Path) -> None:
    unit = rows_of(goldspan("units", project, "--json").json())["Dienstag"]
    row = {"article": unit["article"], "unit": unit["unit"], "decision": "taken", "taken": "Ada"}
    file = written(tmp_path / "d.jsonl", [row])
    goldspan("adjudicate", project, "--from", file)
    assert ("DATE", "Dienstag") in gold(project)
    goldspan("adjudicate", project, "--from", written(file, [row | {"decision": "open"}]))
    assert ("DATE", "Dienstag") not in gold(project)


def test_what_is_no_file_of_decisions(goldspan: Callable, project: Path, tmp_path: Path) -> None:
    file = tmp_path / "x.json"
    assert goldspan("adjudicate", project, "--from", file).code == 3
    file.write_text("{\n", encoding="utf-8")
    assert "neither JSON nor JSON lines" in goldspan("adjudicate", project, "--from", file).err
    file.write_text('{\n"rows": []}', encoding="utf-8")
    assert "no list of units" in goldspan("adjudicate", project, "--from", file).err
