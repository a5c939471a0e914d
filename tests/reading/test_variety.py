"""Which English an article is in."""

import pytest

from newslint.formats import read
from newslint.reading.text.variety import variety


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The color of the theater was gray.", "American"),
        ("Sen. Ana Ruiz said U.S. forces had left.", "American"),
        ("The colour of the theatre was grey.", "British"),
        ("It cost £5, 3 per cent more than last year.", "British"),
        ("The council organised a fair.", "British"),
        ("The council organized a fair.", ""),
        ("The council met.", ""),
        ("The color of the theatre.", ""),
        ("---\nlanguage: en-GB\n---\n\nThe color of the theater.", "British"),
        ("---\nlanguage: en_US\n---\n\nThe colour of the theatre.", "American"),
    ],
)
def test_the_variety_is_read_from_what_the_article_uses(text: str, expected: str) -> None:
    assert variety(read(text, "draft.md")).name == expected


@pytest.mark.parametrize(
    ("text", "neither", "own"),
    [
        ("The Ontario court in Toronto heard of the defence, Ontario’s first, of a program.", True, False),
        ("A Sydney theatre, the Sydney Opera and a Perth school share a program.", False, True),
        ("A London theatre shares a programme.", False, False),
        ("The Ontario court in Toronto, Ontario, met.", False, False),
    ],
)
def test_some_kinds_of_english_share_words_with_both_sides(text: str, *, neither: bool, own: bool) -> None:
    read_as = variety(read(text, "draft.md"))
    assert (read_as.neither, "program" in read_as.own) == (neither, own)
