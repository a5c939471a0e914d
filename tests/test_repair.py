"""What fixes upset beside them."""

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.diagnostic import Applicability, Fix
from newslint.repair import alone, apply, repaired
from newslint.span import Span

SAFE = Applicability.SAFE


def marked(text: str) -> tuple[str, list[Fix]]:
    """A draft and its fixes from one text: `a {very |}odd man` deletes `very `."""
    source, fixes, at = "", [], 0
    for found in re.finditer(r"\{([^|{}]*)\|([^|{}]*)\}", text):
        source += text[at : found.start()] + found[1]
        fixes.append(Fix(Span(len(source) - len(found[1]), len(source)), found[2], SAFE))
        at = found.end()
    return source + text[at:], fixes


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("He is an {elderly|older} man.", "He is an older man."),
        ("He is an {elderly|senior} man.", "He is a senior man."),
        ("A {very |}odd man.", "An odd man."),
        ("It was a{ very|} odd man.", "It was an odd man."),
        ("She made an {absolutely |}new one.", "She made a new one."),
        ("a {very |}{elderly|senior} man", "a senior man"),
        ("{a|an} {elderly|senior} man", "a senior man"),
        ("Such {a|one} {very |}odd man", "Such one odd man"),
        ("It was a *{big|huge}* and a *{big|enormous}* one.", "It was a *huge* and an *enormous* one."),
        ("a {large|great} and a {small|8-inch} hole", "a great and an 8-inch hole"),
        ("an {old|historic} hotel", "an historic hotel"),
        ("a {|very }odd man", "a very odd man"),
        ("an {|very }odd man", "a very odd man"),
        ("Plan A {wind|oil} farm.", "Plan A oil farm."),
        ("to a\n\n{big|odd} one", "to a\n\nodd one"),
        ("vis-a {big|odd} one, e.g. via.a {big|odd} one", "vis-a odd one, e.g. via.a odd one"),
        ("a {dog|, odd} one", "a , odd one"),
        ('"it is a" {big|odd} one', '"it is a" odd one'),
        ("{However, |}the port shut.", "The port shut."),
        ("It shut. {It is clear that |}the port shut.", "It shut. The port shut."),
        ("<p>{However, |}the port shut.</p>", "<p>The port shut.</p>"),
        ("title: {However, |}the port shut.", "title: The port shut."),
        ("{In total, |}iPhones sold.", "iPhones sold."),
        ("{The |}de Gaulle papers", "De Gaulle papers"),
        ("Sen. {The |}de Vik spoke to the U.S. {Army|army}.", "Sen. de Vik spoke to the U.S. army."),
        ("{Port|port} of call", "port of call"),
        ("{Over|more than} 40 came.", "More than 40 came."),
        ("The {Old |}port shut.", "The port shut."),
        ("It shut at {9pm|9 p.m.}. It opened.", "It shut at 9 p.m. It opened."),
        ("It shut at {9pm|9 p.m.}... It {seemed|was.}", "It shut at 9 p.m.... It was."),
    ],
)
def test_what_a_fix_upsets_is_mended_with_it(text: str, mended: str) -> None:
    source, fixes = marked(text)
    assert apply(source, repaired(source, fixes)) == mended


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is a {very |}odd man.", Fix(Span(6, 13), "an ", SAFE)),
        ("It is an {odd|strange} man.", Fix(Span(6, 12), "a strange", SAFE)),
        ("{However, |}the port shut.", Fix(Span(0, 10), "T", SAFE)),
        ("It is a {big|large} man.", Fix(Span(8, 11), "large", SAFE)),
    ],
)
def test_a_fix_alone_is_widened_to_what_it_upsets(text: str, expected: Fix) -> None:
    source, (fix,) = marked(text)
    assert alone("Go. " * 500 + source, fix._replace(span=fix.span.shift(2000))) == expected._replace(
        span=expected.span.shift(2000)
    )


WORDS = [
    "a ",
    "an ",
    "A ",
    "An ",
    "odd ",
    "big ",
    "The ",
    "the ",
    "hour ",
    "8 ",
    ". ",
    "*",
    "“",
    "\n",
    "\n\n",
    " ",
    ".",
    "p.m.",
    "é😀",
]
DRAFTS = st.lists(st.sampled_from(WORDS), max_size=16).map("".join)
EDITS = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 6), st.sampled_from(["", *WORDS])), max_size=5)


def in_order(source: str, edits: list[tuple[int, int, str]]) -> list[Fix]:
    """Fixes in the source that do not overlap."""
    fixes: list[Fix] = []
    for start, length, text in sorted(edits):
        span = Span(min(start, len(source)), min(start + length, len(source)))
        if not fixes or not fixes[-1].span.overlaps(span):
            fixes.append(Fix(span, text, SAFE))
    return fixes


@given(DRAFTS, EDITS)
@settings(max_examples=400, deadline=None)
def test_nothing_changes_but_articles_capitals_and_stops(source: str, edits: list[tuple[int, int, str]]) -> None:
    fixes = in_order(source, edits)
    plain, mended = apply(source, fixes), apply(source, repaired(source, fixes))
    assert neutral(mended) == neutral(plain)


@given(DRAFTS, EDITS)
@settings(max_examples=400, deadline=None)
def test_edits_stay_in_order_apart_and_beside_their_fixes(source: str, edits: list[tuple[int, int, str]]) -> None:
    fixes = in_order(source, edits)
    mended = repaired(source, fixes)
    assert all(one.span.end <= other.span.start for one, other in pairwise(mended))
    assert [fix.span for fix in mended if fix.span in {other.span for other in fixes}] == [fix.span for fix in fixes]
    beside = [fix for fix in mended if fix.span not in {other.span for other in fixes}]
    assert all(_is_repair(fix, source) for fix in beside)


def _is_repair(fix: Fix, source: str) -> bool:
    replaced = fix.span.of(source)
    return fix.text.lower() in {"a", "an"} or fix.text == replaced.upper() or (fix.text, replaced) == ("", ".")


@given(DRAFTS, EDITS)
@settings(max_examples=400, deadline=None)
def test_what_is_repaired_needs_no_more_repair(source: str, edits: list[tuple[int, int, str]]) -> None:
    once = repaired(source, in_order(source, edits))
    assert apply(source, repaired(source, once)) == apply(source, once)


@given(DRAFTS, EDITS)
@settings(max_examples=200, deadline=None)
def test_a_fix_alone_does_what_the_draft_needs(source: str, edits: list[tuple[int, int, str]]) -> None:
    fixes = in_order(source, edits)[:1]
    assert [apply(source, [alone(source, fix)]) for fix in fixes] == [
        apply(source, repaired(source, [fix])) for fix in fixes
    ]


def neutral(text: str) -> str:
    """A text in which neither capitals nor the n of articles count, nor a stop after a stop."""
    return re.sub(r"\.+", ".", re.sub(r"(?<!\w)an?(?!\w)", "a", text.lower()))
