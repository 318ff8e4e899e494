"""Keys in the window: read from events, written in words, shown and changed on F1."""
