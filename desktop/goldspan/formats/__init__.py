"""Readers and writers of files, one module per format; they know neither store nor project."""
