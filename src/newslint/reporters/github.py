"""`github`: annotations of GitHub Actions, after the documentation of its workflow commands."""

from collections.abc import Iterator

from newslint.diagnostic import Diagnostic, Severity
from newslint.document import Document
from newslint.reporters.run import Run

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.SUGGESTION: "notice"}


def report(run: Run) -> Iterator[str]:
    """A workflow command for each finding and each error of the run."""
    for file in run.files:
        for diagnostic in file.diagnostics:
            yield _annotation(file.document, diagnostic)
    for error in run.errors:
        place = {"file": error.path, "line": str(error.line or "")}
        yield _command("error", {**place, "title": "newslint"}, error.message)


def _annotation(document: Document, diagnostic: Diagnostic) -> str:
    start, end = document.position(diagnostic.span.start), document.position(diagnostic.span.end)
    place = {"file": document.path, "line": str(start.line), "endLine": str(end.line)}
    # GitHub takes columns only where the annotation stays on one line.
    columns = {"col": str(start.column), "endColumn": str(end.column)} if start.line == end.line else {}
    return _command(
        COMMANDS[diagnostic.severity],
        {**place, **columns, "title": diagnostic.rule},
        diagnostic.message,
    )


def _command(name: str, properties: dict[str, str], message: str) -> str:
    written = ",".join(f"{key}={_property(value)}" for key, value in properties.items() if value)
    return f"::{name} {written}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
