"""Nouns that need an article and have none."""

import pytest

from newslint.formats import read
from newslint.reading.grammar.lostarticles import lost_articles


def found(text: str) -> list[tuple[str, tuple[str, ...]]]:
    document = read(text, "draft.txt", "plain")
    return [(one.span.of(one.block.text), one.choices) for one in lost_articles(document)]


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("The body was found in bathroom of the flat.", "bathroom"),
        ("She was taken to private clinic where she died.", "private clinic"),
        ("They sold the barn to contractor from Dorn.", "contractor"),
        ("The bank opened branch in the town last year.", "branch"),
        ("The police have registered case against the owner.", "case"),
        ("Residents said that contractor had left the work halfway.", "contractor"),
        ("The museum has garden of old roses.", "garden"),
        ("The firm has appointed consultant to oversee it.", "consultant"),
        ("The club set up tent for players in May.", "tent"),
        ("Fans cheered when striker limped off.", "striker"),
        ("The boxes are steel cage with a lid.", "steel cage"),
        ("The minister unveiled statue at the gate.", "statue"),
        ("The trust owns stadium in the north.", "stadium"),
        ("She is member of the board.", "member"),
        ("Nobody was hurt when bridge was shut.", "bridge"),
        ("The firm will build modern factory in the north.", "modern factory"),
        ("The driver lost control on sharp bend.", "sharp bend"),
        ("He was arrested on sedition charge last week.", "sedition charge"),
        ("The bill was raised by local trader.", "local trader"),
        ("He is suspected of building illegal casino in the city.", "illegal casino"),
        ("The fair ended with band playing its old songs.", "band"),
    ],
)
def test_lost(text: str, noun: str) -> None:
    assert [words for words, _ in found(text)] == [noun]


@pytest.mark.parametrize(
    "text",
    [
        "She appeared in court, went by bus and slept in hospital.",
        "The ship sailed from port to port, with captain, mate and cook.",
        "He was elected mayor of Dorn and became leader of the party.",
        "They thanked her for her role of chairman and her planned trip.",
        "A kind of suburb, a form of tribunal and row after row of huts were seen.",
        "He worked alongside longtime friend, Anna Moe, for years.",
        "He is president of the club and had become king at ten. Trip after trip, they made trip after trip.",
        "The plan will result in loss, and they went company by company, row after row, to a new pond.",
        "It is a family owned farm, he says, and a state run school of the town is near.",
        "Fall at bridge",
        "The light shone with water from above, and the play was on stage.",
    ],
)
def test_kept(text: str) -> None:
    assert found(text) == []


def test_amounts_have_the_article_of_one() -> None:
    assert found("It works through unusual combination of both.") == [
        ("unusual combination", ("an unusual combination",))
    ]
    assert found("The boy drowned in pond.") == [("pond", ("a pond", "the pond"))]
