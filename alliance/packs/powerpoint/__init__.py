"""What the slides of a pack are made of."""
