"""Nouns that do a verb's work, in builds that the table does not spell out."""

import pytest

from newslint.config import shipped
from newslint.formats import read
from newslint.loader import build, read_rule

RULE = build(read_rule(shipped() / "news" / "wordy-noun-for-verb.yaml"))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The board made a decision to sell the mill.", "decided to"),
        ("The board has taken the difficult decision to sell.", "decided to"),
        ("A decision was made to sell the mill.", "decided to"),
        ("No formal decision has been taken on the mill.", "decided on"),
        ("Inspectors are carrying out a full and thorough review of the files.", "reviewing"),
        ("Searches were conducted of both farms.", "searched"),
        ("The firm gives serious consideration to each bid.", "considers"),
        ("The dam could have a significant negative impact on salmon.", "harm"),
        ("The tax has had a damaging effect on shops.", "harmed"),
        ("Three of them were in possession of knives.", "had"),
        ("She lodged a complaint against the port.", "complained about"),
        ("Support was given to families.", "supported"),
        ("He tendered his resignation on Friday.", "resigned"),
    ],
)
def test_builds_that_are_found(text: str, said: str) -> None:
    found = list(RULE.check(read(text, "draft.md", "markdown")))
    assert [f"'{said}'" in diagnostic.message for diagnostic in found] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "The board made no decision to sell.",
        "It made clear the decision to sell was hers.",
        "A land use decision was in the make.",
        "The decision to sell was made by her mother.",
        "They made the committee's decision to sell public.",
        "He gave a talk in support of the bill.",
        "The search was called off.",
        "A vote was held on Tuesday, and a decision was made on July 4.",
        "They made a change in 2019 and held a debate on the 7th.",
        '"We made a decision to leave," he said.',
    ],
)
def test_other_words_are_left_alone(text: str) -> None:
    assert not list(RULE.check(read(text, "draft.md", "markdown")))
