"""The split on screen: a bar of its parts and families, a table beneath, how it is to be made."""
