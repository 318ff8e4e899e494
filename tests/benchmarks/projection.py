"""How much of the gold of copied passages is projected, and how much of what is projected is wrong.

Run by hand: `python tests/benchmarks/projection.py [--errors] [--layer annotator_a]`. Every
article of the seeds' family is read after every choice of the others: what was decided there
(`--layer`) is projected into it and compared with its gold. Asked for is what lies in passages that
the families say are shared, all gold there and what of it has its own words in a copy that was
done; links where both ends lie in such passages. What an outlet put into a passage itself cannot be
projected: `with memory` counts the names that memory suggests there as it does in the window.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations
from pathlib import Path

from goldspan.domain.actor import Actor
from goldspan.domain.article import Article, article_id, text_hash
from goldspan.domain.exchange import ExchangeArticle, Refusal
from goldspan.domain.layer import ActorRef, AttrValue, Key, Link, Span
from goldspan.families.alignment import align
from goldspan.families.index import FamilyIndex
from goldspan.formats.gold import read_gold
from goldspan.services.recall.combining import Projected, Standing, combined
from goldspan.services.recall.memory import Decided, Memory
from goldspan.services.recall.projecting import Copy, project
from goldspan.services.schemes import default_scheme
from goldspan.services.transfer.layers import LayerReader

SEEDS = Path(__file__).parents[2] / "seeds"
FURNITURE = "FURNITURE"
SCHEME = default_scheme()
FOUND_GOAL, WRONG_GOAL = 0.97, 0.02
LinkKey = tuple[str, Key, Key]


@dataclass(frozen=True, slots=True)
class Layer:
    """An article with what somebody decided in it."""

    article: Article
    text: str
    spans: Mapping[Key, Span]
    links: frozenset[LinkKey]
    all_links: Sequence[Link]

    def furniture(self) -> list[tuple[int, int]]:
        """Return the ranges that are no article text."""
        return [(s.start, s.end) for s in self.spans.values() if s.label == FURNITURE]


@dataclass(slots=True)
class Tally:
    """How often, by what: gold asked for, found; projected, wrong; attributes compared, right."""

    counts: Counter[tuple[str, str]] = field(default_factory=Counter)
    errors: Counter[str] = field(default_factory=Counter)

    def add(self, name: str, what: str, number: int = 1) -> None:
        """Count something under a label and under all."""
        self.counts[(name, what)] += number
        if name.isupper():
            self.counts[("all", what)] += number

    def share(self, name: str, what: str, of: str) -> str:
        """Return a share in words."""
        whole = self.counts[(name, of)]
        return f"{self.counts[(name, what)] / whole:.3f} of {whole}" if whole else "–"


def read_layers(path: Path) -> dict[str, Layer]:
    """Return the layers of a file by the names of their articles."""
    scheme = default_scheme()
    layers = {}
    for item in read_gold(path, scheme):
        if isinstance(item, Refusal):
            raise SystemExit(item.reason)
        layers[item.name] = _layer(item, LayerReader(scheme, path.stem, None))
    return layers


def _layer(item: ExchangeArticle, reader: LayerReader) -> Layer:
    sha256 = text_hash(item.text)
    article = Article(
        article_id(sha256),
        item.name,
        sha256,
        len(item.text),
        language=item.language,
        document_time=item.document_time,
    )
    found, links, _ = reader.read(article.id, item)
    spans = [_entered(span) for span in found]
    keys = {span.id: span.key() for span in spans}
    return Layer(
        article,
        item.text,
        {span.key(): span for span in spans},
        frozenset((link.type, keys[link.source], keys[link.target]) for link in links),
        links,
    )


def _entered(span: Span) -> Span:
    """Return a span whose actors are entries of a register, as in a project."""
    attrs = {
        key: ActorRef(actor=value.name) if isinstance(value, ActorRef) else value
        for key, value in span.attrs.items()
    }
    return replace(span, attrs=attrs)


def measure(
    gold: Mapping[str, Layer], decided: Mapping[str, Layer], *, in_order: bool = False
) -> Tally:
    """Project every choice of done articles into each of the others.

    `in_order`: project into each article what those before it in the file have.
    """
    index = FamilyIndex()
    names = {layer.article.id: name for name, layer in gold.items()}
    for layer in gold.values():
        index.put(layer.article.id, layer.text, layer.furniture())
    tally = Tally()
    for members in index.families():
        for target in members:
            others = [other for other in members if other != target]
            copies = {other: _copy(decided[names[other]], gold[names[target]]) for other in others}
            for chosen in _choices(target, members, list(names) if in_order else []):
                ranges = [
                    passage.b for other in chosen for passage in index.passages(other, target)
                ]
                _one(tally, gold[names[target]], [copies[each] for each in chosen], ranges)
    return tally


def _choices(target: str, members: Sequence[str], order: Sequence[str]) -> Iterator[Sequence[str]]:
    """Yield which of the others are done: those before it in an order, or every choice."""
    if order:
        before = [each for each in order[: order.index(target)] if each in members]
        yield from [before] if before else []
        return
    others = [each for each in members if each != target]
    for size in range(1, len(others) + 1):
        yield from combinations(others, size)


def _copy(source: Layer, target: Layer) -> Copy:
    return Copy(
        source.article,
        source.text,
        align(source.text, target.text, source.furniture(), target.furniture()),
        list(source.spans.values()),
        source.all_links,
        done=True,
    )


def _one(
    tally: Tally, gold: Layer, copies: Sequence[Copy], ranges: Sequence[tuple[int, int]]
) -> None:
    projected = project(gold.article, gold.text, SCHEME, copies)
    both = _with_memory(gold, copies, projected)
    found = {span.key(): span for span in projected.spans}
    wanted = {key for key in gold.spans if key[0] != FURNITURE and _within(key, ranges)}
    for key in sorted(wanted):
        stands = any(copy.alignment.to_a(key[1], key[2]) for copy in copies)
        for asked, of in (("all", True), ("standing", stands)):
            tally.add(key[0], asked, of)
            tally.add(key[0], f"{asked} found", of and key in found)
            tally.add(key[0], f"{asked} suggested", of and key in both)
        if key not in both:
            tally.errors[f"missing {_told(gold, key)}{'' if stands else ' (reworded)'}"] += 1
    for key, span in found.items():
        tally.add(key[0], "projected")
        if key not in gold.spans:
            tally.add(key[0], "wrong")
            tally.errors[f"wrong   {_told(gold, key)} score {span.score}"] += 1
        else:
            _attributes(tally, gold, span, gold.spans[key])
    _links(tally, gold, projected, wanted)


def _with_memory(gold: Layer, copies: Sequence[Copy], projected: Projected) -> set[Key]:
    """Return what is suggested where memory helps: names that an outlet put in itself."""
    memory = Memory(SCHEME)
    for copy in copies:
        spans = tuple(copy.spans)
        for name in {name for span in spans if (name := _actor(span))}:
            memory.enter(Actor(name, name))
        memory.put(Decided(copy.article.id, "me", copy.text, spans, done=True))
    remembered = memory.suggest(gold.article.id, gold.text)
    return {span.key() for span in combined(Standing(), remembered, projected).spans}


def _actor(span: Span) -> str:
    value = span.attrs.get("canonical")
    return value.actor or "" if isinstance(value, ActorRef) else ""


def _attributes(tally: Tally, gold: Layer, span: Span, right: Span) -> None:
    for name, value in right.attrs.items():
        what = f"{span.label} {name}".lower()
        tally.add(what, "compared")
        if _same(span.attrs.get(name), value):
            tally.add(what, "right")
        else:
            given = _shown(span.attrs.get(name))
            tally.errors[f"{what}: {given} for {_shown(value)} {_told(gold, span.key())}"] += 1


def _links(tally: Tally, gold: Layer, projected: Projected, wanted: set[Key]) -> None:
    keys = {span.id: span.key() for span in projected.spans}
    found = {(link.type, keys[link.source], keys[link.target]) for link in projected.links}
    for link in gold.links:
        if link[1] in wanted and link[2] in wanted:
            tally.add(f"{link[0]} links", "all")
            tally.add(f"{link[0]} links", "all found", link in found)
            if link not in found:
                tally.errors[f"missing link {link[0]} {_told(gold, link[1])}"] += 1
    for link in found:
        tally.add(f"{link[0]} links", "projected")
        if link not in gold.links:
            tally.add(f"{link[0]} links", "wrong")
            ends = f"{_told(gold, link[1])} → {_told(gold, link[2])}"
            tally.errors[f"wrong link {link[0]} {ends}"] += 1


def _within(key: Key, ranges: Sequence[tuple[int, int]]) -> bool:
    return any(start <= key[1] and key[2] <= end for start, end in ranges)


def _same(one: AttrValue | None, other: AttrValue) -> bool:
    return _shown(one) == _shown(other)  # files have the words of a cue, not where they stand


def _shown(value: AttrValue | None) -> str:
    if isinstance(value, tuple):
        return " … ".join(piece.quote for piece in value)
    return str(value.actor if isinstance(value, ActorRef) else value)


def _told(layer: Layer, key: Key) -> str:
    quote = layer.text[key[1] : key[2]]
    short = quote if len(quote) <= 60 else f"{quote[:38]} … {quote[-18:]}"
    return f"{layer.article.name[:3]} {key[0]} {key[1]}–{key[2]} “{short}”"


def report(tally: Tally) -> Iterator[str]:
    """Yield the figures, line by line."""
    heads = ("projected exactly", "with memory", "its words stand there", "projected wrong")
    yield f"{'':16}" + "".join(f"{head:22}" for head in heads)
    names = dict.fromkeys(name for name, what in tally.counts if what in ("all", "projected"))
    for name in ["all", *sorted(names.keys() - {"all"})]:
        yield (
            f"{name:16}{tally.share(name, 'all found', 'all'):22}"
            f"{'–' if name.endswith('links') else tally.share(name, 'all suggested', 'all'):22}"
            f"{tally.share(name, 'standing found', 'standing'):22}"
            f"{tally.share(name, 'wrong', 'projected'):22}"
        )
    for name, what in sorted(tally.counts):
        if what == "compared":
            yield f"{name:16}{tally.share(name, 'right', 'compared')} right"
    found = tally.counts[("all", "all suggested")] / tally.counts[("all", "all")]
    wrong = tally.counts[("all", "wrong")] / tally.counts[("all", "projected")]
    yield f"suggested exactly {found:.3f}, goal {FOUND_GOAL}: {_met(found >= FOUND_GOAL)}"
    yield f"projected wrong   {wrong:.3f}, goal {WRONG_GOAL}: {_met(wrong <= WRONG_GOAL)}"


def _met(reached: bool) -> str:
    return "reached" if reached else "MISSED"


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--layer", default="gold", help="whose decisions are projected")
    parser.add_argument("--errors", action="store_true", help="list what went wrong, how often")
    arguments = parser.parse_args()
    gold = read_layers(SEEDS / "seeds.gold.jsonl")
    decided = read_layers(SEEDS / f"seeds.{arguments.layer}.jsonl")
    print("The seeds in their order")
    print("\n".join(report(measure(gold, decided, in_order=True))))
    print("\nEvery choice of copies that are done")
    tally = measure(gold, decided)
    print("\n".join(report(tally)))
    if arguments.errors:
        for error, count in sorted(tally.errors.items()):
            print(f"{count:3} {error}")


if __name__ == "__main__":
    main()
