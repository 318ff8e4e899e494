"""What a line looks like: features for the scorer, from its words, its shape and its neighbours."""

from __future__ import annotations

from collections.abc import Sequence

import regex

FRONT, BACK = 260, 100  # characters of a long line that are looked at
_PUNCTUATION = ".,;:!?…()[]„“”\"«»‚‘’'–-*•·"
_QUOTED = regex.compile(r"„[^“”\"]*[“”\"]|“[^”]*”|\"[^\"]*\"|»[^«]*«|«[^»]*»")
_QUOTES = frozenset('„“”"«»')
_ADDRESS = regex.compile(r"(?<=[\p{L}\p{N},] )(?:Sie|Ihre?[nmrs]?|Ihnen)\b")
_OUTLET = regex.compile(r"\b(?:[Ww]ir|[Uu]ns|[Uu]nsere?[nmrs]?)\b")
_IMPERATIVE = regex.compile(r"\W*(?:Bitte|Jetzt|Hier|\p{Lu}\p{L}+n Sie)\b")
_ADDRESS_OF_PAGE = regex.compile(r"https?:|www\.|\.(?:de|com|ch|at|net|org)\b")
_BULLET = regex.compile(r"\s*[•*·–>»►-]\s")
_PRICE = regex.compile(r"\d ?(?:€|Euro|EUR|CHF)")
_CLOCK = regex.compile(r"\d\d?[:.]\d\d")
_MASKED = str.maketrans("123456789", "000000000")
_SYMBOLS = "©®|»>→…€%+/=#@"
_SIZES = (1, 2, 3, 5, 8, 14, 25, 60)
_SHARES = (0.2, 0.35, 0.5, 0.75)
Shape = tuple[str, str]


def line_features(lines: Sequence[str], longest: int | None = None) -> list[list[str]]:
    """Return the features of each line; the lines are those of one text that are not empty.

    A line of more characters than `longest` has none; it counts as a neighbour all the same.
    """
    shapes = [_shape(line) for line in lines]
    last = len(lines) - 1
    seen: set[str] = set()
    found: list[list[str]] = []
    for index, line in enumerate(lines):
        if longest is not None and len(line) > longest:
            found.append([])
            continue
        features = _of_line(line, shapes[index])
        features.append(f"pos={_position(index, last)}")
        stripped = line.strip()
        if stripped in seen:
            features.append("again")
        seen.add(stripped)
        before = shapes[index - 1] if index else ("none", "none")
        after = shapes[index + 1] if index < last else ("none", "none")
        features += [f"p{before[0]}", f"p{before[1]}", f"n{after[0]}", f"n{after[1]}"]
        found.append(features)
    return found


def _shape(line: str) -> Shape:
    """Return how long a line is and how it ends."""
    stripped = line.strip()
    end = stripped[-1:]
    kind = end if end in ".:?!…" else "q" if end in '“”"«»)' else "x"
    if end.isalpha():
        kind = "a"
    elif end.isdigit():
        kind = "0"
    # A line of more characters than the longest step can have words is not split for its length.
    size = 999 if len(stripped) > 900 else _step(len(stripped.split()), _SIZES)
    return f"len={size}", f"end={kind}"


def _of_line(line: str, shape: Shape) -> list[str]:
    if len(line) > FRONT + BACK:
        line = f"{line[:FRONT]} {line[-BACK:]}"
    size, end = shape
    features = ["bias", size, end, f"{size}{end}"]
    words = [word for raw in line.split() if (word := raw.strip(_PUNCTUATION))]
    for word in set(words):
        low = word.lower()
        if low[0].isdigit():
            low = low.translate(_MASKED)[:8]
        features.append(f"w={low}")
        if len(low) > 6:
            features.append(f"s={low[:5]}")
    if words:
        features.append(f"first={words[0].lower().translate(_MASKED)[:12]}")
        features.append(f"last={words[-1].lower().translate(_MASKED)[:12]}")
        capitals = sum(word[0].isupper() for word in words) / len(words)
        features.append(f"caps={_step(capitals, _SHARES)}")
    features += [f"has={symbol}" for symbol in _SYMBOLS if symbol in line]
    features += _manner(line)
    return features


def _manner(line: str) -> list[str]:
    """Return whom a line addresses, and what it holds that running text seldom has."""
    features = []
    unquoted = line
    if not _QUOTES.isdisjoint(line):
        features.append("quote")
        unquoted = _QUOTED.sub(" ", line)
    imperative = _IMPERATIVE.match(line) is not None
    address = _ADDRESS.search(unquoted) is not None
    if imperative:
        features.append("imperative")
    if address:
        features.append("address")
    if imperative and address:
        features.append("call")
    if _OUTLET.search(unquoted) is not None:
        features.append("outlet")
        if address:
            features.append("appeal")
    for name, pattern in (("page", _ADDRESS_OF_PAGE), ("price", _PRICE), ("clock", _CLOCK)):
        if pattern.search(line) is not None:
            features.append(name)
    if _BULLET.match(line) is not None:
        features.append("bullet")
    return features


def _position(index: int, last: int) -> str:
    if index == 0:
        return "first"
    if index <= 2:
        return "front"
    if index == last:
        return "last"
    return "back" if index >= last - 3 else "middle"


def _step(value: float, steps: Sequence[float]) -> float:
    return next((step for step in steps if value <= step), 999)
