"""A run that has a bit of everything, for each reporter to report."""

import pytest

from newslint.diagnostic import Applicability, Diagnostic, Fix, Related, Severity
from newslint.document import Document
from newslint.errors import DraftError
from newslint.reporters.run import FileReport, Run
from newslint.span import Span

SOURCE = "Bridge re-opens\r\n\r\nThe the bridge, 100% new,\r\nre-opened on April 31: “Over 40 boats”.\r\n"


def place(words: str) -> Span:
    start = SOURCE.index(words)
    return Span(start, start + len(words))


@pytest.fixture
def run() -> Run:
    date = place("April 31")
    findings = (
        Diagnostic("news.byline-missing", "No author is given.", Severity.SUGGESTION, Span(0, 0)),
        Diagnostic(
            "core.word-doubled",
            "'The the': one is enough.",
            Severity.ERROR,
            place("The the"),
            (Fix(place("The the"), "The", Applicability.SAFE),),
        ),
        Diagnostic(
            "news.re-opens",
            "100% of editors would drop the hyphen,\nsome: twice.",
            Severity.WARNING,
            place("new,\r\nre-opened"),
            (
                Fix(place("re-opened"), "reopened", Applicability.UNSAFE),
                Fix(place("re-opened"), "open again", Applicability.UNSAFE),
            ),
            "https://example.org/hyphens",
            (Related(place("re-opens"), "here, too"),),
        ),
        Diagnostic("core.date-impossible", "April has 30 days.", Severity.ERROR, date),
    )
    return Run(
        (
            FileReport(Document("content/bridge, new.md", SOURCE, ()), findings),
            FileReport(Document("clean.txt", "Nothing to say.\n", ())),
            FileReport(Document("late.txt", "Late\n", ()), (findings[0],)),
        ),
        (
            DraftError("not UTF-8: byte 0xe9 at offset 3; save the file as UTF-8", path="latin.md", line=2),
            DraftError("nothing to read"),
        ),
    )
