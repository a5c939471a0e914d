"""What a text says of time, in other words and places than the rules' examples."""

from functools import cache

import pytest

from newslint.config import shipped
from newslint.formats import read
from newslint.loader import build, read_rule
from newslint.rule import Rule

RULES = ("date-relative-wrong", "date-tense-wrong", "range-backwards", "age-wrong", "duration-wrong")


@cache
def _rules() -> tuple[Rule, ...]:
    return tuple(build(read_rule(shipped() / "core" / f"{name}.yaml")) for name in RULES)


def _found(text: str, form: str) -> list[str]:
    drafts = {
        "markdown": f"---\ndate: 2024-04-16\n---\n\n{text}\n",
        "html": f'<html><head><meta property="article:published_time" content="2024-04-16">'
        f"</head><body><article><p>{text}</p></article></body></html>",
        "plain": f"Council meets\n\nDate: 2024-04-16\n\n{text}\n",
    }
    document = read(drafts[form], "", form)
    return [finding.rule.removeprefix("core.") for rule in _rules() for finding in rule.check(document)]


@pytest.mark.parametrize("form", ["markdown", "html", "plain"])
@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("The bridge fell yesterday (April 9).", "date-relative-wrong"),
        ("The talks begin tomorrow, 20 April 2024.", "date-relative-wrong"),
        ("On April 11, yesterday, the mayor resigned.", "date-relative-wrong"),
        ("He was seen today, Saturday.", "date-relative-wrong"),
        ("The ferry will sail on 1 March 2024.", "date-tense-wrong"),
        ("The singer died on Sunday, 5 May 2024.", "date-tense-wrong"),
        ("The king ruled from 1832 to 1821.", "range-backwards"),
        ("The season of 2023-2019 was long.", "range-backwards"),
        ("The fair is open between May 20 and May 12.", "range-backwards"),
        ("The home takes in people between the ages of 65 and 18.", "range-backwards"),
        ("The 30-year-old singer was born in 1984.", "age-wrong"),
        ("Ana Ruiz, 61, was born in Oslo in 1973.", "age-wrong"),
        ("Milo Doe (1940-2010) died aged 80.", "age-wrong"),
        ("The club has played here for 40 years, since 1994.", "duration-wrong"),
        ("The church burned down 30 years ago, in 1974.", "duration-wrong"),
    ],
)
def test_what_cannot_be_is_found(text: str, fault: str, form: str) -> None:
    assert _found(text, form) == [fault]


@pytest.mark.parametrize(
    "text",
    [
        "The bridge fell yesterday. On April 9 it had been checked.",
        "The talks begin today, Monday.",
        "The ferry sailed on March 1 and will sail again on May 3.",
        "It was announced on April 2 that the council will meet.",
        "He will be tried. On April 2 he was caught.",
        "The firm fell from 2100 to 1950 workers; the code is 1990-1985-12.",
        "She was born in 1984 and became a nurse in 2005, aged 21.",
        "The 30-year-old sings songs that were born in 1984, and in 1990.",
        "Doe, 45, and Roe, 47, were born in 1978 and 1976.",
        "The club has played here for more than 20 years, since 1994.",
        "The law of 2015-16 and the 1999-2001 war",
        "He was mayor from 2009 to 2015 and again from Dec. 30 to Jan. 2.",
    ],
)
def test_what_may_be_is_left_alone(text: str) -> None:
    assert _found(text, "markdown") == []
