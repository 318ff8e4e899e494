"""What gestures and keys do to the desk, and how the canvas is kept in step."""
