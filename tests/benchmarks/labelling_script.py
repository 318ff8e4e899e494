"""What labelling costs: actions for the shortest seed, and the time of each to its painted frame.

A script makes the 48 spans and 10 links of the shortest seed's gold, with all their attributes,
in the real window with real events: from nothing, and from its suggestions. What it made is
compared with the gold. Goal: p95 ≤ 16 ms and worst ≤ 50 ms from the event to the painted frame.

    python tests/benchmarks/labelling_script.py
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from pathlib import Path

from annotator_hand import AnnotatorHand
from gold_seed import Gold, differences, gold_seed
from hand import report
from PySide6.QtCore import Qt
from window import annotate_page

from goldspan import assets
from goldspan.domain.layer import Span
from goldspan.services.machine.identity import save_person
from goldspan.services.project.projects import create_project, open_project
from goldspan.services.transfer.importing import run_import
from goldspan.services.transfer.prefilling import run_prefill

NAME = "003"
ONE_AFTER_THE_OTHER = ("ACTOR", "DATE", "FURNITURE")


def from_nothing(hand: AnnotatorHand, gold: Gold) -> None:
    """Arm each label and drag over its spans; then the claims with their cues; then the links."""
    for label in ONE_AFTER_THE_OTHER:
        hand.arm(label)
        for span in gold.spans:
            if span.label == label:
                hand.drag(span.start, span.end)
                hand.mend(span)
    hand.key(Qt.Key.Key_Escape)
    hand.key(Qt.Key.Key_Escape)
    for span in gold.spans:
        if span.label not in ONE_AFTER_THE_OTHER:
            hand.drag(span.start, span.end)
            hand.digit(span.label)
            hand.mend(span)
            for link in gold.links:
                if link.source is span:
                    hand.link(link)


def from_suggestions(hand: AnnotatorHand, gold: Gold) -> None:
    """Walk the suggestions with Space and X; then add what was not suggested."""
    hand.key(Qt.Key.Key_N)
    wanted = {(link.type, link.source.key(), link.target.key()) for link in gold.links}
    while (here := hand.standing_on()) is not None:
        if isinstance(here, Span):
            span = gold.span(here.key())
            hand.key(Qt.Key.Key_X if span is None else Qt.Key.Key_Space)
        else:
            hand.key(Qt.Key.Key_Space if hand.says(here) in wanted else Qt.Key.Key_X)
    for span in gold.spans:
        if hand.made(span) is None:
            hand.drag(span.start, span.end)
            hand.digit(span.label)
            hand.mend(span)
        elif not hand.is_right(span):
            hand.click_span(span)
            hand.mend(span)
    for link in gold.links:
        if not hand.is_linked(link):
            hand.link(link)


def run(name: str, script: Callable[[AnnotatorHand, Gold], None], *, suggested: bool) -> None:
    """Carry out a script in a project of its own, and print what it cost."""
    gold = gold_seed()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["GOLDSPAN_CONFIG_DIR"] = folder
        person = save_person("Bench")
        path = Path(folder) / "bench.goldspan"
        seed = next(assets.seeds().glob(f"{NAME}*.txt"))
        with create_project(path, "bench", person) as session:
            run_import(session, [seed], metadata=assets.seeds() / "metadata.csv")
            if suggested:
                run_prefill(session)
        with annotate_page(path, NAME) as page:
            hand = AnnotatorHand(page, gold)
            script(hand, gold)
            report(name, hand.tally)
        with open_project(path, person) as session:
            left = differences(session, gold)
        for difference in left:
            print(f"    {difference}")
        print(f"{'':34} {len(gold.spans)} spans, {len(gold.links)} links; {len(left)} differences")


def main() -> None:
    """Run both scripts."""
    run("from nothing", from_nothing, suggested=False)
    run("from its suggestions", from_suggestions, suggested=True)


if __name__ == "__main__":
    main()
