"""Words pulled out of the text."""

from newslint.formats import read
from newslint.reading.voices.pulled import pulled


def texts(source: str) -> list[str]:
    document = read(source, "a.md")
    return [block.text for block in document.blocks if block in pulled(document)]


def test_words_announced_and_signed_are_somebody_elses() -> None:
    source = "The judge wrote:\n\nThe President may not do it.\n\nIt is DENIED.\n\n– Judge Ann Moe, Dorn County"
    assert texts(source) == ["The President may not do it.", "It is DENIED."]


def test_a_name_below_the_storys_own_words_pulls_nothing() -> None:
    assert texts("The bridge was shut.\n\nIt will be shut for a week.\n\n—Ann Moe") == []


def test_a_line_with_a_dash_that_says_something_signs_nothing() -> None:
    assert texts("The plan has two parts:\n\nA bridge is built.\n\n– It will be built in May. It is late.") == []
