"""The component that suggests actors: mentions, by name, of who can act or speak."""
