"""Counts which words are nouns and which are names in annotated data: makes `lexicon.txt`.

The data has whole sentences whose names are spans (`attrs.ne` PER, ORG, LOC). Only single words
are kept, no text.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from goldspan.prefill.reading import words
from goldspan.prefill.training.corpora import Record


def count_lexicon(records: Iterable[Record]) -> str:
    """Return the file of the word lists of the actors, counted in the records."""
    nouns: Counter[str] = Counter()
    names: Counter[str] = Counter()
    given: Counter[str] = Counter()
    lower: Counter[str] = Counter()
    places: Counter[str] = Counter()
    for record in records:
        spans = [s for s in record["spans"] if s["label"] != "IGNORE"]
        count_words(record["text"], spans, nouns, names, given, lower)
        places.update(str(s["quote"]) for s in spans if s["attrs"].get("ne") == "LOC")
    sections = {
        "given": [w for w, n in given.items() if _is_given(w, n, nouns)],
        "nouns": [w for w, n in nouns.items() if n > 3 * names[w]],
        "lower": [w for w, n in lower.items() if n > 1],
        "places": [w for w in places if w[0].isupper() and w[-1].isalpha() and given[w] == 0],
    }
    parts = ["\n".join([f"[{title}]", *sorted(found)]) for title, found in sections.items()]
    return "\n".join(parts) + "\n"


def _is_given(word: str, count: int, nouns: Counter[str]) -> bool:
    """A single sighting is believed only of words that are no nouns at all."""
    plain = word.replace("-", "").isalpha() and not word.isupper() and len(word) > 2
    return plain and word[0].isupper() and (nouns[word] == 0 or count > 3 * nouns[word])


def count_words(
    text: str,
    spans: Iterable[dict[str, object]],
    nouns: Counter[str],
    names: Counter[str],
    given: Counter[str],
    lower: Counter[str],
) -> None:
    """Add the words of one record to the counters; the first word of a sentence proves nothing."""
    inside = [(int(str(s["start"])), int(str(s["end"])), s) for s in spans]
    for index, word in enumerate(words(text)):
        holder = next((s for a, b, s in inside if a <= word.start and word.end <= b), None)
        if holder is not None:
            names[word.text] += 1
            attrs = holder["attrs"]
            is_person = isinstance(attrs, dict) and attrs.get("ne") == "PER"
            if is_person and word.start == holder["start"] and word.end != holder["end"]:
                given[word.text] += 1
        elif any(a < word.end and word.start < b for a, b, _ in inside):
            continue
        elif word.text[0].isupper():
            if index and word.text.isalpha() and not word.text.isupper():
                nouns[word.text] += 1
        elif word.text.isalpha():
            lower[word.text] += 1
