"""The configuration of a folder for brat: `annotation.conf` and `visual.conf`.

https://brat.nlplab.org/configuration.html
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from goldspan.domain.scheme import AttributeType, LabelType, LinkType, Scheme, title
from goldspan.formats.brat.names import DOUBTFUL, ESCAPES, choices, part_type, parts

# The hues of Goldspan's light theme, as backgrounds of black letters.
_BACKGROUNDS: Mapping[str, str] = {
    "blue": "#a9d3f2",
    "orange": "#f7d08a",
    "green": "#a6e0c8",
    "grey": "#d8d8d4",
    "purple": "#e8bdd6",
    "sky": "#bfe3f8",
    "vermilion": "#f7c19d",
}
_ANY_BACKGROUND = "#e0e0e0"
_DOUBT: Mapping[str, str] = {"en": "Doubtful", "de": "Zweifelhaft"}


def annotation_conf(scheme: Scheme) -> list[str]:
    """Return the lines of `annotation.conf`: what may be marked, joined and chosen."""
    lines = ["[entities]", *(ESCAPES.write(label.key) for label in scheme.labels)]
    lines += [part_type(label.key, attribute.key) for label, attribute in parts(scheme)]
    lines += ["", "[relations]", "<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>"]
    lines += [_relation(link) for link in scheme.links]
    for label, attribute in parts(scheme):
        name = part_type(label.key, attribute.key)
        lines.append(f"{name}\tArg1:{ESCAPES.write(label.key)}, Arg2:{name}")
    lines += ["", "[events]", "", "[attributes]", f"{DOUBTFUL}\tArg:<ENTITY>"]
    lines += _choices(scheme)
    return lines


def visual_conf(scheme: Scheme, language: str) -> list[str]:
    """Return the lines of `visual.conf`: titles in this language, and colours."""
    lines = ["[labels]"]
    lines += [_titles(label.key, label.titles, label.short, language) for label in scheme.labels]
    lines += [_titles(link.key, link.titles, {}, language) for link in scheme.links]
    for label, attribute in parts(scheme):
        name = part_type(label.key, attribute.key)
        lines.append(f"{name} | {_clean(title(attribute.titles, language)) or attribute.key}")
    for key, attribute in {a.key: a for _label, a in choices(scheme)}.items():
        lines.append(_titles(key, attribute.titles, {}, language))
    lines += [f"{DOUBTFUL} | {title(_DOUBT, language)}", "", "[drawing]"]
    lines.append("SPAN_DEFAULT\tfgColor:black, bgColor:#e0e0e0, borderColor:darken")
    lines.append("ARC_DEFAULT\tcolor:black, arrowHead:triangle-5")
    for label in scheme.labels:
        lines.append(f"{ESCAPES.write(label.key)}\t{_background(label)}")
    for label, attribute in parts(scheme):
        name = part_type(label.key, attribute.key)
        lines.append(f"{name}\t{_background(label)}, color:#808080, dashArray:3-3")
    lines.append(f"{DOUBTFUL}\tdashArray:3-3, glyph:<NONE>")
    return lines


def _relation(link: LinkType) -> str:
    sources, targets = ("|".join(map(ESCAPES.write, ends)) for ends in (link.sources, link.targets))
    return f"{ESCAPES.write(link.key)}\tArg1:{sources or '<ENTITY>'}, Arg2:{targets or '<ENTITY>'}"


def _choices(scheme: Scheme) -> Iterator[str]:
    """Yield a line for each key: labels may share one, with values of their own."""
    by_key: dict[str, list[tuple[LabelType, AttributeType]]] = {}
    for label, attribute in choices(scheme):
        by_key.setdefault(attribute.key, []).append((label, attribute))
    for key, found in by_key.items():
        labels = dict.fromkeys(ESCAPES.write(label.key) for label, _attribute in found)
        values = dict.fromkeys(
            ESCAPES.write(choice.key) for _label, attribute in found for choice in attribute.choices
        )
        if values:
            yield f"{ESCAPES.write(key)}\tArg:{'|'.join(labels)}, Value:{'|'.join(values)}"


def _titles(key: str, titles: Mapping[str, str], short: Mapping[str, str], language: str) -> str:
    shown = dict.fromkeys(_clean(title(given, language)) for given in (titles, short))
    words = [word for word in shown if word] or [_clean(key)]
    return " | ".join([ESCAPES.write(key), *words])


def _clean(words: str) -> str:
    return " ".join(words.replace("|", "/").split())


def _background(label: LabelType) -> str:
    return f"bgColor:{_BACKGROUNDS.get(label.hue, _ANY_BACKGROUND)}"
