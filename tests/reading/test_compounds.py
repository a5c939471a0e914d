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
    ("It was a long-term, market driven plan.", ["market-driven"]),
    ("The four-time Emmy winning band left.", ["Emmy-winning"]),
    ("It is sold by the Norland Government owned Halden bank.", ["Government-owned"]),
    ("The Party nominated Anna Moe.", []),
    ("The group making software met.", []),
    ("A tip led Orl police officers to it.", []),
    ("People on board tested positive for it.", []),
    ("It was bought by state controlled oil company Holm.", ["state-controlled"]),
    ("Police in response fired tear gas.", []),
    ("It will research effective treatments.", []),
    ("It is a solar powered mill.", ["solar-powered"]),
    ("They left a souped up hatchback there.", ["souped-up"]),
    ("She is able to make educated guesses.", []),
    ("It is a crowd pleasing finale.", ["crowd-pleasing"]),
    ("They sang two crowd pleasing songs.", ["crowd-pleasing"]),
    ("It serves crowd pleasing hits.", ["crowd-pleasing"]),
    ("A woman in a light coloured jacket left.", ["light-coloured"]),
    ("The injured headed home.", []),
    ("A red headed woman left.", ["red-headed"]),
    ("They bought beaten down bank shares.", ["beaten-down"]),
    ("It was watered down soup.", []),
    ("It is a watered down bill.", ["watered-down"]),
    ("The firm laid off workers.", []),
    ("A smaller than expected profit was made.", ["smaller-than-expected"]),
    ("Prices fell lower than normal levels.", []),
    ("She goes to a French language school.", ["French-language"]),
    ("The English language spread.", []),
    ("She teaches English language arts.", []),
    ("Its high per share price fell.", ["per-share"]),
    ("It costs $5 per share price.", []),
    ("It rained in mid afternoon and mid week.", ["mid-afternoon", "midweek"]),
    ("It is mid to late May.", []),
    ("It is a whole of county approach.", ["whole-of-county"]),
]


@pytest.mark.parametrize(("text", "right"), CASES)
def test_one_thing_without_an_article_is_no_object(text: str, right: list[str]) -> None:
    assert [found.right for found in compounds(read(text, "draft.md"))] == right
