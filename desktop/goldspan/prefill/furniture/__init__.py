"""The component that suggests furniture: everything on the page that is not the article."""
