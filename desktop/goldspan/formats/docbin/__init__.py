"""spaCy's DocBin: what trainers train on, and what other programs with spaCy leave behind."""
