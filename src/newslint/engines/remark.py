"""What an engine is, and what it says of a paragraph before anyone has judged it."""

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from newslint.span import Span


class Remark(NamedTuple):
    """One thing that an engine says of a paragraph; `span` is in code points of the paragraph's text.

    `rule` and `category` are the engine's own names. Each of `choices` may stand in place of the span.
    """

    rule: str
    category: str
    span: Span
    message: str
    choices: tuple[str, ...] = ()


Remarks = tuple[Remark, ...]


class Engine(Protocol):
    """A grammar checker."""

    @property
    def name(self) -> str:
        """What its rules are called by: `harper.RULE`."""

    @property
    def title(self) -> str:
        """What people call it, with its version."""

    def signature(self, language: str) -> str:
        """All that its remarks depend on beside the text: engine, version, language, settings."""

    def speaks(self, language: str) -> bool:
        """Whether it checks this language."""

    def check(self, texts: Sequence[str], language: str) -> list[Remarks]:
        """What it says of each paragraph. Raises EngineError."""
