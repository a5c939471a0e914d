import pytest

from newslint.formats import read
from newslint.reading.figures.currencies import currency_conversions


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("It cost €40 million ($50 million). €1 = $1.10.", [44.0]),
        ("It cost 40 million euros ($50 million). One euro was worth $1.10.", [44.0]),
        ("It cost $100 (4,000 hryvnias), at a rate of 41 hryvnias to the dollar.", [4100.0]),
        ("It cost 100 Canadian dollars ($70). One Canadian dollar bought $0.73.", [73.0]),
        ("It cost €40 million ($50 million).", []),
        ("It cost €40 million ($50 million). €1 = $1.10. Last year one euro was worth $1.30.", []),
    ],
)
def test_sums_are_compared_at_the_rate_that_the_text_gives(text: str, right: list[float]) -> None:
    assert [round(found.right[0], 2) for found in currency_conversions(read(text + "\n", "draft.md"))] == right
