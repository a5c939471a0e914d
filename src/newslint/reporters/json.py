"""`json`: the contract with other programs, described in docs/json.md."""

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

from newslint.diagnostic import Diagnostic, Severity
from newslint.document import Document
from newslint.errors import NewslintError
from newslint.reporters.run import FileReport, Run
from newslint.version import VERSION

CONTRACT = 1


def report(run: Run) -> Iterator[str]:
    """The whole run as one JSON object, on one line."""
    counts = Counter(diagnostic.severity for file in run.files for diagnostic in file.diagnostics)
    yield json.dumps(
        {
            "version": CONTRACT,
            "newslint": VERSION,
            "files": [_file(file) for file in run.files],
            "errors": [_error(error) for error in run.errors],
            "summary": {
                "files": len(run.files),
                **{str(severity): counts[severity] for severity in reversed(Severity)},
            },
        },
    )


def _file(file: FileReport) -> dict[str, Any]:
    document = file.document
    return {
        "path": document.path,
        "diagnostics": [_diagnostic(document, diagnostic) for diagnostic in file.diagnostics],
    }


def _diagnostic(document: Document, diagnostic: Diagnostic) -> dict[str, Any]:
    return {
        "rule": diagnostic.rule,
        "severity": str(diagnostic.severity),
        "message": diagnostic.message,
        "span": list(diagnostic.span),
        "start": document.position(diagnostic.span.start)._asdict(),
        "end": document.position(diagnostic.span.end)._asdict(),
        "text": diagnostic.span.of(document.source),
        "fixes": [
            {"span": list(fix.span), "text": fix.text, "applicability": str(fix.applicability)}
            for fix in diagnostic.fixes
        ],
        "link": diagnostic.link,
        "related": [{"span": list(related.span), "message": related.message} for related in diagnostic.related],
    }


def _error(error: NewslintError) -> dict[str, Any]:
    line = {"line": error.line} if error.line else {}
    return {"path": error.path, **line, "message": error.message}
