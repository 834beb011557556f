"""What pages, slides and workbooks share in words, looks and choices."""
