"""Names that lost the apostrophe of their possessive."""

import pytest

from newslint.formats import read
from newslint.reading.punctuation.baregenitives import bare_genitives

NAMED = (
    "Vets took Stormy in. They say that Stormy will live. The Greek boat, a Greek one, met Kovalenko and Kovalenko.\n\n"
)

CASES = [
    ("Donors pay for Stormys care.", ["Stormy's"]),
    ("They met Kovalenkos deputy.", ["Kovalenko's"]),
    ("Donors pay for Stormy's care.", []),
    ("The Kovalenkos house was sold.", []),
    ("Few Greeks worship them.", []),
    ("Donors met Orlows deputy.", []),
    ("They met Kovalenkos then.", []),
    ("We met at John Smiths house.", ["Smith's"]),
    ("She drew a Marvel Comics character.", []),
]


@pytest.mark.parametrize(("text", "right"), CASES)
def test_a_name_with_an_s_is_a_possessive_where_the_name_has_none(text: str, right: list[str]) -> None:
    assert [found.right for found in bare_genitives(read(f"{NAMED}{text}\n", "draft.md"))] == right
