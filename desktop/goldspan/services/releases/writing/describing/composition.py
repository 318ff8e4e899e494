"""What a release consists of: instances, labels, what is missing, how it is parted."""

from __future__ import annotations

from collections.abc import Iterator

from goldspan.services.releases.content.choices import LayerChoice
from goldspan.services.releases.writing.describing.described import Described
from goldspan.services.releases.writing.describing.phrases import coded

MOST_NAMED = 10


def instances(said: Described) -> Iterator[str]:
    """Yield what an entry is, and whose spans they are."""
    facts = said.facts
    words = [
        said.say("instances.articles", scheme=facts.scheme.name, version=str(facts.scheme.version))
    ]
    if said.link_types:
        words.append(said.say("instances.linked"))
    yield " ".join((*words, whose(said)))


def whose(said: Described) -> str:
    """Return whose spans are in it."""
    choices = said.facts.choices
    if choices.layer == LayerChoice.GOLD and choices.adjudicated_only:
        return said.say("instances.adjudicated")
    return said.say(f"instances.{LayerChoice(choices.layer).value}")


def counted(said: Described) -> Iterator[str]:
    """Yield how many of everything there are."""
    yield f"{said.totals()}."
    yield said.part_table()


def sample(said: Described) -> Iterator[str]:
    """Yield which articles of the project are not in it, and why."""
    left_out = said.facts.left_out
    if not left_out:
        yield said.say("sample.all")
        return
    total = sum(len(each.articles) for each in left_out)
    yield said.say("sample.left_out", articles=said.many("articles", total))
    yield said.table(
        ("reason", "count", "articles"),
        [
            (
                said.phrases.said(each.reason),
                said.phrases.number(len(each.articles)),
                _named(said, each.articles),
            )
            for each in left_out
        ],
    )


def data(said: Described) -> Iterator[str]:
    """Yield what each entry holds."""
    form = "standoff" if not said.texts else "cut" if said.cut else "text"
    spans = said.say("data.spans" if said.texts else "data.spans_standoff")
    words = [said.say(f"data.{form}"), spans]
    if said.facts.sources.extra:
        words.append(said.say("data.extra", keys=said.phrases.listed(said.facts.sources.extra)))
    yield " ".join(words)


def labelled(said: Described) -> Iterator[str]:
    """Yield how often each label is in each part, and which are missing somewhere."""
    labels = said.labels()
    yield said.say("labels.said", labels=said.many("labels", len(labels)))
    yield said.label_table()
    if said.link_types:
        yield said.link_table()
    missing = [
        said.say("labels.empty", label=label.key, part=said.part_name(part.name))
        for part in said.facts.parts
        for label in labels
        if said.is_split and not part.spans.get(label.key)
    ]
    yield from missing


def missing(said: Described) -> Iterator[str]:
    """Yield what is not known of some articles, and what nobody was asked for."""
    sources = said.facts.sources
    if not sources.missing:
        yield said.say("missing.none")
    else:
        yield said.say("missing.fields")
        rows = [
            (said.phrases.known("field", key), said.phrases.number(count))
            for key, count in sources.missing.items()
        ]
        yield said.table(("field", "without"), rows)
    if sources.unasked:
        yield said.say("missing.unasked")
        rows = [(key, said.phrases.number(count)) for key, count in sources.unasked.items()]
        yield said.table(("label", "articles"), rows)


def relationships(said: Described) -> Iterator[str]:
    """Yield what joins spans, and what articles have in common."""
    if said.link_types:
        types = said.phrases.listed(coded(said.link_types))
        yield said.say("relationships.links", types=types)
    families = said.facts.families
    yield said.say(
        "relationships.families",
        families=said.many("families", families.families),
        articles=said.many("articles", families.articles_in_families),
        alone=said.many("articles", families.alone),
    )


def splits(said: Described) -> Iterator[str]:
    """Yield the parts, why they are so, and what they share all the same."""
    split = said.facts.split
    if split is None:
        yield said.say("splits.none")
        return
    shares = said.phrases.listed(
        f"{said.part_name(part)} {said.phrases.percent(share)}"
        for part, share in split.shares.items()
    )
    how = "splits.by_date" if split.by_date else "splits.wanted"
    wanted = said.say(how, shares=shares, seed=str(split.seed))
    yield " ".join((said.say("splits.yes"), together(said), wanted))
    yield said.part_table()
    if not split.overlap.passages:
        yield said.say("splits.no_overlap")
        return
    yield said.say("splits.overlap", passages=said.many("passages", split.overlap.passages))
    rows = [
        (f"{pair.a} ({pair.part_a})", f"{pair.b} ({pair.part_b})", f"{pair.passages}")
        for pair in split.overlap.worst
    ]
    yield said.table(("articles", "", "count"), rows)


def together(said: Described) -> str:
    """Return whether families are in one part each, and what that means."""
    parts: dict[int, set[str]] = {}
    for article in said.facts.articles:
        parts.setdefault(article.family, set()).add(article.part)
    cut = sum(len(those) > 1 for those in parts.values())
    if cut:
        return said.say("splits.cut", families=said.many("families", cut))
    split = said.facts.split
    shared = 0 if split is None else split.overlap.passages
    if shared:
        some = said.say("splits.some", passages=said.many("passages", shared))
        return f"{said.say('splits.families')} {some}"
    return f"{said.say('splits.families')} {said.say('splits.unseen')}"


def external(said: Described) -> Iterator[str]:
    """Yield what it needs from elsewhere."""
    if not said.texts:
        yield said.say("external.standoff")
        return
    words = [said.say("external.self_contained")]
    with_url = said.articles - said.facts.sources.missing.get("url", 0)
    if with_url:
        words.append(said.say("external.urls", articles=said.many("articles", with_url)))
    yield " ".join(words)


def _named(said: Described, names: list[str]) -> str:
    first = names[:MOST_NAMED]
    rest = len(names) - len(first)
    return said.phrases.listed([*first, said.many("others", rest)] if rest else first)
