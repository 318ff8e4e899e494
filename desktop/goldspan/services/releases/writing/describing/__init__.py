"""What a release says of itself to people: in words, in one language, as far as it knows."""
