"""A plan counts, and a training gets, only what somebody was asked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from goldspan.domain.errors import GoldspanError
from goldspan.services.assigning.handing_out import assign
from goldspan.services.evaluation.results import Against
from goldspan.services.learning.plan import gold_articles, plan_training
from goldspan.services.progress import Progress
from helpers.training_project import COUNT, PERSON, training_project


def test_spans_of_labels_nobody_was_asked_for_are_not_learned(tmp_path: Path) -> None:
    with training_project(tmp_path) as session:
        ids = [article.id for article in session.store.articles()]
        before = {count.label: count for count in plan_training(session, []).counts}["ACTOR"]
        assert before.train + before.dev + before.test == 4 * COUNT
        asked = assign(session, ids[:4], [PERSON], ["DATE"])
        assert asked is not None
        asked.result()
        after = {count.label: count for count in plan_training(session, []).counts}["ACTOR"]
        assert after.train + after.dev + after.test == 4 * (COUNT - 4)
        articles = gold_articles(session, Against.GOLD, ids, Progress())
        assert [len(each.spans) for each in articles] == [0] * 4 + [4] * (COUNT - 4)
        assert {each.unknown for each in articles[:4]} == {("ACTOR", "CLAIM", "FURNITURE")}
        assert {each.unknown for each in articles[4:]} == {()}
        asked = assign(session, ids, [PERSON], ["DATE"])
        assert asked is not None
        asked.result()
        with pytest.raises(GoldspanError, match="too little gold"):
            plan_training(session, [])
