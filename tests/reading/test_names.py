"""The names of a text, and what each of them names."""

import pytest

from newslint.formats import read
from newslint.reading.naming.names import is_name, names, proper_spans


def _kinds(text: str) -> list[tuple[str, str]]:
    return [(name.text, name.kind) for name in names(read(text, "draft.md"))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "On Monday Iranian President Hassan Rouhani met Xi Jinping.",
            [
                ("Monday", "time"),
                ("Iranian", "nation"),
                ("Hassan Rouhani", "person"),
                ("Xi Jinping", "person"),
            ],
        ),
        ("They wrote to Ursula von der Leyen.", [("Ursula von der Leyen", "person")]),
        ('It was signed by William "Bill" Frome Jr.', [('William "Bill" Frome Jr.', "person")]),
        ("The mayor of New York City left.", [("New York City", "place")]),
        ("She leads the Senate Judiciary Committee.", [("Senate Judiciary Committee", "institution")]),
        ("They wrote to Bashar al-Assad and NATO.", [("Bashar al-Assad", "person"), ("NATO", "acronym")]),
        ("Sens. Ana Ruiz and J.K. Frome's bill", [("Ana Ruiz", "person"), ("J.K. Frome", "person")]),
    ],
)
def test_names_are_told_apart(text: str, expected: list[tuple[str, str]]) -> None:
    assert _kinds(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Farmers met Ana Ruiz in Lindhaven.", ["Ana Ruiz", "Lindhaven"]),
        ("Farmers said the farmers' bank was shut.", []),
        ("London fell silent. Officials left.", ["London"]),
    ],
)
def test_proper_spans_leave_out_words_that_open_a_sentence(text: str, expected: list[str]) -> None:
    spans = proper_spans(read(text, "draft.md"))
    assert [span.of(block.text) for block, found in spans.items() for span in found] == expected


@pytest.mark.parametrize(
    ("word", "expected"), [("Kovalenko", True), ("Oslo", True), ("Olena", True), ("oslo", False), ("Xqzt", False)]
)
def test_known_names(word: str, *, expected: bool) -> None:
    assert is_name(word) is expected
