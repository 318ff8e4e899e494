"""Furniture is cut out of texts, and offsets are mended."""
