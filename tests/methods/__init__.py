"""Published formulas against their published values."""
