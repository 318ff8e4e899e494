"""doccano: its JSONL of sequence labelling, with or without relations, and its label files."""
