"""Patterns: what they match, and the literals that lead to them."""

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from newslint.literals import literals
from newslint.pattern import Pattern, fold


def found(pattern: Pattern, text: str) -> list[str]:
    return [match[0] for match in pattern.search(text)]


@pytest.mark.parametrize(
    ("pattern", "text", "matches"),
    [
        (Pattern("over"), "Over and OVER, but overall not", ["Over", "OVER"]),
        (Pattern("Kiev"), "Kiev kiev KIEV Kiev's pro-Kiev", ["Kiev", "Kiev", "Kiev"]),
        (Pattern("Kiev", ignorecase=True), "kiev KIEV", ["kiev", "KIEV"]),
        (Pattern("over", ignorecase=False), "Over over", ["over"]),
        (Pattern(r"\p{Lu}\w+ said"), "Blinken said, she said", ["Blinken said"]),
        (Pattern(r"\w+ \S+"), "a B", ["a B"]),
        (Pattern("don't"), "don't don’t", ["don't", "don’t"]),
        (Pattern('"so"'), '"so" “so”', ['"so"', "“so”"]),
        (Pattern("per cent"), "per cent per\u00a0cent per\ncent", ["per cent", "per\u00a0cent"]),
        (Pattern("[ ]{2}"), "a  b", []),
        (Pattern("[ ]{2}", whole=False), "a  b", ["  "]),
        (Pattern("a.b", literal=True), "a.b axb", ["a.b"]),
        (Pattern("(x)*", whole=False), "yyxx", ["xx"]),
        (Pattern("end$"), "end of the end", ["end"]),
        (Pattern(r"\b{sentence}also"), "Also so. Also so.  Also also; Sen. Also", ["Also", "Also", "Also"]),
        (Pattern(r"(?!\b{sentence})also"), "Also so. Also so.  Also also", ["also"]),
        (Pattern(r"(?<=\b{sentence}(?:He|She) )say"), "He say.  She say he say", ["say", "say"]),
        (Pattern(r"(?:\b{sentence}|and )he"), "so he.” He and he", ["He", "and he"]),
    ],
)
def test_what_a_pattern_matches(pattern: Pattern, text: str, matches: list[str]) -> None:
    assert found(pattern, text) == matches
    assert pattern.count(text) == len(matches)


def test_a_pattern_that_backtracks_for_ever_is_given_up() -> None:
    with pytest.raises(TimeoutError):
        found(Pattern(r"(?:a|aa)+b", whole=False), "a" * 5000)


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("state secretary", {"state secretary"}),
        ("colou?r", {"color", "colour"}),
        (r"over(?= \d)", {"over "}),
        (r"an?(?= (?:h\w+|[ou]n))", {"a h", "an h", "a on", "a un", "an on", "an un"}),
        (r"(?<=the |this )\d+", {"the ", "this "}),
        (r"(?:the|zebra) \w+ xylophone", {" xylophone"}),
        ("(?:foo|bar) baz", {"foo baz", "bar baz"}),
        (r"\p{Lu}\w+ said", {" said"}),
        ("(?<=a )hour", {"a hour"}),
        (r"(?<first>\w+) of (?<thing>ferry|port)", {" of ferry", " of port"}),
        (r"\d+ percent(?:age)?", {" percent", " percentage"}),
        ("['’]tis", {"'tis"}),
        ("Don’t", {"don't"}),
        (r"\b{sentence}Moreover,", {"moreover,"}),
        (r"(?<=\b{sentence}The )zebra", {"the zebra"}),
        (r"\b[A-Z]{3}\b", set()),
        ("(?:a|b|)c?", set()),
        (r"\w+", set()),
        (r"(?|foo|bar)", set()),
    ],
)
def test_the_literals_of_an_expression(expression: str, expected: set[str]) -> None:
    assert literals(Pattern(expression)) == expected


EXPRESSIONS = st.recursive(
    st.sampled_from(["ab", "c", "d ", "[ef]", r"\w", ".", "g'", "H"]),
    lambda inner: st.one_of(
        st.tuples(inner, inner).map("".join),
        st.tuples(inner, inner).map(lambda two: f"(?:{two[0]}|{two[1]})"),
        st.tuples(inner, st.sampled_from(["?", "+", "*", "{2}"])).map(lambda two: f"(?:{two[0]}){two[1]}"),
        inner.map(lambda one: f"(?={one}){one}"),
        st.tuples(inner, inner).map(lambda two: f"{two[0]}(?={two[1]})"),
        st.tuples(inner, inner).map(lambda two: f"(?<={two[0]}){two[1]}"),
        inner.map(lambda one: f"{one}(?<={one})"),
    ),
    max_leaves=8,
)


@given(EXPRESSIONS, st.text("abcdefg'’hH xyz\u00a0", max_size=40), st.booleans())
def test_no_match_is_without_one_of_its_literals(expression: str, text: str, whole: bool) -> None:
    pattern = Pattern(expression, whole=whole)
    needed = literals(pattern)
    for match in pattern.search(text):
        assert not needed or any(literal in fold(match.string) for literal in needed)


def test_a_wrong_expression_says_so() -> None:
    with pytest.raises(regex.error):
        found(Pattern("("), "text")


BEGINNINGS = st.recursive(
    st.sampled_from(
        [
            "a",
            "É",
            "2",
            "²",
            "_",
            ".",
            "[ab]",
            "[-a]",
            "[^a]",
            "[a-zÉ]",
            r"\d",
            r"\p{Lu}",
            "",
            " ",
            r"\b",
            "(?<=a )",
            "(?!a)",
        ]
    ),
    lambda inner: st.one_of(
        st.tuples(inner, inner).map("".join),
        st.tuples(inner, inner).map("|".join),
        st.tuples(
            inner,
            st.sampled_from(["(%s)", "(?:%s)", "(?i:%s)", "(?=%s)", "(?:%s)?", "(?:%s)+", "(?:%s){2}", "(?:%s){0,2}"]),
        ).map(lambda two: two[1] % two[0]),
    ),
    max_leaves=6,
)


@given(BEGINNINGS, st.text("aÉ2²_.-bA ", max_size=20))
def test_a_match_begins_where_no_word_is_cut(expression: str, text: str) -> None:
    pattern = Pattern(expression)
    plain = regex.compile(rf"(?<!\w)(?:{expression})(?!\w)", regex.IGNORECASE if pattern.folds else 0)
    spans = [match.span() for match in plain.finditer(text) if match.end() > match.start()]
    assert [match.span() for match in pattern.search(text)] == spans
