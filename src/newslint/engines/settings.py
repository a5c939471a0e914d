"""What is asked of grammar engines, and what comes of it."""

import os
from typing import Literal, NamedTuple, get_args

from newslint.diagnostic import Diagnostic
from newslint.errors import ConfigError, NewslintError

Choice = Literal["auto", "languagetool", "harper", "both", "off"]

CHOICES: tuple[str, ...] = get_args(Choice)

PLACE = "NEWSLINT_GRAMMAR"
"""The environment variable that names the engine where the configuration names none."""


class Settings(NamedTuple):
    """What a configuration says of grammar; what it does not say is empty."""

    engine: str = ""
    language: str = ""
    server: str = ""

    @property
    def english(self) -> bool:
        return self.language.partition("-")[0] in {"", "en"}

    def then(self, other: "Settings") -> "Settings":
        """These settings with others on top."""
        return Settings(*(theirs or ours for ours, theirs in zip(self, other, strict=True)))


UNSET = Settings()


class Findings(NamedTuple):
    """What came of a document's grammar: findings, what went wrong, and what the user should know of the engines."""

    diagnostics: tuple[Diagnostic, ...] = ()
    errors: tuple[NewslintError, ...] = ()
    notes: tuple[str, ...] = ()


NOTHING = Findings()


def engine_by_default() -> str:
    """The engine where nothing names one. Raises ConfigError for an environment that names what is none."""
    engine = os.environ.get(PLACE) or "auto"
    if engine not in CHOICES:
        raise ConfigError(f"{PLACE} is '{engine}'; it can be {', '.join(CHOICES)}")
    return engine
