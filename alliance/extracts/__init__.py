"""What the forces send: for now, the generator of the illustrative extracts."""
