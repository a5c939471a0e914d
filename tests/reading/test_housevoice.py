"""Whose voice speaks: the reporter's, or the house's to its readers."""

import pytest

from newslint.formats import read
from newslint.reading.page.housevoice import appeals

STORY = (
    "The council met on Monday. It voted for the bridge.\n\nThe bridge is old. It was built in 1921. It is shut.\n\n"
)


def said(text: str) -> list[str]:
    return [span.of(block.text) for block, span in appeals(read(STORY + text, "a.md"))]


@pytest.mark.parametrize(
    "text",
    [
        "Your subscription helps us cover the port.",
        "We want to hear from you. Send us your stories.",
        "Already a member? Our reporters need your gift.",
        "Our newsroom works for you. or call us at 555-0100.",
    ],
)
def test_the_house_is_heard_with_what_goes_with_it(text: str) -> None:
    assert said(text) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "“We need your stories,” the mayor said.",
        "We want your stories, she told readers.",
        "If you live in Dorn, you can vote at the school.",
        "Our correspondent saw it fall.",
        "Dear Mayor Moe: we ask you for your donation.",
        "We ask for your news. We like you. You like us. We wait for you. You read us.",
    ],
)
def test_nobody_else_is(text: str) -> None:
    assert said(text) == []
