"""The model card of a trained pipeline: what it learned from, what it is worth, whose it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from goldspan.services.learning.record import LabelFigures, Training


def model_card(training: Training, sources: Any) -> str:
    """Return the card as Markdown; `sources` are those of the base, as its `meta.json` has them."""
    return "\n".join(_lines(training, sources)) + "\n"


def _lines(training: Training, sources: Any) -> Iterator[str]:
    plan = training.plan
    split = plan.split
    yield f"# {training.name}"
    yield ""
    yield from _use(training)
    yield "## What it was trained on"
    yield ""
    whose = "adjudicated, or of the one person who was done" if plan.against == "gold" else "own"
    yield f"Gold of a Goldspan project ({whose}), language `{plan.language}`:"
    yield ""
    yield "| | learned from | decided by | measured on |"
    yield "| --- | --- | --- | --- |"
    yield (
        "| articles | "
        + " | ".join(str(len(ids)) for ids in (split.train, split.dev, split.test))
        + " |"
    )
    for count in plan.counts:
        learned = "" if count.learned else " (not learned)"
        cells = (count.train, count.dev, count.test)
        yield f"| {count.label}{learned} | " + " | ".join(map(str, cells)) + " |"
    yield ""
    yield (
        f"{split.families} families; articles that share passages are in one part{_kept(training)}."
        f" Trained on {training.made_at[:10]} in {training.seconds / 60:.1f} minutes, seed"
        f" {plan.settings.seed}."
    )
    yield ""
    yield from _figures(training)
    yield "## How it is made"
    yield ""
    base = f"The pipeline `{plan.base}`" if plan.base else "An empty pipeline"
    with_network = any(each.adds or each.takes_away for each in training.weighed)
    network = (
        " `learned`, a spaCy span classifier trained on the articles, and" if with_network else ""
    )
    yield (
        f"{base} with{network} `goldspan_decisions`, which adds and takes away suggestions where"
        f" that surely made fewer errors on the articles it was decided by, and knows"
        f" {training.names} words that gold marks."
    )
    yield ""
    yield "| label | errors without | errors with | adds | takes away |"
    yield "| --- | --- | --- | --- | --- |"
    for each in training.weighed:
        adds, takes = ("yes" if on else "no" for on in (each.adds, each.takes_away))
        yield f"| {each.label} | {each.errors_before} | {each.errors_after} | {adds} | {takes} |"
    yield ""
    yield from _licences(plan.base, sources)


def _kept(training: Training) -> str:
    return ", that of the project’s split" if training.plan.split.kept else ""


def _use(training: Training) -> Iterator[str]:
    yield "Suggests spans in texts, trained with Goldspan. Needs the package `goldspan`:"
    yield ""
    yield "    import spacy"
    yield f'    nlp = spacy.load("{training.name}")     # or the path of its folder'
    yield '    doc = nlp("…")'
    yield '    for span in doc.spans["sc"]:'
    yield "        print(span.label_, span.text)"
    yield ""


def _figures(training: Training) -> Iterator[str]:
    yield "## Figures"
    yield ""
    count = len(training.plan.split.test)
    before = f" Before: {training.current_name}." if training.current_name else ""
    yield f"Strict (same range, same label), on {count} articles that it has not seen.{before}"
    yield ""
    yield "| label | gold | P | R | F1 | F1 before |"
    yield "| --- | --- | --- | --- | --- | --- |"
    old = {each.label: each for each in training.current}
    for each in training.trained:
        cells = (each.precision, each.recall, each.f1, _f1(old.get(each.label)))
        numbers = " | ".join(_number(cell) for cell in cells)
        yield f"| {each.label or 'all labels'} | {each.gold} | {numbers} |"
    yield ""
    yield "Of few articles such figures say little: look at suggestions before you believe them."
    yield ""


def _licences(base: str, sources: Any) -> Iterator[str]:
    yield "## Whose data"
    yield ""
    yield (
        "No text of the articles is in this pipeline, but the words that were marked are, in"
        " `goldspan_decisions/decisions.json`: names of persons among them. Under which licence"
        " the articles and their annotation stand, and whether the pipeline may be passed on, is"
        " for their owner to say:"
    )
    yield ""
    yield "- Texts: *(to be filled in)*"
    yield "- Annotation: *(to be filled in)*"
    listed: Sequence[Any] = sources if isinstance(sources, list) else ()
    if base:
        yield f"- `{base}`, which it is built upon: Apache-2.0; made with"
    for source in listed:
        if isinstance(source, dict):
            yield (
                f"    - {source.get('name', '')}; {source.get('author', '')};"
                f" {source.get('license', '')}"
            )


def _f1(figures: LabelFigures | None) -> float | None:
    return None if figures is None else figures.f1


def _number(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"
