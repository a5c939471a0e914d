"""What letters stand for, and where an article says so."""

import pytest

from newslint.formats import read
from newslint.reading.naming.acronymnames import told_by
from newslint.reading.naming.acronyms import acronyms, introductions, spells


@pytest.mark.parametrize(
    ("letters", "name"),
    [
        ("NWB", "National Water Board"),
        ("USGS", "U.S. Geological Survey"),
        ("NASA", "National Aeronautics and Space Administration"),
        ("DOT", "Department of Transportation"),
        ("OSCE", "Organization for Security and Co-operation in Europe"),
        ("TV", "television"),
        ("Unesco", "United Nations Educational, Scientific and Cultural Organisation"),
        ("R&D", "research and development"),
        ("LRV", "Lindhaven river virus"),
    ],
)
def test_a_name_is_spelt_by_its_letters(letters: str, name: str) -> None:
    assert spells(letters, name)


@pytest.mark.parametrize(
    ("letters", "name"),
    [("NWB", "National Water"), ("NWB", "Water Board of Norway"), ("PM", "the mayor"), ("AB", "")],
)
def test_other_letters_spell_it_not(letters: str, name: str) -> None:
    assert not spells(letters, name)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The National Water Board (NWB) met.", [("NWB", "National Water Board ")]),
        ("The NWB (National Water Board) met.", [("NWB", "National Water Board")]),
        ("Sen. Ana Ruiz (D-NM) met the board (see page 3).", []),
        ("She has post-traumatic stress disorder (PTSD).", [("PTSD", "post-traumatic stress disorder ")]),
    ],
)
def test_brackets_bring_a_name_and_its_letters_together(text: str, expected: list[tuple[str, str]]) -> None:
    found = introductions(read(text, "draft.md"))
    assert [(one.letters, one.name.of(one.block.text)) for one in found] == expected


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The National Water Board met. The NWB meets on Friday.", True),
        ("The NWB, the National Water Board, met.", True),
        ("The US Geological Survey met. Then USGS wrote.", True),
        ("The Workers' Party, known by its initials PLR, won.", True),
        ("The NWB met. It is called National Water Board in full.", False),
        ("# National Water Board to meet\n\nThe NWB meets on Friday.", False),
    ],
)
def test_an_article_tells_its_letters_before_it_uses_them(text: str, told: bool) -> None:
    document = read(text, "draft.md")
    use = next(use for use in acronyms(document) if use.letters in {"NWB", "PLR", "USGS"})
    assert told_by(document, use) is told
