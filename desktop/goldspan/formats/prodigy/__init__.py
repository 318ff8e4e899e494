"""Prodigy: its JSONL of tasks with tokens, spans and relations, as `db-in` and `db-out` have it."""
