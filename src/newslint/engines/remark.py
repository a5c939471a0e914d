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


class Ask(NamedTuple):
    """What is asked of an engine: the language of the text, and rules that it leaves out unless a house wants them."""

    language: str = "en-US"
    rules: frozenset[str] = frozenset()


class Engine(Protocol):
    """A grammar checker."""

    @property
    def name(self) -> str:
        """What its rules are called by: `harper.RULE`."""

    @property
    def title(self) -> str:
        """What people call it, with its version."""

    @property
    def away(self) -> str:
        """Where drafts are sent, if that is not this machine."""

    def signature(self, ask: Ask) -> str:
        """All that its remarks depend on beside the text: engine, version, what is asked."""

    def speaks(self, language: str) -> bool:
        """Whether it checks this language."""

    def check(self, texts: Sequence[str], ask: Ask) -> list[Remarks]:
        """What it says of each paragraph. Raises EngineError."""
