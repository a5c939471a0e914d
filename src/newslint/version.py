"""The version, the only place where it stands beside pyproject.toml."""

VERSION = "0.1.0"
