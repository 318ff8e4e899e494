"""German number words as far as newspapers use them in times."""

from __future__ import annotations

import regex

_ONES = {
    "null": 0, "ein": 1, "eins": 1, "eine": 1, "einen": 1, "einem": 1, "einer": 1, "eines": 1,
    "zwei": 2, "zwo": 2, "beiden": 2, "beide": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6,
    "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "elf": 11, "zwölf": 12, "sechzehn": 16,
    "siebzehn": 17, "siebenzehn": 17,
}  # fmt: skip
_TENS = {
    "zwanzig": 20, "dreißig": 30, "vierzig": 40, "fünfzig": 50, "sechzig": 60, "siebzig": 70,
    "achtzig": 80, "neunzig": 90,
}  # fmt: skip
_ORDINALS = {
    "erst": 1, "zweit": 2, "dritt": 3, "viert": 4, "fünft": 5, "sechst": 6, "siebt": 7, "acht": 8,
    "neunt": 9, "zehnt": 10, "elft": 11, "zwölft": 12,
}  # fmt: skip
_TEENS = {"drei": 13, "vier": 14, "fünf": 15, "sech": 16, "sieb": 17, "acht": 18, "neun": 19}
_DIGITS = regex.compile(r"\d{1,3}(?:[. ]\d{3})+|\d+(?:,\d+)?")

SMALL = "|".join(sorted((w for w in _ONES if w != "null"), key=len, reverse=True))
WORD = (
    rf"(?:(?:{SMALL})(?:und)?)?(?:{'|'.join(_TENS)})|(?:drei|vier|fünf|acht|neun)zehn"
    rf"|(?:{SMALL})?hundert|(?:{SMALL})?tausend|(?:{SMALL})"
)
HALF = r"(?:(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun)einhalb|anderthalb|eineinhalb)"
NUMBER = rf"(?:\d{{1,3}}(?:[.]\d{{3}})+|\d+(?:,\d+)?|(?i:{HALF}|{WORD}))"
ORDINAL = rf"(?i:{'|'.join(_ORDINALS)})e[nrms]?"
ORDINAL_DAY = (
    rf"(?i:(?:{'|'.join(_ORDINALS)})e|(?:{'|'.join(_TEENS)})zehnte"
    rf"|(?:(?:{SMALL})und)?(?:zwanzig|dreißig)ste)[nrms]?"
)


def number(word: str) -> float | None:
    """Return the value of a number in digits or words, or None."""
    low = word.lower()
    if _DIGITS.fullmatch(low):
        return float(low.replace(".", "").replace(" ", "").replace(",", "."))
    if low == "anderthalb":
        return 1.5
    if low.endswith("einhalb"):
        whole = low.removesuffix("einhalb")
        return (_ONES.get(whole, 1) if whole else 1) + 0.5
    return _whole(low)


def ordinal(word: str) -> int | None:
    """Return the value of an ordinal in words (`ersten`) or digits (`3.`), or None."""
    low = word.lower().rstrip(".")
    if low.isdigit():
        return int(low)
    if low.rstrip("nrms").endswith("zehnte"):
        teen = next((n for stem, n in _TEENS.items() if low.startswith(stem)), None)
        return teen if teen is not None else 10
    if "ste" in low and low[: low.rindex("ste")].endswith("ig"):
        whole = number(low[: low.rindex("ste")])
        return None if whole is None else int(whole)
    return next((n for stem, n in _ORDINALS.items() if low.startswith(stem + "e")), None)


def written(value: float) -> str:
    """Return a number as TIMEX3 durations write it: `3`, `2.5`."""
    return f"{value:g}" if value != int(value) else str(int(value))


def _whole(low: str) -> float | None:
    if low in _ONES:
        return _ONES[low]
    for word, scale in (("tausend", 1000), ("hundert", 100)):
        if low.endswith(word):
            head = low.removesuffix(word)
            return scale * (_ONES.get(head, 0) if head else 1) or None
    if low.endswith("zehn"):
        return 10 + _ONES.get(low.removesuffix("zehn"), 0)
    for word, tens in _TENS.items():
        if low.endswith(word):
            head = low.removesuffix(word).removesuffix("und")
            return tens + _ONES.get(head, 0)
    return None
