"""`github`: annotations of GitHub Actions, after the documentation of its workflow commands."""

from collections.abc import Iterator
from pathlib import PurePath

from newslint.diagnostic import Diagnostic, Severity
from newslint.document import Document
from newslint.errors import NewslintError
from newslint.reporters.run import Run
from newslint.span import Span

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.SUGGESTION: "notice"}


def report(run: Run) -> Iterator[str]:
    """A workflow command for each finding and each error of the run."""
    for file in run.files:
        for diagnostic in file.diagnostics:
            yield _annotation(file.document, diagnostic)
    for error in run.errors:
        yield _failure(error)


def _annotation(document: Document, diagnostic: Diagnostic) -> str:
    place = {"file": _path(document.path), **_place(document, diagnostic.span)}
    return _command(COMMANDS[diagnostic.severity], {**place, "title": diagnostic.rule}, diagnostic.message)


def _place(document: Document, span: Span) -> dict[str, str]:
    """Lines, and columns where the place is on one line: the runner takes no others."""
    if span == Span(0, 0):
        return {"line": "1"}
    start = document.position(span.start)
    last = document.position(max(span.start, span.end - 1)).line
    lines = {"line": str(start.line), "endLine": str(last)}
    if last != start.line:
        return lines
    return {**lines, "col": str(start.column), "endColumn": str(start.column + span.length)}


def _failure(error: NewslintError) -> str:
    place = {"file": _path(error.path), "line": str(error.line)} if error.line else {"file": _path(error.path)}
    return _command("error", {**place, "title": "newslint"}, error.message)


def _path(path: str) -> str:
    """A path as GitHub knows it: with slashes, without a leading dot."""
    return PurePath(path).as_posix() if path else ""


def _command(name: str, properties: dict[str, str], message: str) -> str:
    written = ",".join(f"{key}={_property(value)}" for key, value in properties.items() if value)
    return f"::{name} {written}::{_data(message)}"


def _data(text: str) -> str:
    """The text escaped as the runner unescapes it; a file name that is not UTF-8 loses what is not."""
    whole = text.encode("utf-8", "replace").decode("utf-8")
    return whole.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
