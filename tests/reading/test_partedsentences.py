"""Sentences and datelines that a break parts."""

import pytest

from newslint.formats import read
from newslint.reading.page.partedsentences import parted_datelines, parted_sentences


def parted(text: str) -> list[str]:
    return [block.text for block in parted_sentences(read(text, "a.md"))]


def test_a_sentence_goes_on_in_the_next_paragraph() -> None:
    assert parted("Police said that the road will\n\nbe shut until June.\n\nIt rained.") == [
        "Police said that the road will"
    ]
    assert parted("The mayor, who was chosen in 2019,\n\ntold the town that she will go.") == [
        "The mayor, who was chosen in 2019,"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The council met on Monday.\n\niPhone sales rose.",
        "The council will pay for these things\n\nlamps.\n\nbooks.",
        "The old bridge\n\nhas a new roof of tin",
        "Dear Mayor of the old town,\n\nwe write to ask for a bridge.",
    ],
)
def test_lists_and_letters_are_left_alone(text: str) -> None:
    assert parted(text) == []


def test_a_dateline_comes_apart() -> None:
    text = "DORN\n—\nThe council met on Monday.\n"
    assert [span.of(text) for span in parted_datelines(read(text, "a.md"))] == ["DORN\n—\n"]
    assert not list(parted_datelines(read("DORN — The council met.\n\n—\n\nIt rained.\n", "a.md")))
