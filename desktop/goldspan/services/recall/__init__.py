"""What was decided once and is suggested again: memory of names, projection along copies."""
