"""What annotators are called in a release: numbers, unless their names are asked for."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Sequence

from goldspan.domain.annotator import Annotator, AnnotatorKind
from goldspan.services.transfer.export_layers import GOLD_LAYER, folder_name

_LEAST = 3
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
_PLACE = re.compile(
    r"""(?<![\w/])(?:
        file: | ~[\w.-]*/ | [A-Za-z]:[\\/](?!/) | \\\\[\w.$-]+\\
      | /(?:home|root|Users|Volumes|mnt|media|tmp|var|private|data|srv|opt|work)/
    )""",
    re.VERBOSE | re.IGNORECASE,
)


class Pseudonyms:
    """Annotators as a release calls them: `annotator-1`, `annotator-2`, … in the order of ids.

    Those who `contribute` to it are counted first, so that others, who come and go, change nothing.
    With `names` people keep their names. Gold and pipelines are called what they are.
    """

    def __init__(
        self, annotators: Iterable[Annotator], contribute: Collection[str], *, names: bool
    ) -> None:
        everybody = list(annotators)
        self._called = {annotator.id: annotator for annotator in everybody}
        people = sorted(
            (each for each in everybody if each.kind is AnnotatorKind.PERSON),
            key=lambda each: (each.id not in contribute, each.id),
        )
        self._folders = {}
        used = {GOLD_LAYER}
        for number, person in enumerate(people, start=1):
            name = f"annotator-{number}"
            if not names:
                self._called[person.id] = Annotator(name, AnnotatorKind.PERSON, name)
            folder = folder_name(person) if names else name
            folder = folder if folder.lower() not in used else f"{folder}-{person.id[:8]}"
            used.add(folder.lower())
            self._folders[person.id] = folder
        self._private = _Private([] if names else people)

    def annotator(self, identifier: str) -> Annotator:
        """Return an annotator as files have them."""
        return self._called[identifier]

    def name(self, identifier: str) -> str:
        """Return what an annotator is called."""
        return self._called[identifier].name

    def layer(self, identifier: str) -> str:
        """Return what the layer of a person is called, as the name of a folder."""
        return self._folders[identifier]

    def gives_away(self, words: str) -> bool:
        """Tell whether words name a person by name or id, or a place on somebody's machine."""
        return is_a_place(words) or self._private.named(words)


def is_a_place(words: str) -> bool:
    """Tell whether words name a file or folder on somebody's machine."""
    return _PLACE.search(words) is not None


def names_person(words: str, person: Annotator) -> bool:
    """Tell whether words name a person, by name or id."""
    return _Private([person]).named(words)


class _Private:
    """Names and ids of people; a name of one or two letters counts where it stands alone."""

    def __init__(self, people: Sequence[Annotator]) -> None:
        said = {form for each in people for form in (*_forms(each.name), each.id)} - {""}
        self._short = {words for words in said if len(words) < _LEAST}
        longer = sorted((w for w in said if len(w) >= _LEAST), key=lambda w: (-len(w), w))
        apart = (r"[\s._-]*".join(map(re.escape, words.split())) for words in longer)
        any_of = rf"(?<![^\W_])(?:{'|'.join(apart)})(?![^\W_])"
        self._longer = re.compile(any_of) if longer else None

    def named(self, words: str) -> bool:
        """Tell whether words name one of them."""
        plain = _plain(words)
        if self._longer is not None and self._longer.search(plain) is not None:
            return True
        return plain.strip() in self._short


def _forms(name: str) -> tuple[str, str]:
    """Return how a name is written without accents: Zoë is Zoe, Müller Muller or Mueller."""
    return _plain(name), _plain(name.casefold().translate(_UMLAUTS))


def _plain(words: str) -> str:
    decomposed = unicodedata.normalize("NFKD", words.casefold())
    return "".join(each for each in decomposed if not unicodedata.combining(each))
