"""Commas, hyphens and apostrophes: where the build of a sentence asks for them."""
