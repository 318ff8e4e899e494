"""Parquet as a Hugging Face dataset: written with its card, read with the datasets of others."""
