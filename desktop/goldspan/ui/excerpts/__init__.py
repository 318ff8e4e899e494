"""Lines of text with marks, as lists of errors and of findings show them."""
