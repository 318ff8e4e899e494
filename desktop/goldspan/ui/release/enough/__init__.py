"""The view that says whether there is enough gold: a learning curve, label by label."""
