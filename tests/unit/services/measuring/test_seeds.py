"""On the seeds' two annotators the figures are exactly those that are known."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from goldspan.domain.annotator import named_person
from goldspan.services.measuring.figures import ALL, Difference, Figures, MeasureKind
from goldspan.services.measuring.keeper import MeasuringApart, MeasuringHere, Wanted
from goldspan.services.measuring.record import CSV_HEADER, agreement_record, csv_rows
from goldspan.services.measuring.reporting import Asked, report
from goldspan.services.measuring.selection import Selection
from goldspan.services.progress import Progress
from goldspan.services.project.projects import sample_project
from goldspan.store.project import ProjectStore

KNOWN = {  # right, of the first, of the second, F1 with three decimals
    "ACTOR": (265, 269, 265, 0.993),
    "DATE": (74, 76, 77, 0.967),
    "CLAIM": (99, 100, 101, 0.985),
    "FURNITURE": (13, 13, 14, 0.963),
}
ONLY = 9  # units that only one of them has


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("seeds") / "seeds.goldspan"
    sample_project(path, named_person("Grace")).close()
    return path


@pytest.fixture(scope="module")
def figures(seeds: Path) -> Iterator[Figures]:
    with ProjectStore.open(seeds, read_only=True) as store:
        yield MeasuringHere(store).measure(Wanted(Selection()), Progress())


@pytest.mark.parametrize("label", KNOWN)
def test_strict_f1_of_each_label(figures: Figures, label: str) -> None:
    """Same range and label; the first is Annotator A."""
    pair = figures.measured.pairs[0]
    assert [figures.names[person] for person in pair.people] == ["Annotator A", "Annotator B"]
    strict = pair.labels[label].strict
    found = (strict.met_first, strict.first, strict.second, round(strict.f1.value or 0, 3))
    assert found == KNOWN[label]
    measure = figures.measure(MeasureKind.STRICT, label)
    assert measure is not None
    assert measure.basis.articles == 5


def test_each_difference_is_a_unit(seeds: Path, figures: Figures) -> None:
    """What only one of them has is as often in the units as in the counts."""
    found = report(seeds, named_person("Grace"), Asked(details=True), Progress())
    units = found.record["units"]
    assert len(units) == figures.label_units().differing
    only = [unit for unit in units if "only" in unit["differences"]]
    lacking = sum(first + second - 2 * right for right, first, second, _ in KNOWN.values())
    apart = [u for u in units if len(u["spans"]) == 2 and "boundary" in u["differences"]]
    assert len(only) == ONLY == figures.label_units().kinds[Difference.ONLY]
    assert len(only) + 2 * len(apart) == lacking
    assert all(unit["text"] for unit in units)


def test_json_says_the_same(figures: Figures) -> None:
    """The fields of the contract, with what each measure rests on."""
    record = agreement_record(figures)
    pair = record["pairs"][0]
    assert pair["people"] == ["Annotator A", "Annotator B"]
    for label, (right, first, second, f1) in KNOWN.items():
        strict = pair["labels"][label]["strict"]
        assert (strict["met_first"], strict["first"], strict["second"]) == (right, first, second)
        assert round(strict["value"], 3) == f1
        assert record["labels"][label]["strict"]["value"] == strict["value"]
    assert record["articles"] == 5
    assert record["left_out"] == []
    assert (
        sum(each["units"] for each in record["by_article"])
        == record["labels"]["all labels"]["units"]
    )


def test_csv_has_a_row_for_each_measure(figures: Figures) -> None:
    """All rows are as long as the heading; a value that is known stands in its row."""
    header, *rows = csv_rows(figures)
    assert header == CSV_HEADER
    assert {len(row) for row in rows} == {len(header)}
    wanted = ("", "Annotator A – Annotator B", "", "ACTOR", "strict", 530 / 534)
    assert any(row[:6] == wanted and row[8:11] == (265, 269, 265) for row in rows)


def test_a_process_of_its_own_says_the_same(seeds: Path, figures: Figures) -> None:
    """What travels between processes loses nothing."""
    apart = MeasuringApart(seeds)
    try:
        steps: list[int] = []
        progress = Progress(lambda step: steps.append(step.total))
        assert apart.measure(Wanted(Selection()), progress) == figures
        assert 5 in steps
    finally:
        apart.close()


def test_recurring_passages_count_once_on_request(seeds: Path, figures: Figures) -> None:
    """Four seeds are one report: less is compared, furniture stays, and the raw stands beside."""
    asked = Asked(once=True)
    once = report(seeds, named_person("Grace"), asked, Progress()).figures
    raw = once.raw
    assert raw is not None
    assert raw.label_units().units == figures.label_units().units
    assert once.label_units(ALL).units < raw.label_units(ALL).units
    assert once.label_units("FURNITURE").units == raw.label_units("FURNITURE").units
    lost = {each.label: each.count for each in once.left_out}
    spans = {
        label: sum(
            pair.labels[label].strict.first + pair.labels[label].strict.second
            for pair in raw.measured.pairs
        )
        for label in KNOWN
    }
    kept = {
        label: sum(
            pair.labels[label].strict.first + pair.labels[label].strict.second
            for pair in once.measured.pairs
        )
        for label in KNOWN
    }
    assert {label: spans[label] - kept[label] for label in lost} == lost
