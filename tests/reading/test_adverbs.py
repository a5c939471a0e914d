"""Adverbs where an adjective stands."""

import pytest

from newslint.formats import read
from newslint.reading.grammar.adverbs import adverbs_for_adjectives


def found(text: str) -> list[str]:
    return [one.right for one in adverbs_for_adjectives(read(text, "draft.txt", "plain"))]


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("He came back after his initially discovery.", "initial"),
        ("She made a suddenly stop at the light.", "sudden"),
        ("They had a terribly summer in the town.", "terrible"),
        ("It was a basically error of the clerk.", "basic"),
        ("She has a happily family in the town.", "happy"),
    ],
)
def test_before_noun(text: str, right: str) -> None:
    assert found(text) == [right]


@pytest.mark.parametrize(
    "text",
    [
        "The only child of the family left, and an early plan was dropped.",
        "The weekly paper has a daily column and a friendly match.",
        "She is the formerly homeless woman; the badly hurt left in a fully electric bus.",
        "The nearly mile of road is shut.",
    ],
)
def test_right(text: str) -> None:
    assert not found(text)
