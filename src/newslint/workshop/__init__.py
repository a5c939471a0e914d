"""Tools for those who write rules: what the examples reach, what rules say of each other and of published copy."""
