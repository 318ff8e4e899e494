"""Learning from a project's gold: what is trained on it, how, and in which process."""
