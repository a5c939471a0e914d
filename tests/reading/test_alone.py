"""Bare names that no full name completes: whom a desk asks for a first name."""

import pytest

from newslint.formats import read
from newslint.reading.naming.introductions import never_introduced


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Sen. Wetherby asked for a delay.", ["Wetherby"]),
        ("It was moved by Sens. Ana Ruiz, Castellano (D-RI) and Brandt.", ["Castellano", "Brandt"]),
        ("The road is safe, said Whitmore, who built it.", ["Whitmore"]),
        ("Mr. Toccafondi says schools will pay.", ["Toccafondi"]),
        ("Shares in Dr. Reddington's Laboratories and Dr. Whitmore's, Halden Motors and others fell.", []),
        ("Captain America and General Mills were there.", []),
        ("Members of the House shouted. Winner of the race said so.", []),
        ("The Guardian reported the sale.", []),
        ("Dear Senators Gregg and Brandt: I write to you.", []),
        ("A poll by Belden & Stewart announced that people agree.", []),
        ('"It is a fine car," Tony said.', []),
    ],
)
def test_only_people_are_asked_for_a_first_name(text: str, asked: list[str]) -> None:
    document = read(text, "draft.md")
    assert [mention.surname for mention in never_introduced(document)] == asked
