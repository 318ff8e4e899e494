"""brat's standoff: a text and its annotations side by side, and the configuration they need."""
