"""The savings page: its queries, sentences and charts."""
