"""The guidelines beside the text: they follow what is being labelled and can be searched."""
