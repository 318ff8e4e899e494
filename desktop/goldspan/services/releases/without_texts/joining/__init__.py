"""Puts the texts into a release without them again: they are found, proved by hash, and written."""
