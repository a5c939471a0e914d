"""What the measures of mended copy count: places that fixes moved, findings that are new, rules that meet."""

import importlib.util
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from newslint.diagnostic import Applicability, Diagnostic, Fix, Severity
from newslint.document import Document
from newslint.formats import read
from newslint.linter import LintResult
from newslint.span import Span

ROOT = Path(__file__).parents[1]
SAFE = Applicability.SAFE


def tool(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, ROOT / "tools" / f"{name}.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def again() -> ModuleType:
    return tool("mend_again")


def finding(rule: str, start: int, end: int, *fixes: str) -> Diagnostic:
    span = Span(start, end)
    return Diagnostic(rule, "…", Severity.WARNING, span, tuple(Fix(span, text, SAFE) for text in fixes))


@pytest.mark.parametrize(
    ("span", "fixes", "expected"),
    [
        ((10, 14), [], (10, 14)),
        ((10, 14), [((0, 2), "")], (8, 12)),
        ((10, 14), [((0, 2), "long")], (12, 16)),
        ((10, 14), [((14, 16), "")], (10, 14)),
        ((10, 14), [((12, 16), "")], (10, 12)),
        ((10, 14), [((8, 11), "longer")], (8, 17)),
        ((10, 14), [((0, 1), ""), ((11, 12), "xyz"), ((20, 22), "")], (9, 15)),
    ],
)
def test_a_place_goes_with_the_text(
    again: ModuleType, span: tuple[int, int], fixes: list[tuple[tuple[int, int], str]], expected: tuple[int, int]
) -> None:
    assert again.moved(Span(*span), [Fix(Span(*place), text, SAFE) for place, text in fixes]) == Span(*expected)


class Desk:
    """A desk that finds what a function does."""

    def __init__(self, found: Callable[[str], list[Diagnostic]]) -> None:
        self.found = found

    def lint_document(self, document: Document, *, every: bool) -> LintResult:
        assert every
        return LintResult(document, tuple(self.found(document.source)))


def word(text: str, rule: str, wrong: str, *right: str) -> list[Diagnostic]:
    at = text.find(wrong)
    return [finding(rule, at, at + len(wrong), *right)] if at >= 0 else []


@pytest.mark.parametrize(
    ("text", "rules", "said"),
    [
        ("a cat sat", {"x.cat": ("cat", "dog"), "x.sat": ("sat",)}, []),
        ("a cat sat", {"x.cat": ("cat", "dog"), "x.dog": ("dog",)}, [("new", "safe", "x.dog")]),
        ("a cat", {"x.cat": ("cat", "dog"), "x.dog": ("dog", "pup")}, []),
        ("a cat", {"x.a": ("a ", "aa ")}, [("restless", "safe", "x.a"), ("restless", "all", "x.a")]),
    ],
)
def test_what_is_new_and_what_never_rests(
    again: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    text: str,
    rules: dict[str, tuple[str, ...]],
    said: list[tuple[str, str, str]],
) -> None:
    desk = Desk(lambda now: [one for rule, (wrong, *right) in rules.items() for one in word(now, rule, wrong, *right)])
    monkeypatch.setattr(again, "desk", {"house": desk}.get)
    told = again.Trial(read(text, "a.txt", "plain"), "house").mended()
    assert [(one.fault, one.fixes, one.rule) for one in told] == said


def test_rules_meet_where_one_lies_on_the_words_of_the_other() -> None:
    meeting = tool("said_twice").meeting
    wide, inner, apart = finding("x.wide", 0, 9), finding("x.inner", 2, 5), finding("x.apart", 9, 12)
    half, long = finding("x.half", 4, 10), finding("x.long", 0, 99)
    assert list(meeting([wide, long, inner, half, apart])) == [(wide, inner)]
