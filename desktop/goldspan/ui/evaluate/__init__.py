"""The evaluation page: how good a pipeline is on gold, with every error one click away."""
