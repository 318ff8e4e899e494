"""Label Studio: its JSON of tasks, and the labelling config that shows them."""
