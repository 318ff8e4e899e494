"""Work shared out and brought together: bundles, merging, conflicts."""
