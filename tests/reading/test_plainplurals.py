"""Plurals with an apostrophe."""

import pytest

from newslint.formats import read
from newslint.reading.punctuation.plainplurals import false_apostrophes

CASES = [
    ("Several sign's were put up.", ["signs"]),
    ("Sign's were put up.", ["Signs"]),
    ("The sign's on the lane are old.", ["signs"]),
    ("The sign's on the lanes are old.", []),
    ("She has two dog's.", ["dogs"]),
    ("She has two dog's collars.", []),
    ("He taught firefighter's how to drive.", ["firefighters"]),
    ("The question's how to pay.", []),
    ("Dad's in, and dinner's at six.", []),
    ("The council's are better.", []),
    ("Several boy's and girl's coats.", []),
    ("He had five year's experience.", ["years'"]),
    ("He served two year's in jail.", ["years"]),
    ("The MP's voted, and NATO's are late.", ["MPs"]),
    ("The Rupp's were home.", ["Rupps"]),
]


@pytest.mark.parametrize(("text", "right"), CASES)
def test_a_plural_is_told_from_an_owner_and_from_is(text: str, right: list[str]) -> None:
    assert [found.right for found in false_apostrophes(read(text, "draft.md"))] == right
