"""Writing a frozen release: formats, texts, the folder and the button."""
