"""The datasheet: what the project says of itself, and what people answer."""
