"""Configuration: the nearest `.newslint.yaml` (or `[tool.newslint]`) upward from a draft, as frozen values."""

from newslint.config.finding import FILE, config_in, read_config
from newslint.config.model import Config, Origin, Override, Pack, Policy, Threshold, Vocabulary
from newslint.config.packs import ALWAYS, DEFAULT, built_in, english, locate, pack_names, shipped

__all__ = [
    "ALWAYS", "DEFAULT", "FILE", "Config", "Origin", "Override", "Pack", "Policy", "Threshold", "Vocabulary",
    "built_in", "config_in", "english", "locate", "pack_names", "read_config", "shipped",
]  # fmt: skip
