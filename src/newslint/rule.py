"""What every rule has, whatever its kind."""

from abc import ABC, abstractmethod
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import ClassVar, NamedTuple

from newslint.diagnostic import Applicability, Diagnostic, Fix, Related, Severity
from newslint.document import Block, Document
from newslint.pattern import Pattern
from newslint.scope import Selector, parse
from newslint.span import Span

PROSE = parse("text & ~quote")
"""Where style and wording rules look unless they say otherwise: what people said is theirs."""


class Example(NamedTuple):
    """A piece of copy that proves a rule.

    `text` is a whole draft in `format`. An invalid example makes the rule speak, at the words of `finds` where
    they are given; `fixed` is what the rule's fixes make of it.
    """

    text: str
    fixed: str | None = None
    finds: tuple[str, ...] = ()
    format: str = "markdown"


class Examples(NamedTuple):
    """Copy that the rule must leave alone and copy that it must find."""

    valid: tuple[Example, ...] = ()
    invalid: tuple[Example, ...] = ()


@dataclass(frozen=True, kw_only=True, eq=False)
class Rule(ABC):
    """One rule: a YAML file made into a value.

    A kind of rule is a subclass; its dataclass fields are the options that its YAML may have, and their
    annotations say what each may hold. `placeholders` are the words that its message may use.
    """

    placeholders: ClassVar[frozenset[str]] = frozenset({"match"})
    required: ClassVar[frozenset[str]] = frozenset()
    """Options of which the YAML must have at least one."""
    columns: ClassVar[tuple[str, ...]] = ()
    """Columns that a table must have, where the kind takes one."""

    id: str
    message: str
    severity: Severity = Severity.WARNING
    scope: Selector = PROSE
    fix: Applicability | None = None
    description: str = ""
    source: str = ""
    link: str = ""
    formats: tuple[str, ...] = ()
    """Formats that the rule reads: plain, markdown, html; empty for all."""
    most: int = 0
    """How many places of a habit are named in one draft, the first ones; 0 for all."""
    instead_of: tuple[str, ...] = ()
    """Rules that say less: where this one speaks, they are silent of the same words."""
    tags: tuple[str, ...] = ()
    owner: str = ""
    added: str = ""
    review: str = ""
    examples: Examples = field(default_factory=Examples, repr=False)

    @abstractmethod
    def check(self, document: Document) -> Iterator[Diagnostic]:
        """The findings of this rule in a document, in any order."""

    def patterns(self) -> Iterator[Pattern]:
        """Every pattern that the rule searches for, to be checked when its file is loaded."""
        return iter(())

    def problem(self) -> str:
        """What is wrong with the options taken together; empty if nothing is."""
        return ""

    def report(
        self,
        document: Document,
        block: Block,
        span: Span,
        *,
        choices: Sequence[str] = (),
        fix: Applicability | None = None,
        related: tuple[Related, ...] = (),
        **words: object,
    ) -> Diagnostic:
        """A finding at `span` of the block's text; `words` fill the message's placeholders beside `match`.

        Each choice is an edit that mends it. It becomes a fix (as sure as `fix`, or else as the rule's own) where
        the source is, character for character, what the reader sees.
        """
        place, matched = block.to_source(span), span.of(block.text)
        sure = fix or self.fix
        verbatim = place.of(document.source) == matched
        fixes = tuple(Fix(place, choice, sure) for choice in choices if sure and verbatim)
        return self.report_at(place, fixes=fixes, related=related, match=matched, **words)

    def report_at(
        self,
        place: Span,
        *,
        fixes: tuple[Fix, ...] = (),
        related: tuple[Related, ...] = (),
        **words: object,
    ) -> Diagnostic:
        """A finding at a place of the source; for the whole draft, `Span(0, 0)`."""
        return Diagnostic(self.id, self._say(words), self.severity, place, fixes, self.link, related)

    def _say(self, words: dict[str, object]) -> str:
        said = defaultdict(str, {name: " ".join(str(word).split()) for name, word in words.items()})
        note = said["note"] if "{note}" not in self.message else ""
        return f"{self.message.format_map(said)} {note}".rstrip()


def names(target: str, rule: str) -> bool:
    """Whether a target names a rule: by its id, its pack, or the beginning of its id up to a hyphen."""
    return rule == target or rule.startswith((f"{target}.", f"{target}-"))
