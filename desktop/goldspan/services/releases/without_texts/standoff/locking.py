"""Strings locked with a text: whoever has the text reads them, nobody else does."""

from __future__ import annotations

from base64 import b64decode, b64encode
from hashlib import blake2b, shake_256

_PURPOSE = b"goldspan standoff 1"
_KEY, _NONCE = 32, 12  # bytes


def locked(said: str, text: str) -> str:
    """Return a string in Base64, of which nothing can be read or guessed without the text.

    It is combined with what SHAKE-256 makes of the text and of twelve bytes that go before it. The
    same string locked with the same text is the same again.
    """
    data, key = said.encode("utf-8"), _key(text)
    nonce = blake2b(data, key=key, digest_size=_NONCE).digest()
    return b64encode(nonce + _combined(data, key, nonce)).decode("ascii")


def unlocked(lock: str, text: str) -> str:
    """Return the string again; with another text it is nonsense."""
    whole = b64decode(lock)
    data = _combined(whole[_NONCE:], _key(text), whole[:_NONCE])
    return data.decode("utf-8", errors="replace")


def _key(text: str) -> bytes:
    return shake_256(_PURPOSE + text.encode("utf-8")).digest(_KEY)


def _combined(data: bytes, key: bytes, nonce: bytes) -> bytes:
    stream = shake_256(key + nonce).digest(len(data))
    return bytes(ours ^ theirs for ours, theirs in zip(data, stream, strict=True))
