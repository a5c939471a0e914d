"""`text`: for a person at a terminal, grouped by file, each place underlined in its line."""

from collections import Counter
from collections.abc import Iterator

from newslint.diagnostic import Diagnostic, Severity
from newslint.document import Document
from newslint.reporters._terminal import excerpt, paint, visible
from newslint.reporters.run import FileReport, Run
from newslint.span import Span

COLORS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.SUGGESTION: "36"}
BOLD, DIM = "1", "2"

# Copy never begins a line of the report: in a CI log, a draft's line "::set-output …" would be taken for a command.
GUTTER = "    | "


def report(run: Run) -> Iterator[str]:
    """The findings of each file that has any, and a closing count."""
    for file in run.files:
        if file.diagnostics:
            yield paint(visible(file.document.path), BOLD, on=run.color)
            for diagnostic in file.diagnostics:
                yield from _finding(file.document, diagnostic, color=run.color)
            yield ""
    yield _count(run.files)


def _finding(document: Document, diagnostic: Diagnostic, *, color: bool) -> Iterator[str]:
    place = document.position(diagnostic.span.start)
    hue = COLORS[diagnostic.severity]
    severity = paint(str(diagnostic.severity), hue, on=color)
    rule = paint(visible(diagnostic.rule), DIM, on=color)
    yield f"  {place.line}:{place.column} {severity}: {visible(diagnostic.message)} [{rule}]"
    if diagnostic.span != Span(0, 0):
        shown = excerpt(document, diagnostic.span)
        yield f"{GUTTER}{shown.text}"
        yield f"{GUTTER}{' ' * shown.indent}{paint('^' * shown.length, hue, on=color)}"
    yield from _cure(diagnostic)


def _cure(diagnostic: Diagnostic) -> Iterator[str]:
    """What to write instead, where the message does not say it."""
    choices = dict.fromkeys(fix.text for fix in diagnostic.fixes)
    unsaid = [visible(choice) for choice in choices if choice.strip() and not _said(choice, diagnostic.message)]
    if unsaid:
        yield f"    write: {', or '.join(unsaid)}"


def _said(choice: str, message: str) -> bool:
    words, told = " ".join(choice.lower().split()), message.lower()
    at = told.find(words)
    while at >= 0 and (_is_of_word(told[at - 1 : at]) or _is_of_word(told[at + len(words) :][:1])):
        at = told.find(words, at + 1)
    return at >= 0


def _is_of_word(char: str) -> bool:
    return char.isalnum() or char == "_"


def _count(files: tuple[FileReport, ...]) -> str:
    counts = Counter(diagnostic.severity for file in files for diagnostic in file.diagnostics)
    found = ", ".join(_plural(counts[severity], str(severity)) for severity in reversed(Severity) if counts[severity])
    checked = _plural(len(files), "file")
    if not found:
        return f"no findings in {checked}"
    return f"{found} in {_plural(sum(bool(file.diagnostics) for file in files), 'file')} ({checked} checked)"


def _plural(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
