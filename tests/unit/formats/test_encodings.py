"""Bytes become text: certain encodings at once, doubtful ones with candidates to choose from."""

from __future__ import annotations

import codecs
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldspan.domain.errors import ImportRefusedError
from goldspan.formats.encodings import decode

GERMAN = (
    "Die Außenminister äußerten sich „sehr besorgt“ über die Lage – so hieß es gestern in Köln."
    " Größere Übungen würden für möglich gehalten, sagte ein Sprecher.\n"
) * 4
LETTERS = "Die Außenminister äußerten sich über die Lage in Köln. Größere Übungen folgten.\n" * 4


@given(st.text(min_size=1).filter(lambda text: "\0" not in text and text.isprintable()))
def test_utf8_is_certain(text):
    decoded = decode(text.encode("utf-8"))
    assert decoded.text == text
    assert not decoded.doubtful


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_is_certain(mark, encoding):
    decoded = decode(mark + GERMAN.encode(encoding))
    assert decoded.text == "\ufeff" + GERMAN
    assert not decoded.doubtful


@pytest.mark.parametrize("encoding", ["cp1252", "mac-roman"])
def test_quotation_marks_and_umlauts_tell_the_encoding(encoding):
    decoded = decode(GERMAN.encode(encoding))
    assert decoded.text == GERMAN


@pytest.mark.parametrize("encoding", ["latin-1", "cp850"])
def test_umlauts_tell_the_encoding(encoding):
    assert decode(LETTERS.encode(encoding)).text == LETTERS


def test_what_could_be_several_is_doubtful_and_previewed():
    # 0x84 opens a quotation in cp1252 and is ä in cp850.
    decoded = decode(b"Er sagte: \x84Nein.")
    assert decoded.doubtful
    previews = {candidate.encoding: candidate.preview for candidate in decoded.candidates}
    assert previews["cp1252"] == "Er sagte: „Nein."
    assert previews["cp850"] == "Er sagte: äNein."


def test_utf16_without_a_mark_is_read_and_doubtful():
    decoded = decode(GERMAN.encode("utf-16-le"))
    assert (decoded.text, decoded.encoding, decoded.doubtful) == (GERMAN, "utf-16-le", True)


def test_a_given_encoding_is_obeyed():
    assert decode("„Ä“".encode("cp1252"), "cp850").text == "„Ä“".encode("cp1252").decode("cp850")


@pytest.mark.parametrize("encoding", ["utf-8", "klingon"])
def test_a_given_encoding_that_does_not_fit_is_refused(encoding):
    with pytest.raises(ImportRefusedError, match=f"cannot be read as {encoding}"):
        decode("Köln".encode("cp1252"), encoding)


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n" + bytes(100),
        b"%PDF-1.7\n",
        b"PK\x03\x04" + b"abc" * 40,
        bytes(range(256)) * 8,
        b"\x00\x01\x02\x03" * 50,
    ],
)
def test_binary_files_are_refused(data):
    with pytest.raises(ImportRefusedError, match="binary"):
        decode(data)


def test_bytes_that_are_text_in_no_encoding_are_refused():
    with pytest.raises(ImportRefusedError, match="No encoding"):
        decode(Random(0).randbytes(2_000).translate(None, bytes(range(128))))


def test_what_is_beyond_ascii_may_come_late():
    plain = "Es regnet. " * 10_000
    assert decode((plain + GERMAN).encode("cp1252")).text == plain + GERMAN
    with pytest.raises(ImportRefusedError, match="UTF-8, but broken"):
        decode((plain + GERMAN).encode("utf-8") + b"\xc3")


def test_broken_utf8_is_refused_and_not_read_as_something_else():
    with pytest.raises(ImportRefusedError, match="UTF-8, but broken"):
        decode(GERMAN.encode("utf-8") + b"\xc3")
