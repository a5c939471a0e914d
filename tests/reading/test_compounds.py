"""A noun and its participle or adjective before another noun."""

import pytest

from newslint.formats import read
from newslint.reading.compounds import compounds

CASES = [
    ("It is a family owned shop.", ["family-owned"]),
    ("A family owned the shop.", []),
    ("The council approved plans.", []),
    ("The money led business people to invest.", []),
    ("A judge ordered treatment.", []),
    ("Two church run schools met.", ["church-run"]),
    ("They buy fuel efficient cars.", ["fuel-efficient"]),
    ("The firm based decisions on it.", []),
    ("It found a crystal like substance.", ["crystal-like"]),
    ("A drug like heroin kills.", []),
    ("It is a city wide ban.", ["citywide"]),
    ("The world wide web grew.", []),
    ("It saw 140 thousand related deaths.", []),
]


@pytest.mark.parametrize(("text", "right"), CASES)
def test_one_thing_without_an_article_is_no_object(text: str, right: list[str]) -> None:
    assert [found.right for found in compounds(read(text, "draft.md"))] == right
