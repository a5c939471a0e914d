"""Markdown: the lines of a page at the head and foot of a paragraph, on lines of their own."""

import pytest

from newslint.formats import read

_LONG = "The council of Dorn met on Tuesday and voted to sell the old bridge to the port for $3 million."


def texts(source: str) -> list[str]:
    return [block.text for block in read(source, format="markdown").blocks]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (f"HOME\nGET HELP\nSkip to content\n{_LONG}", ["HOME", "GET HELP", "Skip to content", _LONG]),
        (f"Press Release\nMay 5, 2015\n{_LONG}", ["Press Release", "May 5, 2015", _LONG]),
        (f"{_LONG}\nView Gallery", [_LONG, "View Gallery"]),
        (f"{_LONG}\nhttps://dorn.example/a.jpg\nhttps://dorn.example/b.jpg", [_LONG, "\ufffc", "\ufffc"]),
    ],
)
def test_lines_of_a_page_are_paragraphs(source: str, expected: list[str]) -> None:
    assert texts(source) == expected


@pytest.mark.parametrize(
    "source",
    [
        "The council of Dorn met on Tuesday and voted to sell the old\nBridge of Sighs to the port for $3 million.",
        f"Mayor Moe said:\n{_LONG}",
        f"On Tuesday,\nMayor Moe spoke. {_LONG}",
        "Anna Moe\nMayor of Dorn\n5 Main St.",
        f"In the old town of\nthe north, {_LONG}",
    ],
)
def test_lines_of_a_sentence_and_of_an_address_stay_together(source: str) -> None:
    assert texts(source) == [source.replace("\n", " ")]


def test_a_byline_keeps_the_line_that_tells_what_its_author_is() -> None:
    assert texts(f"By Anna Moe\nStaff Writer\n{_LONG}") == ["By Anna Moe Staff Writer", _LONG]
