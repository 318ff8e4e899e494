"""What pipelines are measured against, and how they are run for it."""
