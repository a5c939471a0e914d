"""Of what several rules and engines say of the same words, what the reader hears."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from newslint.diagnostic import Applicability, Diagnostic, Fix
from newslint.document import Document
from newslint.engines.settings import Findings
from newslint.reading.text.lines import body, lines
from newslint.ruleset import Ruleset
from newslint.span import Span


def best_said(found: Sequence[Diagnostic], rules: Ruleset) -> Iterator[Diagnostic]:
    """The findings without those of words of which another rule speaks in their stead."""
    taken: dict[str, list[Span]] = defaultdict(list)
    for one in found:
        for rule in rules.instead_of(one.rule):
            taken[rule].append(one.span)
    for one in found:
        if not any(span.overlaps(one.span) for span in taken.get(one.rule, ())):
            yield one


def once(document: Document, found: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Of findings that mend the same words in the same way only the gravest and surest: two packs may hold one rule.

    Words that a fix leaves as they are do not count: one may write “could have”, another “have”.
    """
    graded = sorted(found, key=lambda one: (-one.severity, not _is_safe(one), one.rule))
    kept: dict[object, Diagnostic] = {}
    for one in graded:
        kept.setdefault(tuple(_changed(document, fix) for fix in one.fixes) or one, one)
    return list(kept.values())


def _changed(document: Document, fix: Fix) -> tuple[Span, str]:
    """What a fix changes and into what, without whole words that it leaves alone at either end."""
    old, new = fix.span.of(document.source).split(" "), fix.text.split(" ")
    most = min(len(old), len(new)) - 1
    first = next((at for at in range(most) if old[at] != new[at]), most)
    last = next((at for at in range(most - first) if old[-1 - at] != new[-1 - at]), most - first)
    start = fix.span.start + sum(len(word) + 1 for word in old[:first])
    end = fix.span.end - sum(len(word) + 1 for word in old[len(old) - last :])
    return Span(start, end), " ".join(new[first : len(new) - last])


def rubbish_once(document: Document, found: list[Diagnostic], rules: Ruleset) -> Iterator[Diagnostic]:
    """The findings without those inside a line that another tells to take out whole: nothing else matters there."""
    found = list(_known_better(document, found, rules))
    out = [one for one in found if _is_of_line(document, one.span) and rules.is_tagged(one.rule, "artefact")]
    widest = sorted(out, key=lambda one: (-one.span.length, -one.severity, one.rule))
    for one in found:
        first = next((other for other in widest if other.span.contains(one.span)), one)
        if first is one:
            yield one


def _known_better(document: Document, found: list[Diagnostic], rules: Ruleset) -> Iterator[Diagnostic]:
    """The findings without those told by shape alone where another knows what is wrong with those words or that line.

    What is wrong with a whole line, such as its length, says nothing of a subhead that ran into it.
    """
    shaped = [one for one in found if rules.is_tagged(one.rule, "by-shape")]
    if not shaped:
        return iter(found)
    others = [one for one in found if one not in shaped]
    rubbish = [one.span for one in others if rules.is_tagged(one.rule, "artefact")]
    with_lines = [*rubbish, *(one.span for one in others if _is_of_line(document, one.span))]

    def is_told(one: Diagnostic) -> bool:
        known = with_lines if _is_of_line(document, one.span) else rubbish
        return any(one.span.overlaps(span) for span in known)

    return (one for one in found if one not in shaped or not is_told(one))


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


def beside(found: Iterable[Diagnostic], checked: Findings, rules: Ruleset) -> Iterator[Diagnostic]:
    """What engines find where no rule has spoken of the same words."""
    spoken = [finding.span for finding in found if finding.span.length <= _LOCAL]
    for finding in checked.diagnostics:
        if not any(finding.span.overlaps(span) for span in spoken) and (graded := rules.graded(finding)):
            yield graded
