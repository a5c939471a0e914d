"""Figures that fit and figures that do not, told in other ways than the rules' examples."""

from collections.abc import Iterator
from functools import cache

import pytest

from newslint.config import shipped
from newslint.formats import read
from newslint.loader import build, read_rule, rule_files
from newslint.rule import Rule


@cache
def _rules() -> tuple[Rule, ...]:
    return tuple(
        build(read_rule(path)) for path in rule_files(shipped() / "core") if path.stem.startswith("arithmetic-")
    )


def _found(text: str, format: str = "plain") -> Iterator[str]:  # noqa: A002  (the word of the trade)
    document = read(text, "", format)
    return (f.rule.removeprefix("core.arithmetic-") for rule in _rules() for f in rule.check(document))


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("The share price climbed 4.2 percent to $48.10 from $42.10.", "percentage"),
        ("Exports declined by nearly 40%, from €1.5 billion to €1.2 billion.", "percentage"),
        ("The budget went up from 3.1m to 3.4m, an increase of 25 per cent.", "percentage"),
        ("The number of patients increased 50% last winter, from 1,000 in 2022 to 1,250 in 2023.", "percentage"),
        ("Support for the party slipped by 5%, from 30% to 25%.", "points"),
        ("Turnout was up from 48 percent in 2019 to 55 percent, a 7 percent increase.", "points"),
        ("The fine was tripled from £100 to £200.", "factor"),
        ("The herd nearly doubled from 40 to 50 animals.", "factor"),
        ("Membership dropped 10% from 900 to 990.", "direction"),
        ("Only nine of the six judges were there.", "part-over-whole"),
        ("Some 30 out of 25 houses had burned.", "part-over-whole"),
        ("The team won 20 medals (nine gold, six silver and four bronze).", "total"),
        ("Police arrested 14 people, ten men and three women, on Monday.", "total"),
        ("Of those asked, 60 per cent approve of the plan and 45 per cent disapprove.", "share-over-100"),
        ("The 435-member House voted 230 to 210 to end the session.", "vote"),
        ("The motion was adopted by a vote of 12 to 15.", "vote"),
        ("The river rose 3 meters (16 feet) in a day.", "conversion"),
        ("It was 100F (48C) at noon.", "conversion"),
        ("The storm blew at 120 km/h (95 mph).", "conversion"),
        ("A 10-kilometer (16-mile) run", "conversion"),
        ("The farm of 50 hectares (24 acres) was sold.", "conversion"),
        ("The tanker lost 1,000 liters (640 gallons) of milk.", "conversion"),
    ],
)
@pytest.mark.parametrize("format", ["plain", "html", "markdown"])
def test_what_does_not_fit_is_found(text: str, fault: str, format: str) -> None:  # noqa: A002
    draft = f"<p>{text}</p>" if format == "html" else f"{text}\n"
    assert list(_found(draft, format)) == [fault]


@pytest.mark.parametrize(
    "text",
    [
        "The share price climbed 14.3 percent to $48.10 from $42.10.",
        "The club moved from 12th to 5th, up 3 points from the weekend.",
        "He rose from 2 to 1 in the ranking, up 5% in the polls.",
        "Sales grew by a third, from £3m to £4m.",
        "Prices rose 3% from May to June.",
        "Growth slowed from 5% to 3%.",
        "The time fell from 10:52 to 10:40.",
        "Nine of ten dentists agree; 4 of 5 do it daily.",
        "On June 12 of 2020 and 30 of April 2021",
        "She was one of two winners and the 12th of 10 children.",
        "Two of the three most wanted men were caught.",
        "The crash killed 12 people, including eight men and three women.",
        "They played 10 games (with 3 wins and 2 draws).",
        "About 40 people, 10 men and 20 women among them, came.",
        "The party has 20 seats: 5 more than in 2019 and 3 fewer than in 2015.",
        "In all 45% support the plan, 40% oppose it and 15% do not know.",
        "The plan has a 120% return, and 150% of the cost is paid.",
        "The 100-member Senate voted 60-40, after the 435-member House voted 230-205.",
        "The bill was not passed by a vote of 45-52.",
        "The council passed it 5-7 years ago.",
        "It is 60 miles (100 km) from the town, 6 feet (1.8 m) deep and 10 inches (25 cm) wide.",
        "It was minus 40C (minus 40F), or 10C (18F) colder than usual.",
        "He drank 2 pints (1.1 liters) and weighed 12 stone (76 kg).",
        "Smith, 5ft (1.52 m), and Doe (6 feet)",
    ],
)
def test_what_fits_is_left_alone(text: str) -> None:
    assert list(_found(f"{text}\n")) == []
