"""Which words a text writes with capitals, and which it should."""
