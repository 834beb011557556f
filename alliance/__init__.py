"""Everything that the pages of the alliance dashboard share, by what it is about."""
