"""CoNLL: a token a line, with its tags; the layouts of 2002 and 2003, and CoNLL-U."""
