"""Subjects and the verbs that end them."""

import pytest

from newslint.formats import read
from newslint.reading.agreement import subjects


def judged(text: str) -> list[tuple[str, str, str]]:
    """Head, number and verb of each subject that the reading is sure of."""
    return [(one.head, one.number, one.verb) for one in subjects(read(f"Headline\n\n{text}", format="markdown"))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The list of repairs are long.", ("list", "singular", "are")),
        ("In May, the roads to the old harbor was shut.", ("roads", "plural", "was")),
        ("He fled before spike strips was laid.", ("strips", "plural", "was")),
        ("A farm owned by the Moe family have closed.", ("farm", "singular", "have")),
        ("The committee have met.", ("committee", "collective", "have")),
        ("Residents of the street says no.", ("residents", "plural", "says")),
    ],
)
def test_the_head_governs_the_verb(text: str, expected: tuple[str, str, str]) -> None:
    assert judged(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor and the council have met.",
        "A group of boys were playing.",
        "The injured were flown out.",
        "Should the mayor have a say?",
        "They asked that the mayor have a say.",
        "Two years is a long time.",
        "The days before the vote were tense.",
        "The teams the mayor chose are good.",
        "The couple were happy, and the data are in.",
        "The crowd will have gone.",
        "It was Sanders. Sanders was late.",
    ],
)
def test_what_may_be_read_otherwise_is_left_alone(text: str) -> None:
    assert all(one.agrees for one in subjects(read(f"Headline\n\n{text}", format="markdown")))
