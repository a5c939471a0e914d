"""Where the closing mark of a quotation belongs that has none."""

import pytest

from newslint.formats import read
from newslint.reading.voices.lostclosing import lost_closing
from newslint.reading.voices.quotations import quotations

CASES = [
    ('"We are ready, she said on Monday.', 'ready,"'),
    ('"We are ready, the harbormaster said on Monday.', 'ready,"'),
    ('"We are ready, Amina Diallo told Radio Orl. "The boat is late."', 'ready,"'),
    ('"We are all ready to go. Amina Diallo said. The boat is late.', 'go."'),
    ("“Are we ready? Amina Diallo asked.", "ready?”"),
    ('"We are ready," she said. "The boat is late.', 'late."'),
    ('"We are ready," she said. "The boat is late.\'', 'late."'),
    ('He called the boat "a heap of rust.', 'rust."'),
    ('He called the boat "a heap of rust and left for the harbor in the evening.', None),
    ('"Just as the boat', None),
]


@pytest.mark.parametrize(("text", "right"), CASES)
def test_the_mark_belongs_after_the_last_quoted_word(text: str, right: str | None) -> None:
    found = [lost_closing(quotation) for quotation in quotations(read(f"{text}\n", "draft.md")) if quotation.unclosed]
    assert [closing and closing.right for closing in found] == [right]
