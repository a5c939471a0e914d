"""What every rule has, whatever its kind."""

from abc import ABC, abstractmethod
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import MISSING, FrozenInstanceError, dataclass, fields
from functools import cache
from typing import Any, ClassVar, NamedTuple, NoReturn, TypeVar, dataclass_transform

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


T = TypeVar("T")


@dataclass_transform(frozen_default=True, kw_only_default=True, eq_default=False)
def rule_kind(kind: type[T]) -> type[T]:
    """Makes the annotated names of a kind of rule its options, each with its default.

    That is a frozen dataclass, whose methods `Rule` has for all kinds: to write those of forty classes anew took a
    seventh of a run over one draft.
    """
    return dataclass(init=False, repr=False, eq=False, match_args=False, kw_only=True)(kind)


@rule_kind
class Rule(ABC):
    """One rule: a YAML file made into a value.

    A kind of rule is a subclass under `rule_kind`; its fields are the options that its YAML may have, and their
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
    examples: Examples = Examples()

    def __init__(self, **options: Any) -> None:
        known = _known(type(self))
        if not known.required <= options.keys() <= known.names:
            wrong = sorted(options.keys() ^ known.names - known.defaults.keys())
            raise TypeError(f"{type(self).__name__}: {', '.join(wrong)}")
        vars(self).update({**known.defaults, **options})

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise FrozenInstanceError(f"cannot assign to field {name!r}")

    def __delattr__(self, name: str) -> NoReturn:
        raise FrozenInstanceError(f"cannot delete field {name!r}")

    def __repr__(self) -> str:
        return f"{type(self).__name__}(id={self.id!r})"

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


class _Known(NamedTuple):
    """The options of a kind: all names, those that must be given, and the defaults of the others."""

    names: frozenset[str]
    required: frozenset[str]
    defaults: dict[str, Any]


@cache
def _known(kind: type[Rule]) -> _Known:
    defaults = {field.name: field.default for field in fields(kind) if field.default is not MISSING}
    every = frozenset(field.name for field in fields(kind))
    return _Known(every, every - defaults.keys(), defaults)


def names(target: str, rule: str) -> bool:
    """Whether a target names a rule: by its id, its pack, or the beginning of its id up to a hyphen."""
    return rule == target or rule.startswith((f"{target}.", f"{target}-"))
