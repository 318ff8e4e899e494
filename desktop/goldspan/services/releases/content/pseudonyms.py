"""What annotators are called in a release: by pseudonyms, unless their names are asked for."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from hashlib import blake2b

from goldspan.domain.annotator import Annotator, AnnotatorKind
from goldspan.services.releases.content.private_words import (
    PrivateWords,
    has_mail,
    is_a_place,
    says_who,
)
from goldspan.services.transfer.export_layers import GOLD_LAYER
from goldspan.services.transfer.layer_folders import folder_names

_BYTES = 5  # of the code in a pseudonym: two of a hundred people have one in 200 million projects
_KEYS = 1_000  # of further metadata: most articles have the same


class Pseudonyms:
    """Annotators as a release calls them: `annotator-` and a code of ten digits.

    The code is made of who it is with the project's `key`, which no release holds: the same person
    has the same one in every release and every copy of the project, whoever comes or goes, and in
    no other project. With `names` people keep their names. Gold and pipelines are called what they
    are.
    """

    def __init__(self, annotators: Iterable[Annotator], key: bytes, *, names: bool) -> None:
        everybody = list(annotators)
        self._called = {annotator.id: annotator for annotator in everybody}
        people = [each for each in everybody if each.kind is AnnotatorKind.PERSON]
        if names:
            self._folders = folder_names(people, {GOLD_LAYER})
        else:
            self._folders = {each.id: f"annotator-{_code(each.id, key)}" for each in people}
            self._called |= {
                identifier: Annotator(name, AnnotatorKind.PERSON, name)
                for identifier, name in self._folders.items()
            }
        self._names = names
        self._private = PrivateWords(people)
        self._told_by_key = lru_cache(_KEYS)(self._tells_as_key)

    def annotator(self, identifier: str) -> Annotator:
        """Return an annotator as files have them."""
        return self._called[identifier]

    def name(self, identifier: str) -> str:
        """Return what an annotator is called."""
        return self._called[identifier].name

    def layer(self, identifier: str) -> str:
        """Return what the layer of a person is called, as the name of a folder."""
        return self._folders[identifier]

    def tells_in_metadata(self, key: str, value: str) -> bool:
        """Tell whether a field of further metadata may say who annotated, or names a place.

        A single word of anybody's name is enough: it costs no more than that field.
        """
        return self._told_by_key(key) or self._tells(value)

    def tells_in_attribute(self, words: str, text: str) -> bool:
        """Tell whether what somebody wrote of a text may say who annotated, or names a place.

        What stands in the text as well says nothing of those who read it.
        """
        return words not in text and self._tells(words, text)

    def _tells_as_key(self, key: str) -> bool:
        return self._tells(key) or (not self._names and says_who(key))

    def _tells(self, words: str, text: str = "") -> bool:
        if is_a_place(words):
            return True
        return not self._names and (has_mail(words) or self._private.hinted(words, text))


def _code(identifier: str, key: bytes) -> str:
    return blake2b(identifier.encode(), key=key, digest_size=_BYTES).hexdigest()
