"""What was decided differently in the same words, and how to make it agree; own layer or gold."""
