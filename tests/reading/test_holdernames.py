"""Full names that are one slip away from an office-holder's, and those that are somebody else's."""

import pytest

from newslint.formats import read
from newslint.reading.naming.holdernames import holder_slips

NAMES = [
    ("Cyril Ramaposa spoke in Orl on Monday.", [("Cyril Ramaposa", "Cyril Ramaphosa")]),
    ("“We will pay,” said Angela Merkell.", [("Angela Merkell", "Angela Merkel")]),
    ("Cyril Ramaphosa spoke in Orl on Monday.", []),
    ("Volodymyr Zelenskiy spoke in Orl on Monday.", []),
    ("John Kerrey spoke in Orl on Monday.", []),
    ("Ida Ramaposa spoke in Orl on Monday.", []),
]


@pytest.mark.parametrize(("text", "slips"), NAMES)
def test_a_surname_is_a_slip_away_from_a_holders(text: str, slips: list[tuple[str, str]]) -> None:
    found = holder_slips(read(f"{text}\n", "draft.md"))
    assert [(slip.span.of(slip.block.text), slip.meant) for slip in found] == slips
