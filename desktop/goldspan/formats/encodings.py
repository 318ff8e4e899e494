"""Turns bytes into text: what is certain is taken, what is doubtful is offered with a preview."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass

from goldspan.domain.errors import ImportRefusedError
from goldspan.domain.messages import message

_SAMPLE = 65_536
_PREVIEW = 60
_COMMON = ("cp1252", "iso8859-15", "cp850", "mac-roman", "cp1250", "cp1251")
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"%PDF", b"PK\x03\x04", b"PK\x05\x06", b"\x7fELF",
    b"MZ\x90", b"\x1f\x8b", b"BZh", b"7z\xbc\xaf", b"Rar!", b"SQLite format 3", b"\xd0\xcf\x11\xe0",
    b"OggS", b"ID3", b"RIFF", b"\xfd7zXZ", b"\xcf\xfa\xed\xfe", b"\xca\xfe\xba\xbe",
)  # fmt: skip
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1a\x1b\0"))
_MOST_CONTROLS = 0.01
_MOST_NULS = 0.1
_GOOD = 0.95
_LEAST = 0.5

# What characters beyond ASCII are in German news, and in that of its neighbours.
_LIKELY = re.compile("[äöüÄÖÜß–—„“”‚‘’‹›»«…•€§°©®™£†\xa0\xad\u2009\u202f\u200b-\u200f\ufeff]")
_POSSIBLE = re.compile("[ẞéèêëáàâåóòôøíìîïúùûñçæœÉÈÁÀÓÍÚÑÇÅØÆŒšžŠŽčćřłńąęőű·×½¼¾²³]")
_POSSIBLY = 0.8
# Between two small letters these are a sign of a letter read in the wrong encoding.
_MISPLACED = re.compile(r"(?<=[a-zäöüß])[„“”‚‹›»«…•§°©®™½¼¾²³£†·ÄÖÜÉÈÁÀÓÍÚÑÇÅØÆŒŠŽ](?=[a-zäöüß])")


@dataclass(frozen=True, slots=True)
class EncodingCandidate:
    """An encoding in which the bytes could be meant, and what some of the text would be then."""

    encoding: str
    preview: str


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, the encoding it was read in, and the others it could be in where `doubtful`."""

    text: str
    encoding: str
    doubtful: bool = False
    candidates: tuple[EncodingCandidate, ...] = ()


def decode(data: bytes, encoding: str = "") -> Decoded:
    """Return the text of the bytes, in the given encoding or the likeliest.

    UTF-8 and byte-order marks are certain (a mark stays in the text). Raise
    `ImportRefusedError` where the bytes are no text, or not in the given encoding.
    """
    if encoding:
        return _given(data, encoding)
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _given(data, name, "surrogatepass")
    if data.startswith(_MAGIC):
        raise _binary()
    try:
        text = data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return _guessed(data)
    if _is_binary(data):
        return _wide(data)
    return Decoded(text, "utf-8")


def _given(data: bytes, encoding: str, errors: str = "strict") -> Decoded:
    try:
        return Decoded(data.decode(encoding, errors), codecs.lookup(encoding).name)
    except (UnicodeDecodeError, LookupError) as error:
        raise ImportRefusedError(
            message("errors", "The file cannot be read as {encoding}."),
            todo=message("errors", "Choose another encoding, or leave it to be found out."),
            encoding=encoding,
        ) from error


def _binary() -> ImportRefusedError:
    return ImportRefusedError(message("errors", "The file is binary, not text."))


def _is_binary(data: bytes) -> bool:
    sample = data[:_SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    return controls > _MOST_CONTROLS * len(sample) or sample.count(0) > _MOST_NULS * len(sample)


def _wide(data: bytes) -> Decoded:
    """Read UTF-16 without its mark, told by the NUL in every other byte; else it is binary."""
    sample = data[:_SAMPLE]
    for offset, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        half = sample[offset::2]
        if half.count(0) > 0.7 * len(half) and sample[1 - offset :: 2].count(0) < 0.1 * len(half):
            try:
                text = data.decode(encoding)
            except UnicodeDecodeError:
                continue
            return Decoded(text, encoding, True, (EncodingCandidate(encoding, _start(text)),))
    raise _binary()


def _is_broken_utf8(data: bytes) -> bool:
    """Tell whether most of what is beyond ASCII is UTF-8: cut off in a character, for instance."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    whole = sum(1 for character in text if character > "\x7f") - broken
    return whole >= broken > 0


def _guessed(data: bytes) -> Decoded:
    if _is_binary(data):
        return _wide(data)
    if _is_broken_utf8(data):
        raise ImportRefusedError(
            message("errors", "The file is UTF-8, but broken in places."),
            todo=message("errors", "Get it anew, or say that it has another encoding."),
        )
    ranked = sorted(_candidates(data), key=lambda candidate: -candidate[0])
    if not ranked or ranked[0][0] < _LEAST:
        raise ImportRefusedError(
            message("errors", "No encoding was found in which the file is text."),
            todo=message("errors", "Say which encoding it has, or save it as UTF-8."),
        )
    score, encoding, text = ranked[0]
    differing: dict[str, str] = {}
    for _score, name, other in ranked:
        differing.setdefault(other, name)
    rivals = [s for s, _name, other in ranked[1:] if other != text]
    return Decoded(
        text,
        encoding,
        doubtful=score < _GOOD or any(rival >= _GOOD for rival in rivals),
        candidates=tuple(
            EncodingCandidate(name, _around_the_first_difference(other))
            for other, name in differing.items()
        ),
    )


def _candidates(data: bytes) -> Iterator[tuple[float, str, str]]:
    """Yield score, encoding and text: how many of the characters beyond ASCII are likely ones."""
    # What is before the first byte beyond ASCII tells nothing, and has as many characters as bytes.
    first = next(index for index, byte in enumerate(data) if byte > 0x7F)
    part = slice(max(0, first - _PREVIEW), first + _SAMPLE)
    names = list(dict.fromkeys([*_detected(data[part]), *_COMMON]))
    for rank, name in enumerate(names):
        try:
            text = data.decode(name)
        except (UnicodeDecodeError, LookupError):
            continue
        sample = text[part]
        foreign = sum(1 for character in sample if character > "\x7f")
        likely = len(_LIKELY.findall(sample)) + _POSSIBLY * len(_POSSIBLE.findall(sample))
        likely -= 2 * len(_MISPLACED.findall(sample))
        detected = _LEAST if rank < len(names) - len(_COMMON) else 0.0
        score = likely / foreign if foreign else 0.0
        # A script that is none of ours (Cyrillic, Greek) scores nothing above: the detector's
        # word counts then.
        yield (score if score > detected else detected), name, text


def _detected(sample: bytes) -> list[str]:
    from charset_normalizer import from_bytes  # slow to import, rarely needed

    return [match.encoding for match in from_bytes(sample)][:3]


def _start(text: str) -> str:
    return " ".join(text[: 4 * _PREVIEW].split())[: 2 * _PREVIEW]


def _around_the_first_difference(text: str) -> str:
    """Return a piece of the text around its first character beyond ASCII."""
    at = next((index for index, character in enumerate(text) if character > "\x7f"), 0)
    return " ".join(text[max(0, at - _PREVIEW) : at + _PREVIEW].split())
