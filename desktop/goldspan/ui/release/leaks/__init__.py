"""Checking a folder for passages that stand in several of its files."""
