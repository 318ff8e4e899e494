"""Goldspan: turn news articles into gold data."""

__version__ = "0.1.0"
