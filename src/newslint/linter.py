"""A draft and the rules in force: what the desk says of it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from newslint.diagnostic import Diagnostic
from newslint.directives import suppress
from newslint.document import Document
from newslint.errors import NewslintError
from newslint.reading.quotations import quoted
from newslint.ruleset import Ruleset
from newslint.span import Span


@dataclass(frozen=True, slots=True)
class LintResult:
    """One draft with its findings, in the order of the text, and what could not be checked in it."""

    document: Document
    diagnostics: tuple[Diagnostic, ...] = ()
    errors: tuple[NewslintError, ...] = ()


def lint(document: Document, rules: Ruleset, *, vocabulary: frozenset[str] = frozenset()) -> LintResult:
    """All that the rules in force say of a document.

    What the house's vocabulary accepts is left out, and so is what the draft's own directives disable. No fix
    reaches into a quotation.
    """
    errors: list[NewslintError] = []
    found = set(rules.check(document, errors))
    accepted = [diagnostic for diagnostic in found if diagnostic.span.of(document.source) not in vocabulary]
    mended = _without_fixes_in_quotations(document, accepted)
    kept = suppress(document, mended, rules)
    return LintResult(document, tuple(sorted(kept, key=lambda diagnostic: diagnostic.order)), tuple(errors))


def _without_fixes_in_quotations(document: Document, found: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    for diagnostic in found:
        if any(fix.span.overlaps(quote) for fix in diagnostic.fixes for quote in document.once(_quoted)):
            yield replace(diagnostic, fixes=())
        else:
            yield diagnostic


def _quoted(document: Document) -> tuple[Span, ...]:
    return tuple(block.to_source(span) for block, spans in quoted(document).items() for span in spans)
