"""The export panel: what is asked, the preview of what will come, and how it went."""
