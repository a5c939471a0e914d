"""How alike two spellings are: slips of the hand are counted the same however far they are looked at."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.reading.vocabulary.likeness import distance, is_near

words = st.text("abc", max_size=5)


@pytest.mark.parametrize(
    ("left", "right", "slips"),
    [
        ("", "", 0),
        ("Kovalenko", "Kovalenko", 0),
        ("Kovalenko", "Kovlaenko", 1),
        ("Kovalenko", "Kovalenka", 1),
        ("Kovalenko", "Kovaleno", 1),
        ("Kovalenko", "Kovallenko", 1),
        ("Meyer", "Maier", 2),
        ("ab", "ba", 1),
        ("aab", "abb", 1),
        ("abcd", "", 4),
    ],
)
def test_each_slip_counts(left: str, right: str, slips: int) -> None:
    assert distance(left, right) == distance(right, left) == slips


@given(words, words, st.integers(0, 8))
def test_a_limit_changes_no_distance_within_it(left: str, right: str, most: int) -> None:
    full, limited = distance(left, right), distance(left, right, most=most)
    assert limited == full if full <= most else limited > most


@given(words, words, words, words)
def test_what_two_words_share_at_their_ends_is_no_slip(start: str, left: str, right: str, end: str) -> None:
    assert distance(f"{start}{left}{end}", f"{start}{right}{end}") == _slowly(left, right)


def _slowly(left: str, right: str) -> int:
    """The distance by its definition."""
    if not left or not right:
        return len(left) + len(right)
    ways = [
        _slowly(left[:-1], right) + 1,
        _slowly(left, right[:-1]) + 1,
        _slowly(left[:-1], right[:-1]) + (left[-1] != right[-1]),
    ]
    if len(left) > 1 and len(right) > 1 and left[-2:] == right[:-3:-1]:
        ways.append(_slowly(left[:-2], right[:-2]) + 1)
    return min(ways)


def test_long_words_may_have_two_slips() -> None:
    assert is_near("Netanyahu", "Netenyaho")
    assert not is_near("Smith", "Smyht")
