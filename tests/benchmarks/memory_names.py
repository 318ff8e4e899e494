"""What 20,000 remembered names cost beside the shipped pipeline, on the same texts in one process.

Run by hand: `python tests/benchmarks/memory_names.py [GOLD.jsonl]`; any Goldspan JSONL will do,
its texts alone count, the seeds are the default. The pipeline alone and the pipeline with memory
read an article in turn, seven times; times are those of the processor. The names are made up, or
made to be hard: all begin with one word, which stands everywhere in the texts; or each begins
with a word of the texts. With `--dev GOLD.jsonl` it prints instead how much of a gold corpus memory
suggests, decided article by article, each span after the last.
"""

from __future__ import annotations

import argparse
import os
import random
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from goldspan.domain.actor import Actor, actor_id
from goldspan.domain.exchange import ExchangeArticle, Refusal
from goldspan.domain.layer import ActorRef, AttrValue, Span
from goldspan.formats.gold import read_gold
from goldspan.services.recall.memory import Decided, Memory
from goldspan.services.schemes import default_scheme

SEEDS = Path(__file__).parents[2] / "seeds" / "seeds.gold.jsonl"
PIPELINE = "goldspan-de"
NAMES = 20_000
PASSES = 7
GOAL = 1.3
LARGE = 5_000_000  # characters
PER_ARTICLE = 40  # made-up names decided in one article
EVERYWHERE = "Alexander"
SYLLABLES = [consonant + vowel for consonant in "bdgklmnrst" for vowel in "aeio"]
WRONG = "wrong"


def articles_of(path: Path) -> list[ExchangeArticle]:
    """Return the articles of a gold file."""
    found = []
    for item in read_gold(path, default_scheme()):
        if isinstance(item, Refusal):
            sys.exit(f"{path}: {item}")
        found.append(item)
    return found


def made_up(chance: random.Random) -> str:
    """Return a word that is no word."""
    return "".join(chance.choices(SYLLABLES, k=chance.randint(3, 5))).capitalize()


def usual(chance: random.Random, articles: Sequence[ExchangeArticle]) -> list[str]:
    """Return the actors that the texts name, and made-up people of whom they say nothing."""
    own = {each.quote for article in articles for each in article.spans if each.label == "ACTOR"}
    return [*sorted(own), *(f"{made_up(chance)} {made_up(chance)}" for _ in range(NAMES))]


def every_capital(chance: random.Random, articles: Sequence[ExchangeArticle]) -> list[str]:
    """Return all words of the texts that begin with a capital, and made-up people."""
    own = sorted({w for a in articles for w in a.text.split() if w[:1].isupper()})
    return [*own, *(f"{made_up(chance)} {made_up(chance)}" for _ in range(NAMES - len(own)))]


def one_beginning(chance: random.Random, articles: Sequence[ExchangeArticle]) -> list[str]:
    """Return names that all begin with the same word."""
    return [f"{EVERYWHERE} {made_up(chance)} {made_up(chance)}" for _ in range(NAMES)]


def words_of_texts(chance: random.Random, articles: Sequence[ExchangeArticle]) -> list[str]:
    """Return names that each begin with a word of the texts."""
    own = sorted({w for article in articles for w in article.text.split() if w.isalpha()})
    return [f"{chance.choice(own)} {made_up(chance)}" for _ in range(NAMES)]


def remembering(names: Sequence[str]) -> Memory:
    """Return a memory in which all these names were decided to be persons."""
    memory = Memory(default_scheme())
    decided = []
    for first in range(0, len(names), PER_ARTICLE):
        article, text, spans = f"a{first}", "", []
        for name in names[first : first + PER_ARTICLE]:
            actor = Actor(actor_id(name), name, "PERSON")
            memory.enter(actor)
            start, text = len(text), f"{text}{name}, "
            attrs: dict[str, AttrValue] = {"canonical": ActorRef(actor.id), "kind": "PERSON"}
            place = (start, start + len(name))
            spans.append(Span(f"{article} {start}", article, "me", "ACTOR", *place, name, attrs))
        decided.append(Decided(article, "me", text, spans, done=True))
    memory.load(decided)
    return memory


def seconds(do: Callable[[], object]) -> float:
    """Return how much of the processor's time something takes."""
    start = time.process_time()
    do()
    return time.process_time() - start


def compare(case: str, articles: Sequence[ExchangeArticle], memory: Memory) -> None:
    """Print the time of the pipeline with memory, of the pipeline's alone."""
    from goldspan.prefill.loading import load_pipeline
    from goldspan.prefill.marking import Marking

    nlp = load_pipeline(PIPELINE)

    def read(article: ExchangeArticle) -> None:
        doc = nlp.make_doc(article.text)
        Marking(doc).describe(article.document_time)
        nlp(doc)

    for article in articles:
        read(article)
        memory.suggest("a", article.text)
    ratios = []
    for _ in range(PASSES):
        for article in articles:
            alone = seconds(lambda article=article: read(article))
            more = seconds(lambda article=article: memory.suggest("a", article.text))
            ratios.append((alone + more) / alone)
    ratios.sort()
    median, p95 = statistics.median(ratios), ratios[int(0.95 * (len(ratios) - 1))]
    said = "" if median <= GOAL else "   NOT REACHED"
    print(
        f"{case:34} {len(memory):7,} names  median {median:.3f}  p95 {p95:.3f}"
        f"  worst {ratios[-1]:.3f}  ≤ {GOAL}{said}"
    )
    text = "\n\n".join(article.text for article in articles)
    part = text[: LARGE // 25]
    pipeline = seconds(lambda: nlp(part)) / len(part)
    large = (text * (LARGE // len(text) + 1))[:LARGE]
    found: list[Span] = []
    spent = seconds(lambda: found.extend(memory.suggest("a", large)))
    print(
        f"{'':34} a text of 5 MB: {spent:.1f} s of memory for {len(found):,} suggestions; the"
        f" pipeline at its rate {pipeline * LARGE:.1f} s: {1 + spent / (pipeline * LARGE):.3f}"
    )


def one_decision(memory: Memory, text: str) -> None:
    """Print how long one decision more takes to be known, and to be forgotten."""
    times = []
    name = "Xaver Yxnamen"
    for number in range(200):
        article = f"new {number}"
        span = Span(f"s{number}", article, "me", "ACTOR", 0, len(name), name, {"kind": "PERSON"})
        body = f"{name} {text}"
        times.append(
            seconds(
                lambda article=article, body=body, span=span: memory.put(
                    Decided(article, "me", body, (span,), done=False)
                )
            )
        )
        times.append(seconds(lambda article=article, body=body: memory.drop(article, "me", body)))
    times.sort()
    print(
        f"one decision in an article of {len(text):,} characters, known or forgotten: median"
        f" {1000 * statistics.median(times):.2f} ms, worst {1000 * times[-1]:.2f} ms"
    )


def decisions(articles: Sequence[ExchangeArticle]) -> Iterator[tuple[str, Span, Actor | None]]:
    """Yield the gold actors as decisions, in their order, with the entries that they name."""
    for article in articles:
        for span in sorted(article.spans, key=lambda each: each.start):
            if span.label == "ACTOR":
                name, kind = span.attrs.get("canonical"), span.attrs.get("kind")
                actor = Actor(actor_id(str(name)), str(name), str(kind or "")) if name else None
                attrs: dict[str, AttrValue] = {"kind": str(kind)} if kind else {}
                if actor is not None:
                    attrs["canonical"] = ActorRef(actor.id)
                place = (span.start, span.end)
                key = f"{article.name} {span.start} {span.end}"
                quote = article.text[span.start : span.end]
                made = Span(key, article.name, "me", "ACTOR", *place, quote, attrs)
                yield article.name, made, actor


def replay(articles: Sequence[ExchangeArticle]) -> None:
    """Print what memory suggests of a gold corpus before it is decided."""
    memory = Memory(default_scheme(), Held({a.name: a.text for a in articles}))
    counts = dict.fromkeys(("gold", "again", "found", "entry", "kind", WRONG), 0)
    entered: set[str] = set()
    gold: dict[str, list[tuple[Span, Actor | None]]] = {}
    for name, span, actor in decisions(articles):
        gold.setdefault(name, []).append((span, actor))
    for article in articles:
        done: list[Span] = []
        offered: set[tuple[str, int, int]] = set()
        for span, actor in gold.get(article.name, ()):
            suggested = {each.key(): each for each in memory.suggest(article.name, article.text)}
            offered |= {key for key in suggested if key[1] <= span.start}
            found = suggested.get(span.key())
            counts["gold"] += 1
            counts["again"] += actor is not None and actor.id in entered
            if found is not None:
                counts["found"] += 1
                counts["entry"] += found.attrs.get("canonical") == span.attrs.get("canonical")
                counts["kind"] += found.attrs.get("kind") == span.attrs.get("kind")
            if actor is not None and actor.id not in entered:
                entered.add(actor.id)
                memory.enter(actor)
            done.append(span)
            memory.put(Decided(article.name, "me", article.text, tuple(done), done=False))
        offered |= {each.key() for each in memory.suggest(article.name, article.text)}
        counts[WRONG] += len(offered - {span.key() for span in done})
        memory.put(Decided(article.name, "me", article.text, tuple(done), done=True))
    found, wrong = counts["found"], counts[WRONG]
    print(
        f"{counts['gold']} actors, of them {counts['again']} whose entry was decided before;"
        f" {found} suggested exactly ({found / max(1, counts['again']):.3f} of those),"
        f" {wrong} wrong (precision {found / max(1, found + wrong):.3f}); of the suggested the"
        f" entry is right in {counts['entry'] / max(1, found):.3f}, the kind in"
        f" {counts['kind'] / max(1, found):.3f}"
    )


class Held:
    """Texts of articles by their names."""

    def __init__(self, texts: dict[str, str]) -> None:
        self._texts = texts

    def articles_holding(self, words: Sequence[str]) -> list[str]:
        """Return the articles that hold any of these words."""
        return [key for key, text in self._texts.items() if any(word in text for word in words)]

    def text(self, article_id: str) -> str:
        """Return an article's text."""
        return self._texts[article_id]


def main() -> None:
    """Measure, or replay."""
    parser = argparse.ArgumentParser()
    parser.add_argument("gold", type=Path, nargs="?", default=SEEDS)
    parser.add_argument("--dev", type=Path)
    chosen = parser.parse_args()
    if chosen.dev is not None:
        replay(articles_of(chosen.dev))
        return
    os.environ.update(dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"), "1"))
    articles = articles_of(chosen.gold)
    chance = random.Random(5)
    memory = remembering(usual(chance, articles))
    compare("the texts' actors, made-up people", articles, memory)
    one_decision(memory, articles[0].text)
    crowded = [_crowded(article) for article in articles]
    compare(
        "all begin alike, as all texts do", crowded, remembering(one_beginning(chance, articles))
    )
    hard = remembering(words_of_texts(chance, articles))
    compare("each begins with a word of theirs", articles, hard)
    compare("each capital word is a name", articles, remembering(every_capital(chance, articles)))


def _crowded(article: ExchangeArticle) -> ExchangeArticle:
    """Return an article in which the word that all names begin with stands everywhere."""
    words = article.text.split(" ")
    text = " ".join(f"{EVERYWHERE} {word}" if n % 10 == 0 else word for n, word in enumerate(words))
    return replace(article, text=text, spans=())


if __name__ == "__main__":
    main()
