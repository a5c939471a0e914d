import pytest

from newslint.formats import read
from newslint.reading.disagreements import bodies_as_many, disagreements


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("The driver and a passenger was hurt.", ["were"]),
        ("His wife and children was at home.", ["were"]),
        ("The founder and director was at home.", []),
        ("The suspects, who fled on foot, was arrested.", ["were"]),
        ("The cost of the repairs are not known.", ["is"]),
        ("Everyone in the hall were silent.", ["was"]),
        ("All but one of the boats are gone.", []),
        ("There is an estimated 331,000 lead lines in use.", ["are"]),
        ("There were a man and a woman in it.", []),
        ("There is 10 miles to go.", []),
        ("Anna Burns came, and Burns was glad.", []),
    ],
)
def test_the_verb_goes_with_its_whole_subject(text: str, mended: list[str]) -> None:
    assert [one.right for one in disagreements(read(f"Headline\n\n{text}", format="markdown"))] == mended


def test_a_body_by_its_name_is_one() -> None:
    text = "Headline\n\nThe Dorn Fire Department were there. The Dorn Rovers were there."
    assert [one.right for one in bodies_as_many(read(text, format="markdown"))] == ["was"]
