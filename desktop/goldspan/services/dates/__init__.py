"""What dates mean: words to values, flags, and what follows the document time."""
