"""Spans as sets of code points."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.span import Span, complement, intersect, union

LENGTH = 30


def points(spans: list[Span]) -> set[int]:
    return {point for span in spans for point in range(*span)}


@st.composite
def disjoint(draw: st.DrawFn) -> list[Span]:
    """Ordered spans that share no point and are not empty."""
    edges = sorted(draw(st.lists(st.integers(0, LENGTH), unique=True, max_size=10)))
    return [Span(*pair) for pair in zip(edges[::2], edges[1::2], strict=False)]


@given(disjoint(), disjoint())
def test_an_intersection_has_the_points_of_both(left: list[Span], right: list[Span]) -> None:
    assert points(list(intersect(left, right))) == points(left) & points(right)


@given(disjoint(), disjoint())
def test_a_union_has_the_points_of_either_in_order(left: list[Span], right: list[Span]) -> None:
    found = list(union(left, right))
    assert points(found) == points(left) | points(right)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))


@given(disjoint())
def test_a_complement_has_all_other_points(spans: list[Span]) -> None:
    whole = Span(0, LENGTH)
    assert points(list(complement(spans, whole))) == set(range(*whole)) - points(spans)


@pytest.mark.parametrize(
    ("left", "right", "overlaps"),
    [
        (Span(0, 3), Span(2, 4), True),
        (Span(0, 3), Span(3, 4), False),
        (Span(0, 3), Span(1, 1), True),
        (Span(0, 3), Span(3, 3), True),
        (Span(2, 2), Span(2, 2), True),
        (Span(2, 2), Span(3, 4), False),
    ],
)
def test_overlaps(left: Span, right: Span, overlaps: bool) -> None:
    assert left.overlaps(right) is right.overlaps(left) is overlaps
