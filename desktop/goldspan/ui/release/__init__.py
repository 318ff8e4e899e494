"""Releases on a page: making one, its datasheet, those that were made."""
