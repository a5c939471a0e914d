import pytest

from newslint.formats import read
from newslint.reading.naming.firstnames import first_names

FULL = "Senator Bernie Sandoval met the Chinese president, Xi Jinping, and the singer Clara Moe.\n\n"


@pytest.mark.parametrize(
    ("after", "found"),
    [
        ("Bernie said no.", [("Bernie", "Sandoval")]),
        ("It was Jinping's day.", [("Jinping", "Xi")]),
        ("Clara sang.", []),
        ("“Bernie is late,” said Moe.", []),
        ("Bernie Sandoval said no, and Senator Bernie left.", []),
        ("Sandoval's brother, Tom Sandoval, came. Bernie left.", []),
    ],
)
def test_first_names_alone(after: str, found: list[tuple[str, str]]) -> None:
    document = read(FULL + after + "\n", "draft.md")
    assert [(one.span.of(one.block.text), one.surname) for one in first_names(document)] == found
