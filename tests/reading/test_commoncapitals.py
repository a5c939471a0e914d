"""Common nouns with capitals that several words tell: posts, and what is known by its letters."""

import pytest

from newslint.formats import read
from newslint.reading.capitals.commoncapitals import common_capitals

LETTERED = [
    ("The army shot down three Unmanned Aerial Vehicles (UAVs).", ["unmanned aerial vehicles"]),
    ("Banks lent to Small and Medium Enterprises (SMEs) last year.", ["small and medium enterprises"]),
    ("They signed a Memorandum of Understanding (MoU) with Mombasa.", ["memorandum of understanding"]),
    ("A Public-Private Partnership (PPP) will pay.", ["public-private partnership"]),
    ("Camps for Non-Governmental Organisations (NGOs) are full.", ["non-governmental organisations"]),
    ("He has Nonalcoholic Steatohepatitis (NASH).", ["nonalcoholic steatohepatitis"]),
    ("Officers of the National Bureau of Investigation (NBI) came.", []),
    ("He ran the National Institute of Infectious Diseases (NIID).", []),
    ("Members of Parliament (MPs) signed in Accra.", []),
    ("He works for Engineers Without Borders (EWB).", []),
    ("She quoted a Transport Safety Board (TSB) inquiry.", []),
    ("She heads Sisters in Islam (SIS).", []),
]

POSTS = [
    ("He will meet the new Director of Cricket on Monday.", ["director of cricket"]),
    ("She was Vice President for Sales and Marketing until May.", []),
    ("She was a Vice President for Sales and Marketing until May.", ["vice president for sales and marketing"]),
    ("He is a Professor of Molecular Biology in Lund.", ["professor of molecular biology"]),
    ("The bank's Head of Trading left.", ["head of trading"]),
    ("He met the Director of Norland Opera.", []),
    ("He met the President of Ghana.", []),
    ("He met the Director of Music Ola Moe.", []),
    ("He is the President of Congress.", []),
]


@pytest.mark.parametrize(("text", "right"), LETTERED + POSTS)
def test_posts_and_lettered_nouns_take_small_letters_where_no_name_is_told(text: str, right: list[str]) -> None:
    found = [one.right for one in common_capitals(read(text, "draft.md")) if " " in one.right]
    assert found == right
