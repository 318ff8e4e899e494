"""Which entry of the register a mention may mean: likely entries, suggested names, a new entry.

Plain functions on what was found alike; the looking through of the names is `ActorNames`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from goldspan.domain.actor import Actor
from goldspan.domain.layer import ActorRef, Span
from goldspan.services.actors.likeness import Likely, NameIndex, plain, same_but_inflected, sound
from goldspan.services.actors.register import Register

KIND = "kind"
MOST = 8
LIKELY = 0.86
THE_SAME = 0.965
LATE = 500  # names entered since the index was made; more of them are worth a new one


@dataclass(frozen=True, slots=True)
class ActorProposal:
    """An entry that may be meant, or (`actor` is None) one to be made under this name.

    `spelling` is what the words are like where it is not the name itself, `matched` the ranges of
    the name that answer what was typed, `mentions` how often the entry is named in the article.
    """

    name: str
    kind: str = ""
    actor: str | None = None
    spelling: str = ""
    mentions: int = 0
    suggested: bool = False
    matched: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class SuggestedNames:
    """Names that pipelines suggest in an article: to their kinds, and the words they stand for."""

    kinds: Mapping[str, str] = field(default_factory=dict)
    wording: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Mention:
    """What is asked about: the words of a span, its kind if it has one, and what stands around.

    `counts` are the mentions in the article by entry, `chosen` the entry by the words it was
    chosen for last.
    """

    words: str
    kind: str = ""
    suggested: SuggestedNames = SuggestedNames()
    counts: Mapping[str, int] = field(default_factory=dict)
    chosen: Mapping[str, str] = field(default_factory=dict)


class ActorNames:
    """The names of a register, to be looked through in a thread.

    The index of all names is made once; what is entered later is looked through beside it.
    """

    def __init__(self) -> None:
        self._index = NameIndex(())
        self._known: frozenset[str] = frozenset()
        self._prepared = False

    def late(self, names: Iterable[str]) -> tuple[str, ...]:
        """Return those of the names that the index does not hold."""
        return tuple(name for name in names if name not in self._known)

    def prepare(self, names: Sequence[str]) -> None:
        """Make the index anew where much is missing from it; about 30 ms for 1,000 names.

        Looks for nothing the first time: what looking needs is slow to import.
        """
        if len(self.late(names)) > LATE:
            self._index, self._known = NameIndex(names), frozenset(names)
        if not self._prepared:
            self._prepared = True
            self.likely("a", ("a",))

    def likely(self, words: str, late: Sequence[str]) -> list[Likely]:
        """Return the names that these words may mean, the likeliest first."""
        found = self._index.likely(words, 2 * MOST)
        if late:
            found = sorted(
                [*found, *NameIndex(late).likely(words, 2 * MOST)], key=lambda each: -each.score
            )
        return found


def suggested_names(suggestions: Iterable[Span], key: str) -> SuggestedNames:
    """Return the names that suggestions give to the actor attribute `key`."""
    kinds: dict[str, str] = {}
    wording: dict[str, str] = {}
    for span in suggestions:
        value = span.attrs.get(key)
        if isinstance(value, ActorRef) and value.name:
            kinds.setdefault(value.name, _text(span.attrs.get(KIND)))
            wording.setdefault(_spaced(span.quote), value.name)
    return SuggestedNames(kinds, wording)


def mention(span: Span, own: Iterable[Span], suggested: SuggestedNames, key: str) -> Mention:
    """Return what is to be known about a span to propose its actor; `key` is the attribute."""
    counts: Counter[str] = Counter()
    chosen: dict[str, str] = {}
    for each in own:
        value = each.attrs.get(key)
        if isinstance(value, ActorRef) and value.actor:
            counts[value.actor] += 1
            chosen[_spaced(each.quote)] = value.actor
    kind = _text(span.attrs.get(KIND))
    return Mention(_spaced(span.quote), kind, suggested, counts, chosen)


def proposals(
    typed: str, about: Mention, likely: Sequence[Likely], register: Register
) -> list[ActorProposal]:
    """Return at most `MOST` proposals, the likeliest first; one of them makes a new entry.

    `typed` is empty as long as only the words of the span are asked about: then a name that
    merely goes on where they end (Nato, Nato-Russland-Rat) counts as unlikely.
    """
    words = typed or about.words
    certain = () if typed else _said_before(about, register)
    entries, names = _candidates([*certain, *likely], about, register)
    first: list[tuple[ActorProposal, float]] = []
    last: list[tuple[ActorProposal, float]] = []
    for each, score, spelling in entries:
        sure = score >= (LIKELY if typed else THE_SAME) or (
            not typed and score >= LIKELY and _ends_alike(spelling, words)
        )
        (first if sure else last).append((each, score))
    first.sort(key=lambda pair: (-round(pair[1], 2), -pair[0].mentions))
    known = [each for each, _ in first]
    suggested = [n for n in names if typed or n.name == about.suggested.wording.get(words)]
    made = [] if register.find(words) is not None else [_new(words, about, known, suggested)]
    suggested = [n for n in suggested if n.name != words]
    found = [*known, *suggested][: MOST - 1] + made
    rest = [each for each, _ in last][: MOST - len(found)]
    return [replace(p, matched=_matched(words, p.name)) for p in [*found, *rest]]


def _candidates(
    likely: Sequence[Likely], about: Mention, register: Register
) -> tuple[list[tuple[ActorProposal, float, str]], list[ActorProposal]]:
    """Return entries of the register with score and spelling, and names that are suggested."""
    entries: dict[str, tuple[ActorProposal, float, str]] = {}
    names: dict[str, ActorProposal] = {}
    kinds = about.suggested.kinds
    for each in likely:
        actor = register.find(each.candidate)
        if actor is not None:
            entry = _entry(actor, each.candidate, about)
            entries.setdefault(actor.id, (entry, each.score, each.candidate))
        elif each.candidate in kinds:
            name = ActorProposal(each.candidate, kind=kinds[each.candidate], suggested=True)
            names.setdefault(each.candidate, name)
    return list(entries.values()), list(names.values())


def _said_before(about: Mention, register: Register) -> list[Likely]:
    """Return what the same words were taken for in this article, by hand or by a pipeline."""
    names = (
        register.name(about.chosen.get(about.words)),
        about.suggested.wording.get(about.words, ""),
    )
    return [Likely(name, 1.0) for name in names if name]


def _entry(actor: Actor, spelling: str, about: Mention) -> ActorProposal:
    return ActorProposal(
        name=actor.name,
        kind=actor.kind,
        actor=actor.id,
        spelling="" if spelling == actor.name else spelling,
        mentions=about.counts.get(actor.id, 0),
    )


def _new(
    words: str,
    about: Mention,
    known: Sequence[ActorProposal],
    suggested: Sequence[ActorProposal],
) -> ActorProposal:
    """Return the proposal to make an entry; its kind is guessed from what is most like it."""
    named = about.suggested.kinds.get(words, "")
    like = (about.kind, named, *(each.kind for each in (*suggested, *known)))
    return ActorProposal(words, kind=next((kind for kind in like if kind), ""))


def _ends_alike(name: str, words: str) -> bool:
    """Tell whether two names have the same last word, as a surname has (Gruschko, Grushko)."""
    one, other = sound(name).split(), sound(words).split()
    written, asked = plain(name).split(), plain(words).split()
    if not (one and other and written and asked):
        return False
    return one[-1] == other[-1] or same_but_inflected(written[-1], asked[-1])


def _matched(words: str, name: str) -> tuple[tuple[int, int], ...]:
    """Return the ranges of a name that answer the words, code points into the name."""
    small, wanted = name.lower(), words.lower()
    if len(small) != len(name) or not wanted:
        return ()
    at = small.find(wanted)
    if at >= 0:
        return ((at, at + len(wanted)),)
    from rapidfuzz.distance import LCSseq

    blocks = LCSseq.opcodes(wanted, small)
    return tuple(
        (block.dest_start, block.dest_end)
        for block in blocks
        if block.tag == "equal" and block.dest_end - block.dest_start > 1
    )


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _spaced(words: str) -> str:
    return " ".join(words.split())
