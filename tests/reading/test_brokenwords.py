"""Words that the end of a line broke in two."""

import pytest

from newslint.formats import read
from newslint.reading.page.brokenwords import broken_words


def wholes(text: str) -> list[str]:
    return [found.whole for found in broken_words(read(text, format="markdown"))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("There were not many peo\nple in the town.", ["people"]),
        ("A stu\ndent-led plan was sold as soon as possi\nble, she said.", ["student", "possible"]),
        ("The govern\nment fell, and the coun\ncil met.", ["government", "council"]),
        ("A tre k for the thir d time; it wa s long and t he end w ill come.", ["trek", "third", "was", "the", "will"]),
        (
            "The HarryP otter show, LondonB ridge, a visit to theI sland.",
            ["Harry Potter", "London Bridge", "the Island"],
        ),
    ],
)
def test_halves_of_which_one_is_no_word(text: str, expected: list[str]) -> None:
    assert wholes(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "They met in\ncome rain or shine, for\ngive and take.",
        "Rock n roll, plan b, the letter s is common, Dorn v Holt, an iPodX that plays, Ortega y Gasset.",
        "The rain\nbow was seen to\nday, with\ndraw bridges.",
        "Moe met peo ple at xyz\nqrs.",
        "The Coun\ncil met.",
    ],
)
def test_two_words_no_word_and_names_are_left(text: str) -> None:
    assert not wholes(text)
