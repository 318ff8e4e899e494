"""The component that suggests claims, and links them to who says them and when."""
