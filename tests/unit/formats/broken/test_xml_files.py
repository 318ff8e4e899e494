"""XML that is broken or means harm: refused with its line, nothing resolved, nothing fetched."""

from __future__ import annotations

from pathlib import Path

import pytest

from goldspan.domain.errors import ImportRefusedError
from goldspan.formats.xml_files import parse_xml, root_tag

LAUGHS = "<!DOCTYPE a [<!ENTITY l0 'lol'>{}]>".format(
    "".join(f"<!ENTITY l{n} '{f'&l{n - 1};' * 10}'>" for n in range(1, 12))
)
HARMFUL = {
    "an entity of its own": ("<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>", "entity “x”"),
    "an entity that nobody uses": ("<!DOCTYPE a [<!ENTITY x 'y'>]><a/>", "entity “x”"),
    "a parameter entity": ("<!DOCTYPE a [<!ENTITY % x SYSTEM 'f'> %x;]><a/>", "entity “x”"),
    "an entity of a type that is not fetched": (
        "<!DOCTYPE a SYSTEM 'a.dtd'>\n<a>\n&auml;</a>",
        "“auml” in line 3",
    ),
    "an unknown entity": ("<a>\n&auml;</a>", "line 2"),
    "a billion laughs": (f"{LAUGHS}<a>&l11;</a>", "too deeply or larger"),
    "a billion laughs in an attribute": (f"{LAUGHS}<a b='&l11;'/>", "too deeply or larger"),
    "deep nesting": ("<a>" * 300 + "</a>" * 300, "too deeply or larger"),
    "deep nesting cut off": ("<a>" * 100_000, "too deeply or larger"),
    "a tag left open that is called like a limit": ("<huge>\n</x>", "not well-formed in line 2"),
    "a tag left open": ("<a>\n\n<b></a>", "line 3"),
    "no XML": ("Putin sagte", "line 1"),
    "a character that XML does not have": ("<a>\n&#0;</a>", "line 2"),
    "half of a surrogate pair": ("<a>\n&#xD83D;</a>", "line 2"),
    "an unknown encoding": ("<?xml version='1.0' encoding='klingon'?><a/>", "encoding"),
    "a prefix of nobody": ("<x:a/>", "line 1"),
    "an attribute twice": ("<a b='1' b='2'/>", "line 1"),
}


@pytest.mark.parametrize("kind", HARMFUL)
def test_it_is_refused_with_its_reason(kind: str) -> None:
    text, reason = HARMFUL[kind]
    with pytest.raises(ImportRefusedError) as raised:
        parse_xml(text.encode())
    assert reason in str(raised.value)
    assert "\n" not in str(raised.value)


def test_a_file_of_the_disk_is_not_taken_in(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("a secret", encoding="utf-8")
    entity = f"<!DOCTYPE a [<!ENTITY x SYSTEM '{secret.as_uri()}'>]><a>&x;</a>"
    with pytest.raises(ImportRefusedError) as raised:
        parse_xml(entity.encode())
    assert "a secret" not in str(raised.value)

    inclusion = (
        "<a xmlns:xi='http://www.w3.org/2001/XInclude'>"
        f"<xi:include href='{secret.as_uri()}' parse='text'/></a>"
    )
    assert "".join(parse_xml(inclusion.encode()).itertext()) == ""


def test_bytes_that_are_not_in_the_encoding_are_named_with_their_line() -> None:
    with pytest.raises(ImportRefusedError, match=r"Line 3 .* encoding"):
        parse_xml(b"<a>\n\nF\xfcrst</a>")
    assert parse_xml(b"<?xml version='1.0' encoding='cp1252'?><a>F\xfcrst</a>").text == "Fürst"
    assert parse_xml("<?xml version='1.0' encoding='utf-16'?><a>ü</a>".encode("utf-16")).text == "ü"


def test_a_document_type_is_passed_over_and_comments_part_no_text() -> None:
    root = parse_xml(b"<!DOCTYPE a SYSTEM 'http://example.org/a.dtd'><a>x<!-- c -->y<?p z?>z</a>")
    assert root.text == "xyz"


@pytest.mark.parametrize(
    ("head", "tag"),
    [
        (b"\xef\xbb\xbf<?xml version='1.0'?>\n<!-- x --><a b='c'>cut o", "a"),
        (b"<TEI xmlns='http://www.tei-c.org/ns/1.0'><teiHead", "{http://www.tei-c.org/ns/1.0}TEI"),
        (b"<!DOCTYPE TimeML SYSTEM 'TimeML.dtd'><TimeML><DOC", "TimeML"),
        (b"<a", ""),
        (b'{"a": 1}', ""),
        (b"", ""),
        (b"\0\0", ""),
        (LAUGHS.encode() + b"<a b='&l11;'>", ""),
    ],
)
def test_the_outermost_element_is_known_from_the_beginning(head: bytes, tag: str) -> None:
    assert root_tag(head) == tag
