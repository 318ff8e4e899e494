"""What this machine remembers: the person, settings, places, reports of bugs."""
