"""The lines of a block as the file has them."""

import pytest

from newslint.formats import read
from newslint.reading.text.lines import lines


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The council met.\n", ["The council met."]),
        ("The council met.\nLoad *more*\nstories", ["The council met.", "Load more", "stories"]),
        ("The mayor &amp; the council.\nTags: port", ["The mayor & the council.", "Tags: port"]),
    ],
)
def test_the_lines_of_a_paragraph(text: str, expected: list[str]) -> None:
    document = read(text, "draft.md", "markdown")
    (block,) = document.blocks
    assert [line.of(block.text) for line in lines(document, block)] == expected
