"""Parts a project's gold for training, so that no family of copies is in two parts.

Pure but for `project_split.py`, which reads the project and keeps the split there.
"""
