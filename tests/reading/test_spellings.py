"""One person's name in two spellings, and two people's names."""

import pytest

from newslint.formats import read
from newslint.reading.naming.spellings import slips

SLIPS = [
    ("Amber Kessling drove. Kessling was hurt.\n\nBoth wore belts. Kissling was not.", ["Kissling"]),
    ("Timothy Gayheart was held. Gayheart fled.\n\nRecords show that Gayhart is in jail.", ["Gayhart"]),
    ("Amber Hansen drove. Hansen was hurt.\n\nPeter Hanson watched. Hanson was not.", []),
    ("Amber Hansen drove. Hansen was hurt.\n\nThe Hanson was full. A Hanson is a car.", []),
    ("Councillor Rosa Reed-Hughes came. It is late, said Cllr Reed Hughes.", ["Reed Hughes"]),
    ("Anne-Marie Cole sang on Friday. Her sister wept.\n\nAnne Marie Cole left.", ["Anne Marie"]),
    ("Anne-Marie Cole sang on Friday.\n\nMarie Cole left. Anne Cole stayed.", []),
    ("She walked with Julie and Ann-Marie in May.\n\nKaren and Anne-Marie Lumsden won.", ["Ann-Marie"]),
    ("Ann-Marie Moe walked with her in May.\n\nKaren and Anne-Marie Lumsden won.", []),
    ("Police named Sunil Raghuwanshi, 38, and his wife Kavita Raghuvanshi.", ["Raghuvanshi"]),
    ("Police named Ivan Petrov, 38, and his wife Irina Petrova.", []),
    ("Police named Ola Hansen, 38, and his lawyer Ida Hanson.", []),
    ("They met Adewale Ogunbiyiwo. We like Ogunbyiiwo. A vote for Ogunbyiiwo is a vote.", ["Ogunbiyiwo"]),
    ("Tony Winchcombe sang. Winchcombe left. It was Wynchcombe's joke that hurt.", ["Wynchcombe"]),
    ("The Bundesrat met the German Bundestag in Berlin.", []),
]


@pytest.mark.parametrize(("text", "found"), SLIPS)
def test_a_name_is_spelt_two_ways(text: str, found: list[str]) -> None:
    article = read(f"{text}\n", "draft.md")
    assert [slip.span.of(slip.block.text) for slip in slips(article)] == found
