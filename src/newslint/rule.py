"""What every rule has, whatever its kind."""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, ClassVar, NamedTuple

from newslint.diagnostic import Applicability, Diagnostic, Fix, Related, Severity
from newslint.document import Block, Document
from newslint.scope import Selector, parse
from newslint.span import Span

PROSE = parse("text & ~quote")
"""Where style and wording rules look unless they say otherwise: what people said is theirs."""


class Example(NamedTuple):
    """A piece of copy that proves a rule.

    `text` is a whole draft in `format`. An invalid example makes the rule speak, at the words of `finds` where
    they are given; `fixed` is what the rule's fixes make of it. `config` holds rule options for this example alone.
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
    """Options that the YAML must have; of a tuple inside, one of its members."""

    id: str
    message: str
    severity: Severity = Severity.WARNING
    scope: Selector = PROSE
    fix: Applicability | None = None
    description: str = ""
    source: str = ""
    link: str = ""
    tags: tuple[str, ...] = ()
    owner: str = ""
    added: str = ""
    review: str = ""
    examples: Examples = field(default_factory=Examples, repr=False)

    @abstractmethod
    def check(self, document: Document) -> Iterator[Diagnostic]:
        """The findings of this rule in a document, in any order."""

    def report(
        self,
        document: Document,
        block: Block,
        span: Span,
        *,
        replacement: str | None = None,
        related: tuple[Related, ...] = (),
        **words: Any,
    ) -> Diagnostic:
        """A finding at `span` of the block's text.

        A replacement becomes a fix where the rule offers one and the source is, character for character, what
        the reader sees; else it is only named in the message. `words` fill the message's other placeholders.
        """
        place = block.to_source(span)
        matched = span.of(block.text)
        verbatim = place.of(document.source) == matched
        fix = self.fix if verbatim and replacement is not None and replacement != matched else None
        fixes = (Fix(place, replacement, fix),) if fix and replacement is not None else ()
        return self.report_at(place, match=matched, replacement=replacement, fixes=fixes, related=related, **words)

    def report_at(
        self,
        place: Span,
        *,
        fixes: tuple[Fix, ...] = (),
        related: tuple[Related, ...] = (),
        **words: Any,
    ) -> Diagnostic:
        """A finding at a place of the source; for the whole draft, `Span(0, 0)`."""
        return Diagnostic(self.id, self._say(words), self.severity, place, fixes, self.link, related)

    def _say(self, words: dict[str, Any]) -> str:
        said = {name: "" if word is None else " ".join(str(word).split()) for name, word in words.items()}
        return self.message.format_map(said)
