"""What the guidelines fail to say: units that differ, taken apart, priced, with their rule."""
