"""Nouns that open a sentence without their article."""

import pytest

from newslint.formats import read
from newslint.reading.grammar.bareopenings import bare_openings


def found(text: str) -> list[tuple[str, ...]]:
    return [one.choices for one in bare_openings(read(text, "draft.txt", "plain"))]


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Government has given the owners a week to leave.", "The government"),
        ("Driver of the bus fled the scene on Friday.", "The driver"),
        ("Chairman of the association, Ade Moe, said it was a success.", "The chairman"),
        ("Suspect was arrested at his home on Friday.", "The suspect"),
    ],
)
def test_bare(text: str, right: str) -> None:
    assert found(text) == [(right,)]


@pytest.mark.parametrize(
    "text",
    [
        "Mayor of Dorn Ann Moe said it was a success.",
        "Scion of a rich family, he left it all in May.",
        "Driver of the bus and its guard",
        "Court adjourned in May.",
        "Hunter is survived by his wife and two sons.",
    ],
)
def test_right(text: str) -> None:
    assert not found(text)
