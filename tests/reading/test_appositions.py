"""Descriptions without their second comma: where it belongs, and what is read another way."""

import pytest

from newslint.formats import read
from newslint.reading.punctuation.appositions import open_descriptions


def ends(text: str) -> list[str]:
    """The words after which a comma is missing, with what follows."""
    document = read(f"{text}\n", "draft.md")
    return [found.block.text[found.span.start :][:24] for found in open_descriptions(document)]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Anna Moe, a baker from Oslo said the oven was cold.", "Oslo said the oven was c"),
        ("On Monday, Anna Moe, a baker from Oslo said no to it.", "Oslo said no to it."),
        ("The head of the port, Anna Moe told the council no.", "Moe told the council no."),
        ("Both guests, Anna Moe and Tom Reed are paid to argue.", "Reed are paid to argue."),
        ("Tom Reed's mum, Anna Moe was in the hall.", "Moe was in the hall."),
        ("The rider, known through his card as Tom Reed was hurt.", "Reed was hurt."),
        ("The paper, published in the Journal of Soil and Water found that worms dig.", "Water found that worms d"),
        ("The minister, in a speech to the House said taxes rose.", "House said taxes rose."),
        ("The man, wearing a red coat ran off.", "coat ran off."),
        ("The boy, aged 12 was found.", "12 was found."),
        ("The survey, carried out in May found that trust is low.", "May found that trust is "),
        ("Anna Moe, Chairman and CEO of the port said no.", "port said no."),
        ("Anna Moe (left), who owns the bakery told them.", "bakery told them."),
        ("Its engine, which was built in 1950 is lost.", "1950 is lost."),
        ("Anna Moe, 51, of Oslo was hurt.", "Oslo was hurt."),
        ("Anna Moe, who has two dogs of her own volunteered to climb down.", "own volunteered to climb"),
        ("Anna Moe, who has two boys in the town signed up for it.", "town signed up for it."),
        ("Speaking in Oslo, Norland's head of state, Anna Moe said no to it.", "Moe said no to it."),
        ('Anna Moe, a baker from Oslo said, "We are here."', 'Oslo said, "We are here.'),
        ("The memo, which followed a letter to the mayor sparked a row.", "mayor sparked a row."),
        ("Secretary of the union, Tom Reed accused the board.", "Reed accused the board."),
        ("Also speaking, the district chief executive, Dr Anna Moe has urged calm.", "Moe has urged calm."),
        ("It rained, but the firm's chairman, Tom Reed resigned on Friday.", "Reed resigned on Friday."),
        ("The law, backed by two of the parties would end it.", "parties would end it."),
    ],
)
def test_the_comma_belongs_before_the_verb(text: str, place: str) -> None:
    assert ends(text) == [place]


@pytest.mark.parametrize(
    "text",
    [
        "Anna Moe, a baker from Oslo, said the oven was cold.",
        "Two days later, a baker was hurt.",
        "Anna Moe, who works in the shop and volunteered to help, was there.",
        "Anna Moe, who lost her home and slept in her car for six weeks, was there.",
        "Anna Moe, a teacher pictured in the paper",
        "The firm, which sold the house built in 1990, paid no tax.",
        "The attack lit fires at a plant and an oil field, which state media said were under control.",
        "Near the port, a baker was hurt.",
        "The state sued to stop it, claiming the book had not been checked.",
        "Two days after the fire, Anna Moe and Tom Reed were hurt.",
        "Moe, Holm, a baker and two others were hurt.",
        "The port, a minister said on Monday, was closed.",
        "The port, the minister said.",
        "Moe, who knew the baker was ill, went home.",
        "Moe, who went home because the baker was ill, said so.",
        "A son of a baker, the minister was born in Oslo.",
        "The port, which the minister said was closed, is open.",
        "Moe, who was heard to say the port was closed, left.",
    ],
)
def test_what_is_read_another_way(text: str) -> None:
    assert ends(text) == []
