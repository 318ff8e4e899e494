"""Suggestions from spaCy pipelines, made in a process of their own; knows no project."""
