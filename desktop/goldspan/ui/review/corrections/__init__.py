"""What became of the annotator's own spans once their articles were adjudicated."""
