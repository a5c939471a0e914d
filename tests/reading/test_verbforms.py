"""The forms of verbs."""

import pytest

from newslint.reading.vocabulary.verbforms import forms


@pytest.mark.parametrize(
    ("verb", "expected"),
    [
        ("decide to", ("decide to", "decides to", "decided to", "decided to", "deciding to")),
        ("apply for", ("apply for", "applies for", "applied for", "applied for", "applying for")),
        ("submit", ("submit", "submits", "submitted", "submitted", "submitting")),
        ("reach", ("reach", "reaches", "reached", "reached", "reaching")),
        ("agree", ("agree", "agrees", "agreed", "agreed", "agreeing")),
        ("carry out", ("carry out", "carries out", "carried out", "carried out", "carrying out")),
        ("take part in", ("take part in", "takes part in", "took part in", "taken part in", "taking part in")),
    ],
)
def test_forms(verb: str, expected: tuple[str, ...]) -> None:
    assert forms(verb) == expected
