"""Possessives that lost their apostrophe."""

import pytest

from newslint.formats import read
from newslint.reading.punctuation.possessives import lost_possessives

CASES = [
    ("It is my kids privilege.", [("kid's", "kids'")]),
    ("Every reporters byline counts.", [("reporter's",)]),
    ("Two brothers wives met.", [("brothers'",)]),
    ("Residents fear the flood.", []),
    ("Residents anger grew.", [("Residents'",)]),
    ("The developers flood reports with mail.", []),
    ("She wrote the developers flood report.", [("developer's", "developers'")]),
    ("They gave the victims homes.", []),
    ("They met the victims mother.", [("victim's", "victims'")]),
    ("The teachers union and a farmers market.", []),
    ("A teachers strike was long.", []),
    ("The nations tallest tower.", [("nation's",)]),
    ("In three years time it opens.", [("years'",)]),
    ("For three years work stopped.", []),
    ("It fell on last weeks ice.", [("week's",)]),
    ("In his last weeks rain fell.", []),
    ("The womans bag and the citys park.", [("woman's",), ("city's",)]),
    ("They met Sundays best.", []),
    ("The Raiders coach left.", []),
]


@pytest.mark.parametrize(("text", "rights"), CASES)
def test_what_stands_beside_a_plural_tells_whether_it_owns(text: str, rights: list[tuple[str, ...]]) -> None:
    assert [found.rights for found in lost_possessives(read(text, "draft.md"))] == rights


def test_a_plural_that_may_only_describe_is_not_sure() -> None:
    found = lost_possessives(read("A painters sketch hung beside the mothers bed.", "draft.md"))
    assert [(one.rights, one.sure) for one in found] == [(("painter's",), False)]
