"""What labels of files mean in a scheme: as was decided before, else as their names suggest."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from goldspan.domain.exchange import ForeignLabel, LabelMeaning
from goldspan.domain.scheme import IGNORED, PipelineMapping, Scheme
from goldspan.services.transfer.mappings import ACTOR, KIND, kinds, proposed_target, with_mappings
from goldspan.services.transfer.new_labels import can_be_label, with_labels

IMPORTS = "import:"  # begins the names of mappings that are about files: `import:doccano`
NO_GROUP = ""  # labels of files are in no group
EXAMPLES = 3
LEFT_OUT = LabelMeaning(IGNORED)
# Labels of files for states: pipelines leave places out, people who mark `GPE` mostly mean these.
STATES = frozenset({"GPE", "COUNTRY", "STATE"})
STATE = LabelMeaning(ACTOR, {KIND: "STATE"})


@dataclass(frozen=True, slots=True)
class MetLabel:
    """A label of files that the scheme does not have: in all of them together.

    `count` is how many spans carry it, `examples` the words of the first, `formats` the names of
    the formats it was met in.
    """

    label: str
    count: int
    examples: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()


@dataclass(slots=True)
class MetLabels:
    """Sums up foreign labels, file by file."""

    _met: dict[str, MetLabel] = field(default_factory=dict)

    def add(self, foreign: ForeignLabel, format_name: str) -> None:
        """Take in what one file of a format has of a label."""
        before = self._met.get(foreign.label, MetLabel(foreign.label, 0))
        self._met[foreign.label] = MetLabel(
            foreign.label,
            before.count + foreign.count,
            tuple(dict.fromkeys((*before.examples, *foreign.examples)))[:EXAMPLES],
            tuple(dict.fromkeys((*before.formats, format_name))),
        )

    def all(self) -> list[MetLabel]:
        """Return the labels, the commonest first."""
        return sorted(self._met.values(), key=lambda met: (-met.count, met.label.casefold()))


@dataclass(frozen=True, slots=True)
class LabelProposal:
    """What a label of files seems to mean.

    `kept`: that was decided in an import before, and holds without being decided again.
    `decided_for` names the other format that it was decided for, which is no more than likely.
    """

    met: MetLabel
    meaning: LabelMeaning
    kept: bool = False
    decided_for: str = ""

    @property
    def is_known(self) -> bool:
        """Whether anything speaks for it; else it is left out as nothing better is known."""
        return self.kept or bool(self.decided_for) or self.meaning != LEFT_OUT


@dataclass(frozen=True, slots=True)
class LabelDecisions:
    """What labels of files are to mean, and in which formats they were met, by label.

    A label that is meant and that the scheme does not have is added to it.
    """

    meanings: Mapping[str, LabelMeaning] = field(default_factory=dict)
    formats: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def added_to(self, scheme: Scheme) -> list[str]:
        """Return the labels that the scheme does not have yet."""
        wanted = dict.fromkeys(meaning.label for meaning in self.meanings.values())
        return [key for key in wanted if key != IGNORED and scheme.label(key) is None]

    def applied(self, scheme: Scheme) -> Scheme:
        """Return the scheme with the labels that it lacks, and with what was decided kept.

        Raise `GoldspanError` where something cannot be the name of a label.
        """
        return _keeping(with_labels(scheme, self.added_to(scheme)), self)


def proposals(scheme: Scheme, met: Iterable[MetLabel]) -> list[LabelProposal]:
    """Return what these labels seem to mean, in the same order.

    What was decided for their own format goes before what was decided for another, and that
    before likeness; a label that is like none is proposed to be left out.
    """
    kept = kept_meanings(scheme)
    return [_proposal(scheme, kept, each) for each in met]


def kept_meanings(scheme: Scheme) -> dict[str, dict[str, LabelMeaning]]:
    """Return what was decided in imports before: by format, then by label.

    What means a label that the scheme has no more is left out.
    """
    found: dict[str, dict[str, LabelMeaning]] = {}
    for mapping in scheme.mappings:
        if not mapping.pipeline.startswith(IMPORTS):
            continue
        found[mapping.pipeline.removeprefix(IMPORTS)] = {
            place[1]: LabelMeaning(key, mapping.attrs.get(place, {}))
            for place, key in mapping.labels.items()
            if key == IGNORED or scheme.label(key) is not None
        }
    return found


def as_new_label(label: str) -> LabelMeaning | None:
    """Return that a label of files is to be one of the scheme's; None where it cannot be."""
    return LabelMeaning(label) if can_be_label(label) else None


def decisions(proposed: Iterable[LabelProposal]) -> LabelDecisions:
    """Return these proposals as decided."""
    listed = list(proposed)
    return LabelDecisions(
        {each.met.label: each.meaning for each in listed},
        {each.met.label: each.met.formats for each in listed},
    )


def _proposal(
    scheme: Scheme, kept: Mapping[str, Mapping[str, LabelMeaning]], met: MetLabel
) -> LabelProposal:
    own = [kept.get(name, {}).get(met.label) for name in met.formats]
    if own and own[0] is not None and all(meaning == own[0] for meaning in own):
        return LabelProposal(met, own[0], kept=True)
    others = [name for name in reversed(list(kept)) if name not in met.formats]
    for name in (*met.formats, *others):
        meaning = kept.get(name, {}).get(met.label)
        if meaning is not None:
            return LabelProposal(met, meaning, decided_for=name)
    if met.label.upper() in STATES and _has_states(scheme):
        return LabelProposal(met, STATE)
    key, kind = proposed_target(scheme, met.label)
    return LabelProposal(met, LabelMeaning(key, {KIND: kind} if kind else {}))


def _has_states(scheme: Scheme) -> bool:
    actor = scheme.label(ACTOR)
    return actor is not None and STATE.attrs[KIND] in kinds(actor)


def _keeping(scheme: Scheme, decided: LabelDecisions) -> Scheme:
    """Return the scheme with what was decided, beside what was decided for other labels."""
    present = {mapping.pipeline: mapping for mapping in scheme.mappings}
    changed: dict[str, PipelineMapping] = {}
    for label, meaning in decided.meanings.items():
        if meaning.label == label:
            continue  # it is one of the scheme's from now on
        for name in decided.formats.get(label, ()):
            key, place = f"{IMPORTS}{name}", (NO_GROUP, label)
            before = changed.get(key) or present.get(key) or PipelineMapping(key, {})
            attrs = {p: a for p, a in before.attrs.items() if p != place}
            if meaning.attrs:
                attrs[place] = dict(meaning.attrs)
            changed[key] = PipelineMapping(key, {**before.labels, place: meaning.label}, attrs)
    news = [mapping for key, mapping in changed.items() if mapping != present.get(key)]
    return with_mappings(scheme, news) if news else scheme
