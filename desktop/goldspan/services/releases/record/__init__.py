"""What a release says of itself, and how one is read: facts, manifest, readable releases."""
