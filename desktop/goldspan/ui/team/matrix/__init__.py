"""The matrix: who is how far with which article, and who should work on what."""
