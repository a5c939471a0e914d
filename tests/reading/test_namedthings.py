"""Names with a noun that need “the”."""

import pytest

from newslint.formats import read
from newslint.reading.grammar.namedthings import bare_named_things


def found(text: str) -> list[tuple[str, ...]]:
    return [one.choices for one in bare_named_things(read(text, "draft.txt", "plain"))]


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("The police closed Lekki expressway on Sunday, and a part of Ajah highway.", "the Ajah highway"),
        ("They lived in Hazara community of the city.", "the Hazara community"),
        ("Pikey region has great potential for tourism.", "The Pikey region"),
        ("She said Holm administration has failed farmers.", "the Holm administration"),
        ("The grant is for Dorn Volunteer Fire Department in the county.", "the Dorn Volunteer Fire Department"),
        ("Fort Holm Police Department responded to the call.", "The Fort Holm Police Department"),
        ("She said Norland Tennis Federation has banned him.", "the Norland Tennis Federation"),
        ("Troops were sent to Norland border in March.", "the Norland border"),
    ],
)
def test_lacks_article(text: str, right: str) -> None:
    assert found(text) == [(right,)]


@pytest.mark.parametrize(
    "text",
    [
        "They live in Kent county, and she works at Leeds airport.",
        "He was with Holm administration officials in the spring.",
        "Norland's government and Rhode Island's economy are weak.",
        "He said of Apple that industry leaders want it.",
        "Under Norland's constitution, the mayor leaves.",
        "Farmers in Lekki area",
        "Dorn Fire Department officials met Leeds City Council members.",
        "He spoke at Leeds Crown Court and works for Holm Motor Company.",
        "The Dorn Fire Department came, and Norland's Ministry of Health said so.",
    ],
)
def test_needs_none(text: str) -> None:
    assert not found(text)
