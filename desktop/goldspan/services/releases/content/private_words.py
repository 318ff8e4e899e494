"""Tells words that may say who annotated, or where something lies on somebody's machine."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence

from goldspan.domain.annotator import Annotator

_LEAST = 3
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
_PARTICLES = frozenset(
    {"dal", "das", "del", "della", "den", "der", "des", "dos", "ibn", "san", "ten", "ter"}
    | {"the", "und", "van", "vom", "von", "zum", "zur"}
)
_PLACE = re.compile(
    r"""(?<![\w/])(?:
        file: | ~[\w.-]*/ | [A-Za-z]:[\\/](?!/) | \\\\[\w.$-]+\\
      | /(?:home|root|Users|Volumes|mnt|media|tmp|var|private|data|srv|opt|work)/
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_ADDRESS = re.compile(r"\b(?:https?|ftp|doi)://\S+", re.IGNORECASE)
_ELSEWHERE = re.compile(
    r"\b[a-z][a-z0-9+.-]{0,30}://|(?<![\w:/.<])/[^\s/<>]+/[^\s<>]", re.IGNORECASE
)
_MAIL = re.compile(r"\w(?:@| ?[(\[]at[)\]] ?)[\w-]{1,63}\.\w", re.IGNORECASE)
_CAPITAL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_NO_LETTER = re.compile(r"[\W\d_]+")
_WORD = re.compile(r"[^\W\d_]+")
# Whoever marks, decides or types; an author or an agency is the article's own.
_WHO = re.compile(
    r"annotator|adjudicator|curator|kurator|\bcoder|\brater\b|reviewer|redigiert von|\be ?mail"
    r"|\b(?:annotat|annotiert|cod|codiert|kodiert|creat|edit|label+|markiert|mark|review|erstellt"
    r"|bearbeitet|tagg?|check|geprueft|gepruft)(?:ed)? (?:by|von|durch)\b"
    r"|annotierer|annotierende|kodierer|codierer|bearbeiter|labell?er|tagger|nutzername|benutzername"
    r"|^(?:user|editor|login|account|benutzer|nutzer|kuerzel|mail)(?: ?(?:s|in|name|id|kennung))?$"
    r"|^username$|author of (?:the )?annotation|annotation author"
)


def is_a_place(words: str) -> bool:
    """Tell whether words name a file or folder on somebody's machine, or on one's network."""
    if "/" not in words and "\\" not in words and ":" not in words:
        return False
    beside = _ADDRESS.sub(" ", words)
    return _PLACE.search(beside) is not None or _ELSEWHERE.search(beside) is not None


def has_mail(words: str) -> bool:
    """Tell whether somebody's mail address is among the words."""
    return _MAIL.search(words) is not None


def says_who(key: str) -> bool:
    """Tell whether a field that is called so says who annotated, decided or typed."""
    apart = _NO_LETTER.sub(" ", _CAPITAL.sub(" ", key))
    return _WHO.search(_plain(apart.casefold().translate(_UMLAUTS)).strip()) is not None


def names_person(words: str, person: Annotator) -> bool:
    """Tell whether words name a person, by name or id."""
    return PrivateWords([person]).named(words)


class PrivateWords:
    """Names and ids of people; a name of one or two letters counts where it stands alone."""

    def __init__(self, people: Sequence[Annotator]) -> None:
        names = {form for each in people for form in _forms(each.name)} - {""}
        self._short = {words for words in names if len(words) < _LEAST}
        ids = {each.id for each in people}
        ways = {way for name in names for way in _ways(name)} | ids
        self._whole = _any_of(way for way in ways if len(way) >= _LEAST)
        # Each way of writing a name has this of it, so most words need not be looked through.
        self._marks = ids | {name.split()[-1] for name in names if name.strip()}
        parts = {word for name in names for word in _WORD.findall(name)} - _PARTICLES
        self._parts = {word for word in parts if len(word) >= _LEAST}

    def named(self, words: str) -> bool:
        """Tell whether words name one of them: by name, whichever part is first, or by id."""
        return self._named(_plain(words))

    def hinted(self, words: str, text: str = "") -> bool:
        """Tell whether words name one of them, or hold a part of a name that `text` has not."""
        plain = _plain(words)
        found = self._parts.intersection(_WORD.findall(plain))
        if found and text:
            found -= {*_WORD.findall(_plain(text))}
        return bool(found) or self._named(plain)

    def _named(self, plain: str) -> bool:
        if plain.strip() in self._short:
            return True
        if self._whole is None or not any(mark in plain for mark in self._marks):
            return False
        return self._whole.search(plain) is not None


def _any_of(said: Iterable[str]) -> re.Pattern[str] | None:
    """Return what finds any of these where no letter or digit is beside, however it is spaced."""
    ordered = sorted(said, key=lambda words: (-len(words), words))
    if not ordered:
        return None
    spaced = (r"[\s.,_-]*".join(map(re.escape, words.split())) for words in ordered)
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(spaced)})(?![^\W_])")


def _ways(name: str) -> set[str]:
    """Return how a name is written: in its order, the last first, with a first letter alone."""
    *first, last = name.split()
    if not first:
        return {name}
    whole = {name, " ".join((last, *first))}
    letter = first[0][0]
    return whole | {f"{letter} {last}", f"{last} {letter}"} if len(last) >= _LEAST else whole


def _forms(name: str) -> tuple[str, str]:
    """Return how a name is written without accents: Zoë is Zoe, Müller Muller or Mueller."""
    return _plain(name), _plain(name.casefold().translate(_UMLAUTS))


def _plain(words: str) -> str:
    if words.isascii():
        return words.casefold()
    decomposed = unicodedata.normalize("NFKD", words.casefold())
    return "".join(each for each in decomposed if not unicodedata.combining(each))
