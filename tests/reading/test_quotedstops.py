"""The full stop or comma at the end of a quotation: before its closing mark or behind it."""

import pytest

from newslint.formats import read
from newslint.reading.voices.quotations import quotations
from newslint.reading.voices.quotedstops import is_sentence, stop_of

CASES = [
    ('"The boat is late today," she said.', ",", False, True),
    ('"The boat is late today", she said.', ",", True, True),
    ("She said, “The boat is late today”.", ".", True, True),
    ('He called it "a heap of rust."', ".", False, False),
    ('He called it "a heap of rust".', ".", True, False),
]


@pytest.mark.parametrize(("text", "sign", "outside", "sentence"), CASES)
def test_a_stop_stands_inside_or_outside(text: str, sign: str, outside: bool, sentence: bool) -> None:
    (quotation,) = quotations(read(f"{text}\n", "draft.md"))
    stop = stop_of(quotation)
    assert stop
    assert (stop.sign, stop.outside, is_sentence(quotation)) == (sign, outside, sentence)


@pytest.mark.parametrize(
    "text", ['"Is it late?" she asked.', '"The boat is late today" was all.', '"Wait...", he said.']
)
def test_other_signs_are_no_stops(text: str) -> None:
    assert [stop_of(quotation) for quotation in quotations(read(f"{text}\n", "draft.md"))] == [None]
