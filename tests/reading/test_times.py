"""Times of day, as many ways as copy writes them."""

import pytest

from newslint.formats import read
from newslint.reading.figures.times import times


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It began at 5 p.m. and ended at 10:30 p.m.", [("5 p.m.", 5, None, "pm"), ("10:30 p.m.", 10, 30, "pm")]),
        ("It began at 10.30am.", [("10.30am", 10, 30, "am")]),
        ("It began at 5 PM.", [("5 PM", 5, None, "pm")]),
        ("It began at 12 noon.", [("12 noon", 12, None, "noon")]),
        ("It began at 17:05 and cost $5 million.", []),
        ("Stations such as 12 AM stations play it.", []),
        ("The 1310 AM station, section 5.2 am and 3 PM hopefuls.", []),
        ("I am 5. Am I old?", []),
    ],
)
def test_times_are_read(text: str, expected: list[tuple[str, int, int | None, str]]) -> None:
    found = times(read(text, "draft.md"))
    assert [(use.text, use.hour, use.minute, use.half) for use in found] == expected
