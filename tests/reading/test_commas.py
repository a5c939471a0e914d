"""Commas between clauses: each place with what is written there, and what is right as it stands."""

import pytest

from newslint.formats import read
from newslint.reading.punctuation.commas import CommaFault, subjects_parted
from newslint.reading.punctuation.openings import links_unclosed, openings_unclosed, phrases_unclosed
from newslint.reading.punctuation.splices import sentences_joined, sentences_unparted


def mended(text: str) -> list[str]:
    document = read(f"{text}\n", "draft.md")
    readings = (
        sentences_joined,
        subjects_parted,
        openings_unclosed,
        phrases_unclosed,
        links_unclosed,
        sentences_unparted,
    )
    return [_mend(fault) for reading in readings for fault in reading(document)]


def _mend(fault: CommaFault) -> str:
    text = fault.block.text
    return text[: fault.span.start] + fault.right + text[fault.span.end :]


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("A man who was shot in the leg, died on Sunday.", "A man who was shot in the leg died on Sunday."),
        ("The plane carrying the team, crashed in the hills.", "The plane carrying the team crashed in the hills."),
        ("The woman arrested by police, appeared in court.", "The woman arrested by police appeared in court."),
        ("The town was calm, instead, the port burned.", "The town was calm; instead, the port burned."),
        ("The price rose in May, in other words, we pay more.", "The price rose in May; in other words, we pay more."),
        ("Those who lost their homes, are in tents.", "Those who lost their homes are in tents."),
        ("He said that the driver of the bus, was asleep.", "He said that the driver of the bus was asleep."),
        ("“The men of the port, were paid,” he said.", "“The men of the port were paid,” he said."),
        ("Moe, who is ill, and his deputy Holm, have left.", "Moe, who is ill, and his deputy Holm have left."),
        ("The road is shut, it opens in June.", "The road is shut; it opens in June."),
        ("On Monday, the road was shut, it opens in June.", "On Monday, the road was shut; it opens in June."),
        (
            "Moe, who took office in May, and his deputy Holm, have left.",
            "Moe, who took office in May, and his deputy Holm have left.",
        ),
        ("They sold the farm, they now live in Oslo.", "They sold the farm; they now live in Oslo."),
        (
            "She has a home for him, Jan Holm and his wife are here.",
            "She has a home for him; Jan Holm and his wife are here.",
        ),
        (
            "She could not look them in the eye, many of them are ill.",
            "She could not look them in the eye; many of them are ill.",
        ),
        (
            "The firm won the bid, therefore the work will begin.",
            "The firm won the bid; therefore, the work will begin.",
        ),
        (
            "The road was closed for two days, traffic was sent home.",
            "The road was closed for two days; traffic was sent home.",
        ),
        ("Anna Moe, was hurt in May.", "Anna Moe was hurt in May."),
        ("The roads to the port, were shut.", "The roads to the port were shut."),
        ("Although the plan was liked it failed in May.", "Although the plan was liked, it failed in May."),
        ("Once the work is done the road will open.", "Once the work is done, the road will open."),
        (
            "If a crime is found in the course of the search it will be told.",
            "If a crime is found in the course of the search, it will be told.",
        ),
        (
            "Over the past several months the road was used.",
            "Over the past several months, the road was used.",
        ),
        (
            "On behalf of our Board of Directors I thank you.",
            "On behalf of our Board of Directors, I thank you.",
        ),
        ("In 2019 54 people died in the town.", "In 2019, 54 people died in the town."),
        ("In 2019 residents were told to leave.", "In 2019, residents were told to leave."),
        ("However the authors caution that men are old.", "However, the authors caution that men are old."),
        ("As a result many families moved away.", "As a result, many families moved away."),
        (
            "They began in the town on May 10 and he says no.",
            "They began in the town on May 10, and he says no.",
        ),
        (
            "He put up a sign in the hall but the wind tore it.",
            "He put up a sign in the hall, but the wind tore it.",
        ),
        ("Despite the rain they stayed at home.", "Despite the rain, they stayed at home."),
    ],
)
def test_a_comma_is_mended(text: str, right: str) -> None:
    assert mended(text) == [right]


@pytest.mark.parametrize(
    "text",
    [
        "The road is shut, she said.",
        "On Monday, the men on the pier, asked the crew, left.",
        "The end of the day, was there any, came late.",
        "The price, in other words, rose. The town was still, instead of loud, a place of peace.",
        "The council met in May, said no and went home.",
        "The man who came in saw her, told the police and left.",
        "On Friday, Anna Moe, the head of the port, resigned.",
        "At half past seven on Monday morning he has a ceiling to mend.",
        "In 2019 the road was closed. In May the road was closed.",
        "However the council votes, the school will close.",
        "However hard the mayor tried, he lost.",
        "By the end of the day the vote was held, the mayor had left.",
        "He praised the passage of the State, Justice and Commerce bill that passed on Monday.",
        "Two days prior to the end of the count, a judge dismissed the case.",
        "The mayor said on Monday that the road was closed and the bridge was lost.",
        "It seemed worth less once Jan Holm and Anna Moe had come in.",
        "He put the money on the table in the hall and left the room.",
        "The work of the port on the roads and the bridge was done.",
        "Ships sank, houses fell, trees were lost.",
        "The men fled, their hands were tied, and they were cold.",
        "The day the school closed, the mayor was in Rome.",
        "The sooner the road is open, the happier we will be.",
        "Had the mayor voted for it, the plan would have passed.",
        "The council agreed, however, the mayor would stay.",
        "The intake is five grams per day, the equivalent of 23 packets a day for a child.",
        "Moe was taken to a clinic, where the doctor was met with applause.",
        "The road is shut, it seems.",
        "The road is shut, it opens in June, and it will stay so.",
        "When the road is shut, it is quiet.",
        "He said that when the road is shut, it is quiet.",
        "The plan, it said, is off.",
        "Is the road shut, it was asked?",
        "The mayor, was he told, would resign.",
        "When the book he wrote was sold, it was read.",
        "After the man said he was ill, he left.",
        "When she gave the boy the book was lost.",
        "If he goes they stay.",
    ],
)
def test_what_is_right_or_not_sure(text: str) -> None:
    assert mended(text) == []
