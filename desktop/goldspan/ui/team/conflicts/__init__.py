"""What two files of one project see differently: both sides, and keys that decide."""
