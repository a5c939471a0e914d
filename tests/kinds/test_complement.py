"""Words with a preposition or a verb that they do not take, in builds that the rule's own examples do not have."""

import pytest

from newslint.config import shipped
from newslint.formats import read
from newslint.loader import build, read_rule

RULE = build(read_rule(shipped() / "core" / "complement-wrong.yaml"))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The aide accused the mayor of the town for taking bribes.", "accused the mayor of the town of"),
        ("Women are banned to drive there.", "banned from driving"),
        ("He insisted to speak with the mayor.", "insisted on speaking"),
        ("They proposed him to stay home.", "proposed that he stay"),
        ("The group comprises of 12 firms.", "comprises"),
        ("Chelsea are tipped for winning the cup.", "tipped to win"),
        ("The tool enables to find a doctor.", "makes it possible to find"),
        ("He refused paying the bill.", "refused to pay"),
        ("There is no possibility to appeal.", "chance to appeal"),
        ("Fans had difficulties to find a seat.", "difficulties in finding"),
        ("The minister arrived to the airport.", "arrived at"),
        ("The panel is waiting the results.", "waiting for"),
        ("Residents were depending from rain.", "depending on"),
        ("He explained me the rules.", "explained to me"),
        ("The coach let the players to rest.", "let the players rest"),
        ("She prefers tea than coffee.", "prefers tea to"),
        ("They allowed him enter the room.", "allowed him to enter"),
        ("The club attributed the coach for making it rich.", "credited the coach with"),
        ("The plan is often referred as the Dorn plan.", "referred to as"),
    ],
)
def test_builds_that_are_found(text: str, said: str) -> None:
    found = list(RULE.check(read(text, "draft.md", "markdown")))
    assert [f"'{said}'" in diagnostic.message for diagnostic in found] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "Customers were charged for parking.",
        "The council put up walls to prevent flooding to protect homes.",
        "He succeeded to the throne and insisted on a vote.",
        "They arrived to find the door open.",
        "The board discussed about 20 plans.",
        "Gifts went to the Prevent Fires Fund to expand it.",
        "It depends in part on the weather.",
        "Visitors are allowed to park.",
        "The storm will be more concentrated to the north.",
        "They made it to see the game.",
        "The board commented the report was old.",
        "Gifts allowed them access to it.",
        "Police arrested a man on suspicion of burglary.",
    ],
)
def test_other_words_are_left_alone(text: str) -> None:
    assert not list(RULE.check(read(text, "draft.md", "markdown")))
