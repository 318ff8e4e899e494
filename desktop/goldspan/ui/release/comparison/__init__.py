"""Two releases compared: by label, by article, and what changes of the rules touched."""
