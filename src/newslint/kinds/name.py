"""`name`: people's names, spelled right and in one way."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal

from newslint.diagnostic import Diagnostic, Related
from newslint.document import Document
from newslint.kinds.substitution import Substitution
from newslint.reading.introductions import introduced_late, named_again, never_introduced, titled_again
from newslint.reading.people import Mention
from newslint.reading.prose import within
from newslint.reading.spellings import slips


@dataclass(frozen=True, kw_only=True, eq=False)
class Name(Substitution):
    """Reports misspelt names of a table (`check: table`), or one person's name in two spellings (`check: spelling`).

    `check: introduced-late` finds a surname alone before the full name, `never-introduced` one whose full name the body
    does not give, `full-again` a full name that was given `times` times before, and `titled-again` titles before
    surnames of people who are known by then.
    """

    required: ClassVar[frozenset[str]] = frozenset({"check", "table", "swap"})
    placeholders: ClassVar[frozenset[str]] = frozenset({"match", "replacement", "note", "other"})

    check_: Literal["table", "spelling", "introduced-late", "never-introduced", "full-again", "titled-again"] = "table"
    times: int = 2

    def check(self, document: Document) -> Iterator[Diagnostic]:
        match self.check_:
            case "table":
                return super().check(document)
            case "spelling":
                return self._spelling(document)
            case "introduced-late":
                return self._mentions(document, introduced_late(document))
            case "never-introduced":
                return self._mentions(document, never_introduced(document))
            case "full-again":
                return self._again(document)
            case "titled-again":
                return self._titled(document)

    def _spelling(self, document: Document) -> Iterator[Diagnostic]:
        for slip in slips(document):
            related = (Related(slip.other_block.to_source(slip.other_span), f"'{slip.other}' here"),)
            yield self.report(document, slip.block, slip.span, related=related, other=slip.other)

    def _mentions(self, document: Document, mentions: Iterable[Mention]) -> Iterator[Diagnostic]:
        for mention in mentions:
            if self._is_within(document, mention):
                yield self.report(document, mention.block, mention.span)

    def _again(self, document: Document) -> Iterator[Diagnostic]:
        for mention in named_again(document, self.times):
            if self._is_within(document, mention):
                choices = (mention.surname,) if self.fix else ()
                yield self.report(document, mention.block, mention.whole, choices=choices, replacement=mention.surname)

    def _titled(self, document: Document) -> Iterator[Diagnostic]:
        for titled in titled_again(document):
            if any(part.contains(titled.span) for part in within(document, self.scope, titled.block)):
                choices = (titled.surname,) if self.fix else ()
                yield self.report(document, titled.block, titled.span, choices=choices, replacement=titled.surname)

    def _is_within(self, document: Document, mention: Mention) -> bool:
        return any(part.contains(mention.span) for part in within(document, self.scope, mention.block))
