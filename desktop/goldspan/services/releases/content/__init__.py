"""What goes out in a release: which articles, whose layers, and what is left out."""
