"""What is asked of grammar engines, and what comes of it."""

import os
import re
from typing import Literal, NamedTuple, get_args

from newslint.diagnostic import Diagnostic
from newslint.document import Document
from newslint.errors import ConfigError, NewslintError

Choice = Literal["auto", "languagetool", "harper", "both", "off"]

CHOICES: tuple[str, ...] = get_args(Choice)

MODEL = "en_core_web_sm"
"""The parser's model where a house asks for the parser and names none: spaCy's small one for English."""

PLACE = "NEWSLINT_GRAMMAR"
"""The environment variable that names the engine where the configuration names none."""


class Settings(NamedTuple):
    """What a configuration says of grammar; what it does not say is empty."""

    engine: str = ""
    language: str = ""
    server: str = ""
    parser: str = ""
    """The model of the parser, `off`, or nothing, which is off too."""

    @property
    def parses(self) -> bool:
        return self.parser not in {"", "off"} and self.english

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


_CODE = re.compile(r"(?a:[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*)", re.IGNORECASE)

_NO_LANGUAGE = frozenset({"und", "mul", "zxx", "mis"})
"""ISO 639 codes that say that the language is not known, or is none."""


def language_of(document: Document) -> str:
    """The language that a draft's metadata names: `de`, `de-AT`; empty where it names none by its code."""
    field = document.field("language")
    said = field.value.strip() if field else ""
    if not _CODE.fullmatch(said) or said.lower() in _NO_LANGUAGE:
        return ""
    language, *regions = re.split("[-_]", said)
    return "-".join((language.lower(), *(region.upper() if len(region) == 2 else region for region in regions)))
