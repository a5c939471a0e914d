import pytest

from newslint.formats import read
from newslint.reading.grammar.nounforms import miscounted


def said(text: str) -> list[tuple[str, str]]:
    found = miscounted(read(f"Headline\n\n{text}", format="markdown"))
    return [(span.of(block.text), right) for block, span, right in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Police seized three pistol, a knife and the two phone.", [("pistol", "pistols"), ("phone", "phones")]),
        ("They left in two car, and four soldier were hurt.", [("car", "cars"), ("soldier", "soldiers")]),
        (
            "Several former employee of it met six woman who knew.",
            [("employee", "employees"), ("woman", "women")],
        ),
        ("One of the officer said so; it was one of her best match.", [("officer", "officers"), ("match", "matches")]),
        ("Each of these street is shut, one of the oldest in town.", [("street", "streets")]),
        ("He bought a bicycles in May and an umbrellas.", [("bicycles", "bicycle"), ("umbrellas", "umbrella")]),
        ("Every children of the village had a pencils.", [("children", "child"), ("pencils", "pencil")]),
    ],
)
def test_a_noun_in_the_wrong_number(text: str, found: list[tuple[str, str]]) -> None:
    assert said(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Two walk to work; the three were a two man crew in a four door car.",
        "Both suspect and victim fled. In two million homes, many poor, ten were lost.",
        "It is one of the world's oldest, one of a kind and one of the group.",
        "A great many cars, a dozen eggs, another few days, and a customs officer came.",
        "A storm broke it in two last winter, and the fool builds a new wall.",
        "These two, those three and several more left in five aircraft.",
    ],
)
def test_right_numbers_are_left_alone(text: str) -> None:
    assert said(text) == []
