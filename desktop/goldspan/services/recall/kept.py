"""Keeps what was worked out until it is dropped, or until newer things need its room."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")


class Kept(Generic[K, V]):
    """The newest values by key; several threads may ask.

    What is worked out while something is dropped may be outdated: it is handed on, not kept.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._values: dict[K, V] = {}
        self._drops = 0
        self._lock = threading.Lock()

    def get(self, key: K, make: Callable[[], V]) -> V:
        """Return the value of a key, worked out where it is not there."""
        with self._lock:
            drops = self._drops
            if key in self._values:
                found = self._values[key] = self._values.pop(key)
                return found
        made = make()
        with self._lock:
            if self._drops == drops:
                self._values[key] = made
                while len(self._values) > self._most:
                    del self._values[next(iter(self._values))]
        return made

    def drop(self, keys: Iterable[K]) -> None:
        """Forget the values of these keys."""
        with self._lock:
            self._drops += 1
            for key in keys:
                self._values.pop(key, None)

    def clear(self) -> None:
        """Forget everything."""
        with self._lock:
            self._drops += 1
            self._values.clear()
