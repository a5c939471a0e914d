"""Expressions that wait till they are used: the matches of the library's own, from the cache or not."""

import os
import re
import subprocess
import sys
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


_TEXTS = """
import gc, pkgutil
from importlib import import_module
import newslint.reading, newslint.kinds
from newslint.expression import _Expression
for package in (newslint.reading, newslint.kinds):
    for module in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
        import_module(module.name)
print(*sorted(one._text for one in gc.get_objects() if type(one) is _Expression), sep="\\n")
"""


def test_every_run_writes_its_expressions_alike() -> None:
    """One that is joined from a set without order is compiled, and kept, anew by each run."""
    one, other = (
        subprocess.run(
            [sys.executable, "-c", _TEXTS],
            capture_output=True,
            text=True,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in "12"
    )
    assert one == other
