"""A frozen release becomes a folder: formats, README, datasheet, losses, manifest."""
