"""A draft and the rules in force: what the desk says of it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from newslint.diagnostic import Applicability, Diagnostic, Fix
from newslint.directives import suppress
from newslint.document import Document
from newslint.engines.settings import NOTHING, Findings
from newslint.errors import NewslintError
from newslint.expression import expression
from newslint.reading.foreign import foreign
from newslint.reading.lines import body, lines
from newslint.reading.quotations import quoted
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
    found.update(_beside(found, checked, rules))
    accepted = [diagnostic for diagnostic in found if diagnostic.span.of(document.source) not in vocabulary]
    accepted = [one for one in accepted if not _is_in_foreign_words(document, one, rules)]
    heard = _best_said(_without_marked(document, accepted), rules)
    mended = _without_fixes_in_quotations(document, _repaired(document, _once(heard)))
    kept = suppress(document, mended, rules)
    told = _rubbish_once(document, list(kept), rules)
    ordered = tuple(sorted(told, key=lambda diagnostic: diagnostic.order))
    return LintResult(document, ordered, (*errors, *checked.errors), checked.notes)


def _is_in_foreign_words(document: Document, found: Diagnostic, rules: Ruleset) -> bool:
    """Whether a finding stands in a sentence of another language; rubbish of a page is rubbish there too."""
    inside = any(words.contains(found.span) for words in document.once(_foreign_spans))
    return inside and not rules.is_tagged(found.rule, "artefact")


def _foreign_spans(document: Document) -> tuple[Span, ...]:
    return tuple(block.to_source(span) for block, spans in foreign(document).items() for span in spans)


_MARKED = expression(r"\s?[\[(](?i:sic)[\])]")


def _without_marked(document: Document, found: Iterable[Diagnostic]) -> list[Diagnostic]:
    """The findings without those of words that the writer has marked with `[sic]`: they stand so in the source."""
    return [one for one in found if not one.span.length or not _MARKED.match(document.source, one.span.end)]


def _best_said(found: Sequence[Diagnostic], rules: Ruleset) -> Iterator[Diagnostic]:
    """The findings without those of words of which another rule speaks in their stead."""
    taken: dict[str, list[Span]] = defaultdict(list)
    for one in found:
        for rule in rules.instead_of(one.rule):
            taken[rule].append(one.span)
    for one in found:
        if not any(span.overlaps(one.span) for span in taken.get(one.rule, ())):
            yield one


def _once(found: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Of findings that mend the same words in the same way only the gravest and surest: two packs may hold one rule."""
    graded = sorted(found, key=lambda one: (-one.severity, not _is_safe(one), one.rule))
    kept: dict[object, Diagnostic] = {}
    for one in graded:
        kept.setdefault(tuple(fix[:2] for fix in one.fixes) or one, one)
    return list(kept.values())


def _rubbish_once(document: Document, found: list[Diagnostic], rules: Ruleset) -> Iterator[Diagnostic]:
    """The findings without those inside a line that another tells to take out whole: nothing else matters there."""
    found = list(_known_better(document, found, rules))
    out = [one for one in found if _is_of_line(document, one.span) and rules.is_tagged(one.rule, "artefact")]
    widest = sorted(out, key=lambda one: (-one.span.length, -one.severity, one.rule))
    for one in found:
        first = next((other for other in widest if other.span.contains(one.span)), one)
        if first is one:
            yield one


def _known_better(document: Document, found: list[Diagnostic], rules: Ruleset) -> Iterator[Diagnostic]:
    """The findings without those told by a line's shape alone where another knows what is wrong in that line."""
    shaped = [one for one in found if rules.is_tagged(one.rule, "by-shape")]
    if not shaped:
        return iter(found)
    known = [
        one.span
        for one in found
        if one not in shaped and (rules.is_tagged(one.rule, "artefact") or _is_of_line(document, one.span))
    ]
    return (one for one in found if one not in shaped or not any(one.span.overlaps(span) for span in known))


def _is_of_line(document: Document, span: Span) -> bool:
    return any(span.contains(line) for line in document.once(_line_spans))


def _line_spans(document: Document) -> tuple[Span, ...]:
    """Where the blocks and lines of the text stand in the source."""
    spans = (block.to_source(line) for block in body(document) for line in lines(document, block))
    return tuple(span for span in spans if span.length)


def _is_safe(finding: Diagnostic) -> bool:
    return all(fix.applicability is Applicability.SAFE for fix in finding.fixes)


_LOCAL = 60
"""Characters: a finding that is longer is about the sentence, and leaves room for one about its grammar."""


def _beside(found: Iterable[Diagnostic], checked: Findings, rules: Ruleset) -> Iterator[Diagnostic]:
    """What engines find where no rule has spoken of the same words."""
    spoken = [finding.span for finding in found if finding.span.length <= _LOCAL]
    for finding in checked.diagnostics:
        if not any(finding.span.overlaps(span) for span in spoken) and (graded := rules.graded(finding)):
            yield graded


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
