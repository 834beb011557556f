"""The parts of the Extracts page: files come in, reports go out, who may publish."""
