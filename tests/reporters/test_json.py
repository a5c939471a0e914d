"""The contract with other programs."""

import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.diagnostic import Diagnostic, Severity
from newslint.document import Document
from newslint.errors import DraftError
from newslint.reporters.json import report
from newslint.reporters.run import FileReport, Run
from newslint.span import Span
from newslint.version import VERSION

BYLINE = {
    "rule": "news.byline-missing",
    "severity": "suggestion",
    "message": "No author is given.",
    "span": [0, 0],
    "start": {"line": 1, "column": 1},
    "end": {"line": 1, "column": 1},
    "text": "",
    "fixes": [],
    "link": "",
    "related": [],
}

WHOLE = {
    "version": 1,
    "newslint": VERSION,
    "files": [
        {
            "path": "content/bridge, new.md",
            "diagnostics": [
                BYLINE,
                {
                    "rule": "core.word-doubled",
                    "severity": "error",
                    "message": "'The the': one is enough.",
                    "span": [19, 26],
                    "start": {"line": 3, "column": 1},
                    "end": {"line": 3, "column": 8},
                    "text": "The the",
                    "fixes": [{"span": [19, 26], "text": "The", "applicability": "safe"}],
                    "link": "",
                    "related": [],
                },
                {
                    "rule": "news.re-opens",
                    "severity": "warning",
                    "message": "100% of editors would drop the hyphen,\nsome: twice.",
                    "span": [40, 55],
                    "start": {"line": 3, "column": 22},
                    "end": {"line": 4, "column": 10},
                    "text": "new,\r\nre-opened",
                    "fixes": [
                        {"span": [46, 55], "text": "reopened", "applicability": "unsafe"},
                        {"span": [46, 55], "text": "open again", "applicability": "unsafe"},
                    ],
                    "link": "https://example.org/hyphens",
                    "related": [{"span": [7, 15], "message": "here, too"}],
                },
                {
                    "rule": "core.date-impossible",
                    "severity": "error",
                    "message": "April has 30 days.",
                    "span": [59, 67],
                    "start": {"line": 4, "column": 14},
                    "end": {"line": 4, "column": 22},
                    "text": "April 31",
                    "fixes": [],
                    "link": "",
                    "related": [],
                },
            ],
        },
        {"path": "clean.txt", "diagnostics": []},
        {"path": "late.txt", "diagnostics": [BYLINE]},
    ],
    "errors": [
        {"path": "latin.md", "line": 2, "message": "not UTF-8: byte 0xe9 at offset 3; save the file as UTF-8"},
        {"path": "", "message": "nothing to read"},
    ],
    "summary": {"files": 3, "error": 2, "warning": 1, "suggestion": 2},
}


def read(run: Run) -> Any:
    [line] = report(run)
    line.encode("ascii")
    return json.loads(line)


def test_the_whole_report(run: Run) -> None:
    assert read(run) == WHOLE


def test_a_run_without_files() -> None:
    summary = {"files": 0, "error": 0, "warning": 0, "suggestion": 0}
    assert read(Run()) == {"version": 1, "newslint": VERSION, "files": [], "errors": [], "summary": summary}


@given(st.text(), st.text(st.characters()), st.data())
@settings(max_examples=100)
def test_it_is_json_whatever_the_draft_and_its_name_hold(source: str, name: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(source)))
    span = Span(start, data.draw(st.integers(start, len(source))))
    found = Diagnostic("p.r", source, Severity.ERROR, span)
    told = read(Run((FileReport(Document(name, source, ()), (found,)),), (DraftError(source, path=name),)))
    [file] = told["files"]
    assert (file["path"], file["diagnostics"][0]["message"]) == (name, source)
    assert file["diagnostics"][0]["text"] == source[span.start : span.end]
    assert told["errors"] == [{"path": name, "message": source}]
