"""One finding: where, what, how sure, and the edit that mends it."""

from dataclasses import dataclass
from enum import Enum, IntEnum
from typing import NamedTuple

from newslint.span import Span


class Severity(IntEnum):
    """How sure the desk is: judgement, nearly certain or house policy, certain."""

    SUGGESTION = 1
    WARNING = 2
    ERROR = 3

    def __str__(self) -> str:
        return self.name.lower()


class Applicability(Enum):
    """Whether a fix may be applied unasked (the meaning cannot change) or only offered."""

    SAFE = "safe"
    UNSAFE = "unsafe"

    def __str__(self) -> str:
        return self.value


class Fix(NamedTuple):
    """One edit: put `text` in place of the source's `span`."""

    span: Span
    text: str
    applicability: Applicability


class Related(NamedTuple):
    """Another place that the finding speaks of."""

    span: Span
    message: str


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding; every span is in code points of the draft's source."""

    rule: str
    message: str
    severity: Severity
    span: Span
    fixes: tuple[Fix, ...] = ()
    link: str = ""
    related: tuple[Related, ...] = ()

    @property
    def order(self) -> tuple[Span, str, str]:
        """The key that sorts findings: by place, then by rule."""
        return self.span, self.rule, self.message
