"""Releases whose texts may not be passed on: written without them, joined with them again."""
