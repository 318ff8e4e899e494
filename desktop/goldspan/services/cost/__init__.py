"""What annotating costs: the replay of a gold corpus, and the count of real work."""
