"""Keys as data: commands, names of keys, the keymap."""
