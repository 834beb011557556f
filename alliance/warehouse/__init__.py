"""From CSV files to a checked, read-only snapshot that answers named queries."""
