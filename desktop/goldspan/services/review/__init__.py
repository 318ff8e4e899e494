"""What reviewers see and decide: units, adjudications, what became of them."""
