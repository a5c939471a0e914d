"""Alternatives of expressions: each is found, and what is left without it is an expression."""

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from newslint.workshop.alternatives import alternatives

CASES = [
    ("plain", []),
    ("a|b", [("a", "b"), ("b", "a")]),
    ("a|b|c", [("a", "b|c"), ("b", "a|c"), ("c", "a|b")]),
    ("x(?:a|b)y", [("a", "x(?:b)y"), ("b", "x(?:a)y")]),
    ("(?i:a|b)", [("a", "(?i:b)"), ("b", "(?i:a)")]),
    ("(?<!a|b)c", [("a", "(?<!b)c"), ("b", "(?<!a)c")]),
    (r"[|(]\|\(", []),
    (r"[]|]a|b", [("[]|]a", "b"), ("b", "[]|]a")]),
    ("a(b|)c", [("b", "a()c"), ("", "a(b)c")]),
    (r"(?P<n>a|b)(?P=n)", [("a", "(?P<n>b)(?P=n)"), ("b", "(?P<n>a)(?P=n)")]),
    (r"(?i)\p{Lu}|(?:c|d)", [("c", r"(?i)\p{Lu}|(?:d)"), ("d", r"(?i)\p{Lu}|(?:c)"), (r"(?i)\p{Lu}", "(?:c|d)"),
                             ("(?:c|d)", r"(?i)\p{Lu}")]),
]  # fmt: skip


@pytest.mark.parametrize(("expression", "found"), CASES)
def test_every_alternative_is_found_with_what_is_left(expression: str, found: list[tuple[str, str]]) -> None:
    assert [tuple(one) for one in alternatives(expression)] == found


_WORDS = st.recursive(
    st.sampled_from(["a", "bc", r"\|", "[|]", r"\(", "d?"]),
    lambda inner: st.one_of(
        st.lists(inner, min_size=2, max_size=3).map(lambda parts: f"(?:{'|'.join(parts)})"),
        st.lists(inner, min_size=1, max_size=3).map("".join),
    ),
    max_leaves=8,
)


@given(_WORDS)
def test_what_is_left_still_compiles_and_matches_no_more_than_before(expression: str) -> None:
    for alternative in alternatives(expression):
        left = regex.compile(alternative.without)
        for text in ("a", "bc", "|", "(", "d", "abc", "bca", "ad"):
            if left.fullmatch(text):
                assert regex.fullmatch(expression, text)
