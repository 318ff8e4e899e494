"""Releases: gold that is frozen, numbered, written, proved and compared."""
