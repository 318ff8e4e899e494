"""What the guidelines fail to say: differences by reason and wording beside the rule on them."""
