"""Annotations, as the runner of GitHub Actions reads them."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.diagnostic import Diagnostic, Severity
from newslint.document import Document
from newslint.errors import DraftError
from newslint.reporters.github import report
from newslint.reporters.run import FileReport, Run
from newslint.span import Span

WHOLE = """\
::notice file=content/bridge%2C new.md,line=1,title=news.byline-missing::No author is given.
::error file=content/bridge%2C new.md,line=3,endLine=3,col=1,endColumn=8,title=core.word-doubled::\
'The the': one is enough.
::warning file=content/bridge%2C new.md,line=3,endLine=4,title=news.re-opens::\
100%25 of editors would drop the hyphen,%0Asome: twice.
::error file=content/bridge%2C new.md,line=4,endLine=4,col=14,endColumn=22,title=core.date-impossible::\
April has 30 days.
::notice file=late.txt,line=1,title=news.byline-missing::No author is given.
::error file=latin.md,line=2,title=newslint::not UTF-8: byte 0xe9 at offset 3; save the file as UTF-8
::error title=newslint::nothing to read
"""


def test_the_whole_report(run: Run) -> None:
    assert "".join(f"{line}\n" for line in report(run)) == WHOLE


def annotation(path: str, source: str, span: Span, message: str = "Wrong.") -> str:
    found = Diagnostic("p.r", message, Severity.ERROR, span)
    [line] = report(Run((FileReport(Document(path, source, ()), (found,)),)))
    return line


@pytest.mark.parametrize(
    ("source", "span", "place"),
    [
        ("a\nb\n", Span(2, 4), "line=2,endLine=2,col=1,endColumn=3"),
        ("a\nb\n", Span(4, 4), "line=3,endLine=3,col=1,endColumn=1"),
        ("a\nb\n", Span(0, 3), "line=1,endLine=2"),
        ("🎉 b", Span(2, 3), "line=1,endLine=1,col=3,endColumn=4"),
    ],
)
def test_columns_are_told_where_the_place_is_on_one_line(source: str, span: Span, place: str) -> None:
    assert annotation("a.md", source, span) == f"::error file=a.md,{place},title=p.r::Wrong."


@pytest.mark.parametrize(
    ("path", "told"),
    [("./a/b.md", "a/b.md"), ("a:b,c%.md", "a%3Ab%2Cc%25.md"), ("caf\udce9.md", "caf?.md"), ("a\nb.md", "a%0Ab.md")],
)
def test_a_path_is_told_as_github_knows_it(path: str, told: str) -> None:
    assert (
        annotation(path, "x", Span(0, 1)) == f"::error file={told},line=1,endLine=1,col=1,endColumn=2,title=p.r::Wrong."
    )


def read(line: str) -> tuple[str, dict[str, str], str]:
    """A workflow command taken apart and unescaped, in the order in which the runner does it."""
    found = re.fullmatch(r"::(\w+) ((?:(?!::).)*)::(.*)", line, re.DOTALL)
    assert found
    properties = dict(item.split("=", 1) for item in found[2].split(","))
    data = [("%0D", "\r"), ("%0A", "\n"), ("%25", "%")]
    each = [*data[:2], ("%3A", ":"), ("%2C", ","), data[2]]
    return found[1], {key: unescaped(value, each) for key, value in properties.items()}, unescaped(found[3], data)


def unescaped(text: str, signs: list[tuple[str, str]]) -> str:
    for sign, char in signs:
        text = text.replace(sign, char)
    return text


TEXTS = st.text(st.one_of(st.sampled_from(":,%\r\n=0ADC"), st.characters(exclude_categories=["Cs"])), max_size=40)


@given(TEXTS, TEXTS)
@settings(max_examples=200)
def test_whatever_is_said_arrives(path: str, message: str) -> None:
    [line] = report(Run(errors=(DraftError(message, path=f"x{path}"),)))
    assert not {"\r", "\n"} & set(line)
    command, properties, data = read(line)
    assert (command, properties["title"], data) == ("error", "newslint", message)
    assert properties["file"].replace("/", "") == f"x{path}".replace("/", "")
