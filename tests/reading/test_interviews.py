"""Interviews: which paragraphs are answers, and so not the paper's own words."""

import pytest

from newslint.formats import read
from newslint.reading.voices.interviews import interviewed

OPENING = "The mayor of Halden spoke to this paper on Monday.\n\n"
TURNS = (
    "{0} Why was the bridge shut?\n\n{1} It was old.\n\nAnd it was rotten.\n\n{0} When will it open?\n\n{1} In May.\n\n"
)


@pytest.mark.parametrize(
    "labels",
    [
        ("((WN))", "((Ana Moe))"),
        ("Q:", "A:"),
        ("Herald:", "Moe:"),
        ("HOST:", "SENATOR MOE:"),
        ("((WSS)) :", "((Moe)) :"),
    ],
)
def test_turns_with_labels_are_spoken_up_to_the_last(labels: tuple[str, str]) -> None:
    document = read(OPENING + TURNS.format(*labels) + "The bridge is 90 years old.\n", "a.md", "markdown")
    spoken = interviewed(document)
    assert [block in spoken for block in document.blocks] == [False, False, True, True, False, True, False]


def test_questions_alone_may_have_a_label() -> None:
    turns = "((WN)): Why was the bridge shut?\n\nIt was old.\n\n" * 4
    document = read(f"{OPENING}{turns}The bridge is 90 years old.\n", "a.md", "markdown")
    spoken = interviewed(document)
    assert [block in spoken for block in document.blocks] == [False, *[False, True] * 4, False]


@pytest.mark.parametrize(
    "text",
    [
        "Image: Moe.\n\nNote: a bridge.\n\nImage: Vik.\n\nNote: a boat.\n",
        "Q: Why was the bridge shut?\n\nA: It was old.\n",
        "Moe: I will go.\n\nMoe: I said so.\n\nMoe: Will I?\n\nMoe: Yes.\n",
    ],
)
def test_a_few_labels_are_no_interview(text: str) -> None:
    assert not interviewed(read(OPENING + text, "a.md", "markdown"))


ASKED = "**What did you see?**\n\nI saw a boat.\n\n**Was it old?**\n\nNo. It was mine.\n\n"
EXPLAINED = "What is the bill?\n\nIt is a tax.\n\nWho pays?\n\nDrivers pay.\n\n"


@pytest.mark.parametrize(("turns", "spoken"), [(ASKED, True), (EXPLAINED, False)])
def test_questions_that_are_paragraphs_of_their_own_ask_a_person_or_a_reader(turns: str, spoken: bool) -> None:
    document = read(OPENING + turns * 2 + "I sold my boat in May.\n", "a.md", "markdown")
    answers = interviewed(document)
    assert [block in answers for block in document.blocks] == [False, *[False, spoken] * 4, False]
