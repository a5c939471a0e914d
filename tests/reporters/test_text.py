"""The report for a person at a terminal."""

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.diagnostic import Applicability, Diagnostic, Fix, Severity
from newslint.document import Document
from newslint.reporters._terminal import LEAST, WIDTH, excerpt, visible, width
from newslint.reporters.run import FileReport, Run
from newslint.reporters.text import GUTTER, report
from newslint.span import Span

WHOLE = """\
content/bridge, new.md
  1:1 suggestion: No author is given. [news.byline-missing]
  3:1 error: 'The the': one is enough. [core.word-doubled]
    | The the bridge, 100% new,
    | ^^^^^^^
  3:22 warning: 100% of editors would drop the hyphen,␊some: twice. [news.re-opens]
    | The the bridge, 100% new,
    |                      ^^^^
    write: reopened, or open again
  4:14 error: April has 30 days. [core.date-impossible]
    | re-opened on April 31: “Over 40 boats”.
    |              ^^^^^^^^

late.txt
  1:1 suggestion: No author is given. [news.byline-missing]

2 errors, 1 warning, 2 suggestions in 2 files (3 files checked)
"""


def lines(source: str, start: int, end: int, **more: object) -> list[str]:
    """The report on one place of a text."""
    found = replace(Diagnostic("p.r", "Wrong.", Severity.ERROR, Span(start, end)), **more)  # type: ignore[arg-type]
    return list(report(Run((FileReport(Document("a.md", source, ()), (found,)),))))


def test_the_whole_report(run: Run) -> None:
    assert "".join(f"{line}\n" for line in report(run)) == WHOLE


def test_colour_marks_path_severity_place_and_rule_and_changes_nothing_else(run: Run) -> None:
    colored = "".join(f"{line}\n" for line in report(replace(run, color=True)))
    assert re.sub(r"\x1b\[\d+m", "", colored) == WHOLE
    assert "\x1b[1mcontent/bridge, new.md\x1b[0m\n" in colored
    assert "  3:1 \x1b[31merror\x1b[0m: 'The the': one is enough. [\x1b[2mcore.word-doubled\x1b[0m]\n" in colored
    assert "    | \x1b[31m^^^^^^^\x1b[0m\n" in colored


@pytest.mark.parametrize(
    ("files", "said"),
    [(0, "no findings in 0 files"), (1, "no findings in 1 file"), (1200, "no findings in 1,200 files")],
)
def test_clean_files_are_counted_not_listed(files: int, said: str) -> None:
    assert list(report(Run((FileReport(Document("a.md", "", ())),) * files))) == [said]


@pytest.mark.parametrize(
    ("fixes", "message", "said"),
    [
        (["more than"], "Use 'more than'.", []),
        (["More than"], "Use 'more than'.", []),
        (["a"], "An article is missing.", ["    write: a"]),
        (["more than", "above"], "A quantity.", ["    write: more than, or above"]),
        (["above", "more than"], "Use 'more than'.", ["    write: above"]),
        (["reopened", "reopened"], "One word.", ["    write: reopened"]),
        ([""], "Delete it.", []),
        ([" "], "Too much space.", []),
        (["a\x1b[31mb\n"], "Odd.", ["    write: a␛[31mb␊"]),
    ],
)
def test_what_to_write_is_said_where_the_message_does_not(fixes: list[str], message: str, said: list[str]) -> None:
    edits = tuple(Fix(Span(0, 4), text, Applicability.SAFE) for text in fixes)
    assert lines("Over 40\n", 0, 4, message=message, fixes=edits)[4:-2] == said


@pytest.mark.parametrize(
    ("source", "start", "end", "shown", "marks"),
    [
        ("one two three\n", 4, 7, "one two three", "    ^^^"),
        ("one\ttwo\n", 4, 7, "one two", "    ^^^"),
        ("one\r\ntwo\r\n", 5, 8, "two", "^^^"),
        ("one\rtwo\rthree", 4, 7, "two", "^^^"),
        ("one\ntwo\nthree", 4, 13, "two", "^^^"),
        ("one\u2028two\u0085six", 4, 7, "one�two�six", "    ^^^"),
        ("日本語 two", 4, 7, "日本語 two", "       ^^^"),
        ("日本語 two", 1, 2, "日本語 two", "  ^^"),
        ("cafe\u0301 two", 6, 9, "cafe\u0301 two", "     ^^^"),
        ("🎉👍🏽 two", 4, 7, "🎉👍🏽 two", "       ^^^"),
        ("👨\u200d👩 two", 4, 7, "👨�👩 two", "      ^^^"),
        ("❤\ufe0f two", 3, 6, "❤ two", "  ^^^"),
        ("a\u200bb two", 1, 2, "a�b two", " ^"),
        ("a\u202eb two", 4, 7, "a�b two", "    ^^^"),
        ("\x1b]0;x\x07 two", 7, 10, "␛]0;x␇ two", "       ^^^"),
        ("del\x7f\x9b two", 6, 9, "del␡� two", "      ^^^"),
        ("one\n", 3, 4, "one", "   ^"),
        ("one\r\n", 4, 5, "one", "   ^"),
        ("one\n", 4, 4, "", "^"),
        ("one two", 3, 3, "one two", "   ^"),
        ("::error::two", 9, 12, "::error::two", "         ^^^"),
        ("x" * 90 + " two", 91, 94, "x" * 90 + " two", " " * 91 + "^^^"),
        ("two " + "x" * 200, 0, 3, "two " + "x" * 96 + "…", "^^^"),
        ("x" * 200 + " two", 201, 204, "…" + "x" * 96 + " two", " " * 98 + "^^^"),
        ("x" * 200 + " two " + "y" * 200, 201, 204, "…" + "x" * 47 + " two " + "y" * 48 + "…", " " * 49 + "^^^"),
        ("a " + "x" * 200 + " z", 2, 202, "a " + "x" * 100 + "…", "  " + "^" * 100),
    ],
)
def test_the_marks_stand_under_the_place(source: str, start: int, end: int, shown: str, marks: str) -> None:
    assert lines(source, start, end)[2:4] == [f"{GUTTER}{shown}", f"{GUTTER}{marks}"]


def test_a_hostile_path_message_and_rule_stay_text() -> None:
    found = Diagnostic("p.\x1br", "A\x1b[2J\u202e", Severity.ERROR, Span(0, 0))
    run = Run((FileReport(Document("a\n\udce9\x1b.md", "", ()), (found,)),))
    assert list(report(run))[:2] == ["a␊�␛.md", "  1:1 error: A␛[2J� [p.␛r]"]


HOSTILE = st.text(
    st.one_of(
        st.characters(exclude_categories=["Cs"]),
        st.sampled_from("\x00\x1b\x07\x08\x7f\x9b\u061c\u200b\u200d\u202e\u2028\ufe0f\ufeff\t\r\n日🎉e\u0301 "),
    ),
    max_size=400,
)


@given(HOSTILE, st.data())
@settings(max_examples=200)
def test_no_draft_writes_controls_or_runs_out_of_bounds(source: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(source)))
    end = data.draw(st.integers(start, len(source)))
    document = Document("a.md", source, ())
    shown = excerpt(document, Span(start, end))
    assert visible(shown.text) == shown.text
    assert width(shown.text) <= WIDTH + LEAST + 2
    assert shown.indent >= 0
    assert 1 <= shown.length <= WIDTH
    assert shown.indent + shown.length <= max(width(shown.text), shown.indent + 1)
    assert all(line.isprintable() or visible(line) == line for line in lines(source, start, end))


@given(HOSTILE, st.data())
@settings(max_examples=200)
def test_what_is_marked_is_the_place(source: str, data: st.DataObject) -> None:
    document = Document("a.md", source, ())
    line = document.line(data.draw(st.integers(1, document.position(len(source)).line)))
    start = data.draw(st.integers(line.start, line.end))
    end = data.draw(st.integers(start, min(line.end, start + 30)))
    shown = excerpt(document, Span(start, end))
    place = visible(source[start:end])
    under = [at for at in range(len(shown.text) + 1) if width(shown.text[:at]) == shown.indent]
    assert any(shown.text.startswith(place, at) for at in under)
    assert shown.length == max(width(place), 1)


def test_a_line_of_a_megabyte_is_cut_for_each_of_many_findings() -> None:
    source = "é\u0301" * 500_000
    found = tuple(Diagnostic("p.r", "x", Severity.ERROR, Span(at, at + 2)) for at in range(0, 1_000_000, 500))
    written = list(report(Run((FileReport(Document("a.md", source, ()), found),))))
    assert (len(written), max(map(len, written)) <= 4 * (WIDTH + LEAST)) == (3 * 2000 + 3, True)
