import pytest

from newslint.formats import read
from newslint.reading.grammar.mistaken import mistaken


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Crews will finish there work.", ["their"]),
        ("People who lived there years ago left.", []),
        ("They were taken there hostage.", []),
        ("When its cold, pipes burst.", ["it's"]),
        ("When its cold water ran, pipes burst.", []),
        ("Trees were laying across the road.", ["lying"]),
        ("Hens were laying eggs.", []),
        ("A fund has been setup for her.", ["set up"]),
        ("The setup was old.", []),
        ("The road is to close for repairs.", []),
        ("The road is to narrow for trucks.", ["too"]),
        ("They use to have a bridge, and it is what she use to bring.", ["used", "used"]),
        ("“We use to go there,” he said. The town use to be quiet.", ["used", "used"]),
        ("The tools they use to build boats are old; does she use to go?", []),
        ("It is what the clerk use to sit on, and officers use to carry guns.", []),
    ],
)
def test_what_stands_beside_a_word_tells_which_was_meant(text: str, meant: list[str]) -> None:
    assert [found.right for found in mistaken(read(text, format="markdown"))] == meant


def test_a_capital_is_kept() -> None:
    found = mistaken(read("Whose running for mayor? Whose car is it?", format="markdown"))
    assert [one.right for one in found] == ["Who's"]
