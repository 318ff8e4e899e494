"""A file of gold is replayed in its order, with each help, and comes out as gold each time."""

from __future__ import annotations

from pathlib import Path

import pytest

from goldspan.domain.errors import CancelledError, GoldspanError
from goldspan.domain.scheme import NO_PIPELINE
from goldspan.services.cost.costs import Help
from goldspan.services.cost.prices import Effort
from goldspan.services.cost.replay import replay_file
from goldspan.services.progress import Progress, Step
from helpers.made_up_layers import Marked, gold_file, made_up
from helpers.other_pipelines import entity_pipeline

NORDBANK = {"kind": "ORGANISATION", "canonical": "Nordbank"}
BRANDT = {"kind": "PERSON", "canonical": "Ole Brandt"}
SAYS = "Wie Ole Brandt am Abend in Kiel erklärte, zahlt die Nordbank den Leuten nichts zurück."
DENIES = "Davon wollte der Vorstand im vergangenen Sommer noch gar nichts gehört haben."
MARKED: tuple[Marked, ...] = (("ACTOR", "Ole Brandt", BRANDT), ("ACTOR", "Nordbank", NORDBANK))


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    first = made_up(f"{SAYS} {DENIES}", MARKED, name="first")
    second = made_up(f"Aus Kiel wird gemeldet. {SAYS} {DENIES}", MARKED, name="second")
    return gold_file(tmp_path / "gold.jsonl", [first, second, first])


def test_each_help_makes_it_cheaper_and_a_text_counts_once(gold: Path) -> None:
    cost = replay_file(gold, NO_PIPELINE)
    found = {replay.help: replay for replay in cost.replays}
    assert list(found) == list(Help)
    assert [article.name for article in found[Help.NONE].articles] == ["first", "second"]
    assert all(replay.by_hand == 16 for replay in cost.replays)
    assert all(not article.amiss for replay in cost.replays for article in replay.articles)
    assert found[Help.PIPELINE].actions == found[Help.NONE].actions == 8 + 2 * 2
    # The second article: what is known by name is suggested, and accepted at once.
    assert [a.tally.actions for a in found[Help.MEMORY].articles] == [8, 1]
    assert [a.tally.actions for a in found[Help.PROJECTION].articles] == [8, 1]
    assert found[Help.MEMORY].share == 9 / 16


def test_a_pipeline_suggests_and_its_mistakes_cost(gold: Path, tmp_path: Path) -> None:
    names = {"Ole Brandt": "ACTOR", "Kiel": "ACTOR"}
    pipeline = entity_pipeline(tmp_path / "names", names, name="names")
    cost = replay_file(gold, str(pipeline), ids="first", helps=[Help.PIPELINE])
    assert (cost.pipeline, cost.version) == ("de_names", "0.0.0")
    (replay,) = cost.replays
    assert replay.tally.counts == {
        (Effort.REJECT, "ACTOR"): 1,
        (Effort.ATTRIBUTE, "ACTOR.kind"): 2,
        (Effort.ATTRIBUTE, "ACTOR.canonical"): 1,
        (Effort.SPAN, "ACTOR"): 1,
    }


def test_cancelling_ends_it_between_two_articles(gold: Path) -> None:
    steps: list[Step] = []

    def note(step: Step) -> None:
        steps.append(step)
        progress.cancel()

    progress = Progress(note)
    with pytest.raises(CancelledError):
        replay_file(gold, NO_PIPELINE, progress)
    assert {step.total for step in steps} == {8}


def test_what_is_no_gold_is_refused(tmp_path: Path) -> None:
    with pytest.raises(GoldspanError, match="Nothing can be measured"):
        replay_file(tmp_path / "none.jsonl", NO_PIPELINE)
