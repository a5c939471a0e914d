"""Expressions that wait till they are used: the matches of the library's own, from the cache or not."""

import re
from pathlib import Path

import pytest

from newslint import programs
from newslint.expression import expression
from newslint.programs import Programs

CASES = [
    (r"(?P<first>[A-Z]\w+)(?: (?P<last>[A-Z]\w+))?", 0),
    (r"^\s*(?:the|an?) (\w+)$", re.MULTILINE | re.IGNORECASE),
    (
        r"""(?<=\d) # after a figure
         [%‰]""",
        re.VERBOSE,
    ),
    ("[\u0400-\u04ff’“”]+|(?!x)", 0),
    (r"(?s:.)\Z", re.ASCII),
]
TEXT = "Anna Vik said\nThe port\nlost 5% of “Порт”"


@pytest.fixture(params=["made", "kept"])
def cached(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The cases with programs that are made now, and with those that a run before has kept."""
    monkeypatch.setattr(programs, "_programs", Programs(str(tmp_path)))
    if request.param == "made":
        return
    for case in CASES:
        expression(*case).search("")
    programs._programs.save()
    monkeypatch.setattr(programs, "_programs", Programs(str(tmp_path)))
    monkeypatch.setattr("newslint.expression._parts", None)
    monkeypatch.setattr(re, "compile", None)


@pytest.mark.usefixtures("cached")
@pytest.mark.parametrize("number", range(len(CASES)))
def test_it_matches_as_the_librarys(number: int) -> None:
    text, flags = CASES[number]
    ours, theirs = expression(text, flags), re._compiler.compile(text, flags)  # type: ignore[attr-defined]
    assert [(found.span(), found.groups(), found.groupdict()) for found in ours.finditer(TEXT)] == [
        (found.span(), found.groups(), found.groupdict()) for found in theirs.finditer(TEXT)
    ]
    assert (ours.pattern, ours.flags, ours.groups) == (theirs.pattern, theirs.flags, theirs.groups)
    assert ours.sub("x", TEXT) == theirs.sub("x", TEXT)


def test_a_wrong_one_says_so_when_it_is_used() -> None:
    wrong = expression("(")
    with pytest.raises(re.error):
        wrong.search("text")


def test_it_is_compiled_when_it_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newslint.expression._program", None)
    assert not hasattr(expression("never used"), "__wrapped__")
