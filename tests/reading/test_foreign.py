"""Sentences of another language."""

import pytest

from newslint.formats import read
from newslint.reading.text.foreign import foreign, is_foreign

OTHERS = [
    "El puente se cierra el lunes y no hay otro camino para los vecinos del puerto.",
    "Le pont est fermé depuis lundi et les gens ne savent pas pour combien de temps.",
    "Die Brücke ist seit Montag zu und das ist nicht gut für die Stadt.",
    "Most jest zamknięty, że nie da się przejść przez rzekę.",
]

ENGLISH = [
    "Luis de la Fuente met Ursula von der Leyen and José María Gil in Los Angeles.",
    "The café in São Paulo and the crèche in Besançon serve jalapeños with crème brûlée.",
    "She won the Prix de la Ville and the Tour des Alpes for Paris.",
    "El Paso, Las Vegas, Des Moines and La Paz were the host cities.",
]


@pytest.mark.parametrize("text", OTHERS)
def test_a_sentence_of_another_language_is_told(text: str) -> None:
    assert is_foreign(text)


@pytest.mark.parametrize("text", ENGLISH)
def test_names_of_another_language_make_no_foreign_sentence(text: str) -> None:
    assert not is_foreign(text)


def test_only_the_sentence_is_foreign_not_the_paragraph() -> None:
    document = read(f"The mayor spoke of it. {OTHERS[0]} He then left the hall.", "a.md")
    ((block, (span,)),) = foreign(document).items()
    assert span.of(block.text).strip() == OTHERS[0]


def test_what_follows_a_colon_may_be_foreign() -> None:
    document = read(f"The mayor said in Spanish: {OTHERS[0]}", "a.md")
    ((block, (span,)),) = foreign(document).items()
    assert span.of(block.text) == OTHERS[0]
