"""Who stands back where memory and pipelines say different things of the same words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from goldspan.domain.annotator import MEMORY
from goldspan.domain.layer import Span
from goldspan.services.recall.combining import SURE_ALONE, Projected, Standing, combined
from helpers.suggested_article import ARTICLE, DAY, RJABKOW, TEXT, place

START, END = place("Nato")
# The same name, suggested elsewhere in the article.
ELSEWHERE = replace(RJABKOW, quote=TEXT[START:END])
REMEMBERED = Span(
    "m", ARTICLE, MEMORY.id, "ACTOR", START, END, TEXT[START:END], score=SURE_ALONE - 0.1
)


@pytest.mark.parametrize(
    ("standing", "score", "suggested"),
    [
        (Standing(suggested=(ELSEWHERE, DAY)), SURE_ALONE - 0.1, False),
        (Standing(suggested=(ELSEWHERE, DAY)), SURE_ALONE, True),
        (Standing(suggested=(RJABKOW, DAY)), SURE_ALONE - 0.1, True),
        (Standing(suggested=(DAY,)), SURE_ALONE - 0.1, True),
        (Standing(suggested=(ELSEWHERE, DAY), dims={"ACTOR"}), SURE_ALONE - 0.1, True),
        (
            Standing(suggested=(replace(RJABKOW, id="p", start=START, end=END),)),
            SURE_ALONE - 0.1,
            True,
        ),
        (Standing(), SURE_ALONE - 0.1, True),
    ],
    ids=[
        "passed over",
        "but sure",
        "name it does not know",
        "other label",
        "furniture",
        "marked too",
        "no pipeline",
    ],
)
def test_where_a_pipeline_marks_nothing_memory_has_to_be_surer(
    standing: Standing, score: float, *, suggested: bool
) -> None:
    remembered = replace(REMEMBERED, score=score)
    found = combined(standing, [remembered], Projected())
    assert (remembered in found.spans) is suggested
