"""The seeded generator of the illustrative extracts (standard library, integers)."""
