"""`name`: people's names, spelled right and in one way."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal

from newslint.diagnostic import Diagnostic, Related
from newslint.document import Document
from newslint.kinds.substitution import Substitution
from newslint.reading.spellings import slips


@dataclass(frozen=True, kw_only=True, eq=False)
class Name(Substitution):
    """Reports misspelt names of a table (`check: table`), or one person's name in two spellings (`check: spelling`)."""

    required: ClassVar[frozenset[str]] = frozenset({"check", "table", "swap"})
    placeholders: ClassVar[frozenset[str]] = frozenset({"match", "replacement", "note", "other"})

    check_: Literal["table", "spelling"] = "table"

    def check(self, document: Document) -> Iterator[Diagnostic]:
        return super().check(document) if self.check_ == "table" else self._spelling(document)

    def _spelling(self, document: Document) -> Iterator[Diagnostic]:
        for slip in slips(document):
            related = (Related(slip.other_block.to_source(slip.other_span), f"'{slip.other}' here"),)
            yield self.report(document, slip.block, slip.span, related=related, other=slip.other)
