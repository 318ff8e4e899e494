"""Makes a labelling config of a scheme: labels with colours, attributes per region, relations.

https://labelstud.io/tags/
"""

from __future__ import annotations

from lxml import etree

from goldspan.domain.scheme import AttributeKind, Scheme
from goldspan.formats.label_colours import label_colours
from goldspan.formats.label_studio.controls import DOUBTFUL, LABELS, TEXT, Control, controls
from goldspan.formats.range_spans import range_names

CONFIG = "label_config.xml"
_RANGE_COLOUR = "#8a8a86"


def labelling_config(scheme: Scheme) -> bytes:
    """Return the config as XML; a project that has it shows the tasks as they were exported."""
    view = etree.Element("View")
    ranges = sorted(set(range_names(scheme).values()))
    relations = etree.SubElement(view, "Relations")
    for name in [*(link.key for link in scheme.links), *ranges]:
        etree.SubElement(relations, "Relation", value=name)
    labels = etree.SubElement(view, "Labels", name=LABELS, toName=TEXT, showInline="true")
    colours = label_colours(scheme)
    for label in scheme.labels:
        made = etree.SubElement(labels, "Label", value=label.key, background=colours[label.key])
        if 1 <= label.shortcut <= 9:
            made.set("hotkey", str(label.shortcut))
    for name in ranges:
        etree.SubElement(labels, "Label", value=name, background=_RANGE_COLOUR)
    etree.SubElement(view, "Text", name=TEXT, value=f"${TEXT}", granularity="symbol")
    for control in controls(scheme):
        _add_control(view, control)
    doubtful = _per_region(view, "Choices", DOUBTFUL)
    etree.SubElement(doubtful, "Choice", value=DOUBTFUL)
    etree.indent(view, "  ")
    return bytes(etree.tostring(view, encoding="utf-8")) + b"\n"


def _add_control(view: etree._Element, control: Control) -> None:
    kind = control.attribute.kind
    box = etree.SubElement(view, "View", visibleWhen="region-selected")
    if "," not in control.label.key:  # Label Studio takes a comma for the end of a label
        box.set("whenTagName", LABELS)
        box.set("whenLabelValue", control.label.key)
    etree.SubElement(box, "Header", value=control.attribute.key, size="5")
    if kind is AttributeKind.CHOICE:
        made = _per_region(box, "Choices", control.name)
        for choice in control.attribute.choices:
            etree.SubElement(made, "Choice", value=choice.key)
    else:
        made = _per_region(box, "TextArea", control.name)
        made.set("maxSubmissions", "1")
        made.set("editable", "true")


def _per_region(parent: etree._Element, tag: str, name: str) -> etree._Element:
    made = etree.SubElement(parent, tag, name=name, toName=TEXT, perRegion="true")
    if tag == "Choices":
        made.set("choice", "single")
        made.set("showInline", "true")
    return made
