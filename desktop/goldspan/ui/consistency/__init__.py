"""The consistency page: what was decided differently in the same words, and making it agree."""
