"""Verbs that lost the “to” before them."""

import pytest

from newslint.formats import read
from newslint.reading.grammar.losttos import lost_tos


def found(text: str) -> list[str]:
    return [one.right for one in lost_tos(read(text, "draft.txt", "plain"))]


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("They are going know it is her.", "going to know"),
        ("Everyone needs be able to compete.", "needs to be"),
        ("The storm is expected gradually strengthen on Sunday.", "expected to gradually strengthen"),
        ("The council is planning build a road.", "planning to build"),
        ("Farmers are struggling pay their bills.", "struggling to pay"),
        ("His goal is become a doctor.", "goal is to become"),
        ("She tried open the door of the car.", "tried to open"),
        ("The firm seeks expand its plant.", "seeks to expand"),
    ],
)
def test_lost(text: str, right: str) -> None:
    assert found(text) == [right]


@pytest.mark.parametrize(
    "text",
    [
        "City plans include a new park, and hopes remain high.",
        "What he wanted was rest, and the show is going live.",
        "Those allowed leave were few, and the expected rise came.",
        "They want help the most, and they agreed pay terms.",
        "He was expected home; they are planning work on the roof.",
        "The aim is growth and the goal is peace.",
        "He is expected",
    ],
)
def test_not_lost(text: str) -> None:
    assert not found(text)
