"""One person among many that a list names."""

import pytest

from newslint.formats import read
from newslint.reading.grammar.listedones import listed_ones


def found(text: str) -> list[str]:
    return [one.right for one in listed_ones(read(text, "draft.txt", "plain"))]


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("They work with farmers and commercial fisherman to cut waste.", "fishermen"),
        ("Doctors and nurse in the town went on strike.", "nurses"),
        ("It is open to students, teachers and parent.", "parents"),
        ("Police officers and firefighter were hurt.", "firefighters"),
    ],
)
def test_one_of_many(text: str, right: str) -> None:
    assert found(text) == [right]


@pytest.mark.parametrize(
    "text",
    [
        "The players and physiotherapist were fined.",
        "Writers and actor Ann Moe met.",
        "Councillors and city manager were there.",
        "All students and one teacher were hurt.",
        "Workers and management agreed.",
    ],
)
def test_right(text: str) -> None:
    assert not found(text)
