"""A draft and the rules in force: what the desk says of it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from newslint.diagnostic import Diagnostic, Fix
from newslint.directives import suppress
from newslint.document import Document
from newslint.engines.settings import NOTHING
from newslint.errors import NewslintError
from newslint.expression import expression
from newslint.heard import beside, best_said, once, rubbish_once
from newslint.reading.text.foreign import foreign
from newslint.reading.voices.quotations import quoted
from newslint.repair import alone
from newslint.ruleset import Ruleset
from newslint.span import Span

if TYPE_CHECKING:
    from newslint.engines.grammar import Grammar


@dataclass(frozen=True, slots=True)
class LintResult:
    """One draft with its findings, in the order of the text, and what could not be checked in it."""

    document: Document
    diagnostics: tuple[Diagnostic, ...] = ()
    errors: tuple[NewslintError, ...] = ()
    notes: tuple[str, ...] = ()
    """What the user should know of how it was checked, once a run."""


def lint(
    document: Document,
    rules: Ruleset,
    *,
    vocabulary: frozenset[str] = frozenset(),
    grammar: "Grammar | None" = None,
    every: bool = False,
) -> LintResult:
    """All that the rules in force and the grammar engines say of a document.

    What the house's vocabulary accepts is left out, and so is what the draft's own directives disable. No fix
    reaches into a quotation. Of a habit the first places are named, or `every` one.
    """
    errors: list[NewslintError] = []
    found = set(rules.check(document, errors, every=every))
    checked = grammar.check(document, rules.level, rules.asks) if grammar else NOTHING
    found.update(beside(found, checked, rules))
    accepted = [one for one in found if one.span.of(document.source) not in vocabulary]
    own = [one for one in accepted if not _is_in_foreign_words(document, one, rules) and not _is_marked(document, one)]
    heard = best_said(own, rules)
    mended = _without_fixes_in_quotations(document, _repaired(document, once(document, heard)))
    kept = suppress(document, mended, rules)
    told = rubbish_once(document, list(kept), rules)
    ordered = tuple(sorted(told, key=lambda diagnostic: diagnostic.order))
    return LintResult(document, ordered, (*errors, *checked.errors), checked.notes)


def _is_in_foreign_words(document: Document, found: Diagnostic, rules: Ruleset) -> bool:
    """Whether a finding stands in a sentence of another language; rubbish of a page is rubbish there too."""
    inside = any(words.contains(found.span) for words in document.once(_foreign_spans))
    return inside and not rules.is_tagged(found.rule, "artefact")


def _foreign_spans(document: Document) -> tuple[Span, ...]:
    return tuple(block.to_source(span) for block, spans in foreign(document).items() for span in spans)


_MARKED = expression(r"\s?[\[(](?i:sic)[\])]")


def _is_marked(document: Document, found: Diagnostic) -> bool:
    """Whether the writer has marked the words with `[sic]`: they stand so in the source."""
    return bool(found.span.length and _MARKED.match(document.source, found.span.end))


def _repaired(document: Document, found: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """The findings with fixes that also mend the article before them: of `a very odd` they make `an odd`."""
    for one in found:
        fixes = tuple(alone(document.source, fix) for fix in one.fixes)
        yield one if fixes == one.fixes else replace(one, fixes=fixes)


def _without_fixes_in_quotations(document: Document, found: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """What people said is theirs, the marks around it are the reporter's: fixes that only set marks stay."""
    for diagnostic in found:
        if any(
            fix.span.overlaps(quote) and not _only_sets_marks(document, fix)
            for fix in diagnostic.fixes
            for quote in document.once(_quoted)
        ):
            yield replace(diagnostic, fixes=())
        else:
            yield diagnostic


def _only_sets_marks(document: Document, fix: Fix) -> bool:
    return fix.text.translate(_NO_MARKS) == fix.span.of(document.source).translate(_NO_MARKS)


_NO_MARKS = dict.fromkeys(map(ord, '"“”„«»'))


def _quoted(document: Document) -> tuple[Span, ...]:
    return tuple(block.to_source(span) for block, spans in quoted(document).items() for span in spans)
