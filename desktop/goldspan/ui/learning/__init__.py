"""The page that trains a pipeline on the project's gold, and says whether it is better."""
