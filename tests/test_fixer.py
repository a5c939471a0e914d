"""Fixes applied to drafts."""

import os
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.diagnostic import Applicability, Diagnostic, Fix, Severity
from newslint.errors import DraftError
from newslint.fixer import Mended, applicable, mend, rewrite
from newslint.repair import apply
from newslint.span import Span

SAFE, UNSAFE = Applicability.SAFE, Applicability.UNSAFE


def finding(*fixes: Fix, rule: str = "news.x") -> Diagnostic:
    return Diagnostic(rule, "…", Severity.WARNING, fixes[0].span if fixes else Span(0, 0), fixes)


def swapping(rules: dict[str, tuple[str, str]], sure: Applicability = SAFE) -> Callable[[str], Iterator[Diagnostic]]:
    """A desk of substitutions: rule id to what it finds and what it puts in its place."""

    def lint(text: str) -> Iterator[Diagnostic]:
        for rule, (wrong, right) in rules.items():
            for match in re.finditer(re.escape(wrong), text):
                yield finding(Fix(Span(*match.span()), right, sure), rule=rule)

    return lint


@pytest.mark.parametrize(
    ("fixes", "unsafe", "expected"),
    [
        ([Fix(Span(0, 2), "x", SAFE)], False, "xcdef"),
        ([Fix(Span(4, 6), "y", SAFE), Fix(Span(0, 2), "x", SAFE)], False, "xcdy"),
        ([Fix(Span(0, 3), "x", SAFE), Fix(Span(2, 4), "y", SAFE)], False, "xdef"),
        ([Fix(Span(0, 2), "x", SAFE), Fix(Span(2, 4), "y", SAFE)], False, "xyef"),
        ([Fix(Span(0, 2), "x", UNSAFE), Fix(Span(1, 4), "y", SAFE)], False, "ayef"),
        ([Fix(Span(0, 2), "x", UNSAFE), Fix(Span(1, 4), "y", SAFE)], True, "xcdef"),
        ([Fix(Span(3, 3), "-", SAFE), Fix(Span(3, 3), "+", SAFE)], False, "abc+def"),
        ([Fix(Span(0, 2), "x", SAFE), Fix(Span(0, 2), "x", SAFE)], False, "xcdef"),
        ([], False, "abcdef"),
    ],
)
def test_of_fixes_that_overlap_the_first_is_applied(fixes: list[Fix], unsafe: bool, expected: str) -> None:
    found = [finding(fix) for fix in fixes]
    assert apply("abcdef", applicable(found, unsafe=unsafe)) == expected


def test_a_choice_of_fixes_is_left_to_a_person() -> None:
    choice = finding(Fix(Span(0, 1), "x", SAFE), Fix(Span(0, 1), "y", SAFE))
    assert list(applicable([choice, finding()])) == []


def test_fixes_go_on_until_nothing_is_left() -> None:
    lint = swapping({"a.one": ("in order to", "to"), "a.two": ("to to", "to")})
    assert mend("We came in order to to win.", lint) == Mended("We came to win.", 2)


@pytest.mark.parametrize(
    ("rules", "left_out"),
    [
        ({"a.one": ("colour", "color"), "b.two": ("color", "colour")}, ("a.one", "b.two")),
        ({"a.grows": ("o", "oo")}, ("a.grows",)),
    ],
)
def test_rules_that_never_come_to_rest_are_left_out(
    rules: dict[str, tuple[str, str]], left_out: tuple[str, ...]
) -> None:
    lint = swapping({**rules, "c.good": ("teh", "the")})
    assert mend("teh colour", lint) == Mended("the colour", 1, left_out)


@given(
    st.text("abc \r\n\tё😀", max_size=40),
    st.dictionaries(
        st.sampled_from(["a.one", "b.two", "c.three"]),
        st.tuples(st.text("abc ", min_size=1, max_size=3), st.text("abc ё", max_size=3)),
    ),
)
@settings(max_examples=200, deadline=None)
def test_mending_twice_changes_nothing_the_second_time(text: str, rules: dict[str, tuple[str, str]]) -> None:
    lint = swapping(rules)
    once = mend(text, lint)
    at_peace = swapping({rule: swap for rule, swap in rules.items() if rule not in once.quarrelling})
    assert mend(once.source, at_peace) == Mended(once.source)


@given(st.text(max_size=40), st.lists(st.tuples(st.integers(0, 40), st.integers(0, 5), st.text(max_size=3))))
@settings(max_examples=200, deadline=None)
def test_text_outside_the_fixes_is_untouched(text: str, edits: list[tuple[int, int, str]]) -> None:
    spans = [Span(min(start, len(text)), min(start + length, len(text))) for start, length, _ in edits]
    found = [finding(Fix(span, new, SAFE)) for span, (_, _, new) in zip(spans, edits, strict=True)]
    fixes = list(applicable(found))
    assert _undone(apply(text, fixes), fixes, text) == text


def _undone(mended: str, fixes: Iterable[Fix], text: str) -> str:
    """The mended text with each fix taken back, found by counting alone."""
    shift, pieces, at = 0, [], 0
    for fix in fixes:
        start = fix.span.start + shift
        assert mended[start : start + len(fix.text)] == fix.text
        pieces += [mended[at:start], fix.span.of(text)]
        at = start + len(fix.text)
        shift += len(fix.text) - fix.span.length
    return "".join((*pieces, mended[at:]))


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_a_file_keeps_its_mark_its_line_ends_and_its_mode(tmp_path: Path, mark: bytes) -> None:
    path = tmp_path / "draft.md"
    path.write_bytes(mark + "one\r\ntwo\rthree\u2028four\n".encode())
    path.chmod(0o640)
    rewrite(str(path), "one\r\ntwo\rthree\u2028four\n", "one\r\n2\rthree\u2028four\n")
    assert path.read_bytes() == mark + "one\r\n2\rthree\u2028four\n".encode()
    assert path.stat().st_mode & 0o777 == 0o640
    assert list(tmp_path.iterdir()) == [path]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.md").write_bytes(b"one")
    (tmp_path / "link.md").symlink_to("real.md")
    rewrite(str(tmp_path / "link.md"), "one", "two")
    assert (tmp_path / "link.md").is_symlink()
    assert (tmp_path / "real.md").read_bytes() == b"two"


def test_a_file_that_changed_meanwhile_is_not_written(tmp_path: Path) -> None:
    path = tmp_path / "draft.md"
    path.write_bytes(b"newer")
    with pytest.raises(DraftError, match="changed while it was being fixed"):
        rewrite(str(path), "older", "mended")
    assert path.read_bytes() == b"newer"


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is closed to root")
def test_a_closed_file_is_not_written(tmp_path: Path) -> None:
    path = tmp_path / "draft.md"
    path.write_bytes(b"one")
    path.chmod(0o400)
    with pytest.raises(DraftError, match="cannot be written: Permission denied"):
        rewrite(str(path), "one", "two")
