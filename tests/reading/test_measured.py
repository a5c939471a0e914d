"""Numbers and nouns that stand before a noun as one word."""

import pytest

from newslint.formats import read
from newslint.reading.punctuation.measured import measured

CASES = [
    ("An 85 home plan won.", ["85-home"]),
    ("A 6.9 mill levy and a 1.2 acre site.", ["6.9-mill", "1.2-acre"]),
    ("The two vehicle crash closed it.", ["two-vehicle"]),
    ("She took 12 week courses.", ["12-week"]),
    ("He got a six months suspended sentence.", ["six-month"]),
    ("It is a 6,000 square foot hall.", ["6,000-square-foot"]),
    ("The 50 state legislatures met.", []),
    ("The two share power.", []),
    ("Seven day care centers closed.", []),
    ("The agency's 24 hour hotline is open.", ["24-hour"]),
    ("Our 70 plus volunteers met.", ["70-plus"]),
    ("All 36 must go.", []),
    ("On July 4 week began.", []),
    ("The 2019 court case ended.", []),
    ("A category 5 hurricane came.", []),
    ("The 110 by 600 foot lock opened.", []),
    ("A 5 percent cut came.", []),
    ("One police officer came.", []),
    ("A one car crash closed it.", ["one-car"]),
    ("The $5 million plan won.", []),
]


@pytest.mark.parametrize(("text", "right"), CASES)
def test_a_number_before_one_thing_counts_the_word_between(text: str, right: list[str]) -> None:
    assert [found.right for found in measured(read(text, "draft.md"))] == right
