"""The recipe: word lists, names, furniture, scores, measures, model card, in this order."""

from __future__ import annotations

import json
import shutil
import time
import tomllib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language

from goldspan.prefill.actors.component import LEXICON
from goldspan.prefill.actors.lexicon import parse_lexicon
from goldspan.prefill.claims.component import SPEAKER
from goldspan.prefill.evaluation.measuring import measure
from goldspan.prefill.evaluation.results import LabelResult, Measures
from goldspan.prefill.furniture.measure import evidence_precision
from goldspan.prefill.furniture.training import train_furniture
from goldspan.prefill.names.classes import read_sections
from goldspan.prefill.names.component import WORDS
from goldspan.prefill.tables import TABLES
from goldspan.prefill.training.assembly import (
    ACTORS,
    WORDS_COMPONENT,
    assemble,
    set_settings,
    words_pipeline,
    write_meta,
)
from goldspan.prefill.training.calibration import VALUE, precisions, scores, suggested_layers
from goldspan.prefill.training.card import DESCRIPTION, SOURCES, write_card
from goldspan.prefill.training.corpora import (
    ARTICLES,
    NAME_FILES,
    NAMES_DEV,
    Record,
    name_examples,
    read_records,
    tokens,
    with_ids,
)
from goldspan.prefill.training.lexicon import count_lexicon
from goldspan.prefill.training.names import (
    NamesSettings,
    learning_curve,
    measure_names,
    train_names,
)
from goldspan.prefill.training.word_lists import nouns_of_dictionary, word_lists

Say = Callable[[str], None]
FURNITURE = "goldspan_furniture"
MEASURED_ON = (
    "{count} German Wikinews articles ({ids}) annotated under Goldspan's guidelines that no rule"
    " was written from"
)
COMPONENTS = {"ACTOR": ACTORS, "CLAIM": "goldspan_claims", "DATE": "goldspan_dates"}


@dataclass(frozen=True, slots=True)
class Recipe:
    """What to build, and from what; `dev` and `measured` are ranges of ids of articles."""

    data: Path
    out: Path
    base: Path
    dev: str
    measured: str
    settings: NamesSettings
    lemmas: bool = False
    curve: bool = False
    keep_names: bool = False


def build(recipe: Recipe, say: Say) -> None:
    """Build the pipeline into the folder `out`, which it replaces; minutes, on one core."""
    begun = time.perf_counter()
    names = [record for file in NAME_FILES for record in read_records(recipe.data / file)]
    counted = [*names, *read_records(recipe.data / NAMES_DEV)]
    say(f"Word lists, counted in {len(counted)} texts")
    files = {ACTORS: {LEXICON: count_lexicon(counted)}}
    if _has_seeds(recipe.data):
        say("Furniture, trained with the seeds")
        files[FURNITURE] = train_furniture(recipe.data)
    else:
        say("Furniture is kept as it was: the seeds are not there")
    trained: Language | None = None
    measured_names: dict[str, Any] = {}
    if not recipe.keep_names:
        trained, measured_names = _names(recipe, files[ACTORS][LEXICON], names, say)
    nlp = assemble(recipe.base, files, trained)
    if recipe.out.exists() and recipe.out.resolve() != recipe.base.resolve():
        shutil.rmtree(recipe.out)
    nlp.to_disk(recipe.out)
    articles = read_records(recipe.data / ARTICLES)
    measured = _measure(recipe, with_ids(articles, recipe.dev), articles, say)
    known = json.loads((recipe.base / "meta.json").read_text(encoding="utf-8"))["performance"]
    performance = {**known, **measured}
    if measured_names:
        performance["names"] = measured_names
    changes = {"description": DESCRIPTION, "sources": list(SOURCES), "performance": performance}
    write_meta(recipe.out, changes)
    write_card(recipe.out, performance)
    say(f"{recipe.out} is ready after {(time.perf_counter() - begun) / 60:.1f} minutes")


def _has_seeds(data: Path) -> bool:
    """Say whether the gold of the seeds is in the folder of data or beside it."""
    return any((at / "gold" / "seeds.gold.jsonl").is_file() for at in (data, data.parent))


def _names(
    recipe: Recipe, lexicon: str, records: Sequence[Record], say: Say
) -> tuple[Language, dict[str, Any]]:
    lists = _word_lists(recipe, lexicon)
    nlp = words_pipeline(lists)
    examples = list(name_examples(nlp, records))
    dev = list(name_examples(nlp, read_records(recipe.data / NAMES_DEV)))
    say(f"Names, trained on {tokens(examples)} tokens")
    train_names(nlp, examples, recipe.settings, say)
    found = measure_names(nlp, dev)
    measured = {label or "all": _rounded(*values) for label, values in found.items()}
    say(f"  on SmartData dev: {measured}")
    if recipe.curve:
        say("Names by amount of data, on SmartData dev")
        learning_curve(
            lambda: words_pipeline(lists),
            lambda each: list(name_examples(each, records)),
            dev,
            recipe.settings,
            say,
        )
    return nlp, measured


def _word_lists(recipe: Recipe, lexicon: str) -> str:
    tables = tomllib.loads((recipe.base / ACTORS / TABLES).read_text(encoding="utf-8"))
    lower = parse_lexicon(lexicon).lower
    kept = recipe.base / WORDS_COMPONENT / WORDS
    if recipe.lemmas or not kept.is_file():
        return word_lists(tables, lower, *nouns_of_dictionary(_dictionary()))
    sections = read_sections(kept.read_text(encoding="utf-8"))
    return word_lists(tables, lower, sections["noun"], sections["rare"])


def _dictionary() -> Mapping[str, str]:
    from simplemma.strategies.dictionaries import DefaultDictionaryFactory

    found: Mapping[str, str] = DefaultDictionaryFactory().get_dictionary("de")
    return found


def _measure(
    recipe: Recipe, dev: Sequence[Record], articles: Sequence[Record], say: Say
) -> dict[str, Any]:
    """Draw the scores from the dev articles, and measure on both; return what was measured.

    What held-out articles say stands at the top, as other tools look for it there.
    """
    nlp = spacy.load(recipe.out)
    performance: dict[str, Any] = {}
    if recipe.measured:
        held_out = with_ids(articles, recipe.measured)
        performance |= _performance(nlp, held_out, recipe.measured, say)
        performance["measured_on"] = MEASURED_ON.format(count=len(held_out), ids=recipe.measured)
    performance["dev"] = _performance(nlp, dev, recipe.dev, say)
    settings: dict[str, dict[str, Any]] = {}
    by_evidence = precisions(nlp, dev)
    for label, component in COMPONENTS.items():
        label_score = _label_score(performance, label) or nlp.get_pipe_config(component)["score"]
        if label in by_evidence and label_score is not None:
            found = scores(by_evidence[label], label_score)
            settings.setdefault(component, {}).update(score=label_score, scores=found)
            say(f"Scores of {label} ({label_score}): {found}")
            if SPEAKER in found:
                speakers = {"actor_score": found.pop(SPEAKER)}
                settings.setdefault(COMPONENTS["CLAIM"], {}).update(speakers)
    if _has_seeds(recipe.data):
        shares = evidence_precision(recipe.data)
        furniture = {name: round(share, 3) for name, share in shares.items()}
        say(f"Scores of FURNITURE: {furniture}")
        settings[FURNITURE] = {"scores": furniture}
    set_settings(recipe.out, settings)
    return performance


def _label_score(performance: Mapping[str, Any], label: str) -> float | None:
    """Return how often held-out articles found the label right, of dates with their value."""
    if label not in performance.get("strict", {}):
        return None
    precision: float = performance["strict"][label]["p"]
    value: float = performance["right_among_overlapping"].get(f"{label}.{VALUE}", 1.0)
    return round(precision * value, 3)


def _performance(nlp: Language, records: Iterable[Record], ids: str, say: Say) -> dict[str, Any]:
    layers = suggested_layers(nlp, records)
    measures, _ = measure((gold, ours) for gold, ours, _ in layers)
    found = {
        "articles": len(layers),
        "ids": ids,
        "strict": {r.label: _score(r, "strict") for r in measures.labels},
        "overlap": {r.label: _score(r, "overlap") for r in measures.labels},
        "right_among_overlapping": _attributes(measures),
    }
    say(f"Measured on {ids}:")
    for result in measures.labels:
        strict, overlap = _score(result, "strict"), _score(result, "overlap")
        say(f"  {result.label:10} strict {strict} overlap {overlap}")
    say(f"  {found['right_among_overlapping']}")
    return found


def _score(result: LabelResult, which: str) -> dict[str, float]:
    score = getattr(result, which)
    return _rounded(score.precision or 0.0, score.recall or 0.0, score.f1 or 0.0)


def _attributes(measures: Measures) -> dict[str, float]:
    found = {
        f"{result.label}.{key}": share.rate
        for result in measures.labels
        for key, share in result.attributes.items()
    }
    found |= {f"{link.type} link": link.matched.rate for link in measures.links}
    return {key: round(rate, 3) for key, rate in found.items() if rate is not None}


def _rounded(p: float, r: float, f: float) -> dict[str, float]:
    return {"p": round(p, 3), "r": round(r, 3), "f": round(f, 3)}
