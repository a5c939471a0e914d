"""Names that every desk knows, one slip of the hand away."""

import pytest

from newslint.formats import read
from newslint.reading.naming.knownnames import known_slips


@pytest.mark.parametrize(
    ("text", "slips"),
    [
        ("The twins met at the Julliard School.", [("Julliard School", "Juilliard School")]),
        ("“Susan Tedesci’s guitar,” he said.", [("Susan Tedesci", "Susan Tedeschi")]),
        ("Procter and Gamble's soap", [("Procter and Gamble", "Procter & Gamble")]),
        ("Former students include Liz Longely.", [("Liz Longely", "Liz Longley")]),
        (
            "The Federal Communication Commission met.",
            [("Federal Communication Commission", "Federal Communications Commission")],
        ),
        # Right names, other people's names, other spellings and plurals are left alone.
        ("Susan Tedeschi's guitar, and the Juilliard School", []),
        ("Susan Tedesco, a baker from Orl, and Liz Longman", []),
        ("the World Food Program, the World Food Programme, two Pulitzer Prizes", []),
        ("Anna Moe (Susan) Tedesci", []),
    ],
)
def test_a_slip_in_one_word_of_a_known_name(text: str, slips: list[tuple[str, str]]) -> None:
    found = known_slips(read(f"{text}\n", "draft.md"))
    assert [(slip.span.of(slip.block.text), slip.meant) for slip in found] == slips


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("He asked the Paris club for money.", ["Paris Club"]),
        ("He told USAToday and the Wall Street journal.", ["USA Today", "Wall Street Journal"]),
        ("Nana Akufo Addo won.", ["Nana Akufo-Addo"]),
        ("Agents of the National Bureau Investigation came.", ["National Bureau of Investigation"]),
        ("The National Resources Defense Council sued.", ["Natural Resources Defense Council"]),
        # Where houses differ, where a sentence opens, and in addresses nothing is said.
        ("The Labour party, the Paris agreement and Heathrow airport", []),
        ("Save the children, he said. Human rights watch groups met.", []),
        ("Read usatoday.com or @USAToday.", []),
        ("The Trade Union Congress and the American Federation of Teachers met.", []),
    ],
)
def test_a_known_name_that_lost_a_capital_a_space_a_hyphen_or_a_little_word(text: str, meant: list[str]) -> None:
    assert sorted({slip.meant for slip in known_slips(read(f"{text}\n", "draft.md"))}) == meant
