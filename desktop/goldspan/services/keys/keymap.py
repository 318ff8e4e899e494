"""Which key does what: the defaults, what the user changed, and why a key cannot be had."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from types import MappingProxyType

from goldspan.domain.errors import GoldspanError
from goldspan.domain.messages import Phrase, message
from goldspan.services.keys.commands import Command, Place, commands
from goldspan.services.keys.names import KeyRefusedError, canonical, check_key, is_plain, with_shift


class Keymap:
    """An immutable map between commands and keys; changes are kept where they differ.

    Keys are portable names as `key_names` describes them. Commands are those of `key_commands`;
    another name is a KeyError.
    """

    def __init__(self, changes: Mapping[str, Iterable[str]] | None = None) -> None:
        """Take changes over as they are; `load_keymap` and `changed` are what check them."""
        self.commands: Mapping[str, Command] = MappingProxyType({c.name: c for c in commands()})
        wanted = {name: _unique(keys) for name, keys in (changes or {}).items()}
        self.changes: Mapping[str, tuple[str, ...]] = MappingProxyType(
            {name: keys for name, keys in wanted.items() if keys != self.commands[name].keys}
        )
        self._holders = {place: self._held_in(place) for place in (Place.PAGE, Place.REVIEW)}

    def keys(self, command: str) -> tuple[str, ...]:
        """Return the keys of a command, none where it has none."""
        about = self.commands[command]
        if about.follows:
            return tuple(with_shift(key) for key in self.keys(about.follows))
        return self.changes.get(command, about.keys)

    def window_keys(self, command: str) -> tuple[str, ...]:
        """Return those of its keys that hold everywhere: none that a field would take."""
        return tuple(key for key in self.keys(command) if not is_plain(key))

    def command_for(self, key: str, place: Place = Place.PAGE) -> str | None:
        """Return the command that has a key, None where it is free.

        In the place `REVIEW` that is one of its own, or one that holds everywhere.
        """
        return self._holders[place].get(canonical(key))

    def changed(self, command: str, keys: Iterable[str]) -> Keymap:
        """Return a map in which the command has these keys, and no others.

        Raises `KeyRefusedError` for a key that another command has, or that cannot be pressed on
        every keyboard.
        """
        wanted = self._possible(command, keys)
        self._check_free(command, wanted)
        return Keymap({**self.changes, command: wanted})

    def reset(self, command: str) -> Keymap:
        """Return a map in which the command has its default keys.

        Raises `KeyRefusedError` where another command has one of them now.
        """
        return self.changed(command, self.commands[command].keys)

    def taken_over(self, command: str, keys: Iterable[str]) -> Keymap:
        """Return a map in which the command has these keys, whoever has them now.

        Where it gives up one key for one of another command, that command gets it if it can.
        Raises `KeyRefusedError` where a key cannot be had, or has to stay where it is.
        """
        wanted = self._possible(command, keys)
        given_up = [key for key in self.keys(command) if key not in wanted]
        taken, losers = self, list[str]()
        for key in self._all_of(command, wanted):
            holder = taken._rival(command, key)
            if holder is None:
                continue
            if self.commands[holder].fixed or self.commands[holder].follows:
                taken._check_free(command, wanted)
            losers.append(holder)
            left = tuple(k for k in taken.keys(holder) if k != key)
            taken = Keymap({**taken.changes, holder: left})
        taken = taken.changed(command, wanted)
        if len(losers) == len(given_up) == 1:
            with suppress(KeyRefusedError):
                return taken.changed(losers[0], (*taken.keys(losers[0]), *given_up))
        return taken

    def _possible(self, command: str, keys: Iterable[str]) -> tuple[str, ...]:
        """Return each key once; raise for one that could not be had even if it were free."""
        about = self.commands[command]
        wanted = _unique(keys)
        if about.fixed or about.follows:
            raise KeyRefusedError(
                message("errors", "The key of “{title}” cannot be changed."),
                title=Phrase(about.title),
            )
        for key in wanted:
            if key not in about.keys:
                check_key(key, in_fields=about.place is Place.WINDOW)
            if len(self._all_of(command, (key,))) > 1 and with_shift(key) == key:
                raise KeyRefusedError(
                    message("errors", "{key} cannot be had here: with Shift the key selects."),
                    key=key,
                )
        return wanted

    def _held_in(self, place: Place) -> dict[str, str]:
        """Return which command has which key in the articles one annotates, or in review."""
        fits = {name for name, c in self.commands.items() if _holds_in(c, place)}
        return {key: name for name in self.commands if name in fits for key in self.keys(name)}

    def _rival(self, command: str, key: str) -> str | None:
        """Return another command that has a key where this one holds."""
        for place in self._holders:
            holder = self.command_for(key, place)
            if holder is None or self._owner(holder) == command:
                continue
            if _holds_in(self.commands[command], place):
                return holder
        return None

    def _owner(self, name: str) -> str:
        return self.commands[name].follows or name

    def _all_of(self, command: str, keys: tuple[str, ...]) -> tuple[str, ...]:
        """Return the keys with those that commands which follow this one would get."""
        follows = any(c.follows == command for c in self.commands.values())
        return (*keys, *map(with_shift, keys)) if follows else keys

    def _check_free(self, command: str, keys: tuple[str, ...]) -> None:
        for key in self._all_of(command, keys):
            holder = self._rival(command, key)
            if holder is not None:
                raise KeyRefusedError(
                    message("errors", "{key} is taken by “{title}”."),
                    holder=holder,
                    key=key,
                    title=Phrase(self.commands[holder].title),
                )


def _holds_in(command: Command, place: Place) -> bool:
    return command.place is Place.WINDOW or (command.place is Place.REVIEW) is (
        place is Place.REVIEW
    )


def load_keymap(stored: Mapping[str, object]) -> tuple[Keymap, list[GoldspanError]]:
    """Return the map that was stored, and what in it could not be used.

    `stored` is `{command: [key, …]}` as in the settings. Entries that are damaged or that want
    the key of another command have their defaults.
    """
    known = {c.name: c for c in commands() if not c.follows}
    refused = list[GoldspanError]()
    wanted: dict[str, list[str]] = {}
    for name, keys in stored.items():
        if name in known and isinstance(keys, list) and all(isinstance(k, str) for k in keys):
            wanted[name] = keys
        else:
            refused.append(
                GoldspanError(
                    message("errors", "The settings hold no keys that can be read for “{name}”."),
                    name=Phrase(known[name].title) if name in known else name,
                )
            )
    while True:
        # Two commands may have swapped their keys, so none of them stands in another's way.
        keymap = Keymap(dict.fromkeys(wanted, ()))
        for name, keys in wanted.items():
            try:
                keymap = keymap.changed(name, keys)
            except KeyRefusedError as error:
                refused.append(
                    GoldspanError(
                        message("errors", "“{name}” has its usual key again: {why}"),
                        name=Phrase(known[name].title),
                        why=error,
                    )
                )
                del wanted[name]
                break
        else:
            return keymap, refused


def _unique(keys: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(map(canonical, keys)))
