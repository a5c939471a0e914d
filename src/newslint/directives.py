"""What a draft says to newslint in its comments: `newslint: disable RULE reason`, and what that suppresses where."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple, Protocol

from newslint.diagnostic import Diagnostic, Severity
from newslint.document import Comment, Document
from newslint.registry import did_you_mean
from newslint.rule import names
from newslint.span import Span

UNUSED = "newslint.unused-suppression"
UNKNOWN = "newslint.unknown-directive"

OWN: dict[str, str] = {
    UNUSED: "A comment disables a rule where the rule finds nothing. Left in, it would hide the next real finding.",
    UNKNOWN: "A comment speaks to newslint in words that it does not know, so it suppresses nothing.",
}
"""The rules that no file holds, and what they are for."""

WORDS = ("disable", "disable-line", "disable-next-line", "disable-file", "enable")

_DIRECTIVE = r"(?s)\s*newslint:\s*(?P<word>\S*)\s*(?P<rest>.*)"
_TARGETS = r"[^\s,]+(?:\s*,\s*[^\s,]+)*"


class Known(Protocol):
    """What a run knows of rules."""

    @property
    def known(self) -> frozenset[str]:
        """The id of every rule."""

    def targets(self, target: str) -> bool:
        """Whether a target names any rule."""

    def judges(self, target: str) -> bool:
        """Whether the run was asked for every rule that a target names."""

    def graded(self, diagnostic: Diagnostic) -> Diagnostic | None:
        """A finding as the settings have it, None where they leave it out."""


class Directive(NamedTuple):
    """One thing that a comment says: its word, the rule, pack or prefix it is for, and the comment."""

    word: str
    target: str
    comment: Comment


class Suppression(NamedTuple):
    """Where the findings of a rule, a pack or a prefix are suppressed, both ends included."""

    target: str
    start: int
    end: int
    comment: Comment

    def holds(self, diagnostic: Diagnostic) -> bool:
        return self.start <= diagnostic.span.start <= self.end and names(self.target, diagnostic.rule)


def suppress(document: Document, diagnostics: Iterable[Diagnostic], rules: Known) -> list[Diagnostic]:
    """The findings that the draft's comments leave, and one for each comment that is wrong or suppresses nothing."""
    directives = [directive for comment in document.comments for directive in _directives(comment)]
    if not directives:
        return list(diagnostics)
    complaints = [complaint for directive in directives if (complaint := _complaint(directive, rules))]
    valid = [directive for directive in directives if not _complaint(directive, rules)]
    suppressions = list(_suppressions(document, valid))
    kept, used = _split(diagnostics, suppressions)
    unused = [s for s in suppressions if s not in used and rules.judges(s.target)]
    own = (*complaints, *map(_unused, unused))
    return [*kept, *(graded for complaint in own if (graded := rules.graded(complaint)))]


def _split(
    diagnostics: Iterable[Diagnostic], suppressions: list[Suppression]
) -> tuple[list[Diagnostic], set[Suppression]]:
    kept, used = [], set()
    for diagnostic in diagnostics:
        holding = [suppression for suppression in suppressions if suppression.holds(diagnostic)]
        used.update(holding)
        if not holding:
            kept.append(diagnostic)
    return kept, used


def _directives(comment: Comment) -> Iterator[Directive]:
    found = re.match(_DIRECTIVE, comment.text)
    if not found:
        return
    targets = re.match(_TARGETS, found["rest"])
    for target in targets[0].split(",") if targets else [""]:
        yield Directive(found["word"], target.strip(), comment)


def _suppressions(document: Document, directives: Iterable[Directive]) -> Iterator[Suppression]:
    opened: dict[str, Comment] = {}
    for word, target, comment in directives:
        if word == "disable":
            opened.setdefault(target, comment)
        elif word == "enable":
            closed = [name for name in opened if target in ("", name)]
            yield from (_region(name, opened.pop(name), comment.span.start) for name in closed)
            if not closed:
                yield Suppression(target, *_NOWHERE, comment)
        else:
            start, end = _REACH[word](document, comment)
            yield Suppression(target, start, end, comment)
    for name, comment in opened.items():
        yield _region(name, comment, len(document.source))


def _region(target: str, comment: Comment, end: int) -> Suppression:
    return Suppression(target, comment.span.end, end, comment)


def _line(document: Document, comment: Comment) -> Span:
    first, last = (document.line(document.position(offset).line) for offset in comment.span)
    return first.cover(last)


def _next_line(document: Document, comment: Comment) -> Span:
    """The next line that is not blank: a paragraph may stand apart from the comment above it."""
    number = document.position(comment.span.end).line + 1
    last = document.position(len(document.source)).line
    while number < last and not document.line(number).of(document.source).strip():
        number += 1
    return document.line(min(number, last))


def _whole(document: Document, _: Comment) -> Span:
    return Span(0, len(document.source))


_NOWHERE = Span(-1, -1)

_REACH = {"disable-line": _line, "disable-next-line": _next_line, "disable-file": _whole}


def _complaint(directive: Directive, rules: Known) -> Diagnostic | None:
    word, target, comment = directive
    if word not in WORDS:
        message = f"no directive '{word}'{did_you_mean(word, WORDS)}; there are {', '.join(WORDS)}."
    elif not target and word != "enable":
        message = f"'{word}' does not say what: write 'newslint: {word} RULE reason'."
    elif target and not rules.targets(target):
        message = f"no rule or pack '{target}' is in force here{did_you_mean(target, rules.known)}."
    else:
        return None
    return Diagnostic(UNKNOWN, message[0].upper() + message[1:], Severity.ERROR, comment.span)


def _unused(suppression: Suppression) -> Diagnostic:
    what = f"'{suppression.target}'" if suppression.target else "any rule"
    message = f"The comment does nothing for {what} here: remove it."
    return Diagnostic(UNUSED, message, Severity.WARNING, suppression.comment.span)
