"""Parts of issuing a pack again into a file that somebody has edited."""
